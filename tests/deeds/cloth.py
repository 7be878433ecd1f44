"""What is done about cloth: cut, counted, sold, expected, and who waits for it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from boutique.domain.kernel.errors import Refused
from boutique.services.cloth import counting, expecting, movements, waiting
from boutique.services.orders.cutting import bring_back, cut_cloth
from tests.counter import TODAY
from tests.deeds.frame import Deeds, deed

_LENGTHS = (50, 330, 900)


@deed
def cut(deeds: Deeds) -> None:
    order = deeds.any("orders")
    cut_cloth(deeds.uow(), order, deeds.version("orders", order), on=TODAY)


@deed
def bring_cloth_back(deeds: Deeds) -> None:
    row = deeds.book.queries().reader.one("SELECT id, order_id FROM order_item ORDER BY id LIMIT 1")
    if row is None:
        raise Refused("There is nothing yet.")
    item, order = map(UUID, row)
    bring_back(deeds.uow(), order, deeds.version("orders", order), item, deeds.of(_LENGTHS), on=TODAY)


@deed
def count_cloth(deeds: Deeds) -> None:
    counted = [counting.Counted(deeds.any("cloth"), deeds.of(_LENGTHS))]
    counting.count_cloths(deeds.uow(), counted, on=TODAY)


@deed
def sell_cloth(deeds: Deeds) -> None:
    movements.sell_cloth(deeds.uow(), deeds.any("cloth"), deeds.of(_LENGTHS), on=TODAY, meant=True)


@deed
def send_cloth_back(deeds: Deeds) -> None:
    cloth, cm = deeds.any("cloth"), deeds.of(_LENGTHS)
    movements.return_cloth(deeds.uow(), cloth, cm, on=TODAY, to_mill=deeds.of([True, False]), meant=True)


@deed
def expect_cloth(deeds: Deeds) -> None:
    saying = expecting.Saying(from_on=TODAY + timedelta(days=deeds.of([3, 20])), said_on=TODAY)
    expecting.expect_cloth(deeds.uow(), deeds.any("cloth"), saying, another=deeds.of([True, False]))


@deed
def call_cloth_off(deeds: Deeds) -> None:
    expecting.call_off(deeds.uow(), deeds.any("cloth"), on=TODAY)


@deed
def serve_first(deeds: Deeds) -> None:
    waiting.serve_in_place(deeds.uow(), deeds.any("waitlist_entry"), 1)


@deed
def promise_cloth(deeds: Deeds) -> None:
    waiting.promise_metres(deeds.uow(), deeds.any("waitlist_entry"), deeds.of(_LENGTHS))


@deed
def give_up_waiting(deeds: Deeds) -> None:
    waiting.give_up_waiting(deeds.uow(), deeds.any("waitlist_entry"), on=TODAY)
