"""Where a piece goes that no printer takes: among the user's documents, beside what is there."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST: Final = 120  # letters of a name, well below what any disk takes


def documents() -> Path:
    """Return the user's folder of documents, made if it is not there."""
    told = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(told) if told else Path.home()
    with suppress(OSError):  # told by whoever writes there
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def plain_name(text: str) -> str:
    """Return a name with nothing a disk would not take."""
    return " ".join(_NOT_IN_NAMES.sub(" ", text).split())[:_LONGEST].rstrip(". ") or "PDF"


def free_place(folder: Path, name: str) -> Path:
    """Return where a file can be put without taking the place of another."""
    place = folder / name
    number = 2
    while place.exists():
        place = folder / f"{Path(name).stem} ({number}).pdf"
        number += 1
    return place
