"""The pages of one file as pictures, made in the reading thread when they are first wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from boutique.ui.kernel.pictures import MadePictures
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.printing.pdf import page_image

_KEPT: Final = 96
_Key = tuple[Path, int, int]  # the file, the page and its width in pixels


class PagePictures(MadePictures[_Key]):
    """Pictures of pages; `turned` says that it is another file."""

    turned = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(tasks, _KEPT, parent)
        self._path: Path | None = None
        self.count = 0

    def open(self, path: Path, count: int) -> None:
        """Show the pages of this file."""
        self._turn(path, count)

    def clear(self) -> None:
        """Show nothing."""
        self._turn(None, 0)

    def _turn(self, path: Path | None, count: int) -> None:
        self._path, self.count = path, count
        self.forget()
        self.turned.emit()

    def picture(self, number: int, width: int, scale: float) -> QPixmap | None:
        """Return a page so many pixels wide, or nothing while it is being drawn."""
        if self._path is None:
            return None
        key = self._path, number, round(width * scale)
        return self.wanted(key, scale, lambda: page_image(*key)) or self._nearest(number)

    def _nearest(self, number: int) -> QPixmap | None:
        """While the window grows, the page as it was before is better than nothing."""
        other = [key for key in self.kept if key[1] == number]
        return self.kept[max(other, key=lambda key: key[2])] if other else None
