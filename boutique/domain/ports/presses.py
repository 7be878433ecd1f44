"""What is set and printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # whoever asks through a door need not load what comes out of it
    from boutique.domain.lookbooks.book import Lookbook
    from boutique.domain.measuring.sheet import MeasureSheet
    from boutique.domain.pages.binder import Binder
    from boutique.domain.pages.job_ticket import JobTicket
    from boutique.domain.pages.morning_sheet import MorningSheet
    from boutique.domain.pages.order_papers import GarmentLabel, LabelSize, OrderCopy
    from boutique.domain.pages.sheet import ClientSheet
    from boutique.domain.printing.key_list import KeyList


@dataclass(frozen=True, kw_only=True)
class PrintedPiece:
    """A file that can be printed: its pages, its code, and the words on each page as they stand there."""

    path: Path
    code: str
    pages: int
    words: tuple[str, ...] = ()


class Press(Protocol):
    """Sets and prints."""

    def lookbook(self, book: Lookbook, out: Path) -> PrintedPiece:
        """Write a lookbook as a PDF. Unavailable when the file cannot be written."""


class BenchPress(Protocol):
    """Sets and prints the papers of an order."""

    def job_tickets(self, tickets: Sequence[JobTicket], out: Path) -> PrintedPiece:
        """Write the tickets of garments as one PDF. Unavailable when the file cannot be written."""

    def order_copy(self, copy: OrderCopy, out: Path) -> PrintedPiece:
        """Write the client's copy of an order as a PDF. Unavailable when the file cannot be written."""

    def labels(self, labels: Sequence[GarmentLabel], size: LabelSize, out: Path) -> PrintedPiece:
        """Write the labels of garments as one PDF. Unavailable when the file cannot be written."""

    def morning_sheet(self, sheet: MorningSheet, out: Path) -> PrintedPiece:
        """Write the sheet of a morning as a PDF. Unavailable when the file cannot be written."""

    def binder(self, binder: Binder, out: Path) -> PrintedPiece:
        """Write the binder of all open orders as a PDF. Unavailable when the file cannot be written."""


class SheetPress(BenchPress, Protocol):
    """Sets and prints sheets: the measures of a client, all that is known of one, their orders, the keys."""

    def measure_sheet(self, sheet: MeasureSheet, out: Path) -> PrintedPiece:
        """Write a sheet as a PDF. Unavailable when the file cannot be written."""

    def client_page(self, sheet: ClientSheet, out: Path) -> PrintedPiece:
        """Write a client's page as a PDF. Unavailable when the file cannot be written."""

    def key_list(self, sheet: KeyList, out: Path) -> PrintedPiece:
        """Write the keys as a PDF. Unavailable when the file cannot be written."""
