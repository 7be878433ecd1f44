"""The printers of the machine, asked off the screen: they may take long to answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from boutique.domain.printing.model import JobNews, Printer, PrintJob, PrintOrder


class Printers(Protocol):
    """What can be printed on, and the way there. Every call may wait for a printer."""

    def printers(self) -> list[Printer]:
        """Return the printers there are, none when nothing answers."""

    def hand_over(self, file: Path, order: PrintOrder, told: Callable[[int, int], object]) -> PrintJob:
        """Give a PDF whose pages have the size of the paper to a printer; it has it when this returns.

        `told` hears of pages done and to do, where that takes long. Unavailable, with the printer's own
        words, when it does not take it; Stopped when nobody wants it any more, and then nothing is printed.
        """

    def news(self, job: PrintJob) -> JobNews:
        """Return how a job stands; one that nobody knows any more is done."""

    def call_off(self, job: PrintJob) -> None:
        """Take a job back from the printer. Refused when it is too late for that."""
