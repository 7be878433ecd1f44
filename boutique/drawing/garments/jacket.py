"""Jackets and coats."""

from __future__ import annotations

from dataclasses import replace

from boutique.drawing.garments.board import Board, mirrored
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.jacket_cuts import DOUBLE, LADY, OVERCOAT, SINGLE, Cut
from boutique.drawing.garments.lapels import Front, draw_back_neck, draw_lapel
from boutique.drawing.garments.pockets import draw_pocket, draw_welt
from boutique.drawing.garments.sleeves import draw_sleeve
from boutique.drawing.garments.style_options import FlatOptions, Lapel, LapelWidth
from boutique.drawing.paths import Path, o, shape, sided

_BREAK = {1: 418.0, 2: 388.0, 3: 292.0}
_STEP = 108.0


def jacket(options: FlatOptions) -> Flat:
    """A man's jacket, seen from the front, as it hangs on an unseen man."""
    if options.double_breasted:
        front = Front(-84.0, 384.0, _double_lapel(options), options.lapel_width)
        return _coat(front, DOUBLE, options).done()
    count = min(3, max(1, options.buttons))
    front = Front(-17.0, _BREAK[count], options.lapel, options.lapel_width)
    return _coat(front, SINGLE, replace(options, buttons=count)).done()


def overcoat(options: FlatOptions) -> Flat:
    """A man's overcoat to the knee; three buttons, or six in two rows."""
    if options.double_breasted:
        front = Front(-92.0, 372.0, _double_lapel(options), LapelWidth.WIDE)
        return _coat(front, OVERCOAT, options).done()
    wider = LapelWidth.WIDE if options.lapel_width is LapelWidth.REGULAR else options.lapel_width
    front = Front(-22.0, 318.0, options.lapel, wider)
    return _coat(front, OVERCOAT, replace(options, buttons=3)).done()


def ladies_jacket(options: FlatOptions) -> Flat:
    """A woman's jacket: shorter, close to the waist, right over left."""
    count = min(2, max(1, options.buttons))
    narrower = LapelWidth.NARROW if options.lapel_width is LapelWidth.REGULAR else options.lapel_width
    front = Front(-17.0, 350.0 if count == 1 else 322.0, options.lapel, narrower)
    plain = replace(options, buttons=count, double_breasted=False)
    return mirrored(_coat(front, LADY, plain)).done()


def _double_lapel(options: FlatOptions) -> Lapel:
    return Lapel.PEAK if options.lapel is Lapel.NOTCH else options.lapel


def _coat(front: Front, cut: Cut, options: FlatOptions) -> Board:
    board = Board()
    draw_back_neck(board, front)
    for side in (-1, 1):
        draw_sleeve(board, side, cut)
    for side in (-1, 1):
        _draw_front(board, side, front, cut, options)
    _fasten(board, front, options)
    return board


def _front_panel(side: int, front: Front, cut: Cut) -> Path:
    inner = ((front.edge, front.break_y), o(front.roll(200), 200))
    return shape(*sided(side, (56, 10), *cut.shoulder, *cut.side, *cut.foot(front.edge), *inner))


def _draw_front(board: Board, side: int, front: Front, cut: Cut, options: FlatOptions) -> None:
    path = _front_panel(side, front, cut)
    board.panel(path)
    board.round_off(path, 60 if side > 0 else 40, 0.26 if side > 0 else 0.16, side)
    _waist(board, side, cut, path)
    board.seam(*sided(side, *cut.side_seam), within=path)
    if cut.dart:
        board.seam(*sided(side, *cut.dart), within=path)
    board.edge(path)
    draw_pocket(board, side, cut.pocket, path, options.pockets)
    if side > 0 and cut.welt:
        draw_welt(board, path)
    draw_lapel(board, side, front, path)


def _waist(board: Board, side: int, cut: Cut, path: Path) -> None:
    """Suppression draws soft creases towards the fastening."""
    x, y = cut.waist
    board.fold(((x + 6) * side, y - 12), ((x - 78) * side, y + 4), 0, 24, path, 0.15)
    board.fold(((x + 8) * side, y + 20), ((x - 60) * side, y + 50), 0, 22, path, 0.12)
    board.fold(((x * 0.57) * side, y - 130), ((x * 0.58) * side, y + 105), 6 * side, 24, path, 0.14)
    board.fold(((x - 8) * side, y - 230), ((x - 32) * side, y - 140), 8 * side, 20, path, 0.12)
    board.fold(((x + 8) * side, y + 150), ((x + 16) * side, y + 300), 4 * side, 24, path, 0.12)


def _fasten(board: Board, front: Front, options: FlatOptions) -> None:
    if options.double_breasted:
        for row, spread in ((0, 92), (1, 62), (2, 62)):
            for side in (-1, 1):
                board.button(side * spread, front.break_y - 78 + row * _STEP, 11)
        return
    for number in range(options.buttons):
        y = front.break_y + 22 + number * (_STEP - (8 if options.buttons == 3 else 0))
        board.buttonhole((0, y), (19, y))
        board.button(0, y, 11)
