"""Writes a garment flat in the operators of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil, cos, floor, radians, sin
from typing import NamedTuple

from boutique.drawing.colour import Rgb
from boutique.drawing.garments.flat import Flat, Layer, Role
from boutique.drawing.garments.inks import DASH_MM, LIGHT_RGB, PEN_MM, SHADE_RGB, Inks
from boutique.drawing.paths import Path, Point
from boutique.press.operators import operators_of


class Tile(NamedTuple):
    """A repeat of the cloth by the name of its form; `step` and the `lap` it is larger by in millimetres."""

    name: str
    step: tuple[float, float]
    lap: float


class FlatCode:
    """One flat, in millimetres of the garment with y down; no line is thinner than `least` millimetres.

    Graphics state `a0`, `a1`, … fills with the alpha that has this number in `alphas`.
    """

    def __init__(self, flat: Flat, inks: Inks, tile: Tile, least: float) -> None:
        self.code: list[str] = []
        self.alphas: dict[float, int] = {1.0: 0}
        self._pen, self._inks, self._tile, self._least = flat.pen, inks, tile, least
        self._alpha = 1.0
        self._ways: dict[Role, Callable[[Layer], None]] = {
            Role.CLOTH: self._cloth,
            Role.LINING: self._fill,
            Role.SHADE: self._veil,
            Role.LIGHT: self._veil,
            Role.BUTTON: self._fill,
        }

    def lay(self, within: Path | None, layers: Iterable[Layer]) -> None:
        """Write the layers that share one bound, clipped to it once."""
        self.code.append("q")
        if within:
            self._clip(within)
        for layer in layers:
            self._ways.get(layer.role, self._line)(layer)
        self.code.append("Q")
        self._alpha = 1.0

    def _clip(self, path: Path) -> None:
        self.code.append(f"{operators_of(path)} W* n")

    def _cloth(self, layer: Layer) -> None:
        self._fill_alpha(1.0)
        self.code.append("q")
        self._clip(layer.path)
        c, s = cos(radians(layer.grain)), sin(radians(layer.grain))
        self._transform(c, s, -s, c, *layer.origin)
        left, top, right, foot = _seen_from(layer)
        wide, high = self._tile.step
        for row in range(floor(top / high), ceil(foot / high)):
            for column in range(floor(left / wide), ceil(right / wide)):
                self.code.append("q")
                # The image stands upright on a page whose y points down.
                self._transform(1, 0, 0, -1, column * wide, (row + 1) * high + self._tile.lap)
                self.code.append(f"/{self._tile.name} Do Q")
        self.code.append("Q")

    def _transform(self, *matrix: float) -> None:
        self.code.append(" ".join(f"{part:.6f}" for part in matrix) + " cm")

    def _fill_alpha(self, alpha: float) -> None:
        if alpha != self._alpha:
            self.code.append(f"/a{self.alphas.setdefault(alpha, len(self.alphas))} gs")
            self._alpha = alpha

    def _veil(self, layer: Layer) -> None:
        self._fill_alpha(layer.strength)
        self._filled(layer, SHADE_RGB if layer.role is Role.SHADE else LIGHT_RGB)

    def _fill(self, layer: Layer) -> None:
        self._fill_alpha(1.0)
        self._filled(layer, self._inks.fills[layer.role])
        if layer.role in self._inks.pens:
            self._line(layer)

    def _filled(self, layer: Layer, ink: Rgb) -> None:
        self.code.append(f"{_ink(ink)} rg {operators_of(layer.path)} f*")

    def _line(self, layer: Layer) -> None:
        stitch = layer.role is Role.STITCH
        width = max(PEN_MM[layer.role] * self._pen, self._least)
        dash = " ".join(f"{part * self._pen:.4f}" for part in DASH_MM) if stitch else ""
        self.code.append(
            f"{_ink(self._inks.pens[layer.role])} RG {width:.5f} w 1 j {0 if stitch else 1} J [{dash}] 0 d"
        )
        self.code.append(f"{operators_of(layer.path)} S")


class LineCode(FlatCode):
    """A flat in lines alone: cloth is white paper, and nothing is shaded."""

    def _cloth(self, layer: Layer) -> None:
        self.code.append(f"1 g {operators_of(layer.path)} f*")

    def _veil(self, layer: Layer) -> None:
        """A shadow would print as dots."""


def _ink(ink: Rgb) -> str:
    return " ".join(f"{part:.6f}" for part in ink)


def _seen_from(layer: Layer) -> tuple[float, float, float, float]:
    """The panel's box, seen along its grain from its origin."""
    c, s = cos(radians(layer.grain)), sin(radians(layer.grain))
    turned: list[Point] = []
    for x, y in layer.path.points():
        dx, dy = x - layer.origin[0], y - layer.origin[1]
        turned.append((dx * c + dy * s, dy * c - dx * s))
    xs, ys = zip(*turned, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
