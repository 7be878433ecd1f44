"""What a lookbook is made for: the shop's own printer, a print shop, or a screen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from boutique.domain.ports import Press
from boutique.wording import _


class Paper(StrEnum):
    """Where the pages go."""

    PRINTER = "printer"
    PRINT_SHOP = "print_shop"
    SCREEN = "screen"


Presses = Mapping[Paper, Press]


def papers() -> list[tuple[Paper, str]]:
    """Return each paper with its word."""
    return [
        (Paper.PRINTER, _("printer")),
        (Paper.PRINT_SHOP, _("print shop")),
        (Paper.SCREEN, _("screen")),
    ]
