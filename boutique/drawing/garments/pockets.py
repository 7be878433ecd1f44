"""Pockets of a jacket."""

from __future__ import annotations

from boutique.drawing.garments.board import Board
from boutique.drawing.garments.style_options import Pocket
from boutique.drawing.paths import Path, Point, bend, shape, sided


def draw_pocket(board: Board, side: int, at: Point, path: Path, kind: Pocket) -> None:
    """A side pocket whose inner upper corner lies at `at`."""
    x, y = at
    if kind is Pocket.PATCH:
        _patch(board, side, (x, y - 5), path)
        return
    board.seam(*sided(side, (x, y), (x + 110, y - 9)))
    board.seam(*sided(side, (x, y + 7), (x + 110, y - 2)))
    if kind is Pocket.FLAP:
        _flap(board, side, (x, y + 4), path)


def _flap(board: Board, side: int, at: Point, path: Path) -> None:
    x, y = at
    top, foot = ((x, y), (x + 111, y - 9)), ((x + 115, y + 39), (x + 3, y + 49))
    flap = shape(*sided(side, *top, *bend(top[1], *foot, 14), *bend(foot[0], foot[1], top[0], 14)))
    board.cast(flap, 3, 9, path, 0.36)
    board.panel(flap)
    board.round_off(flap, 10, 0.14)
    board.rim(flap)


def _patch(board: Board, side: int, at: Point, path: Path) -> None:
    x, y = at
    a, b, c, d = (x, y), (x + 108, y - 9), (x + 116, y + 142), (x + 2, y + 150)
    rim = [a, *bend(a, d, c, 34), *bend(d, c, b, 34), b]
    bag = shape(*sided(side, *rim))
    board.cast(bag, 3, 5, path, 0.3)
    board.panel(bag)
    board.rim(bag)
    board.stitch(-5.0 * side, *sided(side, *rim), within=bag)
    board.stitch(-16.0 * side, *sided(side, b, a), within=bag)


def draw_welt(board: Board, path: Path) -> None:
    """The breast pocket, slightly rising towards the shoulder."""
    welt = shape((106, 236), (184, 222), (187, 243), (108, 258))
    board.cast(welt, 2, 6, path, 0.3)
    board.panel(welt)
    board.rim(welt)
