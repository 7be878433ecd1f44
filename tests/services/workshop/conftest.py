"""A shop with somebody's suit and trousers to sew, and two who sew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from boutique.domain.kernel.actor import Actor
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.workshop.views import WorkView
from boutique.services.orders.taking import place_order
from boutique.services.staff import add_staff
from boutique.services.workshop.stages import StageDone, finish_stage, start_stage
from tests.counter import TODAY, Counter

NOW = datetime(2026, 11, 21, 15, 0, tzinfo=UTC)
ORDERED = TODAY - timedelta(days=20)


@pytest.fixture
def ana(counter: Counter) -> UUID:
    """Who is at the bench."""
    return add_staff(counter.book.change(), "Ana")


@pytest.fixture
def vasile(counter: Counter) -> UUID:
    """Who sews beside her."""
    return add_staff(counter.book.change(), "Vasile")


@pytest.fixture
def who(counter: Counter) -> UUID:
    """Whose suit it is."""
    return counter.client("Moldovan", "Radu")


@pytest.fixture
def order(counter: Counter, who: UUID) -> UUID:
    """A suit and trousers, ordered twenty days ago and promised for yesterday and for next week."""
    items = (
        ItemDraft(garment="suit", promised_on=TODAY - timedelta(days=1)),
        ItemDraft(garment="trousers", promised_on=TODAY + timedelta(days=7)),
    )
    return place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=ORDERED, items=items))


@pytest.fixture
def suit(counter: Counter, order: UUID) -> Callable[[], WorkView]:
    """The suit as it stands in the workshop."""
    return lambda: counter.book.queries().work(1, 1)


@pytest.fixture
def start(counter: Counter, ana: UUID) -> Callable[..., UUID]:
    """Begin a stage of a garment, by Ana."""

    def begin(work: WorkView, at: datetime = NOW, **said: Any) -> UUID:
        done = StageDone(at=at, **said)
        return start_stage(counter.book.change(Actor(ana)), work.item_id, done, now=NOW)

    return begin


@pytest.fixture
def finish(counter: Counter, ana: UUID) -> Callable[..., UUID]:
    """Finish a stage of a garment, by Ana."""

    def end(work: WorkView, at: datetime = NOW, *, makes_ready: bool = True, **said: Any) -> UUID:
        done = StageDone(at=at, **said)
        return finish_stage(
            counter.book.change(Actor(ana)), work.item_id, done, makes_ready=makes_ready, now=NOW
        )

    return end
