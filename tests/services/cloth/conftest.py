"""A shelf with one cloth, and orders of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

import pytest

from boutique.domain.cloth.views import ClothStory, ClothView, WaitingView
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.views import OrderView
from boutique.services.cloth.movements import receive_cloth
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter


@dataclass
class Shelf:
    """A cloth, and what is known of it now."""

    counter: Counter
    cloth: UUID

    @property
    def now(self) -> ClothView:
        """The cloth as a screen reads it."""
        return next(each for each in self.counter.book.queries().cloths() if each.cloth_id == self.cloth)

    @property
    def story(self) -> ClothStory:
        """What came and went."""
        return self.counter.book.queries().cloth_story(self.cloth)

    @property
    def waits(self) -> list[WaitingView]:
        """Who waits."""
        return self.counter.book.queries().waiting_for(self.cloth)

    @property
    def sums(self) -> tuple[int, int]:
        """What lies there and what is set aside."""
        return self.now.stock_cm, self.now.reserved_cm

    def draft(self, who: UUID, *metres: int, short: bool = False) -> OrderDraft:
        """A suit of each of these lengths."""
        items = [ItemDraft(garment="suit", cloth_id=self.cloth, cloth_cm=cm) for cm in metres]
        return OrderDraft(client_id=who, placed_on=TODAY, items=items, short_meant=short)

    def ordered(self, who: UUID, *metres: int, short: bool = False) -> UUID:
        """Take an order of suits."""
        return place_order(self.counter.book.change(), self.draft(who, *metres, short=short))

    def order(self, id_: UUID) -> OrderView:
        """An order as a screen reads it."""
        reader = self.counter.book.queries().reader
        (no,) = reader.all("SELECT no FROM orders WHERE id = ?", id_.hex)[0]
        return self.counter.book.queries().order(no)

    def undo(self) -> None:
        """Take the latest deed back."""
        undo_change(self.counter.book.change(), meant=True)


@pytest.fixture
def shelf(counter: Counter) -> Shelf:
    """Ten metres of a cloth."""
    made = Shelf(counter, counter.cloth())
    receive_cloth(counter.book.change(), made.cloth, 1_000, on=TODAY)
    return made
