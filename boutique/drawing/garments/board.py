"""The drawing board: collects a garment's layers and knows how cloth falls, is lit and is sewn."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.drawing.garments.flat import Flat, Layer, Role
from boutique.drawing.paths import Path, Place, Point, beside, ellipse, line, o, shape

_MARGIN = 12.0
# A soft edge is so many veils.
_SOFT = 8
_DEEP = 16


class Board:
    """Draws about a centre line at x = 0; `done` lays the drawing into its box."""

    def __init__(self) -> None:
        self.layers: list[Layer] = []

    def panel(self, path: Path, grain: float = 0.0, origin: Point = (0.0, 0.0)) -> Path:
        """A piece of cloth with its outline; returned for shading within."""
        self.layers.append(Layer(Role.CLOTH, path, grain=grain, origin=origin))
        return path

    def edge(self, path: Path) -> None:
        """The outer line of a piece."""
        self.layers.append(Layer(Role.OUTLINE, path))

    def lining(self, path: Path) -> Path:
        """A piece of lining."""
        self.layers.append(Layer(Role.LINING, path))
        return path

    def rim(self, path: Path) -> None:
        """The edge of a piece lying on another."""
        self.layers.append(Layer(Role.SEAM, path))

    def seam(self, *places: Place, within: Path | None = None) -> None:
        """A line where two pieces meet."""
        self.layers.append(Layer(Role.SEAM, line(*places), within=within))

    def stitch(self, distance: float, *places: Place, within: Path | None = None) -> None:
        """A row of stitches beside these points, to the right of the way."""
        self.layers.append(Layer(Role.STITCH, line(*beside(distance, *places)), within=within))

    def shade(self, path: Path, strength: float, within: Path | None = None) -> None:
        """A dark veil."""
        self.layers.append(Layer(Role.SHADE, path, strength=strength, within=within))

    def light(self, path: Path, strength: float, within: Path | None = None) -> None:
        """A light veil."""
        self.layers.append(Layer(Role.LIGHT, path, strength=strength, within=within))

    def cast(self, path: Path, dx: float, dy: float, within: Path | None, strength: float = 0.3) -> None:
        """The soft shadow a piece throws on what lies under it."""
        for part in (0.25, 0.5, 0.75, 1.0):
            self.shade(path.moved(dx * part, dy * part), strength / 4, within)

    def round_off(self, path: Path, depth: float, strength: float = 0.24, side: int = 1) -> None:
        """Turns a piece away from the lamp: dark towards one side and the foot, light on the other."""
        box = _frame(path, depth * 2)
        for step in range(1, _SOFT + 1):
            far = depth * step / _SOFT
            self.shade(box.with_(path.moved(-far * side, -far * 0.25)), strength / _SOFT, path)
        for part in (0.1, 0.2, 0.3):
            far = depth * part
            self.light(box.with_(path.moved(far * side, far * 0.25)), 0.025, path)

    def deepen(self, path: Path, top: float, foot: float, strength: float) -> None:
        """Darkness inside a garment, fading from the top to the foot."""
        left, _, right, _ = path.bounds()
        for step in range(1, _DEEP + 1):
            low = top + (foot - top) * step / _DEEP
            self.shade(
                shape((left, top - 60), (right, top - 60), (right, low), (left, low)), strength / _DEEP, path
            )

    def fold(
        self, start: Point, end: Point, bend: float, width: float, within: Path, strength: float = 0.2
    ) -> None:
        """A soft crease from one point to another, bowed to the right by `bend`."""
        for part in (1.0, 0.75, 0.5, 0.25):
            self.shade(_leaf(start, end, bend, width * part), strength / 4, within)
        for part in (1.0, 0.5):
            lit = _leaf(
                (start[0] + width * 0.7, start[1]), (end[0] + width * 0.7, end[1]), bend, width * part
            )
            self.light(lit, 0.016, within)

    def button(self, x: float, y: float, radius: float = 10.0) -> None:
        """A button with its rim, four holes and thread."""
        disc = ellipse(x, y, radius, radius)
        self.shade(ellipse(x + radius * 0.18, y + radius * 0.28, radius * 1.06, radius * 1.06), 0.45)
        self.layers.append(Layer(Role.BUTTON, disc))
        self.light(_crescent(x, y, radius * 0.92), 0.3)
        hole = radius * 0.2
        for dx, dy in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
            self.shade(ellipse(x + dx * hole * 1.25, y + dy * hole * 1.25, hole * 0.72, hole * 0.72), 0.85)

    def buttonhole(self, *places: Place) -> None:
        """A worked buttonhole."""
        self.layers.append(Layer(Role.BUTTONHOLE, line(*places)))

    def done(self) -> Flat:
        """The finished flat, moved into a box with room for the pen's width."""
        solid = [layer.path.bounds() for layer in self.layers if layer.within is None]
        left, top = min(b[0] for b in solid) - _MARGIN, min(b[1] for b in solid) - _MARGIN
        right, foot = max(b[2] for b in solid) + _MARGIN, max(b[3] for b in solid) + _MARGIN
        return Flat(right - left, foot - top, laid(self.layers, -left, -top))


def mirrored(board: Board) -> Board:
    """The same drawing closing the other way; as a woman's jacket does."""
    other = Board()
    for item in board.layers:
        within = item.within.mirrored() if item.within else None
        origin = (-item.origin[0], item.origin[1])
        other.layers.append(
            Layer(item.role, item.path.mirrored(), -item.grain, origin, item.strength, within)
        )
    return other


def laid(layers: Sequence[Layer], dx: float, dy: float) -> tuple[Layer, ...]:
    """The layers moved together, their pattern with them."""
    return tuple(
        Layer(
            item.role,
            item.path.moved(dx, dy),
            item.grain,
            (item.origin[0] + dx, item.origin[1] + dy),
            item.strength,
            item.within.moved(dx, dy) if item.within else None,
        )
        for item in layers
    )


def _frame(path: Path, room: float) -> Path:
    left, top, right, foot = path.bounds()
    left, top, right, foot = left - room, top - room, right + room, foot + room
    return shape((left, top), (right, top), (right, foot), (left, foot))


def _leaf(start: Point, end: Point, bend: float, width: float) -> Path:
    middle = ((start[0] + end[0]) / 2 + bend, (start[1] + end[1]) / 2)
    return shape(start, o(middle[0] + width / 2, middle[1]), end, o(middle[0] - width / 2, middle[1]))


def _crescent(x: float, y: float, radius: float) -> Path:
    return ellipse(x, y, radius, radius).with_(
        ellipse(x + radius * 0.1, y + radius * 0.16, radius * 0.86, radius * 0.86)
    )
