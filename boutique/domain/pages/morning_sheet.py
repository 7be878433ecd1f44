"""The morning of the shop on one sheet, before it is set: whom to ring, who comes, what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from boutique.domain.calls.reasons import CallEntry
from boutique.domain.kernel.money import Money
from boutique.domain.orders.views import ItemView
from boutique.domain.pages.late_ahead import LateAhead
from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.views import WorkView


class DueGarment(NamedTuple):
    """A garment to be handed over: whose, of which order; `work` is how far it is, None where nobody sews."""

    client: str
    no: int
    line: int
    item: ItemView
    owed: Money | None
    work: WorkView | None = None


@dataclass(frozen=True, kw_only=True)
class MorningSheet:
    """What a day holds; `late` is None where the workshop's hours are not known, so that nothing is foreseen.

    `due` was promised for the day or before and is still here, `pickups` is ready and was not fetched.
    """

    shop: str
    on: date
    calls: tuple[CallEntry, ...]
    fittings: tuple[FittingView, ...]
    due: tuple[DueGarment, ...]
    pickups: tuple[DueGarment, ...]
    late: tuple[LateAhead, ...] | None
    written_at: datetime
    language: str
