"""The pages of one file as pictures, made in the reading thread when they are first wanted."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from boutique.ui.printing.pdf import page_image
from boutique.ui.tasks import Tasks

_KEPT: Final = 96
_Key = tuple[int, int]  # the page and its width in pixels


class Leaves(QObject):
    """Pictures of pages; `made` says that another one is there, `turned` that it is another file."""

    made = Signal()
    turned = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._path: Path | None = None
        self.count = 0
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._asked: set[_Key] = set()

    def open(self, path: Path, count: int) -> None:
        """Show the pages of this file."""
        self._path, self.count = path, count
        self._kept.clear()
        self._asked.clear()
        self.turned.emit()

    def clear(self) -> None:
        """Show nothing."""
        self._path, self.count = None, 0
        self._kept.clear()
        self.turned.emit()

    def picture(self, number: int, width: int, scale: float) -> QPixmap | None:
        """Return a page so many pixels wide, or nothing while it is being drawn."""
        key = (number, round(width * scale))
        path = self._path
        if path is not None and key not in self._kept and key not in self._asked:
            self._asked.add(key)
            self._tasks.run(
                self,
                lambda: page_image(path, *key),
                lambda image: self._keep(path, key, image, scale),
                patient=True,
            )
        return self._kept.get(key) or self._nearest(number)

    def _nearest(self, number: int) -> QPixmap | None:
        """While the window grows, the page as it was before is better than nothing."""
        other = [key for key in self._kept if key[0] == number]
        return self._kept[max(other, key=lambda key: key[1])] if other else None

    def _keep(self, path: Path, key: _Key, image: QImage, scale: float) -> None:
        if path != self._path:
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(scale)
        self._asked.discard(key)
        self._kept[key] = pixmap
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.made.emit()
