"""Trousers and skirts: what hangs from a waistband."""

from __future__ import annotations

from boutique.drawing.garments.board import Board
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.style_options import FlatOptions
from boutique.drawing.paths import Path, o, shape, sided

_HEM = 1070.0


def trousers(_options: FlatOptions) -> Flat:
    """Trousers with a crease, one pleat and slanted pockets."""
    board = Board()
    draw_back_waist(board, 196)
    for side in (-1, 1):
        _leg(board, side)
    board.seam((0, 40), o(1, 160), (0, 268))
    board.stitch(0, (30, 42), o(30, 150), o(20, 196), (0, 214))
    draw_waistband(board, 196)
    for side in (-1, 1):
        for x in (66, 150):
            _belt_loop(board, x * side)
    board.button(12, 22, 8)
    return board.done()


def _leg(board: Board, side: int) -> None:
    outer = ((196, 38), o(222, 120), o(236, 210), o(234, 330), o(215, 640), (202, _HEM - 6))
    inner = ((20, _HEM), o(15, 700), o(11, 430), o(6, 320), (0, 268))
    path = shape(*sided(side, (0, 38), *outer, o(111, _HEM + 6), *inner))
    board.panel(path, grain=-0.8 * side, origin=(118.0 * side, 0.0))
    board.round_off(path, 52, 0.30 if side > 0 else 0.22)
    _fall(board, side, path)
    board.edge(path)
    board.seam(*sided(side, (104, 40), o(110, 200), o(113, 500), (111, _HEM + 4)), within=path)
    board.seam(*sided(side, (150, 40), (218, 192)), within=path)
    board.stitch(6.0 * side, *sided(side, (218, 192), (150, 40)), within=path)


def _fall(board: Board, side: int, path: Path) -> None:
    """The pleat opens over the thigh; the cloth breaks a little at the knee and over the shoe."""
    board.fold((104 * side, 42), (110 * side, 250), 3, 20, path, 0.22)
    board.fold((118 * side, 250), (122 * side, _HEM), 0, 26, path, 0.10)
    board.fold((4 * side, 270), (86 * side, 238), 0, 20, path, 0.18)
    board.fold((8 * side, 296), (70 * side, 300), 0, 18, path, 0.15)
    board.fold((222 * side, 620), (150 * side, 604), 0, 20, path, 0.10)
    board.fold((26 * side, 640), (92 * side, 618), 0, 20, path, 0.10)
    board.fold((208 * side, 1004), (120 * side, 1030), 0, 20, path, 0.12)
    board.fold((32 * side, 1020), (104 * side, 1042), 0, 16, path, 0.12)


def draw_back_waist(board: Board, half: float) -> None:
    """The inside of the waistband at the back, seen over the front."""
    inside = board.lining(shape((-half, 2), o(0, -14), (half, 2), (half, 22), o(0, 34), (-half, 22)))
    board.shade(inside, 0.35)
    board.edge(inside)


def draw_waistband(board: Board, half: float) -> Path:
    """The waistband, dipping a little at the front."""
    band = shape((-half, 2), o(0, 10), (half, 2), (half + 2, 40), o(0, 49), (-half - 2, 40))
    board.panel(band, grain=90.0)
    board.round_off(band, 14, 0.2)
    board.edge(band)
    board.stitch(-4.5, (half + 2, 40), o(0, 49), (-half - 2, 40), within=band)
    return band


def _belt_loop(board: Board, x: float) -> None:
    loop = shape((x - 6, 1), (x + 6, 1), (x + 6, 52), (x - 6, 52))
    board.cast(loop, 2, 3, None, 0.25)
    board.panel(loop)
    board.rim(loop)


def skirt(_options: FlatOptions) -> Flat:
    """A pencil skirt to below the knee, darted, on a narrow waistband."""
    board = Board()
    draw_back_waist(board, 172)
    side = (o(192, 110), o(214, 210), o(218, 320), o(204, 520), (184, 720))
    left = tuple(reversed(sided(-1, *side)))
    path = shape((-173, 36), o(0, 46), (173, 36), *side, o(0, 736), *left)
    board.panel(path)
    board.round_off(path, 70, 0.30)
    for way in (-1, 1):
        board.seam(*sided(way, (92, 44), o(98, 100), (104, 168)), within=path)
        board.fold((98 * way, 48), (106 * way, 200), 2 * way, 18, path, 0.14)
        board.fold((212 * way, 250), (112 * way, 286), 0, 26, path, 0.10)
        board.fold((200 * way, 440), (178 * way, 710), -6 * way, 26, path, 0.12)
    board.fold((20, 430), (-6, 732), 8, 34, path, 0.10)
    board.edge(path)
    board.stitch(-16, (184, 720), o(0, 736), (-184, 720), within=path)
    draw_waistband(board, 172)
    return board.done()
