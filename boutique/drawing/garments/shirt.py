"""The shirt and the blouse."""

from __future__ import annotations

from boutique.drawing.garments.board import Board, mirrored
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.sleeves import draw_shirt_sleeve
from boutique.drawing.garments.style_options import FlatOptions
from boutique.drawing.paths import Path, Place, o, shape, sided

_SIDE: tuple[Place, ...] = (
    *((62, 18), o(150, 52), o(200, 70), (218, 84), o(205, 170), o(208, 235), (224, 286)),
    *(o(216, 380), o(210, 460), o(216, 580), (226, 690)),
)
_TAIL: tuple[Place, ...] = (o(196, 716), o(140, 772), o(60, 792))
_LADY_SIDE: tuple[Place, ...] = (
    *((58, 20), o(128, 48), o(172, 64), (190, 78), o(176, 150), o(182, 205), (198, 248)),
    *(o(186, 320), o(176, 392), o(194, 500), (214, 600)),
)
_LADY_OUT: tuple[Place, ...] = ((188, 77), o(226, 104), o(258, 190), o(290, 320), o(326, 450), o(336, 556))
_LADY_IN: tuple[Place, ...] = (o(222, 572), o(214, 450), o(206, 330), (197, 244), o(176, 168))


def shirt(_options: FlatOptions) -> Flat:
    """A man's shirt: cutaway collar, placket, buttoned cuffs, shaped tails."""
    board = Board()
    _back_neck(board)
    for side in (-1, 1):
        draw_shirt_sleeve(board, side)
    path = shape(*_SIDE, *_TAIL, o(0, 795), *reversed(sided(-1, *_SIDE, *_TAIL)), o(0, 40))
    board.panel(path)
    board.round_off(path, 64, 0.22)
    _body_folds(board, path)
    board.edge(path)
    for side in (-1, 1):
        board.seam(*sided(side, (66, 36), o(140, 82), (213, 112)), within=path)
        board.stitch(4.0 * side, *sided(side, (66, 36), o(140, 82), (213, 112)), within=path)
        board.stitch(-5.0 * side, *sided(side, (218, 84), o(205, 170), o(208, 235), (224, 286)), within=path)
    board.stitch(7, (226, 690), *_TAIL, o(0, 795), *reversed(sided(-1, (226, 690), *_TAIL)), within=path)
    _placket(board, path, 796)
    for number in range(7):
        board.button(0, 116 + number * 92, 6.8)
    _collar(board, path)
    return board.done()


def _back_neck(board: Board) -> None:
    inside = board.panel(shape((-58, 6), o(0, -9), (58, 6), (50, 46), o(0, 58), (-50, 46)), grain=90.0)
    board.shade(inside, 0.34)
    board.edge(inside)
    label = shape((-20, 22), (20, 22), (20, 37), (-20, 37))
    board.light(label, 0.7)
    board.rim(label)


def _body_folds(board: Board, path: Path) -> None:
    for side in (-1, 1):
        board.fold((206 * side, 250), (120 * side, 330), 0, 30, path, 0.13)
        board.fold((214 * side, 440), (112 * side, 474), 0, 30, path, 0.13)
        board.fold((214 * side, 480), (140 * side, 540), 0, 26, path, 0.11)
        board.fold((130 * side, 360), (150 * side, 740), 10 * side, 30, path, 0.11)
        board.fold((62 * side, 560), (72 * side, 780), 6 * side, 24, path, 0.10)
        board.fold((96 * side, 110), (112 * side, 240), 6 * side, 24, path, 0.10)


def _placket(board: Board, path: Path, foot: float) -> None:
    strip = shape((-18, 40), (18, 40), (18, foot - 1), (-18, foot - 1))
    board.cast(strip, 4, 2, path, 0.22)
    board.panel(strip)
    board.rim(strip)
    for x in (-12, 12):
        board.stitch(0, (x, 44), (x, foot - 4))


