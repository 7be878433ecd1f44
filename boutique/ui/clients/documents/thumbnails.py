"""Small pictures for the grid, made in the reading thread and kept while there is room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QPixmap

from boutique.ui.kernel.pictures import MadePictures, filling
from boutique.ui.kernel.tasks import Tasks

_MOST: Final = 400
_ABOVE: Final = 0.25  # heads of letters and of people stand above the middle


class _Key(NamedTuple):
    digest: str
    width: int
    height: int


class Thumbnails(MadePictures[_Key]):
    """Small pictures of photographs and papers by their hashes."""

    def __init__(self, tasks: Tasks, path: Callable[[str, str], Path], parent: QObject | None = None) -> None:
        super().__init__(tasks, _MOST, parent)
        self._path = path

    def picture(self, digest: str, size: QSize, scale: float) -> QPixmap | None:
        """Return a picture that fills this size, empty if its file is gone, or none while it is made."""
        pixels = (size.toSizeF() * scale).toSize()
        place = str(self._path(digest, "thumb"))
        key = _Key(digest, pixels.width(), pixels.height())
        return self.wanted(key, scale, lambda: filling(place, pixels, _ABOVE))
