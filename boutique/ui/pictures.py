"""Pictures made in a working thread when they are first wanted, and kept while they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from boutique.ui.tasks import Tasks

Key = TypeVar("Key", bound=Hashable)


class MadePictures(QObject, Generic[Key]):
    """Keeps so many of them, those looked at last; `made` says that another one is there."""

    made = Signal()

    def __init__(self, tasks: Tasks, most: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._most = tasks, most
        self.kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._asked: set[Key] = set()

    def wanted(self, key: Key, scale: float, make: Callable[[], QImage]) -> QPixmap | None:
        """Return a picture, or nothing while it is being made."""
        if key in self.kept:
            self.kept.move_to_end(key)
        elif key not in self._asked:
            self._asked.add(key)
            asked = self._asked
            self._tasks.run(self, make, lambda image: self._keep(asked, key, image, scale), patient=True)
        return self.kept.get(key)

    def forget(self) -> None:
        """Keep none of them; what is still being made is not wanted any more."""
        self.kept.clear()
        self._asked = set()

    def _keep(self, asked: set[Key], key: Key, image: QImage, scale: float) -> None:
        if asked is not self._asked:
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(scale)
        self._asked.discard(key)
        self.kept[key] = pixmap
        while len(self.kept) > self._most:
            self.kept.popitem(last=False)
        self.made.emit()


def filling(path: str, pixels: QSize, above: float = 0.5) -> QImage:
    """Return a photograph that fills a frame, empty if it cannot be read.

    Of what is left over across half goes on either side, of what is left over in height the share `above`.
    """
    reader = QImageReader(path)
    whole = reader.size()
    if whole.isEmpty():
        return QImage()
    reader.setScaledSize(whole.scaled(pixels, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    frame = QRect(image.rect().topLeft(), pixels)
    frame.translate((image.width() - pixels.width()) // 2, int((image.height() - pixels.height()) * above))
    return image.copy(frame) if not image.isNull() else QImage()
