"""Which orders of the demo are open today, and what has become of some: ready, fetched in part, late."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

from boutique.demo.atelier import Pages
from boutique.demo.chance import Chance
from boutique.demo.open_days import on_or_after, on_or_before
from boutique.demo.shelves import Bolt, Shelves
from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.calls.talks import Talk
from boutique.domain.orders.model import Order, OrderItem, OrderKind
from boutique.domain.staff.model import Staff
from boutique.domain.taste.model import Preference
from boutique.domain.workshop.usual_stages import usual

OPEN: Final = 27
"""So many orders are open in the demo as one opens it."""
_OLD: Final = 25
"""What is closed to come down to them was ordered at least so many days ago."""


_LATELY: Final = 21


_FRESH: Final = (0, 1, 0, 1)
"""How many stages of the orders taken last are done."""


_LONG: Final = 5


class Role(StrEnum):
    """What has become of an open garment, where it is not simply being made."""

    LEFT = "left"
    """Ready for over a week, told, and not fetched."""
    TOLD = "told"
    READY = "ready"
    LATE = "late"
    """Past its day, as its client knows."""
    PART = "part"
    """One garment of its order is gone."""


_ORDERED: Final = {Role.LEFT: 26, Role.LATE: 22, Role.TOLD: 18, Role.READY: 14, Role.PART: 14}
"""Since how many days at least the orders are there to which this happened."""
_SAID: Final = {
    Role.LEFT: (ReasonKind.READY, "Trec săptămâna viitoare, sigur."),
    Role.TOLD: (ReasonKind.READY, "Mulțumesc, trec în zilele următoare."),
    Role.LATE: (ReasonKind.LATE_AHEAD, "E în regulă, dar spuneți-mi ziua."),
}


class Rail:
    """Brings the open orders of the demo to what a small workshop has, and tells what became of some."""

    def __init__(self, chance: Chance, by: Staff, shelves: Shelves) -> None:
        self._chance, self._by, self._shelves = chance, by, shelves
        self.roles: dict[UUID, Role] = {}
        self.fresh: dict[UUID, int] = {}

    def arrange(self, pages: Pages, cast: Collection[UUID], *, most: int | None) -> None:
        """Close what is too much, open again what is too little, and give some their roles."""
        orders = {order.id: order for order in pages.of(Order)}
        crowd = self._open(pages, orders, cast)
        if most is not None:
            told = sum(1 for order in self._open(pages, orders, ()) if order not in crowd)
            self._close(crowd, orders, max(0, len(crowd) + told - most))
            if len(crowd) + told < most:
                self._reopen(pages, orders, cast, most - len(crowd) - told)
                crowd = self._open(pages, orders, cast)
        for role, days in _ORDERED.items():
            self._cast(pages, role, days, crowd, orders)
        soon_sewn = [
            items for items in reversed(crowd.values()) if len(items) == 1 and _is_soon_sewn(items[0])
        ]
        latest = soon_sewn[: len(_FRESH)]
        self.fresh = {items[0].id: done for items, done in zip(latest, _FRESH, strict=False)}
        self._wants_what_comes(pages, [items[0] for items in latest])

    def _open(
        self, pages: Pages, orders: dict[UUID, Order], cast: Collection[UUID]
    ) -> dict[UUID, list[OrderItem]]:
        """Return the open garments sewn for the crowd, by order, those ordered first before all."""
        found: dict[UUID, list[OrderItem]] = defaultdict(list)
        for item in pages.of(OrderItem):
            made = item.promised_on is not None and item.kind != OrderKind.READY_TO_WEAR
            if made and item.is_open and item.client_id not in cast:
                found[item.order_id].append(item)
        return dict(sorted(found.items(), key=lambda each: (orders[each[0]].placed_on, each[0])))

    def _close(self, crowd: dict[UUID, list[OrderItem]], orders: dict[UUID, Order], many: int) -> None:
        """Hand over those ordered first, some weeks ago: it is too late to ask how it is."""
        old = [order for order in crowd if orders[order].placed_on <= self._chance.ago(_OLD)]
        for order in old[:many]:
            for item in crowd.pop(order):
                on = on_or_before(self._chance.ago(self._chance.within(15, 20)))
                item.promised_on = item.delivered_on = on

    def _reopen(self, pages: Pages, orders: dict[UUID, Order], cast: Collection[UUID], many: int) -> None:
        """What was handed over lately hangs there still, and nobody was asked how it is."""
        gone: dict[UUID, list[OrderItem]] = defaultdict(list)
        for item in sorted(pages.of(OrderItem), key=lambda item: (item.delivered_on or date.min, item.id)):
            lately = item.delivered_on is not None and item.delivered_on > self._chance.ago(_LATELY)
            if lately and item.promised_on and item.client_id not in cast:
                gone[item.order_id].append(item)
        for order in list(gone)[-many:]:
            self._unask(pages, orders[order])
            due = on_or_after(self._chance.today + timedelta(days=self._chance.within(6, 14)))
            for item in gone[order]:
                item.promised_on, item.delivered_on = due, None

    def _unask(self, pages: Pages, order: Order) -> None:
        since = self._chance.ago(_LATELY)
        talks = pages.of(Talk)
        talks[:] = [each for each in talks if each.client_id != order.client_id or each.at.date() < since]

    def _wants_what_comes(self, pages: Pages, items: Sequence[OrderItem]) -> None:
        """One of the latest is to be of a cloth that is not here yet, if they like its colour."""
        leaves = {(each.client_id, each.value) for each in pages.of(Preference) if not each.likes}
        for item in items:
            for bolt in self._shelves.suited(item.garment):
                if bolt.expected_on is None or leaves & _named(item, bolt):
                    continue
                noun, _of, _cloth = item.description.partition(" din ")
                item.cloth_id, item.description = bolt.cloth.id, f"{noun} din {bolt.spoken}"
                return

    def _cast(
        self,
        pages: Pages,
        role: Role,
        days: int,
        crowd: dict[UUID, list[OrderItem]],
        orders: dict[UUID, Order],
    ) -> None:
        several = role is Role.PART
        for order, items in crowd.items():
            if (len(items) > 1) is several and orders[order].placed_on <= self._chance.ago(days):
                self._play(pages, role, crowd.pop(order))
                return

    def _play(self, pages: Pages, role: Role, items: Sequence[OrderItem]) -> None:
        first = items[0]
        self.roles[first.id] = role
        told = getattr(self, f"_{role.value}")(first)
        if role in _SAID:
            reason, words = _SAID[role]
            pages.add(
                Talk(
                    id=self._chance.id(),
                    client_id=first.client_id,
                    at=self._chance.moment(told),
                    staff_id=self._by.id,
                    reasons=reason,
                    words=words,
                    minutes=self._chance.within(2, 5),
                )
            )

    def _left(self, item: OrderItem) -> date:
        item.ready_on = item.promised_on = on_or_before(self._chance.ago(10))
        return item.ready_on

    def _told(self, item: OrderItem) -> date:
        item.ready_on = on_or_before(self._chance.ago(3))
        item.promised_on = on_or_after(self._chance.today + timedelta(days=1))
        return item.ready_on

    def _ready(self, item: OrderItem) -> date:
        item.ready_on = on_or_before(self._chance.ago(1))
        item.promised_on = on_or_after(self._chance.today + timedelta(days=2))
        return item.ready_on

    def _late(self, item: OrderItem) -> date:
        item.promised_on = on_or_before(self._chance.ago(2))
        return on_or_before(item.promised_on - timedelta(days=1))

    def _part(self, item: OrderItem) -> date:
        item.ready_on = item.delivered_on = item.promised_on = on_or_before(self._chance.ago(1))
        return item.delivered_on

    def told_late(self) -> Iterator[UUID]:
        """Yield the garments of which their clients know that the day did not hold."""
        return (item for item, role in self.roles.items() if role is Role.LATE)


def _is_soon_sewn(item: OrderItem) -> bool:
    """Tell whether a garment has few stages: of the others what was taken last is well under way."""
    return len(usual(item.garment)) < _LONG


def _named(item: OrderItem, bolt: Bolt) -> set[tuple[UUID, str]]:
    words = bolt.cloth.colour.replace("-", " ").split()
    return {(item.client_id, word) for word in (*words, bolt.cloth.colour)}
