"""A copy is believed once its book was unpacked, opened and read whole: what it holds, and of when."""

from __future__ import annotations

import re
import zipfile
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

from boutique.data.backups import own_copies
from boutique.data.backups.packing import NO_BACKUP, manifest_of, prove
from boutique.data.backups.shape import must_be_ours
from boutique.data.store import bookfile
from boutique.data.store.connection import connect
from boutique.data.store.copying import copy_book, workshop
from boutique.data.store.errors import translated
from boutique.data.store.faults import count_faults
from boutique.data.store.left_behind import set_aside
from boutique.domain.kernel.errors import BoutiqueError, Refused, Unavailable
from boutique.domain.shop.copies import ProvenCopy

_PURPOSE: Final = "looking"
_STAMP: Final = re.compile(r"(\d{4}-\d\d-\d\d)-(\d{6})")


class Unpacked(NamedTuple):
    """The book of a copy, and the pictures that lie beside the copy: their sums by name."""

    book: Path
    beside: dict[str, str]


def unpack(packed: Path, work: Path, *, photos: bool = True) -> Unpacked:
    """Lay what a copy holds into a folder, its book read whole. Refused when it is none, or damaged.

    A book that was set aside is a copy too.
    """
    draft, beside = work / bookfile.NAME, {}
    if packed.suffix == ".db":
        _must_be_there(packed)
        copy_book(packed, draft)
    else:
        manifest = prove(packed)
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(work, members=list(manifest.sums) if photos else [bookfile.NAME])
        beside = manifest.beside
    if not _is_whole(draft):
        raise Refused(NO_BACKUP, file=packed)
    must_be_ours(draft, packed, work)
    return Unpacked(draft, beside)


def _must_be_there(book: Path) -> None:
    if bookfile.look(book) is bookfile.FileState.MISSING:
        raise Refused(NO_BACKUP, file=book)


def _is_whole(draft: Path) -> bool:
    try:
        return bookfile.look(draft) is not bookfile.FileState.MISSING and not count_faults(draft)
    except Unavailable:
        return False


def prove_copy(shop: Path, packed: Path) -> ProvenCopy:
    """Open a copy and read it whole. Refused when it is none, or damaged."""
    with translated():
        try:
            with workshop(shop, _PURPOSE) as work:
                return _proven(packed, work)
        except OSError:  # this disk is full or protected, as it may be when a book is lost
            with TemporaryDirectory(prefix=f"boutique-{_PURPOSE}-", ignore_cleanup_errors=True) as work:
                return _proven(packed, Path(work))


def _proven(packed: Path, work: Path) -> ProvenCopy:
    book = unpack(packed, work, photos=False).book
    return ProvenCopy(packed, made_on(packed), count_clients(book))


def newest_proven(shop: Path) -> ProvenCopy | None:
    """Return the newest copy beside a book that could be opened and read whole; None if there is none."""
    for packed in copies_of(shop):
        with suppress(BoutiqueError):
            return prove_copy(shop, packed)
    return None


def copies_of(shop: Path) -> list[Path]:
    """Return the copies that lie beside a book, the newest first; books set aside come last."""
    with translated():
        archives = own_copies.home_of(shop).glob("*.zip")
        return [
            *sorted(archives, key=made_on, reverse=True),
            *sorted(set_aside(shop), key=made_on, reverse=True),
        ]


def set_aside_by_restore(shop: Path) -> list[Path]:
    """Return the books whose place a copy took, the newest first."""
    return sorted((path for path in set_aside(shop) if _STAMP.search(path.stem)), key=made_on, reverse=True)


def made_on(packed: Path) -> datetime:
    """Return when a copy was made: as it says itself, as its name says, or as the disk does."""
    with suppress(BoutiqueError, ValueError):
        if packed.suffix != ".db" and (said := manifest_of(packed).made):
            return datetime.fromisoformat(said).astimezone()
    if stamp := _STAMP.search(packed.stem):
        with suppress(ValueError):
            return datetime.strptime("".join(stamp.groups()), "%Y-%m-%d%H%M%S").astimezone()
    return datetime.fromtimestamp(packed.stat().st_mtime).astimezone()


def count_clients(book: Path) -> int:
    """Return how many clients a book holds, those put away too."""
    with closing(connect(book)) as raw:
        return counted(raw)


def counted(raw: Any) -> int:
    """Return how many clients the book of an open connection holds, those put away too."""
    (clients,) = raw.execute("SELECT count(*) FROM client").fetchone()
    return int(clients)
