"""Ties, bow ties and pocket squares."""

from __future__ import annotations

from boutique.drawing.garments.board import Board
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.style_options import FlatOptions
from boutique.drawing.paths import o, shape, sided


def tie(_options: FlatOptions) -> Flat:
    """A knotted tie with its dimple, cut on the bias."""
    board = Board()
    loop = board.lining(
        shape(
            (-58, 6),
            o(0, -14),
            (58, 6),
            (22, 58),
            (-22, 58),
            o(-44, 26),
            o(0, 8),
            o(44, 26),
            (20, 50),
            (-20, 50),
        )
    )
    board.shade(loop, 0.2)
    for side in (-1, 1):
        band = shape(*sided(side, (60, 4), (46, 0), o(20, 30), (6, 60), (26, 62), o(44, 34)))
        board.panel(band, grain=40.0 * side)
        board.round_off(band, 8, 0.2)
        board.edge(band)
    blade = shape(
        (-19, 106),
        (19, 106),
        o(29, 260),
        o(50, 500),
        (54, 560),
        (0, 616),
        (-54, 560),
        o(-50, 500),
        o(-29, 260),
    )
    board.panel(blade, grain=45.0)
    board.round_off(blade, 26, 0.34)
    board.fold((0, 100), (4, 330), 3, 20, blade, 0.42)
    board.fold((-12, 104), (-20, 260), -2, 10, blade, 0.2)
    board.edge(blade)
    board.stitch(-5.0, (54, 560), (0, 616), (-54, 560), within=blade)
    knot = shape((-32, 48), o(0, 42), (32, 48), o(29, 80), (18, 112), o(0, 117), (-18, 112), o(-29, 80))
    board.cast(knot, 2, 9, blade, 0.4)
    board.panel(knot, grain=-45.0)
    board.round_off(knot, 14, 0.3)
    board.fold((-20, 52), (12, 112), 2, 10, knot, 0.16)
    board.edge(knot)
    return board.done()


def bow_tie(_options: FlatOptions) -> Flat:
    """A bow tie, tied by hand and so not quite even."""
    board = Board()
    for side in (-1, 1):
        back = shape(
            *sided(side, (8, -10), o(70, -34), (142, -46), o(138, 10), (144, 52), o(70, 34), (8, 18))
        )
        board.panel(back.turned(5), grain=82.0)
        board.shade(back.turned(5), 0.25)
        board.edge(back.turned(5))
        wing = shape(
            *sided(
                side,
                (6, -14),
                o(56, -40),
                o(128, -54),
                (136, -46),
                o(130, 0),
                (136, 46),
                o(128, 54),
                o(56, 38),
                (6, 16),
            )
        )
        wing = wing.turned(-3)
        board.cast(wing, 3, 6, None, 0.22)
        board.panel(wing, grain=90.0)
        board.round_off(wing, 22, 0.3)
        for end in ((84, -22), (96, 4), (80, 24)):
            board.fold((10 * side, end[1] * 0.15), (end[0] * side, end[1]), 0, 13, wing, 0.34)
        board.edge(wing)
    knot = shape((-19, -21), o(0, -25), (19, -21), o(22, 0), (18, 23), o(0, 27), (-18, 23), o(-22, 0))
    board.cast(knot, 4, 5, None, 0.3)
    board.panel(knot)
    board.round_off(knot, 12, 0.34)
    board.fold((-5, -20), (-3, 22), 3, 8, knot, 0.25)
    board.edge(knot)
    return board.done()


def pocket_square(_options: FlatOptions) -> Flat:
    """A pocket square folded in points over the edge of a welt."""
    board = Board()
    peaks = (
        ((-96, 70), (-74, -34), (0, 70), -16.0),
        ((-60, 70), (-18, -66), (52, 70), -4.0),
        ((-8, 70), (40, -48), (88, 70), 9.0),
        ((34, 70), (88, -18), (104, 70), 20.0),
    )
    for left, tip, right, grain in peaks:
        bow = (tip[0] - left[0]) * 0.12
        peak = shape(
            left, o((left[0] + tip[0]) / 2 - bow, 8), tip, o((right[0] + tip[0]) / 2 + bow, 8), right
        )
        board.cast(peak, 5, 4, None, 0.14)
        board.panel(peak, grain=grain)
        board.round_off(peak, 16, 0.28)
        board.fold((tip[0] + 2, tip[1] + 14), ((left[0] + right[0]) / 2, 70), 4, 14, peak, 0.22)
        board.edge(peak)
        board.stitch(5.0, left, tip, right, within=peak)
    body = shape((-100, 64), (108, 56), (107, 108), (-99, 116))
    board.panel(body)
    board.shade(body, 0.1)
    board.edge(body)
    return board.done()
