"""Flats and swatches on the screen."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from boutique.drawing.cloth.look import ClothLook, Weave
from boutique.drawing.colour import lab_from_hex
from boutique.drawing.garments.by_name import Garment, flat
from boutique.ui.kit.flats import hairline_now, paint_flat, swatch_image
from boutique.ui.theme import Light, color, switch

_BLUE = ClothLook(Weave.TWILL, lab_from_hex("#2c4a77"))


def _painted(kind: str, cloth: ClothLook = _BLUE, hairline: str = "") -> QImage:
    image = QImage(200, 220, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_flat(painter, flat(kind), cloth, QRectF(10, 10, 180, 200), hairline)
    painter.end()
    return image


def _inked(image: QImage) -> set[tuple[int, int]]:
    white = QColor("white").rgb()
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != white}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", Garment)
def test_a_garment_is_painted_inside_its_rectangle(kind: Garment) -> None:
    inked = _inked(_painted(kind))
    assert len(inked) > 2000
    assert all(10 <= x <= 190 and 10 <= y <= 210 for x, y in inked)


@pytest.mark.usefixtures("qapp")
def test_the_cloth_has_its_colour_on_the_screen() -> None:
    chest = _painted("jacket").pixelColor(80, 150)
    assert chest.blue() > chest.red() + 25


@pytest.mark.usefixtures("qapp")
def test_a_swatch_is_sharp_on_a_fine_screen_and_open_between_its_teeth() -> None:
    image = swatch_image(_BLUE, 44, 44, 2.0)
    assert (image.width(), image.deviceIndependentSize().width()) == (88, 44)
    assert {image.pixelColor(x, 1).alpha() for x in range(88)} >= {0}
    assert image.pixelColor(44, 44).alpha() == 255


def test_numpy_is_not_loaded_before_a_cloth_is_painted() -> None:
    parts = "boutique.ui.kit.flats, boutique.drawing.garments.by_name"
    code = f"import sys, {parts}; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_dark_cloth_has_a_hairline_by_night_and_a_light_one_none(dressed: QApplication) -> None:
    dark = ClothLook(Weave.PLAIN, lab_from_hex("#1f2a3d"))
    light = ClothLook(Weave.PLAIN, lab_from_hex("#d8d2c4"))
    by_day = [swatch_image(cloth, 44, 44, 1.0, hairline_now()) for cloth in (dark, light)]
    switch(dressed, Light.DARK)
    by_night = [swatch_image(cloth, 44, 44, 1.0, hairline_now()) for cloth in (dark, light)]
    edge, middle = (0, 22), (22, 22)
    assert by_night[0].pixelColor(*edge) == color("muted")
    assert by_night[0].pixelColor(*middle) == by_day[0].pixelColor(*middle)
    assert by_day[0].pixelColor(*edge) != color("muted")
    assert by_night[1] == by_day[1]


def test_a_garment_in_a_dark_cloth_has_a_hairline_by_night_and_one_in_a_light_cloth_none(
    dressed: QApplication,
) -> None:
    dark = ClothLook(Weave.PLAIN, lab_from_hex("#1f2a3d"))
    light = ClothLook(Weave.PLAIN, lab_from_hex("#d8d2c4"))
    assert hairline_now() == ""
    switch(dressed, Light.DARK)
    plain, edged = _painted("jacket", dark), _painted("jacket", dark, hairline_now())
    changed = [
        (x, y)
        for x in range(plain.width())
        for y in range(plain.height())
        if edged.pixelColor(x, y) != plain.pixelColor(x, y)
    ]
    assert len(changed) > 300, "all around"
    assert not {(80, 150), (120, 150)} & set(changed), "and nowhere within"
    assert _painted("jacket", light, hairline_now()) == _painted("jacket", light)
