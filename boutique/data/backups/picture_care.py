"""Picture files and the book kept in step: what is missing, damaged, or needed by nobody."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from boutique.data.backups import needed_pictures as picture_names
from boutique.data.pictures.folder import FOLDER, PURPOSE, PictureFolder
from boutique.data.store import bookfile
from boutique.data.store.connection import connect
from boutique.data.store.errors import translated
from boutique.domain.kernel.errors import N_, BoutiqueError

A_DAY_S: Final = 24 * 3600
_NAME: Final = re.compile(r"([0-9a-f]{64})\.(print|thumb)\.jpg")

Finding = tuple[str, dict[str, object]]


def findings(raw: Any, shop: Path) -> Iterator[Finding]:
    """Yield what is wrong with the pictures the book points to, and how many it does not know."""
    pictures, papers = PictureFolder(shop), {row[0] for row in raw.execute("SELECT digest FROM client_paper")}
    needed = picture_names.pointed_to(raw)
    lost = [digest for digest in needed if not _is_there(pictures, digest)]
    if lost:
        yield (
            N_("Pictures missing from the folder “photos”: {lost}. Restore a backup."),
            {"lost": len(lost)},
        )
    torn = [digest for digest in needed.difference(lost) if not _is_whole(pictures, digest, digest in papers)]
    if torn:
        yield (
            N_("Damaged pictures in the folder “photos”: {torn}. Restore a backup."),
            {"torn": len(torn)},
        )
    if strays := len({path.name[:64] for path in _strays(raw, shop, time.time() - A_DAY_S)}):
        yield (
            N_("Pictures in the folder “photos” that belong to nothing in the book: {strays}."),
            {"strays": strays},
        )


def _is_there(pictures: PictureFolder, digest: str) -> bool:
    return all(pictures.path(digest, size).is_file() for size in ("print", "thumb"))


def _is_whole(pictures: PictureFolder, digest: str, by_content: bool) -> bool:
    """Older photographs of pieces are named by the file they came from, so those must be looked at."""
    import hashlib

    from PIL import Image

    content = pictures.path(digest).read_bytes()
    if hashlib.sha256(content).hexdigest() == digest:
        return True
    if by_content:
        return False
    try:
        with Image.open(pictures.path(digest), formats=("JPEG",)) as image:
            image.load()
    except (OSError, SyntaxError, ValueError):
        return False
    return True


def sweep(shop: Path, older_than_s: float = A_DAY_S) -> int:
    """Throw away pictures that nobody needs; returns how many files went.

    While a copy or a book that was set aside names one, or cannot be read, it stays.
    """
    path, until = bookfile.require(shop), time.time() - older_than_s
    with translated(), closing(connect(path)) as raw:
        strays = _strays(raw, shop, until)
        for stray in strays:
            stray.unlink(missing_ok=True)
        for left in shop.glob(f".{PURPOSE}-*"):
            if left.stat().st_mtime <= until:
                shutil.rmtree(left, ignore_errors=True)
    return len(strays)


def useless(shop: Path, older_than_s: float = A_DAY_S) -> set[Path]:
    """Return the pictures that no copy needs to keep: neither a book nor its history does, for a day now."""
    with closing(connect(shop / bookfile.NAME)) as raw:
        return set(_unneeded(raw, shop, time.time() - older_than_s))


def _strays(raw: Any, shop: Path, until: float) -> list[Path]:
    unneeded = _unneeded(raw, shop, until)
    if not unneeded:
        return []
    try:
        kept = picture_names.of_copies(shop)
    except BoutiqueError:
        return []  # it might name any
    return [path for path in unneeded if path.name[:64] not in kept]


def _unneeded(raw: Any, shop: Path, until: float) -> list[Path]:
    """What came a short while ago may be about to be pointed to, and is nobody's fault."""
    files = [path for path in (shop / FOLDER).rglob("*.jpg") if _NAME.fullmatch(path.name)]
    unknown = {path.name[:64] for path in files} - picture_names.pointed_to(raw)
    unknown -= picture_names.remembered(raw, unknown)
    if unknown:
        try:
            unknown -= picture_names.of_books_set_aside(shop)
        except dbapi2.Error:
            return []
    return [path for path in files if path.name[:64] in unknown and path.stat().st_mtime <= until]
