"""Dresses: the sheath, the flared one, and the wrap."""

from __future__ import annotations

from boutique.drawing.garments.board import Board
from boutique.drawing.garments.flat import Flat
from boutique.drawing.garments.style_options import FlatOptions
from boutique.drawing.paths import Path, Place, o, shape, sided

_BODICE: tuple[Place, ...] = (
    *((104, 24), (158, 46), o(140, 120), o(152, 190), (190, 232)),
    *(o(180, 300), (160, 384)),
)
_NECK = o(0, 96)


def _whole(half: tuple[Place, ...], foot: Place, neck: Place = _NECK) -> Path:
    """Both halves of a dress about the centre line."""
    return shape(*half, foot, *reversed(sided(-1, *half)), neck)


def _inside(board: Board, depth: float = 96.0) -> None:
    """The back of the neck, seen inside."""
    back = board.lining(shape((-104, 24), o(0, 44), (104, 24), (60, depth), (-60, depth)))
    board.shade(back, 0.3)
    board.edge(back)
    label = shape((-20, 48), (20, 48), (20, 62), (-20, 62))
    board.light(label, 0.7)
    board.rim(label)


def _armholes(board: Board, path: Path) -> None:
    for side in (-1, 1):
        board.stitch(5.0 * side, *sided(side, (158, 46), o(140, 120), o(152, 190), (190, 232)), within=path)
    neck: list[Place] = [(-104, 24), o(-64, 78), _NECK, o(64, 78), (104, 24)]
    board.stitch(5.0, *neck, within=path)


def sheath(_options: FlatOptions) -> Flat:
    """A sheath dress to the knee, shaped by princess seams."""
    board = Board()
    _inside(board)
    hip: tuple[Place, ...] = (*_BODICE[:-1], o(157, 384), o(180, 480), o(200, 580), o(200, 700), (182, 988))
    path = shape(*hip, o(0, 1004), *reversed(sided(-1, *hip)), o(-64, 78), _NECK, o(64, 78))
    board.panel(path)
    board.round_off(path, 66, 0.32)
    for side in (-1, 1):
        seam = (o(144, 150), o(98, 250), o(84, 384), o(112, 560), o(104, 1000))
        board.fold((92 * side, 240), (90 * side, 540), -6 * side, 30, path, 0.16)
        board.fold((166 * side, 372), (84 * side, 392), 0, 24, path, 0.15)
        board.fold((170 * side, 408), (100 * side, 452), 0, 24, path, 0.13)
        board.fold((194 * side, 590), (104 * side, 630), 0, 30, path, 0.10)
        board.fold((196 * side, 740), (170 * side, 985), -8 * side, 30, path, 0.12)
        board.seam(*sided(side, *seam), within=path)
    board.fold((14, 700), (-10, 1000), 8, 40, path, 0.10)
    board.edge(path)
    _armholes(board, path)
    board.stitch(-18, (182, 988), o(0, 1004), (-182, 988), within=path)
    return board.done()


def a_line(_options: FlatOptions) -> Flat:
    """A dress with a close bodice and a skirt that flares from the waist in deep folds."""
    board = Board()
    _inside(board)
    _flared(board)
    bodice = shape(*_BODICE, o(0, 398), *reversed(sided(-1, *_BODICE)), o(-64, 78), _NECK, o(64, 78))
    board.panel(bodice)
    board.round_off(bodice, 56, 0.3)
    for side in (-1, 1):
        board.seam(*sided(side, o(142, 140), o(96, 250), (72, 396)), within=bodice)
        board.fold((92 * side, 236), (74 * side, 390), -4 * side, 26, bodice, 0.18)
        board.fold((168 * side, 350), (90 * side, 372), 0, 22, bodice, 0.14)
    board.edge(bodice)
    _armholes(board, bodice)
    return board.done()


def _flared(board: Board) -> None:
    hem: list[Place] = [(352, 946), o(290, 970), o(214, 969), o(140, 986), o(66, 980), o(0, 992)]
    right: list[Place] = [(160, 380), o(206, 520), o(284, 736), *hem[:-1]]
    skirt = shape(o(0, 392), *right, hem[-1], *reversed(sided(-1, *right)))
    board.panel(skirt)
    board.round_off(skirt, 80, 0.3)
    for side in (-1, 1):
        for top, foot, width in ((30, 66, 44), (74, 140, 26), (100, 214, 54), (140, 290, 34)):
            low = 976 if foot in (66, 214) else 985
            board.fold((top * side, 402), (foot * side, low), (foot - top) * 0.08 * side, width, skirt, 0.28)
            board.fold((top * 0.9 * side, 396), (top * 1.05 * side, 520), 0, 14, skirt, 0.14)
            board.light(_flare(top + 14, foot + 34, side), 0.05, skirt)
    board.fold((0, 402), (0, 990), 4, 30, skirt, 0.16)
    for side in (-1, 1):
        board.seam(*sided(side, (100, 470), o(154, 690), (214, 962)), within=skirt)
        board.seam(*sided(side, (30, 520), o(48, 740), (66, 976)), within=skirt)
    board.edge(skirt)


