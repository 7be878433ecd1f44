"""Which files are meant when files and folders are handed over together."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from boutique.data.store.errors import translated
from boutique.domain.kernel.errors import N_, Refused

MOST_FILES: Final = 500
_MOST_FOLDERS: Final = 2_000
SUFFIXES: Final = frozenset(
    (".jpg", ".jpeg", ".jpe", ".png", ".webp", ".tif", ".tiff", ".heic", ".heif", ".hif", ".pdf")
)


def gather(paths: Sequence[Path]) -> list[Path]:
    """Return the files meant: those named, whatever they are, and the pictures and papers in folders.

    Refused when there are more than five hundred.
    """
    found: dict[Path, None] = {}
    with translated():
        for path in paths:
            for each in _within(path) if path.is_dir() and not path.is_symlink() else (path,):
                found[each] = None
                if len(found) > MOST_FILES:
                    raise Refused(
                        N_("There are more than {most} pictures. Add fewer at a time."), most=MOST_FILES
                    )
    return list(found)


def _within(folder: Path) -> Iterator[Path]:
    """Links are not followed, for they may lead round in a circle."""
    for at, (place, folders, files) in enumerate(os.walk(folder)):
        if at > _MOST_FOLDERS:
            raise Refused(N_("“{file}” contains too many folders. Choose one of them."), file=folder.name)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if path.suffix.lower() in SUFFIXES and not name.startswith(".") and not path.is_symlink():
                yield path
