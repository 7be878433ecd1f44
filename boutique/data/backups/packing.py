"""The form of a backup: one archive with the book in it, the sum of each file, and the pictures it needs."""

from __future__ import annotations

import json
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO, Final, NamedTuple

from boutique.data.store import bookfile
from boutique.data.store.errors import translated
from boutique.data.store.left_behind import PHOTOS
from boutique.domain.kernel.errors import N_, Refused

NO_BACKUP: Final = N_("“{file}” is not a backup of a shop, or it is damaged. Choose another.")
_MANIFEST: Final = "backup.json"
_BLOCK: Final = 1 << 20
_ALLOWED: Final = 64 << 20
_RATIO: Final = 60
"""Beyond 64 MB an archive may unpack to sixty times its size: a book shrinks to a fifth, pictures hardly."""
_SUM: Final = re.compile(r"[0-9a-f]{64}")
_BROKEN = (zipfile.BadZipFile, zlib.error, LookupError, ValueError, TypeError, EOFError, RuntimeError)
"""What a torn, foreign or locked archive makes its readers raise."""

Check = Callable[[], None]
"""Asked while a long work lasts; it may stop the work by raising."""


class Manifest(NamedTuple):
    """What a backup holds: the sum of each file in it, and of each picture that lies beside it.

    `made` is when, `clients` how many its book has; an older one does not say.
    """

    sums: dict[str, str]
    beside: dict[str, str]
    made: str | None = None
    clients: int | None = None


def never() -> None:
    """Never stop a work."""


def pack(
    packed: Path,
    members: Mapping[str, Path],
    now: datetime,
    beside: Mapping[str, str] | None = None,
    check: Check = never,
    *,
    clients: int,
) -> None:
    """Write an archive of these files by name; `beside` are the sums of pictures kept beside it.

    `clients` are those of the book in it.
    """
    sums = {}
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, path in members.items():
            # Pictures are as small as they get already.
            archive.compression = zipfile.ZIP_DEFLATED if name == bookfile.NAME else zipfile.ZIP_STORED
            with path.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
                sums[name] = _poured(source, target, check)
        archive.compression = zipfile.ZIP_DEFLATED
        told_of = {
            "made": now.isoformat(),
            "clients": clients,
            "sums": sums,
            "beside": dict(beside or {}),
        }
        archive.writestr(_MANIFEST, json.dumps(told_of, indent=1))


def sum_of(path: Path) -> str:
    """Return the checksum of a file."""
    import hashlib

    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _poured(source: IO[bytes], target: IO[bytes] | None, check: Check) -> str:
    import hashlib

    digest = hashlib.sha256()
    while block := source.read(_BLOCK):
        check()
        digest.update(block)
        if target is not None:
            target.write(block)
    return digest.hexdigest()


def prove(packed: Path, check: Check = never) -> Manifest:
    """Return what a backup holds after reading each file in it. Refused when it is none, or damaged."""
    return _read(packed, lambda archive: _proved(archive, check))


def manifest_of(packed: Path) -> Manifest:
    """Return what a backup says it holds. Refused when it is none."""
    return _read(packed, _manifest)


def _read(packed: Path, reader: Callable[[zipfile.ZipFile], Manifest]) -> Manifest:
    with translated():
        if not packed.exists():
            raise Refused(N_("There is no file “{file}”. Check the name."), file=packed)
        try:
            with zipfile.ZipFile(packed) as archive:
                return reader(archive)
        except _BROKEN as error:
            raise Refused(NO_BACKUP, file=packed) from error


def _must_be_bounded(archive: zipfile.ZipFile) -> None:
    """A small file may unpack to fill a disk, name a file twice, or lead elsewhere by a link."""
    listed = archive.infolist()
    unpacked, packed = sum(each.file_size for each in listed), sum(each.compress_size for each in listed)
    if unpacked > _ALLOWED + _RATIO * packed or len({each.filename for each in listed}) != len(listed):
        raise ValueError(archive.filename)
    if any(each.is_dir() or stat.S_ISLNK(each.external_attr >> 16) for each in listed):
        raise ValueError(archive.filename)
    if archive.getinfo(_MANIFEST).file_size > _ALLOWED:
        raise ValueError(archive.filename)


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    _must_be_bounded(archive)
    told_of = json.loads(archive.read(_MANIFEST))
    sums, beside = dict(told_of["sums"]), dict(told_of.get("beside", {}))
    if bookfile.NAME not in sums or not all(_belongs(name) for name in (*sums, *beside)):
        raise ValueError(archive.filename)
    if bookfile.NAME in beside or not all(_SUM.fullmatch(each) for each in beside.values()):
        raise ValueError(archive.filename)
    made, clients = told_of.get("made"), told_of.get("clients")
    return Manifest(
        sums,
        beside,
        made if isinstance(made, str) else None,
        clients if isinstance(clients, int) and clients >= 0 else None,
    )


def _proved(archive: zipfile.ZipFile, check: Check) -> Manifest:
    manifest = _manifest(archive)
    for name, expected in manifest.sums.items():
        with archive.open(name) as stream:
            if _poured(stream, None, check) != expected:
                raise zipfile.BadZipFile(name)
    return manifest


def _belongs(name: str) -> bool:
    """A backup holds the book and photographs, each below its folder; nothing else is unpacked."""
    parts = PurePosixPath(name).parts
    plain = not any(sign in name for sign in "\\:\0") and ".." not in parts
    return name == bookfile.NAME or (plain and len(parts) > 1 and parts[0] == PHOTOS)
