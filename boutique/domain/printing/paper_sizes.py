"""Sizes of paper, and how a page lies on a sheet that is not its own: whole, and never larger than it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

_NEAR_MM: Final = 3
"""Two sizes that differ by less are the same sheet: printers round, and inches are no millimetres."""

_LEAST: Final = 0.1


class Edges(NamedTuple):
    """How much of a sheet a printer cannot reach, on each side, in millimetres."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


NO_EDGES: Final = Edges()


@dataclass(frozen=True, slots=True)
class PaperSize:
    """A sheet, upright, in whole millimetres; sizes without a name of their own are called by these."""

    width: int
    height: int

    @property
    def name(self) -> str:
        """What people call it."""
        return _NAMES.get(self) or f"{self.width} × {self.height} mm"

    def same(self, other: PaperSize) -> bool:
        """Tell whether it is the same sheet."""
        return abs(self.width - other.width) < _NEAR_MM and abs(self.height - other.height) < _NEAR_MM

    def share_on(self, sheet: PaperSize, edges: Edges = NO_EDGES) -> float:
        """Return the share at which a page of this size lies whole on a sheet; 1.0 at most.

        On a sheet of its own size a page goes out as it is: it has margins of its own.
        """
        if self.same(sheet):
            return 1.0
        across = sheet.width - edges.left - edges.right
        along = sheet.height - edges.top - edges.bottom
        return max(_LEAST, min(1.0, across / self.width, along / self.height))


A3: Final = PaperSize(297, 420)
A4: Final = PaperSize(210, 297)
A5: Final = PaperSize(148, 210)
A6: Final = PaperSize(105, 148)
A7: Final = PaperSize(74, 105)
B5: Final = PaperSize(176, 250)
LETTER: Final = PaperSize(216, 279)
LEGAL: Final = PaperSize(216, 356)
KNOWN: Final = (A4, A5, A3, A6, A7, B5, LETTER, LEGAL)
_NAMES: Final = {A3: "A3", A4: "A4", A5: "A5", A6: "A6", A7: "A7", B5: "B5", LETTER: "Letter", LEGAL: "Legal"}


def known_size(width_mm: float, height_mm: float) -> PaperSize:
    """Return the sheet that measures so, one with a name when it is near enough."""
    measured = PaperSize(*sorted((round(width_mm), round(height_mm))))
    return next((size for size in KNOWN if size.same(measured)), measured)


def sheet_for(
    piece: PaperSize, sizes: Iterable[PaperSize], usual: PaperSize | None, edges: Edges = NO_EDGES
) -> PaperSize:
    """Return the sheet a piece goes out on: its own, else the usual one if the piece lies on it at its full
    size, else the smallest on which it does, else the one on which it is largest.

    A printer that does not say what it has is believed to have everything.
    """
    offered = list(sizes)
    own = next((size for size in offered if size.same(piece)), None)
    if own is not None or not offered:
        return own or piece
    if usual is not None and piece.share_on(usual, edges) == 1.0:
        return usual
    return max(offered, key=lambda size: (piece.share_on(size, edges), -size.width * size.height))
