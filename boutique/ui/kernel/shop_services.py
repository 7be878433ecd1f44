"""What the composition root hands the rooms: the shop's book, its day, and who is at the counter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from boutique.domain.kernel.actor import Actor
from boutique.domain.ports import (
    ClientFiles,
    DocumentIntake,
    MeasureFiles,
    PhoneBook,
    Queries,
    SheetPress,
    UnitOfWork,
)
from boutique.domain.ports.printers import Printers
from boutique.ui.kernel.forecasts import Forecasts

Begin = Callable[[], UnitOfWork]
"""Begins a change for whoever asked for it, on any thread."""


@dataclass(frozen=True, slots=True)
class ShopServices:
    """The one way from the screens into the shop; everything here may be asked from any thread.

    `forecasts` tells on the screens' own thread that the workshop's forecast was renewed.
    """

    queries: Queries
    change: Callable[[Actor], UnitOfWork]
    phones: PhoneBook
    today: Callable[[], date]
    now: Callable[[], datetime]
    actor: Callable[[], Actor]
    measure_files: MeasureFiles
    sheets: SheetPress
    people: ClientFiles
    documents: DocumentIntake
    printers: Printers
    forecasts: Forecasts

    def change_later(self) -> Begin:
        """Return how to begin a change later, on any thread: it is made by whoever serves at this moment."""
        actor = self.actor()
        return lambda: self.change(actor)
