"""A scanned code opens its order, or marks its stage done once by whoever serves; a wrong one is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest

from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.workshop.codes import CodeKind, garment_code, order_code
from boutique.domain.workshop.stages import StageDraft
from boutique.domain.workshop.views import WorkView
from boutique.services.measuring.measures import take_measurements
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.job_tickets import compose_job_ticket, compose_job_tickets
from boutique.services.workshop.scans import find_scanned, finish_scanned
from boutique.services.workshop.stage_lists import write_stages
from tests.counter import TODAY, Counter
from tests.services.workshop.conftest import NOW

Work = Callable[[], WorkView]


def _codes(counter: Counter, on: date = TODAY) -> tuple[str, ...]:
    ticket = compose_job_ticket(counter.book.queries(), 1, 1, on, "ro")
    return tuple(each.code for each in ticket.stages)


def test_the_code_of_a_garment_and_of_its_order_are_found_again(
    counter: Counter, suit: Work, order: UUID
) -> None:
    queries = counter.book.queries()
    garment = find_scanned(queries, garment_code(1, suit().item_id))
    assert (garment.kind, garment.work, garment.order_id) == (CodeKind.GARMENT, suit(), order)
    whole = find_scanned(queries, order_code(1, order).lower())
    assert (whole.kind, whole.work, whole.no) == (CodeKind.ORDER, None, 1)


def test_a_code_of_another_book_is_told_and_not_taken_for_one_of_ours(counter: Counter, order: UUID) -> None:
    for code in (garment_code(1, new_id()), order_code(1, new_id()), garment_code(77, order), "XTBCDEFGH"):
        with pytest.raises(Refused):
            find_scanned(counter.book.queries(), code)


def test_a_stage_code_printed_before_the_shop_had_any_stages_marks_that_stage_done(
    counter: Counter, suit: Work, order: UUID, ana: UUID
) -> None:
    codes = _codes(counter)
    assert not counter.book.queries().work_stages()
    found = find_scanned(counter.book.queries(), codes[1])
    finish_scanned(counter.book.change(Actor(ana)), found, now=NOW)
    assert [each.done_at for each in suit().stages[:3]] == [None, NOW, None]
    assert suit().stages[1].by == "Ana"


def test_the_same_scan_twice_is_one_deed_and_undo_lets_it_be_done_again(
    counter: Counter, suit: Work, order: UUID, ana: UUID, vasile: UUID
) -> None:
    queries, code = counter.book.queries(), _codes(counter)[0]
    found = find_scanned(queries, code)
    entry = finish_scanned(counter.book.change(Actor(ana)), found, now=NOW)
    with pytest.raises(Refused):  # both were looked up before either was written
        finish_scanned(counter.book.change(Actor(vasile)), found, now=NOW)
    again = find_scanned(queries, code)
    assert (again.done_on, again.by) == (TODAY, "Ana")
    undo_change(counter.book.change(), entry)
    finish_scanned(counter.book.change(Actor(vasile)), find_scanned(queries, code), now=NOW)
    assert suit().stages[0].by == "Vasile"


def test_codes_on_paper_hold_when_stages_are_moved_renamed_and_written_down(
    counter: Counter, suit: Work, order: UUID, start: Callable[..., UUID]
) -> None:
    names = ("Croit", "Cusut", "Călcat")
    write_stages(counter.book.change(), "suit", [StageDraft(name=each) for each in names], today=TODAY)
    printed = dict(zip(names, _codes(counter), strict=True))
    known = {each.name: each for each in counter.book.queries().work_stages()}
    turned = [
        StageDraft(name="Presat", stage_id=known["Călcat"].stage_id),
        StageDraft(name="Croit", stage_id=known["Croit"].stage_id),
        StageDraft(name="Cusut", stage_id=known["Cusut"].stage_id),
    ]
    write_stages(counter.book.change(), "suit", turned, today=TODAY)
    start(suit())
    queries = counter.book.queries()
    assert find_scanned(queries, printed["Călcat"]).stage == "Presat"
    assert find_scanned(queries, printed["Croit"]).stage == "Croit"


def test_a_garment_keeps_its_code_when_another_leaves_the_order(
    counter: Counter, suit: Work, order: UUID
) -> None:
    trousers = counter.book.queries().work(1, 2)
    cancel_order(counter.book.change(), order, 1, on=TODAY, item_ids=[suit().item_id])
    found = find_scanned(counter.book.queries(), garment_code(1, trousers.item_id))
    assert found.work is not None
    assert found.work.item_id == trousers.item_id


def test_there_is_a_ticket_for_each_garment_still_to_be_handed_over(counter: Counter, order: UUID) -> None:
    queries = counter.book.queries()
    assert [each.number for each in compose_job_tickets(queries, 1, TODAY, "ro")] == ["1.1", "1.2"]
    cancel_order(counter.book.change(), order, 1, on=TODAY)
    with pytest.raises(Refused):
        compose_job_tickets(queries, 1, TODAY, "ro")


def test_somebody_elses_garment_is_not_cut_by_the_measures_of_the_client(counter: Counter, who: UUID) -> None:
    items = (ItemDraft(garment="shirt", kind="bespoke", wearer="Radu"),)
    place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=TODAY, items=items))
    take_measurements(counter.book.change(), who, {"G04": 1040}, taken_on=TODAY)
    ticket = compose_job_ticket(counter.book.queries(), 1, 1, TODAY, "ro")
    assert (ticket.measures, ticket.silhouette, ticket.fit) == ((), None, ())


def test_the_newest_measures_are_told_as_such_where_none_were_kept_with_the_order(
    counter: Counter, suit: Work, order: UUID, who: UUID
) -> None:
    take_measurements(counter.book.change(), who, {"G04": 1040}, taken_on=TODAY)
    ready = (ItemDraft(garment="shirt", kind="ready_to_wear"), ItemDraft(garment="shirt", kind="bespoke"))
    place_order(counter.book.change(), OrderDraft(client_id=who, placed_on=TODAY, items=ready))
    bought, sewn = compose_job_tickets(counter.book.queries(), 2, TODAY, "ro")
    assert not bought.measures
    assert sewn.frozen
    assert [each.body_mm for each in sewn.measures] == [1040]
