"""What is printed on: the shop's own printer, a print shop, or a screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from boutique.press.style import MM, SHEET, Box


@dataclass(frozen=True)
class Paper:
    """`frame` is what a printer cannot reach, `bleed` what the knife takes off, both in points.

    `dpi` is how finely garments are drawn, `cloth_dpi` whole pages of cloth; 0 leaves it to the page. A
    `plain` one knows no ink but black.
    """

    frame: float = 0.0
    bleed: float = 0.0
    toned: bool = False
    plain: bool = False
    dpi: int = 260
    cloth_dpi: int = 0

    def edge_of(self, box: Box) -> Box:
        """Return where a picture that fills the sheet ends on this paper; other boxes stay as they are."""
        return box.grown(self.bleed - self.frame) if box == SHEET else box


class Profile(Enum):
    """The ways of printing.

    SHOP_PRINTER frames full pictures, for no laser printer reaches the edge; PRINT_SHOP adds three
    millimetres of bleed, with trim and bleed boxes, and draws at 300 dots an inch; SCREEN shows the paper's
    own tone, for mail and preview; BENCH has black alone, for heads that print dots or none.
    """

    SHOP_PRINTER = Paper(frame=5 * MM)
    PRINT_SHOP = Paper(bleed=3 * MM, dpi=300, cloth_dpi=300)
    SCREEN = Paper(toned=True)
    BENCH = Paper(plain=True)
