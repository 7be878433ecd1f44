"""What the composition root hands the rooms: the shop's book, its day, and who is at the counter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

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


@dataclass(frozen=True, slots=True)
class ShopServices:
    """The one way from the screens into the shop; everything here may be asked from any thread."""

    queries: Queries
    change: Callable[[], UnitOfWork]
    phones: PhoneBook
    today: Callable[[], date]
    now: Callable[[], datetime]
    staff_id: Callable[[], UUID | None]
    measure_files: MeasureFiles
    sheets: SheetPress
    people: ClientFiles
    documents: DocumentIntake
    printers: Printers
