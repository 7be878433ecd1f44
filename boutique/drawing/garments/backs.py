"""Garments seen from behind, as plain as a tailor's sketch: what is fitted there, and no ornament."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from boutique.drawing.garments.board import Board
from boutique.drawing.garments.by_name import Garment
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.jacket_cuts import LADY, OVERCOAT, SINGLE, Cut
from boutique.drawing.garments.sleeves import draw_shirt_sleeve, draw_sleeve
from boutique.drawing.garments.trousers import draw_waistband
from boutique.drawing.paths import Path, Place, o, shape, sided

_SHIRT: tuple[Place, ...] = (
    *((62, 18), o(150, 52), o(200, 70), (218, 84), o(205, 170), o(208, 235), (224, 286)),
    *(o(216, 380), o(210, 460), o(216, 580), (226, 690), o(196, 720), o(110, 786)),
)
_DRESS: tuple[Place, ...] = (
    *((96, 24), (158, 46), o(142, 120), o(152, 190), (190, 232), o(180, 300), o(157, 384)),
    *(o(180, 480), o(200, 580), o(200, 700), (182, 988)),
)
_VEST: tuple[Place, ...] = (
    *((70, 14), (150, 44), o(140, 130), o(150, 200), (196, 262)),
    *(o(186, 350), o(176, 420), (188, 540)),
)
_LEG: tuple[Place, ...] = ((196, 38), o(224, 120), o(240, 210), o(236, 330), o(216, 640), (202, 1064))


def _both(half: tuple[Place, ...], foot: Place, neck: Place) -> Path:
    """Both halves about the centre line."""
    return shape(*half, foot, *reversed(sided(-1, *half)), neck)


def _height(cut: Cut) -> float:
    last = cut.side[-1]
    return last[1] if isinstance(last, tuple) else last.y


def _coat(cut: Cut) -> Flat:
    board, foot = Board(), _height(cut)
    for side in (-1, 1):
        draw_sleeve(board, side, cut)
    path = _both(((56, 10), *cut.shoulder, *cut.side), o(0, foot + 2), o(0, 22))
    board.panel(path)
    board.round_off(path, 60, 0.2)
    for side in (-1, 1):
        board.seam(*sided(side, *cut.side_seam), within=path)
        x, y = cut.waist
        board.fold(((x - 8) * side, y - 8), ((x - 84) * side, y + 6), 0, 24, path, 0.12)
    board.seam((0, 20), o(-2, foot * 0.5), (0, foot + 4), within=path)
    board.seam((5, foot - 190), (5, foot + 4), within=path)
    board.edge(path)
    collar = shape((-62, 6), o(0, -16), (62, 6), o(70, 30), o(0, 44), o(-70, 30))
    board.panel(collar, grain=90.0)
    board.round_off(collar, 12, 0.16)
    board.edge(collar)
    return board.done()


def _shirt() -> Flat:
    board = Board()
    for side in (-1, 1):
        draw_shirt_sleeve(board, side)
    path = _both(_SHIRT, o(0, 795), o(0, 20))
    board.panel(path)
    board.round_off(path, 64, 0.18)
    board.seam((-212, 118), o(0, 138), (212, 118), within=path)
    for x in (-12, 12):
        board.fold((x, 140), (x, 760), 0, 20, path, 0.12)
    board.edge(path)
    collar = shape((-60, 6), o(0, -14), (60, 6), o(68, 44), o(0, 58), o(-68, 44))
    board.panel(collar, grain=90.0)
    board.edge(collar)
    return board.done()


def _dress() -> Flat:
    board = Board()
    path = _both(_DRESS, o(0, 1004), o(0, 52))
    board.panel(path)
    board.round_off(path, 66, 0.24)
    for side in (-1, 1):
        board.seam(*sided(side, o(142, 150), o(96, 250), o(82, 384), o(108, 560)), within=path)
        board.fold((166 * side, 372), (84 * side, 392), 0, 24, path, 0.12)
    board.seam((0, 50), (0, 1004), within=path)
    board.seam((6, 820), (6, 1004), within=path)
    board.edge(path)
    return board.done()


def _vest() -> Flat:
    board = Board()
    path = _both(_VEST, o(0, 556), o(0, 30))
    board.panel(path)
    board.round_off(path, 56, 0.2)
    board.seam((0, 30), (0, 556), within=path)
    for side in (-1, 1):
        board.seam(*sided(side, (92, 230), o(84, 400), (96, 552)), within=path)
        board.seam(*sided(side, (186, 410), (26, 400)), within=path)
        board.seam(*sided(side, (184, 430), (26, 420)), within=path)
    board.edge(path)
    return board.done()


def _trousers() -> Flat:
    board = Board()
    for side in (-1, 1):
        inner = ((20, 1070), o(15, 700), o(11, 430), o(6, 330), (0, 290))
        path = shape(*sided(side, (0, 38), *_LEG, o(111, 1076), *inner))
        board.panel(path, grain=-0.8 * side, origin=(118.0 * side, 0.0))
        board.round_off(path, 52, 0.22)
        board.fold((8 * side, 300), (90 * side, 330), 0, 22, path, 0.16)
        board.edge(path)
        board.seam(*sided(side, (104, 40), (108, 112)), within=path)
        board.seam(*sided(side, (62, 124), (164, 118)), within=path)
        board.seam(*sided(side, (108, 150), o(113, 500), (111, 1074)), within=path)
    board.seam((0, 40), o(3, 160), (0, 290))
    draw_waistband(board, 196)
    return board.done()


def _skirt() -> Flat:
    board = Board()
    side = (o(192, 110), o(216, 210), o(220, 320), o(204, 520), (184, 720))
    path = shape((-173, 36), o(0, 46), (173, 36), *side, o(0, 736), *reversed(sided(-1, *side)))
    board.panel(path)
    board.round_off(path, 70, 0.24)
    for way in (-1, 1):
        board.seam(*sided(way, (84, 44), (94, 150)), within=path)
        board.fold((204 * way, 230), (110 * way, 270), 0, 26, path, 0.1)
    board.seam((0, 46), (0, 736), within=path)
    board.seam((6, 560), (6, 736), within=path)
    board.edge(path)
    draw_waistband(board, 172)
    return board.done()


_DRAWN_BY: dict[Garment, Callable[[], Flat]] = {
    Garment.JACKET: lambda: _coat(SINGLE),
    Garment.SUIT: lambda: _coat(SINGLE),
    Garment.LADIES_JACKET: lambda: _coat(LADY),
    Garment.OVERCOAT: lambda: _coat(OVERCOAT),
    Garment.WAISTCOAT: _vest,
    Garment.TROUSERS: _trousers,
    Garment.SHIRT: _shirt,
    Garment.BLOUSE: _shirt,
    Garment.DRESS_SHEATH: _dress,
    Garment.SKIRT: _skirt,
}


@lru_cache(maxsize=16)
def back(kind: str) -> Flat:
    """The back of a garment that is fitted; ValueError for one of which no back is drawn."""
    garment = Garment(kind)
    if garment not in _DRAWN_BY:
        raise ValueError(kind)
    return _DRAWN_BY[garment]()
