"""Where a piece goes that no printer takes: among the user's documents, beside what is there."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def documents() -> Path:
    """Return the user's folder of documents, made if it is not there."""
    told = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(told) if told else Path.home()
    with suppress(OSError):  # told by whoever writes there
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def free_place(folder: Path, name: str, taken: Collection[Path] = ()) -> Path:
    """Return where a file can be put without taking the place of another, or of one that is `taken`."""
    place = folder / name
    number = 2
    while place.exists() or place in taken:
        place = folder / f"{Path(name).stem} ({number}).pdf"
        number += 1
    return place