def _collar(board: Board, path: Path) -> None:
    """Stand and two leaves, folded down; the points stand well apart."""
    stand = shape((-30, 44), o(0, 52), (30, 44), (26, 76), o(0, 82), (-24, 76))
    board.panel(stand, grain=90.0)
    board.shade(stand, 0.12)
    board.rim(stand)
    board.button(0, 68, 6)
    for side in (-1, 1):
        edge: list[Place] = [(2, 56), (60, 118), o(84, 76), (92, 42)]
        leaf = shape(*sided(side, *edge, o(80, 15), o(60, 2), o(36, 34)))
        board.cast(leaf, 4, 8, path, 0.26)
        board.panel(leaf, grain=38.0 * side, origin=(40.0 * side, 20.0))
        board.round_off(leaf, 18, 0.18, side)
        board.edge(leaf)
        board.stitch(-5.0 * side, *sided(side, *edge), within=leaf)


def blouse(_options: FlatOptions) -> Flat:
    """A woman's blouse: hidden buttons, full sleeves, a long bow at the neck."""
    board = Board()
    _back_neck(board)
    for side in (-1, 1):
        draw_shirt_sleeve(board, side, _LADY_OUT, _LADY_IN)
    path = shape(*_LADY_SIDE, o(0, 622), *reversed(sided(-1, *_LADY_SIDE)), o(0, 52))
    board.panel(path)
    board.round_off(path, 60, 0.24)
    for side in (-1, 1):
        board.seam(*sided(side, (180, 218), (112, 250)), within=path)
        board.fold((182 * side, 222), (96 * side, 262), 0, 26, path, 0.14)
        board.fold((180 * side, 380), (96 * side, 410), 0, 26, path, 0.13)
        board.fold((118 * side, 330), (134 * side, 610), 8 * side, 30, path, 0.12)
        board.fold((70 * side, 110), (92 * side, 260), 8 * side, 24, path, 0.13)
    board.edge(path)
    board.stitch(7, (214, 600), o(0, 622), (-214, 600), within=path)
    board.seam((16, 90), (16, 617), within=path)
    board.fold((20, 110), (20, 612), 2, 14, path, 0.14)
    _bow(board, path)
    return mirrored(board).done()


def _bow(board: Board, path: Path) -> None:
    band = shape(
        o(-60, 4),
        o(-38, 40),
        o(0, 62),
        o(38, 40),
        o(60, 4),
        o(66, 22),
        o(48, 66),
        o(0, 92),
        o(-48, 66),
        o(-66, 22),
    )
    board.cast(band, 3, 6, path, 0.26)
    board.panel(band, grain=90.0)
    board.round_off(band, 12, 0.2)
    board.edge(band)
    for side, tail in ((-1, 330), (1, 296)):
        end = shape(
            *sided(side, (-4, 84), o(34, 170), (62, tail), o(36, tail + 14), (8, tail + 22), o(-2, 180))
        )
        board.cast(end, 6, 9, path, 0.28)
        board.panel(end, grain=-9.0 * side)
        board.round_off(end, 18, 0.24)
        board.fold((4 * side, 96), (34 * side, tail), 8 * side, 16, end, 0.3)
        board.edge(end)
    for side in (-1, 1):
        loop = shape(*sided(side, (2, 72), o(52, 50), o(108, 64), o(112, 108), o(62, 112), (2, 94)))
        board.cast(loop, 4, 9, path, 0.28)
        board.panel(loop, grain=74.0 * side)
        board.round_off(loop, 16, 0.26, side)
        board.fold((6 * side, 82), (86 * side, 80), 0, 18, loop, 0.3)
        board.edge(loop)
    knot = shape(o(-15, 66), o(15, 66), o(17, 84), o(13, 102), o(-13, 102), o(-17, 84))
    board.cast(knot, 3, 5, path, 0.3)
    board.panel(knot)
    board.round_off(knot, 10, 0.3)
    board.edge(knot)
