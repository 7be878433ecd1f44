"""What a lookbook is made for: the shop's own printer, a print shop, or a screen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from boutique.domain.ports import Press
from boutique.wording import _


class PrintProfile(StrEnum):
    """Where the pages go."""

    PRINTER = "printer"
    PRINT_SHOP = "print_shop"
    SCREEN = "screen"


Presses = Mapping[PrintProfile, Press]


def papers() -> list[tuple[PrintProfile, str]]:
    """Return each paper with its word."""
    return [
        (PrintProfile.PRINTER, _("printer")),
        (PrintProfile.PRINT_SHOP, _("print shop")),
        (PrintProfile.SCREEN, _("screen")),
    ]
