"""The one forecast of the open shop: made when wanted, kept until the book tells the workshop otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

from boutique.domain.kernel.cancellation import checkpoint
from boutique.domain.kernel.changed import Changed
from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.domain.orders.model import OrderKind
from boutique.domain.pages.forecast_view import ForecastView, QuoteAsked
from boutique.domain.ports.queries import Queries

if TYPE_CHECKING:  # they bring numpy, which a shop that knows nobody's hours does without
    from boutique.domain.pages.foreseen import Foreseen
    from boutique.domain.pages.mend_view import Mend
    from boutique.domain.pages.quoted_day import GarmentQuote
    from boutique.domain.workshop.facts import WorkshopFacts

__all__ = ["CONCERNED", "ForecastKeeper", "QuoteAsked"]

CONCERNED: Final = frozenset(
    {
        "absence",
        "client",
        "cloth",
        "closed_day",
        "cloth_expected",
        "cloth_movement",
        "fitting",
        "item_stage",
        "order_item",
        "orders",
        "promise",
        "staff",
        "wait",
        "work_stage",
        "working_time",
    }
)
"""The tables a forecast is made of."""


class ForecastKeeper:
    """Holds the present forecast; it knows no screen and begins no thread.

    `stands` may be read from any thread and waits for nothing. `renewed`, `explained_further` and `quote`
    take from 20 to 400 ms: they belong in one working thread, one after the other, which may end them early
    (`kernel/cancellation`). A forecast is one of a day and of a state of the book; another day, and whatever
    was committed since and `concerns` it, are noticed at the next question.
    """

    def __init__(self, queries: Queries, today: Callable[[], date], now: Callable[[], datetime]) -> None:
        self._queries, self._today, self._now = queries, today, now
        self._foreseen: Foreseen | None = None
        self._stands: ForecastView | None = None
        self._entry = -1

    @property
    def stands(self) -> ForecastView | None:
        """The forecast that was made last, with the moment at which it was; None before the first."""
        return self._stands

    def concerns(self, changed: Changed) -> bool:
        """Whether a change of the book makes the forecast another one."""
        return changed.touches(CONCERNED)

    def is_current(self) -> bool:
        """Read whether what stands is of today and nothing that concerns it was committed since."""
        stands = self._stands
        if stands is None or stands.on != self._today():
            return False
        newest = self._queries.newest_entry()
        if newest != self._entry and self._queries.tables_changed_after(self._entry) & CONCERNED:
            return False
        self._entry = newest
        return True

    def renewed(self) -> ForecastView:
        """Make the forecast anew if what stands is not current, and return what stands then."""
        if self._stands is None or not self.is_current():
            self._make()
        assert self._stands is not None
        return self._stands

    def explained_further(self) -> ForecastView | None:
        """Find the cause of one more garment that will be late; None once every one was looked for."""
        stands, foreseen = self._stands, self._foreseen
        if stands is None or foreseen is None or stands.explained:
            return None
        from boutique.domain.pages.late_ahead import with_cause

        at = next(at for at, each in enumerate(stands.late) if not each.explained)
        late = (*stands.late[:at], with_cause(stands.late[at], foreseen), *stands.late[at + 1 :])
        if stands is not self._stands:
            return self._stands
        self._stands = replace(stands, late=late, explained=all(each.explained for each in late))
        return self._stands

    def quote(self, asked: QuoteAsked) -> GarmentQuote | None:
        """Quote a garment from the forecast, made anew first if it is not current.

        None for what is bought ready, and while nobody's hours are known. A day that cannot be is not asked
        about: the field in which it was typed says what is wrong with it.
        """
        if asked.kind == OrderKind.READY_TO_WEAR or self.renewed().refused is not None:
            return None
        from boutique.domain.pages.quoted_day import quote_garment

        assert self._foreseen is not None
        try:
            return quote_garment(self._foreseen, asked)
        except Misfilled:
            return quote_garment(self._foreseen, replace(asked, by=None))

    def mend(self, item_id: UUID) -> Mend | None:
        """Find the one move that would have a garment ready sooner, by the forecast that stands.

        It is for the same working thread. None where there is no such move, and where nothing is foreseen.
        """
        if self._foreseen is None:
            return None
        from boutique.domain.pages.mending import mend_of

        return mend_of(self._foreseen, item_id)

    def _make(self) -> None:
        entry, today = self._queries.newest_entry(), self._today()
        facts = self._queries.workshop_facts(today)
        try:
            facts.must_know_hours()
        except Refused as why:
            foreseen, stands = None, ForecastView(on=today, as_of=self._now(), refused=why)
        else:
            foreseen, stands = self._foresee(facts)
        checkpoint()
        self._foreseen, self._stands, self._entry = foreseen, stands, entry

    def _foresee(self, facts: WorkshopFacts) -> tuple[Foreseen | None, ForecastView]:
        from boutique.domain.pages.ahead_values import values_of
        from boutique.domain.pages.foreseen import foresee

        foreseen = foresee(facts, self._foreseen)
        return foreseen, values_of(foreseen, self._now())
