"""The days that were promised for the garments of the demo, each with the chance that was told of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.demo.open_days import on_or_before
from boutique.domain.orders.model import Order, OrderItem, OrderKind
from boutique.domain.promises.model import PromiseKind, PromiseRecord
from boutique.domain.staff.model import Staff

_QUOTED: Final = 330
"""Since so many days the demo shop is told the chance of a day as it takes an order."""
_LEVELS: Final = (80, 90, 90, 95)
_WHY: Final = ("Stofa a venit mai târziu.", "O probă în plus.", "Meșterul a fost bolnav.")
_MOVED: Final = 0.6
"""Of what came late lately so much had been moved, with its client told of it in time."""


class Given:
    """Writes down the promise of every garment that has a day."""

    def __init__(self, chance: Chance, by: Staff) -> None:
        self._chance, self._by = chance, by

    def promise(self, pages: Pages, late: Collection[UUID]) -> None:
        """Write down the promises of these pages; of what is `late` their clients know that it is."""
        placed = {order.id: order.placed_on for order in pages.of(Order)}
        for item in pages.of(OrderItem):
            if item.promised_on is None:
                continue
            made = self._made(item, placed[item.order_id], item.promised_on)
            if item.id in late:
                made.tell_late(on_or_before(item.promised_on - timedelta(days=1)))
            elif (last := self._moved(item, made)) is not None:
                pages.add(last)
            pages.add(made)

    def _made(self, item: OrderItem, placed: date, due: date) -> PromiseRecord:
        quoted = placed > self._chance.ago(_QUOTED) and item.kind != OrderKind.READY_TO_WEAR
        return PromiseRecord(
            id=self._chance.id(),
            client_id=item.client_id,
            kind=PromiseKind.GARMENT,
            item_id=item.id,
            given_at=self._chance.moment(placed) if quoted else None,
            given_by=self._by.id if quoted else None,
            owner_id=self._by.id if quoted else None,
            due_on=due,
            chance=self._chance.one(_LEVELS) if quoted else None,
        )

    def _moved(self, item: OrderItem, first: PromiseRecord) -> PromiseRecord | None:
        """Some of what came late had been moved to the day on which it came; the garment knows that day."""
        gone, due = item.delivered_on, first.due_on
        if first.given_at is None or gone is None or gone <= due or not self._chance.often(_MOVED):
            return None
        told = max(first.given_at.date(), on_or_before(due - timedelta(days=2)))
        later = PromiseRecord(
            id=self._chance.id(),
            client_id=item.client_id,
            kind=PromiseKind.GARMENT,
            item_id=item.id,
            given_at=self._chance.moment(told),
            given_by=self._by.id,
            owner_id=self._by.id,
            due_on=gone,
            told_on=told,
            why=self._chance.one(_WHY),
        )
        first.moved_to, item.promised_on = later.id, gone
        return later
