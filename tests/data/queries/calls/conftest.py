"""Somebody whose suit and shirt are on order."""

from __future__ import annotations

from uuid import UUID

import pytest

from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.services.orders.taking import place_order
from tests.counter import Counter
from tests.data.queries.calls.owing import day


@pytest.fixture
def who(counter: Counter) -> UUID:
    """Whose suit and shirt it is."""
    return counter.client("Moldovan", "Radu")


@pytest.fixture
def order(counter: Counter, who: UUID) -> UUID:
    """A suit for in five days and a shirt for in twenty, ordered twenty days ago."""
    items = (ItemDraft(garment="suit", promised_on=day(5)), ItemDraft(garment="shirt", promised_on=day(20)))
    draft = OrderDraft(client_id=who, placed_on=day(-20), items=items)
    return place_order(counter.book.change(), draft)