def _flare(top: float, foot: float, side: int) -> Path:
    return shape(
        *sided(side, (top, 430), o((top + foot) / 2 + 10, 700), (foot, 975), o((top + foot) / 2 - 12, 720))
    )


def wrap(_options: FlatOptions) -> Flat:
    """A wrap dress tied at the waist, with short sleeves."""
    board = Board()
    back = board.lining(shape((-84, 18), o(0, 30), (84, 18), (60, 200), (0, 330), (-60, 200)))
    board.deepen(back, 0, 320, 0.45)
    board.edge(back)
    for side in (-1, 1):
        _short_sleeve(board, side)
    _wrapped_skirt(board)
    for side in (1, -1):
        _crossed_front(board, side)
    _tie(board)
    return board.done()


def _short_sleeve(board: Board, side: int) -> None:
    path = shape(
        *sided(side, (176, 62), o(212, 84), o(242, 150), (276, 268), o(232, 290), (186, 290), o(140, 170))
    )
    board.panel(path, grain=-16.0 * side, origin=(200.0 * side, 70.0))
    board.round_off(path, 30, 0.3 if side > 0 else 0.22)
    board.fold((194 * side, 250), (244 * side, 214), 0, 20, path, 0.18)
    board.fold((188 * side, 110), (186 * side, 210), 8 * side, 20, path, 0.16)
    board.edge(path)
    board.stitch(-9.0 * side, *sided(side, (276, 268), o(232, 290), (190, 290)), within=path)


def _crossed_front(board: Board, side: int) -> None:
    edge: list[Place] = [(-118, 394), o(-62, 318), o(14, 212), o(64, 100), (80, 14)]
    path = shape(
        *sided(
            side,
            (84, 14),
            o(140, 42),
            (178, 62),
            o(164, 150),
            o(172, 215),
            (192, 256),
            o(176, 330),
            (162, 400),
            o(20, 412),
            *edge,
        )
    )
    if side < 0:
        board.cast(path, 8, 8, None, 0.16)
    board.panel(path, grain=-7.0 * side)
    board.round_off(path, 48, 0.26, side)
    for start, end in (
        ((150, 300), (-40, 366)),
        ((168, 352), (-60, 388)),
        ((128, 236), (0, 316)),
        ((92, 150), (30, 262)),
    ):
        board.fold((start[0] * side, start[1]), (end[0] * side, end[1]), 6 * side, 22, path, 0.2)
    board.edge(path)
    board.stitch(5.0 * side, *sided(side, *edge), within=path)


def _wrapped_skirt(board: Board) -> None:
    right: list[Place] = [(162, 396), o(198, 500), o(230, 640), (270, 950), o(180, 976), o(90, 968)]
    left: list[Place] = [(-162, 396), o(-198, 500), o(-230, 640), (-270, 950)]
    under = shape((0, 404), *right, (-20, 960), (-60, 404))
    board.panel(under, grain=-3.0)
    board.round_off(under, 60, 0.3)
    board.edge(under)
    edge: list[Place] = [(120, 402), o(122, 560), o(104, 760), o(52, 900), (-12, 978)]
    over = shape((120, 402), *edge[1:], o(-90, 972), o(-180, 978), *reversed(left), o(0, 412))
    board.cast(over, 12, 6, under, 0.4)
    board.panel(over, grain=2.0)
    board.round_off(over, 50, 0.24, -1)
    for end, width in (
        ((-20, 960), 34),
        ((-110, 970), 44),
        ((-190, 960), 36),
        ((60, 800), 30),
        ((96, 600), 22),
    ):
        board.fold((114, 414), end, -24, width, over, 0.2)
    board.edge(over)
    board.stitch(5.0, *edge, within=over)
    for end in ((170, 965), (225, 955)):
        board.fold((140, 420), end, 14, 34, under, 0.22)


def _tie(board: Board) -> None:
    band = shape((-166, 380), o(0, 396), (166, 380), (168, 410), o(0, 428), (-168, 410))
    board.panel(band, grain=90.0)
    board.round_off(band, 10, 0.24)
    board.edge(band)
    for lean, length in ((14, 270), (46, 236)):
        tail = shape(
            (112, 412),
            o(112 + lean * 0.7, 412 + length * 0.5),
            (104 + lean * 1.5, 412 + length),
            (130 + lean * 1.5, 406 + length),
            o(138 + lean * 0.8, 410 + length * 0.5),
            (132, 410),
        )
        board.cast(tail, 5, 5, None, 0.2)
        board.panel(tail, grain=-6.0)
        board.round_off(tail, 9, 0.26)
        board.edge(tail)
    for side, tip in ((-1, 62), (1, 190)):
        loop = shape(
            (122, 396),
            o((122 + tip) / 2, 376),
            o(tip, 392),
            o(tip + side * 2, 416),
            o((122 + tip) / 2, 424),
            (122, 410),
        )
        board.cast(loop, 3, 6, None, 0.2)
        board.panel(loop, grain=70.0)
        board.round_off(loop, 10, 0.26)
        board.edge(loop)
    knot = shape(o(110, 388), o(134, 388), o(137, 404), o(133, 420), o(111, 420), o(107, 404))
    board.panel(knot)
    board.round_off(knot, 8, 0.3)
    board.edge(knot)
