"""The forecast of a full workshop: after a deed, for a quote, and what is read for it as the years go by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, insert

from boutique.data import tables
from boutique.data.book import SqliteBook
from boutique.domain.clients.model import ClientDraft
from boutique.domain.kernel.ids import new_id
from boutique.domain.orders.model import OrderItem, OrderKind
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.promises.forecasting import again
from boutique.domain.workshop.hours import HoursDraft
from boutique.domain.workshop.usual_stages import usual
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.services.clients.book import register_client
from boutique.services.staff import add_staff
from boutique.services.workshop.forecast_keeper import ForecastKeeper
from boutique.services.workshop.hours import set_hours
from tests.bench.kept import kept
from tests.bench.measuring import cpu, percentile

_TODAY: Final = date(2026, 11, 23)
_PEOPLE: Final = 6
_GARMENTS: Final = ("suit", "trousers", "dress", "jacket", "shirt", "coat")
_IN_HAND: Final = 25
"""A tailor has one in hand of so many that hang there, the others wait for their next stage."""
_HERE: Final = "tests/bench/foreseeing.py"
QUOTE_MS: Final = 50
FORECAST_MS: Final = 250


def report(many: int, few: int = 300) -> Iterator[str]:
    """Yield the figures of a shop with so `few` garments open, and what is read in one with so `many`."""
    yield from _full(few)
    yield from _read(few, few)
    yield from _read(few, 20 * few)
    yield from _read(many, few)


def _full(count: int) -> Iterator[str]:
    with _book(count, count) as book:
        keeper = _keeper(book)
        keeper.renewed()
        spent, quotes, played = [], [], []
        for at in range(6):
            _deed(book, at)
            spent.append(cpu(keeper.renewed))
            played.append(cpu(partial(_played, keeper)))
            asked = [QuoteAsked(kind=OrderKind.BESPOKE, garment=each) for each in _GARMENTS]
            quotes += [cpu(lambda each=each: keeper.quote(each)) for each in asked]  # type: ignore[misc]
        yield _line(f"forecast after a deed, {count} open", percentile(played, 0.5), FORECAST_MS)
        yield f"  the same, read, learnt and told besides {percentile(spent, 0.5):>16.1f} ms"
        yield _line(f"quote, {count} open, median", percentile(quotes, 0.5), QUOTE_MS)
        yield _line(f"quote, {count} open, most", max(quotes), QUOTE_MS)


def _played(keeper: ForecastKeeper) -> None:
    """Play the workshop forward from what is read and learnt already."""
    foreseen = keeper._foreseen
    assert foreseen is not None
    again(foreseen.ahead, foreseen.ahead.shop)


def _read(open_: int, made: int) -> Iterator[str]:
    with _book(open_, made) as book:
        queries = book.queries()
        queries.workshop_facts(_TODAY)
        spent = [cpu(lambda: queries.workshop_facts(_TODAY)) for _each in range(5)]
        yield f"  facts read, {open_} open and {made} made {percentile(spent, 0.5):>16.1f} ms"


def _line(what: str, spent: float, goal: int) -> str:
    return f"  {what:<46} {spent:>9.1f} ms   goal {goal} ms   {'met' if spent <= goal else 'not met'}"


def _keeper(book: SqliteBook) -> ForecastKeeper:
    return ForecastKeeper(book.queries(), lambda: _TODAY, lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))


def _deed(book: SqliteBook, at: int) -> None:
    """Move one garment's day: the smallest deed after which all must be foreseen anew."""
    with book.change() as uow:
        items = uow.find(OrderItem, ready_on=None)
        items[at].bench_on = (items[at].bench_on or _TODAY) + timedelta(days=1)
        uow.commit("moved")


def _book(open_: int, made: int) -> SqliteBook:
    return SqliteBook.open(kept(f"workshop-{open_}-{made}", lambda folder: _make(folder, open_, made), _HERE))


def _make(folder: Path, open_: int, made: int) -> None:
    with SqliteBook.create(folder) as book:
        people = [add_staff(book.change(), f"Ana {at}") for at in range(_PEOPLE)]
        for who in people:
            week = HoursDraft(staff_id=who, minutes=(480,) * 5 + (0, 0), from_on=date(2020, 1, 1))
            set_hours(book.change(), week)
        popa = ClientDraft(family_name="Popa")
        client = register_client(book.change(), popa, DiallingPlan(), today=_TODAY)
        with book._writing.begin() as connection:
            ways = {garment: _way(connection, garment) for garment in _GARMENTS}
            shop = _Shop(connection, client, people, ways, Random(1))
            for no in range(1, made + 1):
                _garment(shop, no, ready=_TODAY - timedelta(days=no * 720 // made))
            for no in range(made + 1, made + open_ + 1):
                _garment(shop, no, ready=None)


def _put(connection: Connection, table: Any, **row: Any) -> UUID:
    known: dict[str, Any] = {"id": new_id(), "version": 1} | row
    connection.execute(insert(table), known)
    made: UUID = known["id"]
    return made


class _Shop(NamedTuple):
    """What a garment needs to be written down."""

    connection: Connection
    client: UUID
    people: list[UUID]
    ways: dict[str, list[UUID]]
    random: Random


def _way(connection: Connection, garment: str) -> list[UUID]:
    """Write down the usual stages of a garment as the shop's own."""
    return [
        _put(
            connection,
            tables.work_stage,
            garment=garment,
            name=each.name,
            pos=pos,
            usual_minutes=each.usual_minutes,
            skill=str(each.skill),
            pace=str(each.pace),
        )
        for pos, each in enumerate(usual(garment))
    ]


def _garment(shop: _Shop, no: int, *, ready: date | None) -> None:
    """Write down an order of one garment, made by a day or somewhere on its way."""
    random, put = shop.random, partial(_put, shop.connection)
    garment, on = random.choice(_GARMENTS), ready or _TODAY
    due = on + timedelta(days=random.randrange(3, 120))
    placed = on - timedelta(days=random.randrange(5, 40))
    order = put(tables.orders, no=no, client_id=shop.client, placed_on=placed)
    of = {"client_id": shop.client, "item_id": None}
    days = {"promised_on": due, "bench_on": due, "ready_on": ready, "delivered_on": ready}
    kind = OrderKind.BESPOKE.value
    of["item_id"] = put(
        tables.order_item, order_id=order, client_id=shop.client, garment=garment, kind=kind, **days
    )
    way = shop.ways[garment]
    done = len(way) if ready else random.randrange(len(way))
    for pos, stage in enumerate(way):
        at = datetime.combine(on - timedelta(days=len(way) - pos), time(9), UTC)
        put(
            tables.item_stage,
            **of,
            stage_id=stage,
            pos=pos,
            staff_id=random.choice(shop.people),
            started_at=at if pos < done or (pos == done and no % _IN_HAND == 0) else None,
            done_at=at + timedelta(hours=6) if pos < done else None,
        )
