"""How a figure is inked on the screen: leaders behind the body, the tape before it, the lit one last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF, QTransform

from boutique.drawing.figure import Figure, Label, Plate, Stroke, inked
from boutique.drawing.paths import Path
from boutique.ui.kit.flats import qt_path
from boutique.ui.theme import Style, color, font

# Below this many pixels to the millimetre the pen is broadened, so that the line stays a line.
_FINE: Final = 0.46
_BROADEST: Final = 2.2
_DASH: Final = [3.2, 2.6]
_FAR_DASH: Final = [1.6, 2.4]
_DOT: Final = 1.7
_KEPT: Final = 6
_ALIKE: Final = 0.35  # nobody sees so small a difference of the pen, and inking anew takes a whole frame
_USUAL: Final = 1.7  # the pen of the measuring screen on a laptop


def _filled(strokes: Iterable[Stroke], pen: float) -> QPainterPath:
    """All strokes as one area; what two of them share stays inked."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for stroke in strokes:
        whole.addPath(qt_path(inked(stroke, pen)))
    return whole


class _Inked:
    """One figure made ready for the painter at one size."""

    def __init__(self, figure: Figure, pen: float) -> None:
        self.figure, self.pen = figure, pen
        self.body = [qt_path(path) for path in figure.body]
        self.outline = _filled(figure.outline, pen)
        self.details = _filled(figure.details, pen)
        self.arm = qt_path(figure.hanging.path) if figure.hanging else QPainterPath()
        self.arm_line = _filled([figure.hanging] if figure.hanging else [], pen)


class FigurePainter:
    """Keeps the figures inked last from one painting to the next."""

    def __init__(self) -> None:
        self._inked: list[_Inked] = []
        self._pen = _USUAL

    def prepare(self, figure: Figure) -> None:
        """Ink a figure that will be shown at the size of the last; may run in any thread."""
        self._kept(figure, self._pen)

    def paint(self, painter: QPainter, plate: Plate, values: Mapping[str, str], lit: str | None) -> None:
        """Everything, from the back to the front."""
        inked_figure = self._ready(plate)
        to_sheet = QTransform(plate.scale, 0, 0, plate.scale, *plate.origin)
        quiet = [label for label in plate.labels if label.code != lit]
        self._leaders(painter, quiet)
        painter.save()
        painter.setTransform(to_sheet, True)
        self._body(painter, inked_figure)
        painter.restore()
        self._tapes(painter, plate.figure, to_sheet, lit)
        self._lit(painter, plate, to_sheet, lit)
        self._words(painter, plate, values, lit)

    def _ready(self, plate: Plate) -> _Inked:
        self._pen = round(min(_BROADEST, max(1.0, _FINE / plate.scale)), 1)
        return self._kept(plate.figure, self._pen)

    def _kept(self, figure: Figure, pen: float) -> _Inked:
        for kept in self._inked:
            if kept.figure.outline is figure.outline and abs(kept.pen - pen) <= _ALIKE:
                return kept
        made = _Inked(figure, pen)
        self._inked = [*self._inked[1 - _KEPT :], made]
        return made

    def _body(self, painter: QPainter, ready: _Inked) -> None:
        for shape in ready.body:
            painter.fillPath(shape, color("paper"))
        painter.fillPath(ready.details, color("field_border"))
        painter.fillPath(ready.outline, color("muted"))
        painter.fillPath(ready.arm, color("paper"))
        painter.fillPath(ready.arm_line, color("muted"))

    def _tapes(self, painter: QPainter, figure: Figure, to_sheet: QTransform, lit: str | None) -> None:
        for code, one in figure.measures.items():
            if code == lit:
                continue
            if one.far:
                _stroke(painter, one.far, to_sheet, QPen(color("basting"), 0.9), _FAR_DASH)
            _stroke(painter, one.path, to_sheet, QPen(color("field_border"), 1.1), _DASH)

    def _lit(self, painter: QPainter, plate: Plate, to_sheet: QTransform, lit: str | None) -> None:
        one = plate.figure.measures.get(lit or "")
        if one is None:
            return
        if one.far:
            _stroke(painter, one.far, to_sheet, QPen(color("accent"), 1.4), _DASH)
        _stroke(painter, one.path, to_sheet, QPen(color("accent"), 2.4))
        for label in plate.labels:
            if label.code == lit:
                self._leader(painter, label, "accent", 1.0)

    def _leaders(self, painter: QPainter, labels: Iterable[Label]) -> None:
        for label in labels:
            self._leader(painter, label, "rule", 1.0)

    def _leader(self, painter: QPainter, label: Label, role: str, width: float) -> None:
        painter.setPen(QPen(color(role), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(*point) for point in label.leader]))

    def _words(self, painter: QPainter, plate: Plate, values: Mapping[str, str], lit: str | None) -> None:
        for label in plate.labels:
            here = label.code == lit
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent" if here else "field_border"))
            painter.drawEllipse(QPointF(*label.leader[0]), _DOT + here, _DOT + here)
            painter.setPen(color("accent" if here else "muted"))
            painter.setFont(font(Style.STRONG if here else Style.SMALL_FIGURES))
            box = QRectF(label.left, label.top, label.width, label.height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, values[label.code])


def _stroke(
    painter: QPainter, path: Path, to_sheet: QTransform, pen: QPen, dash: list[float] | None = None
) -> None:
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dash else Qt.PenCapStyle.RoundCap)
    if dash:
        pen.setDashPattern(dash)
    painter.strokePath(to_sheet.map(qt_path(path)), pen)
