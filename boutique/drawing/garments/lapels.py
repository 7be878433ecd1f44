"""Collar and lapels, the face of a jacket."""

from __future__ import annotations

from dataclasses import dataclass

from boutique.drawing.garments.board import Board
from boutique.drawing.garments.style_options import Lapel, LapelWidth
from boutique.drawing.paths import Path, Place, Point, beside, o, shape, sided

_REACH = {LapelWidth.NARROW: -20.0, LapelWidth.REGULAR: 0.0, LapelWidth.WIDE: 20.0}


@dataclass(frozen=True)
class Front:
    """Where the lapel rolls: from beside the neck down to the break, on the edge of the front."""

    edge: float
    break_y: float
    lapel: Lapel
    width: LapelWidth
    rise: float = 0.0

    @property
    def neck(self) -> Point:
        """Where the roll line leaves the neck."""
        return 53.0, 12.0

    def roll(self, y: float) -> float:
        """x of the roll line at a height."""
        share = (y - 12.0) / (self.break_y - 12.0)
        return 53.0 + (self.edge - 53.0) * share - 7.0 * share * (1 - share)


def draw_lapel(board: Board, side: int, front: Front, under: Path) -> None:
    """One lapel with its collar leaf, lying on the front `under`."""
    if front.lapel is Lapel.SHAWL:
        _shawl(board, side, front, under)
        return
    lapel = shape(*sided(side, *_lapel_edge(front), *_roll_back(front)))
    collar = shape(*sided(side, *_collar(front)))
    board.cast(lapel, 6 * side, 11, under, 0.42)
    board.panel(lapel, grain=-17.0 * side, origin=(0.0, front.break_y))
    _roll_light(board, side, front, lapel)
    board.edge(lapel)
    board.stitch(5.0 * side, *sided(side, *_lapel_edge(front)[1:]), within=lapel)
    _lapel_hole(board, side, front)
    board.cast(collar, 3 * side, 7, under, 0.3)
    board.cast(collar, 1.5 * side, 5, lapel, 0.25)
    board.panel(collar, grain=48.0 * side, origin=(50.0 * side, 40.0))
    board.round_off(collar, 16, 0.2, side)
    board.edge(collar)


def _gorge(front: Front) -> tuple[Point, Point, Point, Point]:
    """Inner end of the gorge seam, notch, lapel tip, collar tip."""
    reach = _REACH[front.width]
    inner = (front.roll(78), 78.0)
    if front.lapel is Lapel.PEAK:
        return inner, (95 + reach * 0.4, 110.0), (144 + reach, 82.0), (104 + reach * 0.45, 87.0)
    return inner, (91 + reach * 0.4, 103.0), (122 + reach, 119.0), (113 + reach * 0.55, 82.0)


def _lapel_edge(front: Front) -> list[Place]:
    """From the notch by the tip, down the belly of the lapel, to the break."""
    _, notch, tip, _ = _gorge(front)
    fall = front.break_y - tip[1]
    end = front.edge
    belly: list[Place] = [
        o(end + (tip[0] - end) * 0.86, tip[1] + fall * 0.30),
        o(end + (tip[0] - end) * 0.50, tip[1] + fall * 0.66),
        o(end + (tip[0] - end) * 0.13, tip[1] + fall * 0.93),
    ]
    return [notch, tip, *belly, (end, front.break_y + 6)]


def _roll_back(front: Front) -> list[Place]:
    inner = _gorge(front)[0]
    middle = (inner[1] + front.break_y) / 2
    return [o(front.roll(middle) - 1, middle), inner]


def _collar(front: Front) -> list[Place]:
    inner, notch, _, tip = _gorge(front)
    return [
        (0, 1) if front.rise else front.neck,
        o(70, 8),
        o(92, 36),
        tip,
        notch,
        inner,
        o(front.roll(50) + 1, 50),
        front.neck,
    ]


def _roll_light(board: Board, side: int, front: Front, lapel: Path, top: float = 78.0) -> None:
    """The roll is soft: a light swelling along it, dark where it goes under at the break."""
    rolled = [(front.roll(y), y) for y in (top, 180.0, 280.0, front.break_y)]
    knots = [o(*p) for p in rolled]
    for width, strength in ((38, 0.02), (30, 0.02), (22, 0.025), (15, 0.025), (9, 0.03)):
        band = shape(*sided(side, *knots, *reversed(beside(-width, *knots))))
        board.light(band, strength, lapel)
    for depth in (110, 90, 70, 50, 30):
        foot = front.break_y
        far = front.edge - 20
        left = shape(
            *sided(side, (far, foot - depth), (far + 80, foot - depth / 2), (60, foot + 9), (far, foot + 9))
        )
        board.shade(left, 0.04, lapel)


def _lapel_hole(board: Board, side: int, front: Front) -> None:
    if side < 0:
        return
    _, notch, tip, _ = _gorge(front)
    x, y = tip[0] - 13, tip[1] + (17 if front.lapel is Lapel.NOTCH else 26)
    slope = (tip[1] - notch[1]) / (tip[0] - notch[0])
    board.buttonhole((x - 22, y - 22 * slope), (x, y))


def _shawl(board: Board, side: int, front: Front, under: Path) -> None:
    reach = _REACH[front.width]
    end, foot = front.edge, front.break_y
    outer: list[Place] = [
        front.neck,
        o(70, 8),
        o(94 + reach * 0.3, 44),
        o(112 + reach * 0.9, 120),
        o(98 + reach * 0.9, 220),
        o(end + (98 - end) * 0.42, foot - (foot - 220) * 0.36),
        (end, foot + 6),
    ]
    collar = shape(*sided(side, *outer, *_roll_back(front), o(front.roll(50) + 1, 50)))
    board.cast(collar, 6 * side, 11, under, 0.42)
    board.panel(collar, grain=-15.0 * side, origin=(0.0, foot))
    _roll_light(board, side, front, collar, 14.0)
    board.round_off(collar, 22, 0.16, side)
    board.edge(collar)
    board.stitch(5.0 * side, *sided(side, *outer[2:]), within=collar)


def draw_back_neck(board: Board, front: Front) -> None:
    """What is seen inside the neck: collar stand, lining and the tailor's label."""
    depth = front.break_y + 20
    hip = (max(20.0, front.roll(depth * 0.7)), depth * 0.8)
    inside = board.lining(shape((-60, 10), o(0, 2), (60, 10), hip, (0, depth), (-hip[0], hip[1])))
    board.deepen(inside, 0, 260, 0.5)
    board.shade(inside, 0.25)
    stand = board.panel(shape((-56, 9), o(0, 1), (56, 9), (54, 30), o(0, 46), (-54, 30)), grain=90.0)
    board.shade(stand, 0.3)
    board.edge(stand)
    label = shape((-23, 56), (23, 56), (23, 73), (-23, 73))
    board.light(label, 0.75)
    board.rim(label)
