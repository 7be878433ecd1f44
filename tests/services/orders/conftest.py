"""An order of two garments, taken with a deposit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from boutique.domain.kernel.money import Money
from boutique.domain.orders.drafts import ItemDraft, OptionDraft, OrderDraft, PaymentDraft
from boutique.domain.orders.views import ItemView, OrderView
from boutique.services.orders.taking import place_order
from tests.counter import TODAY, Counter


@dataclass
class Taken:
    """An order in the book, and what stands there of it now."""

    counter: Counter
    who: UUID
    id: UUID

    @property
    def now(self) -> OrderView:
        """The order as a screen reads it."""
        orders = self.counter.book.queries().client_page(self.who).orders
        return next(order for order in orders if order.order_id == self.id)

    def item(self, at: int) -> ItemView:
        """One of its garments."""
        return self.now.items[at]

    def item_id(self, at: int) -> UUID:
        """The id of one of its garments."""
        found = self.now.items[at].item_id
        assert found is not None
        return found

    def does(self, deed: Callable[..., UUID], **said: Any) -> UUID:
        """Do something to the order as it stands."""
        return deed(self.counter.book.change(), self.id, self.now.version, **said)


@pytest.fixture
def order(counter: Counter) -> Taken:
    """A suit for 4.000 lei with lapels for 50, and two shirts for a son at 450."""
    who = counter.client("Moldovan")
    draft = OrderDraft(
        client_id=who,
        placed_on=TODAY,
        promised_on=TODAY.replace(month=12, day=15),
        items=(
            ItemDraft(
                garment="suit",
                price_bani=400_000,
                cloth_cm=330,
                options=(OptionDraft(key="rever", value="ascuțit", extra_bani=5_000),),
            ),
            ItemDraft(garment="shirt", quantity=2, price_bani=45_000, wearer="Radu"),
        ),
        discount_bani=5_000,
        deposit=PaymentDraft(amount=Money(150_000), paid_on=TODAY, receipt="0374"),
    )
    return Taken(counter, who, place_order(counter.book.change(), draft))
