"""A plain reckoning of orders, kept in a test beside the book: what was ordered, promised, paid and given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Garment:
    """One garment of an order; `days` are all that were promised for it, the one that counts last.

    `told` says of each on which day the client heard that it was moved; `moves` whether it came by a move.
    """

    price: int
    quantity: int = 1
    cm: int = 0
    days: tuple[date, ...] = ()
    told: tuple[date | None, ...] = ()
    moves: tuple[bool, ...] = ()
    delivered_on: date | None = None
    cancelled: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still to be handed over."""
        return not self.cancelled and self.delivered_on is None

    def promised(self, day: date) -> Garment:
        """The same with a day, or with another one, that nobody had to hear of."""
        return replace(self, days=(*self.days, day), told=(*self.told, None), moves=(*self.moves, False))

    def moved(self, day: date, told_on: date | None) -> Garment:
        """The same with another day, heard of on a day if at all."""
        if self.days[-1:] == (day,):
            return self
        return replace(self, days=(*self.days, day), told=(*self.told, told_on), moves=(*self.moves, True))

    def heard(self, on: date) -> Garment:
        """The same when the client heard of every day that was moved."""
        pairs = zip(self.told, self.moves, strict=True)
        return replace(self, told=tuple(told or (on if moved else None) for told, moved in pairs))


@dataclass(frozen=True, kw_only=True)
class Taken:
    """One order: whose page it was written on, its garments by id, and the signed sums paid, by id.

    A payment that was voided counts 0; `rows` are all that were ever written.
    """

    who: UUID
    garments: Mapping[UUID, Garment]
    discount: int = 0
    paid: Mapping[UUID, int] = field(default_factory=dict)
    rows: int = 0
    agreed: int | None = None
    """What was agreed when all of it was cancelled."""

    @property
    def total(self) -> int:
        """The garments less the discount; of an order that is no more, what was agreed."""
        return self.worth - self.discount if self.agreed is None else self.agreed

    @property
    def worth(self) -> int:
        """What the garments that stand cost."""
        return sum(each.price * each.quantity for each in self.garments.values() if not each.cancelled)

    @property
    def owed(self) -> int:
        """What is still to be paid, below zero what we owe back."""
        return (self.total if self.agreed is None else 0) - sum(self.paid.values())

    def open(self) -> list[UUID]:
        """The garments still to be handed over."""
        return [item for item, each in self.garments.items() if each.is_open]

    def each(self, items: list[UUID], change: Callable[[Garment], Garment]) -> Taken:
        """The same with some garments changed."""
        changed = {item: change(each) if item in items else each for item, each in self.garments.items()}
        return replace(self, garments=changed)

    def cancelled(self, items: list[UUID]) -> Taken:
        """The same with some garments cancelled: what costs nothing any more is discounted no more."""
        left = self.each(items, lambda each: replace(each, cancelled=True))
        if all(each.cancelled for each in left.garments.values()):
            return replace(left, agreed=self.total)
        return replace(left, discount=min(left.discount, left.worth))


@dataclass(frozen=True, kw_only=True)
class Reckoning:
    """All that is reckoned of a shop; `into` tells which page was put into which."""

    orders: Mapping[UUID, Taken] = field(default_factory=dict)
    into: Mapping[UUID, UUID] = field(default_factory=dict)
    received: int = 0
    rows: Mapping[str, int] = field(default_factory=dict)

    def with_order(self, order: UUID, taken: Taken) -> Reckoning:
        """The same with one order written or changed."""
        return replace(self, orders={**self.orders, order: taken})

    def with_row(self, table: str) -> Reckoning:
        """The same with one more row of a table."""
        return replace(self, rows={**self.rows, table: self.rows.get(table, 0) + 1})

    def page(self, who: UUID) -> UUID:
        """The page on which what was written on another stands now."""
        while who in self.into:
            who = self.into[who]
        return who

    def apart(self, other: UUID) -> Reckoning:
        """The same where a page stands by itself again."""
        return replace(self, into={each: to for each, to in self.into.items() if each != other})
