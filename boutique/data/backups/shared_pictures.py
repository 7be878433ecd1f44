"""Pictures that the daily copies of a shop share: each lies beside them once, named by its content.

Where the disk allows it is a second name of the same file, which costs no room. A picture is never written
over in its place, so a name that is taken away leaves the other whole.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Final

from boutique.data.backups.packing import Check, never, sum_of
from boutique.data.store.left_behind import PHOTOS
from boutique.files import private_folder, put_in_place, sync_folder

FOLDER: Final = "pictures"


class SharedPictures:
    """The pictures beside the copies that lie in one folder."""

    def __init__(self, home: Path) -> None:
        self._folder = home / FOLDER

    def path(self, digest: str) -> Path:
        """Return where a picture lies."""
        return self._folder / digest[:2] / f"{digest}.jpg"

    def take(
        self,
        photos: Path,
        known: Mapping[str, str],
        work: Path,
        check: Check = never,
        leave: Container[Path] = (),
    ) -> dict[str, str]:
        """Lay every picture of a shop, but those to leave, beside the copies; returns their sums by name.

        `known` are the sums of an earlier copy: what did not change since is not read again. `work` is a
        folder for drafts on the same disk.
        """
        sums, touched = {}, set()
        for photo in sorted(photos.rglob("*.jpg")) if photos.is_dir() else ():
            check()
            if photo in leave:
                continue
            name = f"{PHOTOS}/{photo.relative_to(photos).as_posix()}"
            digest = known.get(name, "")
            if not (digest and _alike(photo, self.path(digest))):
                digest = sum_of(photo)
                touched |= self._lay(photo, digest, work)
            sums[name] = digest
        for folder in touched:
            sync_folder(folder)
        return sums

    def _lay(self, photo: Path, digest: str, work: Path) -> set[Path]:
        place = self.path(digest)
        if place.exists() and sum_of(place) == digest:
            return set()
        private_folder(place.parent)
        draft = work / place.name
        if second_name(photo, draft):
            draft.replace(
                place
            )  # its content is on the disk already; its folder is made durable with the rest
        else:
            put_in_place(draft, place)
        return {place.parent, self._folder}

    def is_whole(self, digest: str) -> bool:
        """Tell whether a picture is there and is what it was."""
        place = self.path(digest)
        return place.is_file() and sum_of(place) == digest

    def keep_only(self, needed: Iterable[str]) -> None:
        """Throw away what no copy needs."""
        names = {f"{digest}.jpg" for digest in needed}
        for path in self._folder.rglob("*.jpg"):
            if path.name not in names:
                path.unlink(missing_ok=True)


def second_name(source: Path, target: Path) -> bool:
    """Give a file a second name, or copy it where the disk knows no such thing; returns whether it could."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
        return False
    return True


def _alike(photo: Path, laid: Path) -> bool:
    """What has the same size and was written at the same moment was copied from there."""
    if not laid.exists():
        return False
    one, other = photo.stat(), laid.stat()
    return os.path.samestat(one, other) or (one.st_size, one.st_mtime_ns) == (
        other.st_size,
        other.st_mtime_ns,
    )
