"""Gather the binder: every open order with all that is needed to finish it on paper alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from boutique.domain.kernel.money import Money
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.binder import Binder, BinderGarment, BinderOrder, ClothPlace, ShutDay
from boutique.domain.ports import Queries
from boutique.domain.promises.holidays import orthodox_easter, romanian_holidays
from boutique.domain.workshop.stages import Skill
from boutique.domain.workshop.views import WorkView
from boutique.services.workshop.job_tickets import BenchBook, Theirs, theirs, ticket_of

_AHEAD: Final = timedelta(days=366)


def compose_binder(
    queries: Queries, on: date, language: str, check: Callable[[], object] = lambda: None
) -> Binder:
    """Return the binder of a day; `check` is asked between orders, and may stop it by raising."""
    book, works = BenchBook(queries), {each.item_id: each for each in queries.board()}
    orders = []
    for order in sorted(queries.open_orders(), key=_by_promise):
        check()
        orders.append(_order(queries, book, order, works, on, language))
    return Binder(
        shop=str(book.settings["shop.name"]),
        phone=str(book.settings["shop.phone"]),
        orders=tuple(orders),
        benches=tuple(queries.benches(on)),
        shut=tuple(_shut(queries, on)),
        written_on=on,
        language=language,
    )


def _by_promise(order: OrderView) -> tuple[date, int]:
    return order.promised_on or date.max, order.no


def _order(
    queries: Queries,
    book: BenchBook,
    order: OrderView,
    works: Mapping[UUID, WorkView],
    on: date,
    language: str,
) -> BinderOrder:
    assert order.client_id is not None
    known = theirs(queries, order.client_id)
    garments = [
        _garment(queries, book, order, line, works, known, on, language)
        for line, item in enumerate(order.items, 1)
        if item.stands
    ]
    planned = [each for each in known.fittings if each.order_id == order.order_id and each.is_planned]
    return BinderOrder(
        no=order.no,
        client=order.client,
        phone=known.page.draft.phone,
        placed_on=order.placed_on,
        promised_on=order.promised_on,
        wanted_for=order.wanted_for,
        wanted_on=order.wanted_on,
        garments=tuple(garments),
        fittings=tuple(sorted(planned, key=lambda each: each.at)),
        total=order.total,
        discount=Money(order.discount_bani, order.currency),
        payments=order.counting,
        owed=order.owed,
        note=order.note,
    )


def _garment(
    queries: Queries,
    book: BenchBook,
    order: OrderView,
    line: int,
    works: Mapping[UUID, WorkView],
    known: Theirs,
    on: date,
    language: str,
) -> BinderGarment:
    item = order.items[line - 1]
    work = works.get(item.item_id) if item.item_id is not None else None
    work = work or queries.work(order.no, line)
    return BinderGarment(
        ticket=replace(ticket_of(book, order, work, known, on, language), note=item.bench_note),
        cloth=_cloth(book, item, work),
        waits=work.waiting,
        ready_on=item.ready_on,
        delivered_on=item.delivered_on,
    )


def _cloth(book: BenchBook, item: ItemView, work: WorkView) -> ClothPlace:
    cloth = book.cloth(item)
    if cloth is None:
        return ClothPlace()
    return ClothPlace(
        is_cut=any(each.skill == Skill.CUTTING and each.done_at is not None for each in work.stages),
        on_shelf_cm=cloth.stock_cm,
        short_cm=item.short_cm,
        expected_on=cloth.reckoned_to or cloth.expected_to or cloth.expected_on,
        is_ours=True,
    )


def _shut(queries: Queries, on: date) -> Iterator[ShutDay]:
    """The holidays of the country and the days of the shop, for a year ahead."""
    own = {each.day: each.why for each in queries.closed_days(on)}
    years = (on.year, on.year + 1)
    country = {day for year in years for day in romanian_holidays(year) if on <= day <= on + _AHEAD}
    easters = {orthodox_easter(year) for year in years}
    for day in sorted(country | own.keys()):
        yield ShutDay(day, own.get(day, ""), day in easters, day not in country)
