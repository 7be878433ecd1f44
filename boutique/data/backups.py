"""Copies of the whole shop in one file, made while it is open and proved before they count."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

from boutique.data import bookfile
from boutique.data.connection import connect
from boutique.data.troubles import told
from boutique.domain.errors import N_, Refused

_MANIFEST = "backup.json"
_PHOTOS = "photos"


def back_up(folder: Path, target: Path, now: datetime) -> Path:
    """Copy the shop in `folder` into one file; a folder as target gets a file named by the day."""
    source = folder / bookfile.NAME
    if bookfile.look(source) is bookfile.FileState.MISSING:
        raise Refused(
            N_("There is no client book in “{folder}”. Choose the folder with --data."), folder=folder
        )
    if target.is_dir():
        target = target / f"boutique-{now:%Y-%m-%d-%H%M%S}.zip"
    with told():
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as work:
            copy = Path(work) / bookfile.NAME
            _copy_book(source, copy)
            packed = Path(work) / "whole.zip"
            _pack(copy, folder / _PHOTOS, packed, now)
            prove(packed)
            _sync(packed)
            packed.replace(target)
    return target


def daily(folder: Path, now: datetime, keep: int = 7) -> Path | None:
    """Copy the shop once a day into its own `backups`, keeping the last few; returns the copy, if any."""
    home = folder / "backups"
    target = home / f"boutique-{now:%Y-%m-%d}.zip"
    if target.exists():
        return None
    made = back_up(folder, target, now)
    with told():
        for old in sorted(home.glob("boutique-????-??-??.zip"))[:-keep]:
            old.unlink()
    return made


def _copy_book(source: Path, copy: Path) -> None:
    copy.touch()
    reading, writing = connect(source), connect(copy)
    try:
        reading.backup(writing)
    finally:
        writing.close()
        reading.close()


def _pack(book: Path, photos: Path, packed: Path, now: datetime) -> None:
    members = {bookfile.NAME: book}
    if photos.is_dir():
        members |= {f"{_PHOTOS}/{p.name}": p for p in sorted(photos.iterdir()) if p.is_file()}
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        sums = {}
        for name, path in members.items():
            sums[name] = _sum(path)
            kind = zipfile.ZIP_DEFLATED if path is book else zipfile.ZIP_STORED
            archive.write(path, name, kind)
        archive.writestr(_MANIFEST, json.dumps({"made": now.isoformat(), "sums": sums}, indent=1))


def _sum(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def prove(packed: Path) -> dict[str, str]:
    """Return the checksums of a backup's files after reading each. Refused when it is none, or damaged."""
    try:
        with zipfile.ZipFile(packed) as archive:
            sums: dict[str, str] = json.loads(archive.read(_MANIFEST))["sums"]
            for name, expected in sums.items():
                with archive.open(name) as stream:
                    if hashlib.file_digest(stream, "sha256").hexdigest() != expected:  # type: ignore[arg-type]
                        raise zipfile.BadZipFile(name)
    except FileNotFoundError:
        raise Refused(N_("There is no file “{file}”. Check the name."), file=packed) from None
    except (zipfile.BadZipFile, KeyError, ValueError, EOFError) as error:
        raise Refused(
            N_("“{file}” is not a backup of a shop, or it is damaged. Choose another."), file=packed
        ) from error
    if any(Path(name).is_absolute() or ".." in Path(name).parts for name in sums):
        raise Refused(
            N_("“{file}” is not a backup of a shop, or it is damaged. Choose another."), file=packed
        )
    return sums


def restore(folder: Path, packed: Path, now: datetime) -> Path | None:
    """Put a backup in the place of the shop; the book it replaces is kept, and its path returned."""
    with told():
        sums = prove(packed)
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".restore-") as work:
            with zipfile.ZipFile(packed) as archive:
                archive.extractall(work, members=list(sums))
            bookfile.look(Path(work) / bookfile.NAME)
            _bring_photos(Path(work) / _PHOTOS, folder / _PHOTOS)
            return _exchange(Path(work) / bookfile.NAME, folder / bookfile.NAME, now)


def _bring_photos(source: Path, target: Path) -> None:
    """Photographs are named by their content: what is there already is the same."""
    if source.is_dir():
        target.mkdir(exist_ok=True)
        for photo in source.iterdir():
            if not (target / photo.name).exists():
                shutil.move(photo, target / photo.name)


def _exchange(new: Path, place: Path, now: datetime) -> Path | None:
    """The old book is copied, not moved: at every moment a whole book stands in its place."""
    kept = None
    if place.exists():
        kept = place.with_name(f"{place.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}{place.suffix}")
        shutil.copy2(place, kept)
    _sync(new)
    new.replace(place)
    return kept
