"""What runs in the writing thread: the trial and the import itself, row by row, with a way to stop."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from boutique.domain.exchange.columns import ColumnMap, ImportKind
from boutique.domain.exchange.imports import ImportReport
from boutique.domain.kernel.errors import Unavailable
from boutique.domain.ports import ImportDesk, UnitOfWork
from boutique.services.exchange.import_clients import import_clients
from boutique.services.exchange.import_orders import import_orders
from boutique.ui.kernel.shop_services import Begin, ShopServices
from boutique.ui.kernel.tasks import Ticket

_STEP = 250
"""Rows between two words about how far the work has come."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What is to be taken in: which file, what it brings, what its columns mean, how many rows it has.

    `letters` is the way in which they are written, where somebody chose it.
    """

    path: Path
    kind: ImportKind
    columns: ColumnMap
    rows: int = 0
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Taker:
    """Takes files in for one room; `prepare` brings the call list in line with what came."""

    shop: ShopServices
    desk: ImportDesk
    prepare: Callable[[date], None]

    def run(
        self,
        intent: Intent,
        begin: Begin,
        brake: Ticket,
        tell: Callable[[int, int], object],
        *,
        dry_run: bool,
    ) -> ImportReport:
        """Take a file in, or on a dry run only count what would be done; stopped, nothing is written."""
        today = self.shop.today()
        rows: Iterable[Any] = self.desk.rows(intent.path, intent.kind, intent.columns, today, intent.letters)
        report = _written(intent, begin(), _counted(rows, intent.rows, brake, tell), today, dry_run=dry_run)
        if report.entry is not None:
            with suppress(Unavailable):  # what came is in the book, whatever becomes of the list of calls
                self.prepare(today)
        return report


def _written(
    intent: Intent, uow: UnitOfWork, rows: Iterable[Any], today: date, *, dry_run: bool
) -> ImportReport:
    if intent.kind is ImportKind.ORDERS:
        return import_orders(uow, rows, today=today, dry_run=dry_run)
    return import_clients(uow, rows, today=today, dry_run=dry_run, source=intent.path.name)


def _counted(
    rows: Iterable[Any], of: int, brake: Ticket, tell: Callable[[int, int], object]
) -> Iterator[Any]:
    for done, row in enumerate(rows):
        if done % _STEP == 0:
            brake.check()
            tell(done, of)
        yield row
    brake.check()
    tell(0, 0)  # what remains is writing, of which nobody knows how long it takes
