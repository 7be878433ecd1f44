"""The board of the workshop: garments still to be handed over, how far each has come, what it waits for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from boutique.data.queries.orders.purchases import awaited, stands
from boutique.data.queries.workshop.agreed import fittings_agreed, fittings_held
from boutique.data.queries.workshop.cloths import cloths_ahead, cloths_came, short_of
from boutique.data.queries.workshop.foreseen import evenings, told_days
from boutique.data.queries.workshop.garment_rows import GARMENT, garment_of
from boutique.data.queries.workshop.hours import benches, closed_days
from boutique.data.queries.workshop.stages import own_stages, stages_of_items, waits_of_items
from boutique.data.store.reader import Reader
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.model import OrderKind
from boutique.domain.workshop.facts import LOOKED_BACK, WorkshopFacts
from boutique.domain.workshop.hours import BenchView, ClosedDayView
from boutique.domain.workshop.views import (
    StageView,
    WorkView,
    by_urgency,
)

_ITEMS: Final = (
    f"SELECT {GARMENT} FROM order_item i JOIN orders o ON o.id = i.order_id "
    "JOIN client c ON c.id = o.client_id WHERE {which}"
)
UNDER_WORK: Final = (
    f"{awaited('i', 'o')} AND (i.kind <> '{OrderKind.READY_TO_WEAR}' "
    "OR EXISTS (SELECT 1 FROM item_stage t WHERE t.item_id = i.id) "
    "OR EXISTS (SELECT 1 FROM wait t WHERE t.item_id = i.id))"
)
"""What is bought ready stands on the board only once somebody works on it."""
_MADE: Final = (
    f"{stands('i', 'o')} AND i.kind <> '{OrderKind.READY_TO_WEAR}' "
    "AND i.delivered_on IS NOT NULL AND (i.delivered_on >= ? OR i.ready_on >= ?)"
)
_MOST_MADE: Final = 250
"""Their stages are more than the forecast learns from."""
_LATELY: Final = (
    "SELECT coalesce(i.ready_on, i.delivered_on) FROM order_item i JOIN orders o ON o.id = i.order_id "
    f"WHERE {_MADE} ORDER BY coalesce(i.ready_on, i.delivered_on) DESC NULLS LAST, i.id LIMIT 1 OFFSET ?"
)
_COUNTED: Final = (
    "SELECT count(*) FROM order_item i JOIN orders o ON o.id = i.order_id "
    f"WHERE {_MADE} OR ({awaited('i', 'o')} AND i.ready_on >= ? AND i.kind <> '{OrderKind.READY_TO_WEAR}')"
)
_NEWEST: Final = "SELECT coalesce(max(seq), 0) FROM history"
_CHANGED: Final = "SELECT DISTINCT table_name FROM history_change WHERE seq > ?"
_OF_ORDER: Final = "o.no = ?"


def _by_number(work: WorkView) -> tuple[int, int]:
    return work.order_no, work.line


class WorkshopQueries:
    """What may be asked of the workshop."""

    reader: Reader

    def work_stages(self) -> Sequence[StageView]:
        """Return the stages of the shop's own, garment by garment, in order."""
        return own_stages(self.reader)

    def benches(self, on: date) -> Sequence[BenchView]:
        """Return who is at the bench by the weeks that hold on a day, with absences from then on."""
        return benches(self.reader, on)

    def closed_days(self, since: date) -> Sequence[ClosedDayView]:
        """Return the days on which the shop is shut, beside the holidays of the country."""
        return closed_days(self.reader, since)

    def board(self) -> Sequence[WorkView]:
        """Return the garments under work, the nearest promise first, and those that are ready after them."""
        return by_urgency(self._work(UNDER_WORK))

    def newest_entry(self) -> int:
        """Return the number of the newest entry of the history; 0 before the first."""
        return int((self.reader.one(_NEWEST) or (0,))[0])

    def tables_changed_after(self, entry: int) -> frozenset[str]:
        """Return which tables were changed by the entries of the history after a number."""
        return frozenset(row[0] for row in self.reader.all(_CHANGED, entry))

    def workshop_facts(self, on: date) -> WorkshopFacts:
        """Return all that a promise rests on: who sews when, stages, garments under work and made lately."""
        since = (on - timedelta(days=LOOKED_BACK)).isoformat()
        lately = self._lately(since)
        return WorkshopFacts(
            on=on,
            benches=self.benches(on),
            closed=self.closed_days(on - timedelta(days=LOOKED_BACK)),
            stages=self.work_stages(),
            open=[each for each in self.board() if each.placed_on <= on],
            made=sorted(self._work(_MADE, lately, lately), key=_by_number),
            finished=self._count_made(since),
            fittings=fittings_agreed(self.reader, on),
            held=fittings_held(self.reader, on - timedelta(days=LOOKED_BACK), on),
            told=told_days(self.reader, on),
            evenings=evenings(self.reader, on),
            cloths=cloths_ahead(self.reader),
            short=short_of(self.reader),
            came=cloths_came(self.reader, on - timedelta(days=LOOKED_BACK)),
        )

    def work(self, no: int, line: int | None = None) -> WorkView:
        """Return a garment by the number of its order and its line there, from 1.

        Without a line the one that is still to be handed over. Refused when there is none, or more than one.
        """
        found = self._work(_OF_ORDER, no)
        if not found:
            raise Refused(N_("No order has the number {no}. Look at the orders of the client."), no=no)
        if line is None:
            return self._only(no)
        named = next((each for each in found if each.line == line), None)
        if named is None:
            raise Refused(
                N_("The order has no line {line}. Its lines are 1 to {last}."), line=line, last=len(found)
            )
        return named

    def _only(self, no: int) -> WorkView:
        found = sorted(self._work(f"{_OF_ORDER} AND {awaited('i', 'o')}", no), key=lambda each: each.line)
        if not found:
            raise Refused(N_("Nothing of order {no} is still to be handed over. Look at its page."), no=no)
        if len(found) > 1:
            raise Refused(
                N_("Order {no} has several garments. Say which, as {no}.{line}."), no=no, line=found[0].line
            )
        return found[0]

    def _lately(self, since: str) -> str:
        """Return the day since which so many garments were made that more would teach nothing."""
        row = self.reader.one(_LATELY, since, since, _MOST_MADE)
        return since if row is None else str(row[0])

    def _count_made(self, since: str) -> int:
        row = self.reader.one(_COUNTED, since, since, since)
        return int(row[0]) if row is not None else 0

    def _work(self, which: str, *values: str | int) -> list[WorkView]:
        return work_where(self.reader, which, *values)


def work_where(reader: Reader, which: str, *values: str | int) -> list[WorkView]:
    """Return the garments of which the clause is true, with their stages and waits; i is one, o its order."""
    rows = reader.all(_ITEMS.format(which=which), *values)
    if not rows:
        return []
    stages = stages_of_items(reader, which, *values)
    waits = waits_of_items(reader, which, *values)
    return [garment_of(row, stages.get(row[0], ()), waits.get(row[0], ())) for row in rows]
