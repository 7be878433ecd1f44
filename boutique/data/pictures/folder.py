"""Photographs and papers, kept beside the book at the size of print and as thumbnails, by content.

What the camera knows of place and time is not kept. The original stays where it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from typing import Final, Protocol

from boutique.data.image_worker.convert import Developed, develop, name_of
from boutique.data.image_worker.sizes import SIZES
from boutique.data.pictures.file_selection import gather
from boutique.data.store.copying import workshop
from boutique.data.store.errors import translated
from boutique.data.store.left_behind import PHOTOS
from boutique.domain.clients.documents import TakenIn
from boutique.files import private_folder, put_in_place

FOLDER: Final = PHOTOS
_USUAL_CODES: Final = bytes.fromhex("ffc4001f0000010501010101010100")
"""How the table of codes begins that a JPEG has when nobody seeks shorter ones (ITU T.81, K.3)."""
_HEAD: Final = 2_048
PURPOSE = "photos"
"""Work under way lies in a folder of the shop that begins with a dot and this."""


class Developing(Protocol):
    """Makes pictures of files."""

    def develop(
        self,
        source: Path,
        into: Path,
        *,
        papers: bool = True,
        older: bool = False,
        check: Callable[[], None] | None = None,
    ) -> Developed:
        """Make pictures of a file in a folder."""

    def rest(self) -> None:
        """Give back what the work needed."""


class _Here:
    """Develops where it is asked."""

    def develop(
        self,
        source: Path,
        into: Path,
        *,
        papers: bool = True,
        older: bool = False,
        check: Callable[[], None] | None = None,
    ) -> Developed:
        return develop(source, into, papers=papers, older=older)

    def rest(self) -> None:
        """Nothing is held."""


def _is_older(picture: Path) -> bool:
    """Tell whether a picture was written with the shortest codes, as up to 0.2."""
    try:
        with picture.open("rb") as stream:
            return _USUAL_CODES not in stream.read(_HEAD)
    except OSError:
        return False


class PictureFolder:
    """The photographs of one shop; given a darkroom, files are opened there and not here."""

    def __init__(self, shop: Path, darkroom: Developing | None = None) -> None:
        self._shop, self._folder = shop, shop / FOLDER
        self._darkroom = darkroom or _Here()

    def keep(self, source: Path) -> str:
        """Take in a photograph, turned upright and without its camera's data; returns its hash.

        Refused when it is no picture, is damaged, or too large.
        """
        return self._developed(source, papers=False).digests[0]

    def take_in(self, source: Path, check: Callable[[], None] | None = None) -> TakenIn:
        """Take in a photograph, or every page of a paper, whole or not at all.

        `check` is asked while the work lasts, and may stop it by raising.
        """
        made = self._developed(source, check=check)
        return TakenIn(source.name, made.kind, made.digests, made.taken_on)

    def take_in_pasted(self, content: bytes) -> TakenIn:
        """Take in a picture that is in no file, such as one copied from another program."""
        with translated(), workshop(self._shop, PURPOSE) as work:
            draft = work / "pasted.png"
            draft.write_bytes(content)
            return self.take_in(draft)

    def gather(self, paths: Sequence[Path]) -> list[Path]:
        """Return the files meant when files and folders are handed over together."""
        return gather(paths)

    def rest(self) -> None:
        """Give back what taking in needed, until the next file."""
        self._darkroom.rest()

    def path(self, digest: str, size: str = "print") -> Path:
        """Return the file of a derivative: 'print' or 'thumb'."""
        if not re.fullmatch(r"[0-9a-f]{64}", digest) or size not in SIZES:
            raise ValueError(f"no photograph is called {digest!r} ({size})")
        return self._folder / digest[:2] / name_of(digest, size)

    def _developed(
        self, source: Path, *, papers: bool = True, check: Callable[[], None] | None = None
    ) -> Developed:
        with translated(), workshop(self._shop, PURPOSE) as work:
            made = self._darkroom.develop(source, work, papers=papers, older=self._has_older, check=check)
            if check is not None:
                check()
            made = self._known_by_older(made)
            for digest in made.digests:
                for size in ("thumb", "print"):  # whoever finds the print finds the thumbnail too
                    self._put(work, digest, size)
            return made

    @cached_property
    def _has_older(self) -> bool:
        """Whether any picture here was taken in by the program up to 0.2."""
        return any(map(_is_older, self._folder.glob(f"*/{name_of('*', 'print')}")))

    def _known_by_older(self, made: Developed) -> Developed:
        """A picture that lies here under its older name keeps it, so that it is known as the same."""
        names = zip_longest(made.digests, made.older, fillvalue="")
        kept = tuple(old if old and self.path(old).exists() else new for new, old in names)
        return made._replace(digests=kept)

    def _put(self, work: Path, digest: str, size: str) -> None:
        draft, place = work / name_of(digest, size), self.path(digest, size)
        if place.exists():
            place.touch()  # it may have lain there unneeded, and must not be swept away now
        elif draft.exists():
            private_folder(place.parent)
            put_in_place(draft, place)
