"""The waistcoat."""

from __future__ import annotations

from boutique.drawing.garments.board import Board
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.style_options import FlatOptions
from boutique.drawing.paths import Path, Place, o, shape, sided

_OPENING: tuple[Place, ...] = ((66, 8), o(54, 120), o(26, 230), (-15, 300))
_SHOULDER: tuple[Place, ...] = (o(112, 28), (152, 52))
_ARMHOLE: tuple[Place, ...] = (o(134, 120), o(138, 205), (192, 284))
_SIDE: tuple[Place, ...] = (o(184, 370), o(178, 440), (198, 552))
_FOOT: tuple[Place, ...] = (o(140, 574), (64, 622), o(20, 590), (-15, 548))


def waistcoat(_options: FlatOptions) -> Flat:
    """A waistcoat of six buttons, the lowest left open, with four welts."""
    board = Board()
    _back(board)
    for side in (-1, 1):
        _front(board, side)
    for number in range(6):
        y = 322 + number * 46
        board.buttonhole((0, y), (16, y))
        board.button(0, y, 9)
    return board.done()


def _back(board: Board) -> None:
    """The back is of lining; it shows in the neck and behind the armholes."""
    right: list[Place] = [(148, 50), o(120, 130), o(130, 215), (188, 284), o(176, 440), (194, 548)]
    back = board.lining(shape((-66, 8), o(0, 26), (66, 8), *right, *reversed(sided(-1, *right))))
    board.deepen(back, 0, 300, 0.4)
    board.shade(back, 0.14)
    board.seam((0, 28), (0, 320), within=back)
    board.edge(back)
    label = shape((-23, 46), (23, 46), (23, 63), (-23, 63))
    board.light(label, 0.75)
    board.rim(label)


def _front(board: Board, side: int) -> None:
    path = shape(*sided(side, *_SHOULDER, *_ARMHOLE, *_SIDE, *_FOOT, *reversed(_OPENING)))
    board.panel(path)
    board.round_off(path, 54 if side > 0 else 36, 0.28 if side > 0 else 0.18, side)
    _fall(board, side, path)
    board.seam(*sided(side, o(108, 330), o(104, 440), (96, 604)), within=path)
    board.edge(path)
    board.stitch(-5.0 * side, *sided(side, *_OPENING), within=path)
    board.stitch(5.0 * side, *sided(side, (152, 52), *_ARMHOLE), within=path)
    board.stitch(5.0 * side, *sided(side, (198, 552), *_FOOT), within=path)
    _welt(board, side, (72, 316), 78, path)
    _welt(board, side, (66, 484), 102, path)


def _fall(board: Board, side: int, path: Path) -> None:
    board.fold((112 * side, 300), (100 * side, 560), 4 * side, 26, path, 0.16)
    board.fold((182 * side, 428), (100 * side, 446), 0, 24, path, 0.14)
    board.fold((184 * side, 462), (120 * side, 500), 0, 22, path, 0.12)
    board.fold((150 * side, 210), (112 * side, 300), -4 * side, 24, path, 0.14)


def _welt(board: Board, side: int, at: tuple[float, float], width: float, path: Path) -> None:
    x, y = at
    welt = shape(*sided(side, (x, y), (x + width, y - 14), (x + width + 2, y + 7), (x + 2, y + 21)))
    board.cast(welt, 2, 6, path, 0.3)
    board.panel(welt)
    board.rim(welt)
