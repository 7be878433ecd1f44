"""Copies of the whole shop in one file, made while it is open and proved before they count."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
import zlib
from datetime import datetime
from pathlib import Path, PurePosixPath

from sqlcipher3 import dbapi2

from boutique.data import bookfile
from boutique.data.checking import count_faults
from boutique.data.copying import copy_book, put_in_place, workshop
from boutique.data.troubles import is_torn, told
from boutique.domain.errors import N_, Refused, Unavailable

_MANIFEST = "backup.json"
_PHOTOS = "photos"
_DAILY = "boutique-????-??-??.zip"
_NO_BACKUP = N_("“{file}” is not a backup of a shop, or it is damaged. Choose another.")
_BROKEN = (zipfile.BadZipFile, zlib.error, LookupError, ValueError, TypeError, EOFError, RuntimeError)
"""What a torn, foreign or locked archive makes its readers raise."""


def back_up(folder: Path, target: Path, now: datetime) -> Path:
    """Copy the shop in `folder` into one file; a folder as target gets a file named by the day."""
    source = bookfile.require(folder)
    if target.is_dir():
        target = target / f"boutique-{now:%Y-%m-%d-%H%M%S}.zip"
    _must_be_free(target)
    with told(), workshop(target.parent, "backup") as work:
        copy = work / bookfile.NAME
        copy_book(source, copy)
        if count_faults(copy):
            raise Unavailable(N_("The book is damaged, and so is any copy. Restore the last backup."))
        packed = work / "whole.zip"
        _pack(copy, folder / _PHOTOS, packed, now)
        prove(packed)
        put_in_place(packed, target)
    return target


def daily(folder: Path, now: datetime, keep: int = 7) -> Path | None:
    """Copy the shop once a day into its own `backups`, keeping the last few; returns the copy, if any."""
    home = folder / "backups"
    target = home / f"boutique-{now:%Y-%m-%d}.zip"
    if target.exists():
        return None
    made = back_up(folder, target, now)
    with told():
        for old in sorted(home.glob(_DAILY))[:-keep]:
            old.unlink(missing_ok=True)
    return made


def newest(folder: Path) -> Path | None:
    """Return the newest of the copies a shop made of itself, if there is any."""
    with told():
        return max((folder / "backups").glob(_DAILY), default=None)


def _must_be_free(target: Path) -> None:
    """Only another backup may be written over: the book itself would pass for a file as any other."""
    if target.exists():
        try:
            prove(target)
        except Refused:
            raise Refused(
                N_("“{file}” is there already and is no backup. Choose another name."), file=target
            ) from None


def _pack(book: Path, photos: Path, packed: Path, now: datetime) -> None:
    members = {bookfile.NAME: book}
    if photos.is_dir():
        kept = (path for path in sorted(photos.rglob("*.jpg")) if path.is_file())
        members |= {f"{_PHOTOS}/{path.relative_to(photos).as_posix()}": path for path in kept}
    with zipfile.ZipFile(
        packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1, strict_timestamps=False
    ) as archive:
        for name, path in members.items():
            archive.write(path, name, zipfile.ZIP_DEFLATED if path is book else zipfile.ZIP_STORED)
        sums = {name: _sum(path) for name, path in members.items()}
        archive.writestr(_MANIFEST, json.dumps({"made": now.isoformat(), "sums": sums}, indent=1))


def _sum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def prove(packed: Path) -> dict[str, str]:
    """Return the checksums of a backup's files after reading each. Refused when it is none, or damaged."""
    with told():
        if not packed.exists():
            raise Refused(N_("There is no file “{file}”. Check the name."), file=packed)
        try:
            return _proved(packed)
        except _BROKEN as error:
            raise Refused(_NO_BACKUP, file=packed) from error


def _proved(packed: Path) -> dict[str, str]:
    with zipfile.ZipFile(packed) as archive:
        sums = dict(json.loads(archive.read(_MANIFEST))["sums"])
        if bookfile.NAME not in sums or not all(_belongs(name) for name in sums):
            raise ValueError(packed)
        for name, expected in sums.items():
            with archive.open(name) as stream:
                if hashlib.file_digest(stream, "sha256").hexdigest() != expected:  # type: ignore[arg-type]
                    raise zipfile.BadZipFile(name)
    return sums


def _belongs(name: str) -> bool:
    """A backup holds the book and photographs, each below its folder; nothing else is unpacked."""
    parts = PurePosixPath(name).parts
    plain = not any(sign in name for sign in "\\:\0") and ".." not in parts
    return name == bookfile.NAME or (plain and len(parts) > 1 and parts[0] == _PHOTOS)


def restore(folder: Path, packed: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the shop; the book it replaces is kept, and its path returned."""
    with told():
        sums = prove(packed)
        with workshop(folder, "restore") as work:
            with zipfile.ZipFile(packed) as archive:
                archive.extractall(work, members=list(sums))
            draft = work / bookfile.NAME
            if bookfile.look(draft) is bookfile.FileState.MISSING or count_faults(draft):
                raise Refused(_NO_BACKUP, file=packed)
            _bring_photos(work / _PHOTOS, folder / _PHOTOS)
            return _exchange(draft, folder / bookfile.NAME, now)


def _bring_photos(source: Path, target: Path) -> None:
    """Photographs are named by their content: what is there already is the same."""
    if source.is_dir():
        for photo in source.rglob("*.jpg"):
            place = target / photo.relative_to(source)
            if not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(photo, place)


def _exchange(new: Path, place: Path, now: datetime) -> Path | None:
    """Pour the new book into the file of the old one, so that a window that has it open goes on in the new.

    What is too damaged to be opened is moved aside instead, with the rest of its last, unfinished change.
    """
    if not place.exists():
        put_in_place(new, place)
        return None
    kept = place.with_name(f"{place.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}{place.suffix}")
    old = new.with_name("old.db")
    try:
        copy_book(place, old)
        put_in_place(old, kept)
        copy_book(new, place)
    except dbapi2.Error as error:
        if not is_torn(error):
            kept.unlink(missing_ok=True)
            raise
        _move_aside(place, kept)
        put_in_place(new, place)
    return kept


def _move_aside(place: Path, kept: Path) -> None:
    journal = place.with_name(f"{place.name}-journal")
    if journal.exists():
        journal.replace(kept.with_name(f"{kept.name}-journal"))
    place.replace(kept)
