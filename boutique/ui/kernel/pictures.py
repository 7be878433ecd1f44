"""Pictures made in a working thread when they are first wanted, and kept while they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, NamedTuple, TypeVar

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from boutique.ui.kernel.tasks import Lane, Tasks

Key = TypeVar("Key", bound=Hashable)


class _Wanted(NamedTuple):
    """A picture nobody has begun yet; `turn` is how many were made when it was last looked for."""

    make: Callable[[], QImage]
    scale: float
    turn: int


class MadePictures(QObject, Generic[Key]):
    """Keeps so many of them, those looked at last; `made` says that another one is there.

    They are made one by one: first what was looked for last, which is what can be seen now.
    """

    made = Signal()

    def __init__(self, tasks: Tasks, most: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._most = tasks, most
        self.kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._waiting: dict[Key, _Wanted] = {}
        self._begun: Key | None = None
        self._failed: set[Key] = set()
        self._made = 0

    def wanted(self, key: Key, scale: float, make: Callable[[], QImage]) -> QPixmap | None:
        """Return a picture, or nothing while it is being made."""
        if key in self.kept:
            self.kept.move_to_end(key)
        elif key != self._begun and key not in self._failed:
            self._waiting.pop(key, None)  # so that they stand in the order of the last painting
            self._waiting[key] = _Wanted(make, scale, self._made)
            self._begin()
        return self.kept.get(key)

    def rest(self) -> None:
        """Begin nothing more until a picture is looked for again."""
        self._waiting.clear()

    def forget(self) -> None:
        """Keep none of them; what is still being made is not wanted any more."""
        self.rest()
        self.kept.clear()
        self._failed.clear()
        self._begun = None

    def _begin(self) -> None:
        if self._begun is not None or not self._waiting:
            return
        latest = max(each.turn for each in self._waiting.values())
        key = next(key for key, each in self._waiting.items() if each.turn == latest)
        wanted, self._begun = self._waiting.pop(key), key
        self._tasks.run(
            self,
            wanted.make,
            lambda image: self._keep(key, image, wanted.scale),
            done=lambda: self._end(key),
            lane=Lane.SLOW,
        )

    def _keep(self, key: Key, image: QImage, scale: float) -> None:
        if key != self._begun:
            return
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(scale)
        self.kept[key] = pixmap
        self._made += 1
        while len(self.kept) > self._most:
            self.kept.popitem(last=False)
        self.made.emit()

    def _end(self, key: Key) -> None:
        """What could not be made is not tried again and again."""
        if key == self._begun:
            self._begun = None
            if key not in self.kept:
                self._failed.add(key)
        self._begin()


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
