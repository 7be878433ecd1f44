"""Draws the marks of a page on a canvas of reportlab; the only place that knows how ink is laid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from boutique.domain.collections.drawn import look_of
from boutique.drawing.colour import rgb_from_lab
from boutique.press import marks, style, textiles
from boutique.press.profiles import Paper
from boutique.press.scenes import draw_scene

Photographs = Callable[[str], Path | None]

_HAIR = 0.6
_DASH = (3.2, 2.6)


class Painter:
    """Paints pages on one canvas, on one paper."""

    def __init__(
        self,
        canvas: Any,
        paper: Paper,
        photographs: Photographs,
        size: tuple[float, float] = (style.WIDTH, style.HEIGHT),
    ) -> None:
        self._canvas, self._paper, self._photographs = canvas, paper, photographs
        self._width, self._height = size
        self._draws: Mapping[type[Any], Callable[[Any], None]] = {
            marks.Text: self._text,
            marks.Rule: self._rule,
            marks.Cloth: self._cloth,
            marks.Pinked: self._pinked,
            marks.Picture: self._picture,
            marks.Tick: self._tick,
            marks.Frame: self._frame,
            marks.Dab: self._dab,
            marks.QrCode: self._qr,
            marks.Stance: self._stance,
            marks.Outline: self._outline,
        }

    def page(self, page: marks.Page) -> None:
        """Paint one page and turn to the next."""
        self._canvas.saveState()
        self._canvas.translate(self._paper.bleed, self._paper.bleed)
        if self._paper.toned:
            self._fill("paper")
            self._canvas.rect(0, 0, self._width, self._height, stroke=0, fill=1)
        if page.outline:
            self._canvas.bookmarkPage(f"p{page.number}")
            self._canvas.addOutlineEntry(page.outline, f"p{page.number}", level=0)
        for mark in page.marks:
            self._draws[type(mark)](mark)
        self._canvas.restoreState()
        self._canvas.showPage()

    def _ink(self, ink: str) -> list[float]:
        return [part / 255 for part in (style.BLACK if self._paper.plain else style.INKS[ink])]

    def _fill(self, ink: str) -> None:
        self._canvas.setFillColorRGB(*self._ink(ink))

    def _stroke(self, ink: str, width: float) -> None:
        self._canvas.setStrokeColorRGB(*self._ink(ink))
        self._canvas.setLineWidth(width)

    def _text(self, mark: marks.Text) -> None:
        from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

        way = mark.style
        shapes = way.face.shapes(mark.words)
        data = [
            ShapeData(place, shape.advance + way.tracking, 0, 0, 0, shape.width)
            for place, shape in enumerate(shapes)
        ]
        self._fill(way.ink)
        pen = self._canvas.beginText(mark.x, self._height - mark.y)
        pen.setFont(way.face.name, way.size)
        pen.textOut(ShapedStr(mark.words, data))
        self._canvas.drawText(pen)

    def _rule(self, mark: marks.Rule) -> None:
        self._stroke("rule", _HAIR)
        self._canvas.setDash(*_DASH) if mark.dashed else self._canvas.setDash()
        y = self._height - mark.y
        self._canvas.line(mark.x, y, mark.x + mark.width, y)
        self._canvas.setDash()

    def _cloth(self, mark: marks.Cloth) -> None:
        box = self._paper.edge_of(mark.box)
        size = round(box.width), round(box.height)
        image = textiles.field(mark.swatch, *size, mark.enlarged, self._paper.cloth_dpi)
        self._canvas.drawImage(image, box.x, self._height - box.bottom, box.width, box.height)

    def _pinked(self, mark: marks.Pinked) -> None:
        from boutique.press.flats import draw_swatch

        box, look = mark.box, look_of(mark.swatch)
        y = self._height - box.bottom
        draw_swatch(self._canvas, look, box.x, y, box.width, box.height, self._paper.dpi)

    def _picture(self, mark: marks.Picture) -> None:
        photograph = self._photographs(mark.piece.photo) if mark.piece.photo else None
        box = self._paper.edge_of(mark.box)
        draw_scene(self._canvas, box, mark.piece, photograph, self._paper.dpi)

    def _stance(self, mark: marks.Stance) -> None:
        from boutique.press.figure import draw_figure

        box = mark.box
        foot = self._height - box.bottom
        draw_figure(self._canvas, mark.figure, mark.values, box.x, foot, box.width, box.height, mark.largest)

    def _outline(self, mark: marks.Outline) -> None:
        from boutique.press.flats import draw_outline

        box = mark.box
        foot = self._height - box.bottom
        draw_outline(self._canvas, mark.flat, box.x, foot, box.width, box.height)

    def _tick(self, mark: marks.Tick) -> None:
        box = mark.box
        self._stroke("muted", 0.9)
        foot = self._height - box.bottom
        self._canvas.rect(box.x, foot, box.width, box.height, stroke=1, fill=0)
        if mark.done:
            across, up = box.width, box.height
            pen = self._canvas.beginPath()
            pen.moveTo(box.x + across * 0.18, foot + up * 0.52)
            pen.lineTo(box.x + across * 0.42, foot + up * 0.22)
            pen.lineTo(box.x + across * 0.84, foot + up * 0.84)
            self._canvas.drawPath(pen, stroke=1, fill=0)

    def _frame(self, mark: marks.Frame) -> None:
        box = mark.box
        self._stroke("rule", _HAIR)
        self._canvas.setDash(*_DASH)
        self._canvas.rect(box.x, self._height - box.bottom, box.width, box.height, stroke=1, fill=0)
        self._canvas.setDash()

    def _dab(self, mark: marks.Dab) -> None:
        box = mark.box
        self._canvas.setFillColorRGB(*rgb_from_lab(mark.colour))
        self._stroke("rule", _HAIR)
        self._canvas.rect(box.x, self._height - box.bottom, box.width, box.height, stroke=1, fill=1)

    def _qr(self, mark: marks.QrCode) -> None:
        import segno

        rows = list(segno.make(mark.content, error="m", micro=False).matrix)
        module = mark.box.width / len(rows)
        self._fill("ink")
        pen = self._canvas.beginPath()
        for down, row in enumerate(rows):
            for across, dark in enumerate(row):
                if dark:
                    y = self._height - mark.box.y - (down + 1) * module
                    pen.rect(mark.box.x + across * module, y, module, module)
        self._canvas.drawPath(pen, stroke=0, fill=1)
