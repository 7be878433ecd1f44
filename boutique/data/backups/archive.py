"""Copies of the whole shop in one file, made while it is open and proved before they count."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from boutique.data.backups.opened_copy import count_clients, unpack
from boutique.data.backups.packing import NO_BACKUP, Check, never, pack, prove, sum_of
from boutique.data.backups.shared_pictures import SharedPictures, second_name
from boutique.data.store import bookfile, page_sums
from boutique.data.store.connection import connect
from boutique.data.store.copying import copy_book, copy_in_slices, workshop
from boutique.data.store.errors import SO_IS_ANY_COPY, is_torn, translated
from boutique.data.store.faults import count_faults
from boutique.data.store.left_behind import PHOTOS
from boutique.domain.kernel.errors import N_, Refused, Unavailable
from boutique.files import private_folder, put_in_place
from boutique.paths import is_same_file

_THERE_ALREADY: Final = N_("“{file}” already exists and is not a backup. Choose another name.")
_A_COPY: Final = N_(
    "The backup “{file}” already exists. Choose another name, or ask for it to be replaced (--replace)."
)
_NO_FOLDER: Final = N_("There is no folder “{folder}”. Create it first, or choose another place.")
_HELD: Final = N_(
    "“{file}” is protected, or another window has it open. Close the other windows of the shop and try again."
)
_OURS: Final = re.compile(r"[0-9a-f]{64}\.(print|thumb)\.jpg")


def back_up(folder: Path, target: Path, now: datetime, *, replace: bool = False) -> Path:
    """Copy the shop in `folder` into one file; a folder as target gets a file named by the day.

    Refused when the folder is not there, or a copy is and nobody asked to `replace` it.
    """
    source = bookfile.require(folder)
    if is_same_file(target, source):
        raise Refused(_THERE_ALREADY, file=target)
    if target.is_dir():
        target = target / f"boutique-{now:%Y-%m-%d-%H%M%S}.zip"
    _must_be_a_place(target)
    _must_be_free(target, replace)
    with translated(), workshop(target.parent, "backup") as work:
        copy, packed = copied_whole(source, work), work / "whole.zip"
        pack(packed, {bookfile.NAME: copy, **_photos(folder / PHOTOS)}, now, clients=count_clients(copy))
        prove(packed)
        put_in_place(packed, target)
    return target


def copied_whole(source: Path, work: Path, check: Check = never) -> Path:
    """Copy a book, while others write in it, into a folder, and look it over."""
    copy = work / bookfile.NAME
    if not page_sums.rotten_pages(source):
        copy_in_slices(source, copy, check)
        if not count_faults(copy):
            return copy
    raise Unavailable(SO_IS_ANY_COPY)


def _photos(folder: Path) -> dict[str, Path]:
    kept = (path for path in sorted(folder.rglob("*.jpg")) if path.is_file()) if folder.is_dir() else ()
    return {f"{PHOTOS}/{path.relative_to(folder).as_posix()}": path for path in kept}


def _must_be_a_place(target: Path) -> None:
    """Whoever names a folder that is not there would find a file in its place."""
    wanted = target.parent if target.suffix else target
    if not wanted.exists():
        raise Refused(_NO_FOLDER, folder=wanted)


def _must_be_free(target: Path, replace: bool) -> None:
    """Only another backup may be written over: the book itself would pass for a file as any other."""
    if not target.exists():
        return
    try:
        prove(target)
    except Refused:
        raise Refused(_THERE_ALREADY, file=target) from None
    if not replace:
        raise Refused(_A_COPY, file=target)


def restore(
    folder: Path, packed: Path, now: datetime, let_go: Callable[[], object] = lambda: None
) -> Path | None:
    """Put a backup, or a book set aside, in the place of the shop; returns where the one it replaces is kept.

    A picture that lies beside a daily copy and is lost holds nothing back; `check` tells of it. `let_go` is
    called before a torn book is moved aside: whoever has it open would read and write on in the old one.
    """
    with translated():
        if is_same_file(packed, folder / bookfile.NAME):
            raise Refused(NO_BACKUP, file=packed)
        with workshop(folder, "restore") as work:
            draft, beside = unpack(packed, work)
            _renew(draft)
            _derive(draft)
            _lay_out(beside, SharedPictures(packed.parent), work)
            _bring_photos(work / PHOTOS, folder / PHOTOS)
            return _exchange(draft, folder / bookfile.NAME, now, let_go)


def _renew(draft: Path) -> None:
    """The backup itself stays as it is; windows that have the book open read on as if nothing had been."""
    if bookfile.look(draft) is bookfile.FileState.OLDER:
        from boutique.data.migrating import migrate_file  # seldom needed, and slow to load

        migrate_file(draft)


def _derive(draft: Path) -> None:
    """What is derived is not trusted either: where it does not hold together it is made anew."""
    from boutique.data.backups.checking import derived_mistakes

    with closing(connect(draft)) as raw:
        if not any(derived_mistakes(raw)):
            return
    from boutique.data.derived import summaries
    from boutique.data.search import index as search
    from boutique.data.store.engines import writing_engine

    engine = writing_engine(draft)
    try:
        with engine.begin() as connection:
            summaries.rebuild(connection)
            search.rebuild(connection)
    finally:
        engine.dispose()


def _lay_out(beside: Mapping[str, str], shared: SharedPictures, work: Path) -> None:
    """Put the pictures of a daily copy with its book, as they lie in a copy of the whole shop."""
    for name, digest in beside.items():
        if shared.is_whole(digest):
            place = work / name
            private_folder(place.parent)
            second_name(shared.path(digest), place)


def _bring_photos(source: Path, target: Path) -> None:
    """What is there already is the same, unless it is a picture of ours that was damaged."""
    if source.is_dir():
        for photo in source.rglob("*.jpg"):
            place = target / photo.relative_to(source)
            if not place.exists():
                private_folder(place.parent)
                shutil.move(photo, place)
            elif _OURS.fullmatch(photo.name) and sum_of(place) != sum_of(photo):
                put_in_place(photo, place)


def _exchange(new: Path, place: Path, now: datetime, let_go: Callable[[], object]) -> Path | None:
    """Pour the new book into the file of the old one, so that a window that has it open goes on in the new.

    What is too damaged to be opened is moved aside instead, with the rest of its last, unfinished change.
    """
    kept = place.with_name(f"{place.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}{place.suffix}")
    if not place.exists():
        _move_journal_aside(place, kept)
        _take_place(new, place)
        return None
    old = new.with_name("old.db")
    try:
        copy_book(place, old)
        put_in_place(old, kept)
        page_sums.forget(place)
        copy_book(new, place)
    except dbapi2.Error as error:
        if is_torn(error):
            let_go()
            _move_aside(place, kept)
            _take_place(new, place)
        elif not _stands_there(new, place):
            kept.unlink(missing_ok=True)
            raise
    return kept


def _stands_there(new: Path, place: Path) -> bool:
    """A copy that ended with an error may stand on the disk all the same: the books themselves are asked."""
    with suppress(dbapi2.Error):
        return _last_written(new) == _last_written(place)
    return False


def _last_written(book: Path) -> tuple[Any, ...]:
    with closing(connect(book)) as raw:
        found: tuple[Any, ...] = raw.execute("SELECT count(*), max(seq), max(id) FROM history").fetchone()
        return found


def _take_place(new: Path, place: Path) -> None:
    """What was known of the pages of another book says nothing about this one."""
    page_sums.forget(place)
    put_in_place(new, place)


def _move_aside(place: Path, kept: Path) -> None:
    """The book goes before its journal and comes back if that stays: either belongs to no other."""
    try:
        place.replace(kept)
        try:
            _move_journal_aside(place, kept)
        except OSError:
            kept.replace(place)
            raise
    except PermissionError as error:
        raise Unavailable(_HELD, file=place) from error


def _move_journal_aside(place: Path, kept: Path) -> None:
    """A journal left of another book would be played into the new one and tear it."""
    journal = place.with_name(f"{place.name}-journal")
    if journal.exists():
        journal.replace(kept.with_name(f"{kept.name}-journal"))
