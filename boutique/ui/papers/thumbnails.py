"""Small pictures for the grid, made in the reading thread and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from boutique.ui.tasks import Tasks

_MOST: Final = 400


class _Key(NamedTuple):
    digest: str
    width: int
    height: int


class Thumbnails(QObject):
    """Answers with what is made already, and says with `made` when there is more."""

    made = Signal()

    def __init__(self, tasks: Tasks, path: Callable[[str, str], Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._path = tasks, path
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._asked: set[_Key] = set()

    def picture(self, digest: str, size: QSize, scale: float) -> QPixmap | None:
        """Return a picture that fills this size, empty if its file is gone, or none while it is made."""
        pixels = (size.toSizeF() * scale).toSize()
        key = _Key(digest, pixels.width(), pixels.height())
        if key in self._kept:
            self._kept.move_to_end(key)
        elif key not in self._asked:
            self._asked.add(key)
            place = str(self._path(digest, "thumb"))
            self._tasks.run(
                self,
                lambda: filling(place, pixels),
                lambda image: self._keep(key, image, scale),
                patient=True,
            )
        return self._kept.get(key)

    def _keep(self, key: _Key, image: QImage, scale: float) -> None:
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(scale)
        self._asked.discard(key)
        self._kept[key] = pixmap
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        self.made.emit()


def filling(path: str, pixels: QSize) -> QImage:
    """Return a picture that fills a frame: its middle across, and of what is tall the upper part."""
    reader = QImageReader(path)
    whole = reader.size()
    if whole.isEmpty():
        return QImage()
    reader.setScaledSize(whole.scaled(pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    frame = QRect(image.rect().topLeft(), pixels)
    # Heads of letters and of people stand above the middle.
    frame.translate((image.width() - pixels.width()) // 2, (image.height() - pixels.height()) // 4)
    return image.copy(frame) if not image.isNull() else QImage()
