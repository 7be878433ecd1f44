"""One picture in large: it fits the room there is, and comes nearer when asked."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.told import picture_told
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_NEARER: Final = 1.25
_NEAREST: Final = 8.0
_NOTCH: Final = 120
_STEP: Final = 60
_LOWEST: Final = 120  # a small screen that magnifies has no more


class _Read(NamedTuple):
    whole: QImage
    fitting: QImage


class Looking(QWidget):
    """Arrows turn to the next or the one before, + and - and the wheel zoom, dragging moves what is near."""

    TOLD_AS = staticmethod(picture_told)
    turned = Signal(int)  # -1 or 1
    left = Signal()
    zoomed = Signal()

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._path, self._gone = "", False
        self._whole, self._fitting = QPixmap(), QPixmap()
        self.nearness, self._middle = 1.0, QPointF()
        self._held: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LOWEST)

    def show_file(self, path: str, name: str) -> None:
        """Show a picture; until it is read the one before stays."""
        self.setAccessibleName(name)
        self._path = path
        self.nearness, self._middle = 1.0, QPointF()
        self._read()

    def is_shown(self) -> bool:
        """Whether the picture asked for stands there."""
        return not self._whole.isNull()

    def clear(self) -> None:
        """Let go of the picture."""
        self._path, self._gone = "", False
        self._whole, self._fitting = QPixmap(), QPixmap()
        self.update()

    def zoom(self, steps: float, around: QPointF | None = None) -> None:
        """Come nearer by so many steps, or go away; what is under the hand stays there."""
        before = self.nearness
        self.nearness = min(_NEAREST, max(1.0, before * _NEARER**steps))
        if around is not None:
            off = around - QPointF(self.rect().center()) - self._middle
            self._middle -= off * (self.nearness / before - 1)
        self._stay_inside()

    def whole(self) -> None:
        """Show all of it again."""
        self.nearness = 1.0
        self._stay_inside()

    def _read(self) -> None:
        path, pixels = self._path, (self.size().toSizeF() * self.devicePixelRatioF()).toSize()
        if path:
            self._tasks.run(self, lambda: _read(path, pixels), self._show, key="large")

    def _show(self, read: _Read) -> None:
        self._gone = read.whole.isNull()
        self._whole, self._fitting = QPixmap.fromImage(read.whole), QPixmap.fromImage(read.fitting)
        self._stay_inside()

    def _box(self) -> QRectF:
        """Where the whole picture stands, though part of it may lie outside."""
        room = QSize(max(1, self.width()), max(1, self.height()))
        size = self._whole.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).toSizeF()
        natural = self._whole.size().toSizeF() / self.devicePixelRatioF()
        if natural.width() < size.width():
            size = natural
        size *= self.nearness
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center() + self._middle)
        return box

    def _stay_inside(self) -> None:
        box = self._box()
        wide, high = max(0.0, (box.width() - self.width()) / 2), max(0.0, (box.height() - self.height()) / 2)
        self._middle = QPointF(
            min(wide, max(-wide, self._middle.x())), min(high, max(-high, self._middle.y()))
        )
        self.zoomed.emit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("paper"))
        if self._gone:
            painter.setFont(font(Style.BODY))
            painter.setPen(color("muted"))
            words = _("The file of this picture is missing or damaged. Restore a backup.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
            return
        sharp = self.nearness == 1.0 and not self._fitting.isNull()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._fitting if sharp else self._whole
        if not picture.isNull():
            painter.drawPixmap(self._box(), picture, QRectF(picture.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._read()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom(event.angleDelta().y() / _NOTCH, event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position().toPoint()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            here = event.position().toPoint()
            self._middle += QPointF(here - self._held)
            self._held = here
            self._stay_inside()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        turns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if key in zooms:
            self.zoom(zooms[Qt.Key(key)])
        elif key == Qt.Key.Key_0:
            self.whole()
        elif key in turns and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.turned.emit(turns[Qt.Key(key)])
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self._moved(key):
            super().keyPressEvent(event)

    def _moved(self, key: int) -> bool:
        """Arrows up and down, and all four with Shift, move what is near."""
        ways = {
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
            Qt.Key.Key_Left: (1, 0),
            Qt.Key.Key_Right: (-1, 0),
        }
        if key not in ways:
            return False
        across, down = ways[Qt.Key(key)]
        self._middle += QPointF(across * _STEP, down * _STEP)
        self._stay_inside()
        return True

    def sizeHint(self) -> QSize:
        return QSize(space.DETAIL, space.DETAIL)


def _read(path: str, pixels: QSize) -> _Read:
    whole = QImageReader(path).read()
    if whole.isNull() or (whole.width() <= pixels.width() and whole.height() <= pixels.height()):
        return _Read(whole, whole)
    fitting = whole.scaled(
        pixels, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return _Read(whole, fitting)
