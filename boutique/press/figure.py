"""Prints the figure of the measuring sheet with its values beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from boutique.drawing.figure import Figure, Label, Plate, Spacing, Stroke, inked, lay_out
from boutique.drawing.paths import Path
from boutique.press.escape import printable
from boutique.press.operators import pdf_path
from boutique.press.setting import TextStyle, width_of
from boutique.press.setting import faces as face
from boutique.press.style import INKS

_WORDS = TextStyle(face.SANS_TABULAR, 7.5, 9.0)
# Capitals and figures of Inter stand so high above the baseline, for their size.
_RISE = 0.73
_SPACING = Spacing(edge=2.0, gap=8.0, word=3.0)
# Below this many points to the millimetre the pen is broadened, so that the line stays a line.
_FINE, _BROADEST = 0.27, 2.2
_TAPE, _HAIR, _DOT = 0.6, 0.35, 0.9
_DASH, _FAR_DASH = (2.0, 1.6), (1.0, 1.6)


class _Plate:
    """One figure on one page; the canvas counts upwards, the plate down."""

    def __init__(self, canvas: Canvas, plate: Plate, values: Mapping[str, str], top: float) -> None:
        self.canvas, self.plate, self.values, self.top = canvas, plate, values, top
        self.pen = min(_BROADEST, max(1.0, _FINE / plate.scale))

    def draw(self) -> None:
        """Everything, from the back to the front."""
        for label in self.plate.labels:
            self._leader(label)
        self.canvas.saveState()
        scale, (left, down) = self.plate.scale, self.plate.origin
        self.canvas.transform(scale, 0, 0, -scale, left, self.top - down)
        self._body()
        self._tapes()
        self.canvas.restoreState()
        for label in self.plate.labels:
            self._words(label)

    def _ink(self, name: str) -> tuple[float, ...]:
        return tuple(part / 255 for part in INKS[name])

    def _filled(self, paths: Iterable[Path], ink: str) -> None:
        self.canvas.setFillColorRGB(*self._ink(ink))
        for path in paths:
            self.canvas.drawPath(pdf_path(path), stroke=0, fill=1)

    def _inked(self, strokes: Iterable[Stroke], ink: str) -> None:
        self._filled((inked(stroke, self.pen) for stroke in strokes), ink)

    def _body(self) -> None:
        figure = self.plate.figure
        self._filled(figure.body, "paper")
        self._inked(figure.details, "muted")
        self._inked(figure.outline, "ink")
        if figure.hanging:
            self._filled([figure.hanging.path], "paper")
            self._inked([figure.hanging], "ink")

    def _tapes(self) -> None:
        for one in self.plate.figure.measures.values():
            if one.far:
                self._tape(pdf_path(one.far), "rule", _FAR_DASH)
            self._tape(pdf_path(one.path), "muted", _DASH)

    def _tape(self, path: PDFPathObject, ink: str, dash: tuple[float, float]) -> None:
        self.canvas.setStrokeColorRGB(*self._ink(ink))
        self.canvas.setLineWidth(_TAPE / self.plate.scale)
        self.canvas.setDash([part / self.plate.scale for part in dash])
        self.canvas.drawPath(path, stroke=1, fill=0)

    def _leader(self, label: Label) -> None:
        self.canvas.setStrokeColorRGB(*self._ink("rule"))
        self.canvas.setLineWidth(_HAIR)
        way = self.canvas.beginPath()
        (x, y), *on = label.leader
        way.moveTo(x, self.top - y)
        for x, y in on:
            way.lineTo(x, self.top - y)
        self.canvas.drawPath(way, stroke=1, fill=0)

    def _words(self, label: Label) -> None:
        x, y = label.leader[0]
        self.canvas.setFillColorRGB(*self._ink("muted"))
        self.canvas.circle(x, self.top - y, _DOT, stroke=0, fill=1)
        self.canvas.setFillColorRGB(*self._ink("ink"))
        self.canvas.setFont(_WORDS.face.name, _WORDS.size)
        baseline = label.top + (label.height + _WORDS.size * _RISE) / 2
        self.canvas.drawString(label.left, self.top - baseline, printable(self.values[label.code]))


def scale_of(figure: Figure, values: Mapping[str, str], width: float, height: float) -> float:
    """Return how many points a millimetre of the body takes in a box that it fills."""
    return _laid(figure, values, width, height, inf).scale


def _laid(figure: Figure, values: Mapping[str, str], width: float, height: float, largest: float) -> Plate:
    sizes = {
        code: (width_of(printable(text), _WORDS), _WORDS.leading)
        for code, text in values.items()
        if text.strip()
    }
    return lay_out(figure.taped(values), sizes, width, height, spacing=_SPACING, largest=largest)


def draw_figure(
    canvas: Canvas,
    figure: Figure,
    values: Mapping[str, str],
    x: float,
    y: float,
    width: float,
    height: float,
    largest: float = inf,
) -> None:
    """The figure with the lines and values of these codes, in a box of points from the lower left."""
    _WORDS.face.register()
    plate = _laid(figure, values, width, height, largest)
    canvas.saveState()
    canvas.translate(x, y)
    _Plate(canvas, plate, values, height).draw()
    canvas.restoreState()
