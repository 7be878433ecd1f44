"""Orders that a file tells of as open stand in the book as what they are; the rest was handed over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.exchange.imports import ImportReport
from boutique.domain.orders.needs import Need
from boutique.domain.orders.payments import Payment
from boutique.domain.orders.views import OrderView
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.workshop.stages import ItemStage, StageDraft
from boutique.exchange.orders import read_orders
from boutique.services.exchange.import_orders import import_orders
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.stage_lists import write_stages
from tests.counter import TODAY, Counter
from tests.snapshots import contents, derived, rebuilt

Take = Callable[..., ImportReport]

_OF_A_GARMENT = {
    *(ReasonKind.READY, ReasonKind.NOT_FETCHED, ReasonKind.PROMISE_LATE, ReasonKind.PROMISE_NEAR),
    *(ReasonKind.LATE_AHEAD, ReasonKind.DAY_MOVED, ReasonKind.AFTER_DELIVERY),
}
_HEADER = "Nr comandă;Data;Client;Articol;Total;Avans;Rest;Termen;Stadiu"
_SOON, _PAST = TODAY + timedelta(days=20), TODAY - timedelta(days=5)
_PLACED = TODAY - timedelta(days=30)


def _file(folder: Path, *lines: str, header: str = _HEADER) -> Path:
    path = folder / "comenzi.csv"
    path.write_text("\n".join((header, *lines)) + "\n", "utf-8")
    return path


@pytest.fixture
def take(counter: Counter, tmp_path: Path) -> Take:
    def take(*lines: str, header: str = _HEADER, dry_run: bool = False) -> ImportReport:
        rows = read_orders(_file(tmp_path, *lines, header=header), None, TODAY).rows
        return import_orders(counter.book.change(), rows, today=TODAY, dry_run=dry_run)

    return take


def _line(
    state: str, due: date | str = _SOON, *, key: str = "C1", what: str = "Rochie", paid: str = "300;700"
) -> str:
    return f"{key};{_PLACED};Ana Popa;{what};1000;{paid};{due};{state}"


def _order(counter: Counter) -> OrderView:
    page = counter.book.queries().client_page(counter.book.queries().find_client("popa"))
    (order,) = page.orders
    return order


def _all(counter: Counter, kind: type[Any]) -> list[Any]:
    """Return what stands in the book, as plain fields."""
    with counter.book.change() as uow:
        found = uow.find(kind)
        return [
            SimpleNamespace(**{each.name: getattr(one, each.name) for each in fields(kind)}) for one in found
        ]


def test_an_order_in_work_is_open_promised_and_owed(counter: Counter, take: Take) -> None:
    report = take(_line("în lucru"))
    order = _order(counter)
    (item,) = order.items

    assert (report.open, report.promised, report.payments, report.stage_unsaid) == (1, 1, 1, 1)
    assert (item.delivered_on, item.ready_on, item.promised_on) == (None, None, _SOON)
    assert order.owed is not None
    assert order.owed.minor == 70_000
    assert [work.order_no for work in counter.book.queries().board()] == [order.no]
    (promise,) = _all(counter, PromiseRecord)
    assert (promise.due_on, promise.chance, promise.given_at, promise.kept_on) == (_SOON, None, None, None)
    (paid,) = _all(counter, Payment)
    assert (paid.amount_bani, paid.kind, paid.method, paid.paid_on) == (30_000, "deposit", "", _PLACED)


def test_a_garment_that_is_ready_waits_to_be_fetched_and_its_client_is_rung(
    counter: Counter, take: Take
) -> None:
    take(_line("gata"))

    assert _order(counter).items[0].ready_on == TODAY
    counter.book.prepare(TODAY)
    assert [each.kind for entry in counter.sheet(TODAY) for each in entry.reasons] == [ReasonKind.READY]


def test_of_a_garment_ready_since_nobody_knows_when_no_promise_is_judged(
    counter: Counter, take: Take
) -> None:
    report = take(_line("gata", _PAST))

    assert (report.promised, report.days_noted) == (0, 1)
    assert _all(counter, PromiseRecord) == []
    assert _order(counter).items[0].promised_on is None
    assert str(_PAST.year) in _order(counter).note


def test_what_was_handed_over_long_ago_asks_for_nothing_and_nobody_is_rung(
    counter: Counter, take: Take
) -> None:
    placed, due = TODAY - timedelta(days=200), TODAY - timedelta(days=170)
    report = take(f"C1;{placed};Ana Popa;Rochie;1000;300;;{due};ridicată")
    order = _order(counter)

    assert (report.open, report.undated, report.sums_noted, report.days_noted) == (0, 1, 1, 1)
    assert (order.items[0].delivered_on, order.owed) == (due, None)
    assert _all(counter, Payment) == _all(counter, PromiseRecord) == []
    counter.book.prepare(TODAY)
    calls = {each.kind for entry in counter.sheet(TODAY) for each in entry.reasons}
    assert not calls & _OF_A_GARMENT
    assert not counter.book.queries().board()


def test_a_past_sale_that_says_no_state_is_not_open(counter: Counter, take: Take) -> None:
    report = take(f"{_PLACED};Ana Popa;Rochie;1000", header="Data;Client;Articol;Total")

    assert (report.open, report.unsaid) == (0, 1)
    groups = counter.book.queries().order_groups(TODAY)
    assert not [group for group in groups if group.need is not Need.DONE]


def test_a_cancelled_order_keeps_what_was_paid_in_its_note(counter: Counter, take: Take) -> None:
    report = take(_line("anulată"))

    assert (report.cancelled, report.open, report.payments, report.sums_noted) == (1, 0, 0, 1)
    assert "300" in _order(counter).note


def test_things_of_one_order_stand_each_where_it_is(counter: Counter, take: Take) -> None:
    header = "Nr comandă;Data;Client;Articol;Preț;Termen;Stadiu"
    told = [("Rochie", "luată"), ("Fustă", "gata"), ("Bluză", "ridicată"), ("Sacou", "anulată")]
    lines = [
        f"C1;{_PLACED};Ana Popa;{what};{100 + at};{_SOON};{state}" for at, (what, state) in enumerate(told)
    ]
    assert take(*lines, header=header).open == 1

    found = {item.garment: item for item in _order(counter).items}
    assert [found[each].delivered_on is not None for each in ("dress", "skirt", "blouse")] == [
        False,
        False,
        True,
    ]
    assert (found["dress"].ready_on, found["skirt"].ready_on) == (None, TODAY)
    assert "jacket" not in found or found["jacket"].cancelled_on is not None


def test_a_stage_of_the_shop_is_where_the_garment_hangs_and_none_before_it_is_made_up(
    counter: Counter, take: Take
) -> None:
    names = ("Croit", "Însăilat", "Prima probă", "Cusut")
    write_stages(counter.book.change(), "dress", [StageDraft(name=name) for name in names], today=TODAY)
    report = take(_line("la prima probă"))
    (work,) = counter.book.queries().board()

    assert (report.at_stage, report.stage_unsaid) == (1, 0)
    assert [stage.name for stage in work.stages] == list(names)
    assert [stage.started_at is not None for stage in work.stages] == [False, False, True, False]
    assert all(stage.done_at is None and stage.staff_id is None for stage in _all(counter, ItemStage))


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("croit", "Croit"),
        ("Cutting", "Croit"),
        ("la croială", "Croit"),
        ("cusut", "Cusut"),
        ("la probă", None),
    ],
)
def test_a_usual_stage_is_known_in_both_languages_and_one_of_two_is_not_guessed(
    counter: Counter, take: Take, said: str, stage: str | None
) -> None:
    """A dress is tried on twice, so 'at fitting' names the one called so alone."""
    take(_line(said))
    begun = [each for each in _all_work(counter) if each[1]]
    assert [name for name, _at in begun] == [stage or "Probă"]


def _all_work(counter: Counter) -> list[tuple[str, bool]]:
    return [
        (stage.name, stage.started_at is not None)
        for work in counter.book.queries().board()
        for stage in work.stages
    ]


def test_an_alteration_is_no_purchase_and_goes_through_its_own_stages(counter: Counter, take: Take) -> None:
    take(_line("în lucru", what="Retuș pantaloni"))

    (item,) = _order(counter).items
    assert item.kind == "alteration"
    page = counter.book.queries().client_page(counter.book.queries().find_client("popa"))
    assert page.rhythm.orders == 0


def test_sums_that_disagree_are_refused_with_their_row_and_the_rest_is_taken(
    counter: Counter, take: Take
) -> None:
    report = take(_line("luată"), _line("luată", key="C2", paid="300;600"))

    assert report.added == 1
    assert [(row.line, row.cells[0]) for row in report.refused] == [(3, "C2")]


def test_the_same_file_again_changes_nothing_and_one_that_went_on_is_told(
    counter: Counter, take: Take
) -> None:
    take(_line("la probă"))
    held = contents(counter.book)

    again = take(_line("la probă"))
    later = take(_line("ridicată"))

    assert (again.added, again.unchanged, again.entry, again.otherwise) == (0, 1, None, 0)
    assert (later.added, later.unchanged, later.otherwise) == (0, 1, 1)
    assert contents(counter.book) == held


def test_undo_takes_all_of_it_back(counter: Counter, take: Take) -> None:
    counter.client("Altul")
    before = contents(counter.book)
    report = take(_line("croit"), _line("gata", key="C2"), _line("ridicată", key="C3"))
    undo_change(counter.book.change(), report.entry)

    after = contents(counter.book)
    told = ("client", "orders", "order_item", "promise", "payment", "item_stage", "work_stage", "setting")
    assert {name: after[name] for name in told if name in after} == {
        name: before[name] for name in told if name in before
    }
    assert derived(counter.book) == rebuilt(counter.book)
