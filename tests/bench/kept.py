"""Books to measure on, made once: kept in the temporary folder by the content of what makes them."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

HOUSE: Final = Path(__file__).resolve().parents[2]
_MAKERS: Final = (
    "boutique/data/tables",
    "boutique/data/migrations",
    "boutique/data/search",
    "boutique/data/derived",
)
"""A book is made anew once any of these has changed."""
_WEEK_S: Final = 7 * 24 * 3600
_WHOLE: Final = "whole"


def home() -> Path:
    """Return the folder of all of them; it may be thrown away."""
    return Path(tempfile.gettempdir()) / "boutique-bench"


def kept(name: str, make: Callable[[Path], object], *makers: str) -> Path:
    """Return the folder of a book, made now unless it was made before by the same makers.

    `makers` are files and folders of the house beside those that every book is made by. What nobody has asked
    for in a week is thrown away.
    """
    folder = home() / f"{name}-{_print_of(*_MAKERS, *makers)}"
    if not (folder / _WHOLE).exists():
        _sweep()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, mode=0o700)
        print(f"  making {name} in {folder}", flush=True)
        make(folder)
    (folder / _WHOLE).touch()
    return folder


def _sweep() -> None:
    """Another run may be making one just now, so what is not whole is spared as long as what is."""
    for book in home().glob("*"):
        mark = book / _WHOLE
        if time.time() - (mark if mark.exists() else book).stat().st_mtime > _WEEK_S:
            shutil.rmtree(book, ignore_errors=True)


def _print_of(*makers: str) -> str:
    digest = sha256()
    for path in sorted(path for maker in makers for path in _files(HOUSE / maker)):
        digest.update(path.relative_to(HOUSE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:12]


def _files(place: Path) -> Iterator[Path]:
    return place.rglob("*.py") if place.is_dir() else iter((place,))
