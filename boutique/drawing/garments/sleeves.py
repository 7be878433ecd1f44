"""Sleeves: the tailored one of two pieces, and the shirt's with its cuff."""

from __future__ import annotations

from boutique.drawing.garments.board import Board
from boutique.drawing.garments.jacket_cuts import Cut
from boutique.drawing.paths import Path, Place, o, shape, sided


def _between(a: Place, b: Place, share: float) -> tuple[float, float]:
    ax, ay = (a.x, a.y) if not isinstance(a, tuple) else a
    bx, by = (b.x, b.y) if not isinstance(b, tuple) else b
    return ax + (bx - ax) * share, ay + (by - ay) * share


def draw_sleeve(board: Board, side: int, cut: Cut) -> None:
    """A two-piece sleeve with its pitch, a little full at the head."""
    path = shape(*sided(side, *cut.sleeve_out, *cut.sleeve_in))
    cuff_in, cuff_out = cut.sleeve_in[0], cut.sleeve_out[-1]
    board.panel(path, grain=-10.0 * side, origin=(250.0 * side, 90.0))
    board.round_off(path, 34 if side > 0 else 26, 0.34 if side > 0 else 0.24)
    _creases(board, side, cut, path)
    back = [o(*_between(cut.sleeve_in[i], cut.sleeve_out[j], 0.78)) for i, j in ((3, 3), (1, 4), (0, 5))]
    board.seam(*sided(side, *back), within=path)
    board.edge(path)
    x, y = _between(cuff_in, cuff_out, 0.86)
    for step in range(cut.cuff_buttons):
        board.button(side * (x - step * 2.4), y - 30 - step * 16.5, 6.6)
    board.stitch(-6.0 * side, *sided(side, cuff_out, cuff_in), within=path)


def _creases(board: Board, side: int, cut: Cut, path: Path) -> None:
    """Where the arm bends, and where the head falls from the shoulder."""
    out, inner = cut.sleeve_out, cut.sleeve_in
    for i, j, near, far, drop, strength in (
        (3, 3, 0.05, 0.7, 20, 0.13),
        (1, 4, 0.02, 0.8, -24, 0.17),
        (1, 4, 0.05, 0.6, 18, 0.13),
        (1, 4, 0.10, 0.8, 62, 0.09),
    ):
        start, end = _between(inner[i], out[j], near), _between(inner[i], out[j], far)
        board.fold((start[0] * side, start[1] + drop), (end[0] * side, end[1] + drop), 0, 18, path, strength)
    top = _between(out[0], out[1], 0.4)
    board.fold((top[0] * side, top[1] + 14), ((top[0] + 4) * side, top[1] + 110), 8 * side, 20, path, 0.15)


_SHIRT_OUT: tuple[Place, ...] = ((216, 82), o(250, 108), o(286, 200), o(318, 340), o(344, 480), o(359, 622))
_SHIRT_IN: tuple[Place, ...] = (o(266, 640), o(252, 480), o(236, 370), (222, 282), o(206, 190))


def draw_shirt_sleeve(
    board: Board, side: int, out: tuple[Place, ...] = _SHIRT_OUT, inner: tuple[Place, ...] = _SHIRT_IN
) -> None:
    """A full sleeve, pleated into a buttoned cuff."""
    hem_out, hem_in = _between(inner[0], out[-1], 0.95), _between(inner[0], out[-1], 0.10)
    path = shape(*sided(side, *out, hem_out, hem_in, *inner))
    board.panel(path, grain=-10.0 * side, origin=(250.0 * side, 90.0))
    board.round_off(path, 40, 0.26 if side > 0 else 0.18)
    _shirt_creases(board, side, hem_in, hem_out, path)
    board.edge(path)
    _cuff(board, side, hem_in, hem_out)


def _shirt_creases(
    board: Board, side: int, inner: tuple[float, float], outer: tuple[float, float], path: Path
) -> None:
    for share, length in ((0.2, 60), (0.42, 110), (0.62, 80), (0.8, 130)):
        x, y = _between(inner, outer, share)
        board.fold((x * side, y + 4), ((x - length * 0.17) * side, y - length), 3 * side, 11, path, 0.16)
    x, y = inner
    for drop, width in ((-330, 60), (-180, 78), (-140, 62)):
        start = ((x + drop * 0.09) * side, y + drop)
        board.fold(start, (start[0] + width * side, start[1] - 26), 0, 18, path, 0.12)
    board.fold((224 * side, 116), (230 * side, 230), 10 * side, 22, path, 0.14)


def _cuff(board: Board, side: int, inner: tuple[float, float], outer: tuple[float, float]) -> None:
    (ax, ay), (bx, by) = inner, outer
    down = (12.0, 66.0)
    foot_out, foot_in = (bx + down[0], by + down[1]), (ax + down[0], ay + down[1])
    cuff = shape(*sided(side, (ax - 3, ay - 4), (bx + 3, by - 4), foot_out, foot_in))
    board.cast(cuff, 0, 4, None, 0.12)
    board.panel(cuff, grain=80.0 * side, origin=(ax * side, ay))
    board.round_off(cuff, 14, 0.16)
    board.edge(cuff)
    board.stitch(-5.0 * side, *sided(side, foot_out, foot_in), within=cuff)
    board.stitch(5.0 * side, *sided(side, inner, outer), within=cuff)
    x, y = _between(inner, foot_out, 0.5)
    board.button((x + (bx - ax) * 0.26) * side, y, 6.4)
