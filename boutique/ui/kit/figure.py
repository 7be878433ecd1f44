"""The figure on the screen: the measure being taken is lit, and a click on a line finds its field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from boutique.drawing.figure import Figure, Label, Plate, code_at, lay_out
from boutique.ui.kit.figure_paint import FigurePainter
from boutique.ui.kit.told import picture_told
from boutique.ui.theme import Style, font, space
from boutique.wording import _

_REACH: Final = 10.0
_LEAST: Final = QSize(248, 340)
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


class FigureView(QWidget):
    """A figure with the values of its measures; arrows walk from line to line, a click chooses one."""

    TOLD_AS = staticmethod(picture_told)
    chosen = Signal(str)  # the code of the line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        self._values: Mapping[str, str] = {}
        self._names: Mapping[str, str] = {}
        self._lit: str | None = None
        self._plate: Plate | None = None
        self._painter = FigurePainter()
        self.setAccessibleName(_("Figure with the lines of the measures"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_figure(
        self,
        figure: Figure,
        values: Mapping[str, str],
        lit: str | None = None,
        names: Mapping[str, str] | None = None,
    ) -> None:
        """Show a figure with the lines of these codes and their values as read ("" for none yet)."""
        self._figure, self._values, self._names = figure, dict(values), dict(names or {})
        self._relight(lit)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show other values beside the same lines."""
        self._values = dict(values)
        self._relight(self._lit)

    def prepare(self, figure: Figure) -> None:
        """Make a figure ready to be shown; may run in any thread."""
        self._painter.prepare(figure)

    def light(self, code: str | None) -> None:
        """Light another line; None lights nothing."""
        if code != self._lit:
            self._relight(code)

    def lit(self) -> str | None:
        """Return the code of the lit line."""
        return self._lit

    def plate(self) -> Plate | None:
        """Return how figure and values lie in the widget; None before a figure is shown."""
        if self._plate is None and self._figure is not None:
            figure = self._figure.taped({*self._values, self._lit or ""})
            self._plate = lay_out(figure, self._sizes(), self.width(), self.height(), self._lit)
        return self._plate

    def _relight(self, code: str | None) -> None:
        self._lit, self._plate = code, None
        said = (self._names.get(code, code), self._values.get(code, "")) if code else ()
        self.setAccessibleDescription(" ".join(part for part in said if part))
        self.update()

    def _sizes(self) -> dict[str, tuple[float, float]]:
        quiet, strong = QFontMetricsF(font(Style.SMALL_FIGURES)), QFontMetricsF(font(Style.STRONG))
        return {
            code: self._size(strong if code == self._lit else quiet, text)
            for code, text in self._values.items()
            if text
        }

    @staticmethod
    def _size(metrics: QFontMetricsF, text: str) -> tuple[float, float]:
        return metrics.horizontalAdvance(text) + 1, metrics.height() + 1

    def _pointed(self, at: QPointF) -> str | None:
        plate = self.plate()
        if plate is None:
            return None
        for label in plate.labels:
            if _box(label).contains(at):
                return label.code
        return code_at(plate.figure, *plate.on_figure((at.x(), at.y())), _REACH / plate.scale)

    def sizeHint(self) -> QSize:
        return QSize(330, 480)

    def minimumSizeHint(self) -> QSize:
        return _LEAST

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._plate = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._plate = None
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        plate = self.plate()
        if plate is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._painter.paint(painter, plate, self._values, self._lit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pointed(event.position()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        code = self._pointed(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if code:
            self._choose(code)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        plate = self.plate()
        if step and plate is not None and plate.figure.measures:
            self._choose(self._neighbour(list(plate.figure.measures), step))
        else:
            super().keyPressEvent(event)

    def _neighbour(self, codes: list[str], step: int) -> str:
        if self._lit not in codes:
            return codes[0 if step > 0 else -1]
        return codes[(codes.index(self._lit) + step) % len(codes)]

    def _choose(self, code: str) -> None:
        self.light(code)
        self.chosen.emit(code)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            code = self._pointed(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._names.get(code, "") if code else "", self)
            return True
        return super().event(event)


def _box(label: Label) -> QRectF:
    return QRectF(label.left, label.top, label.width, label.height).adjusted(-space.XS, 0, space.XS, 0)
