"""Whatever a file tells of open orders, the book agrees with the report, the trial and its own figures."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.domain.orders.model import OrderItem
from boutique.domain.orders.needs import Need
from boutique.domain.orders.payments import Payment
from boutique.domain.promises.model import PromiseRecord
from boutique.exchange.orders import read_orders
from boutique.services.exchange.import_orders import import_orders
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, new_book
from tests.snapshots import contents, derived, rebuilt

_HEADER = "Nr comandă;Data;Client;Articol;Total;Avans;Rest;Termen;Stadiu"
_PLACED = TODAY - timedelta(days=30)


def _all(counter: Counter, kind: type[Any]) -> list[Any]:
    """Return what stands in the book, as plain fields."""
    with counter.book.change() as uow:
        names = [each.name for each in fields(kind)]
        return [SimpleNamespace(**{name: getattr(one, name) for name in names}) for one in uow.find(kind)]


_STATES = ("", "luată", "în lucru", "la probă", "croit", "gata", "ridicată", "anulată", "retur", "habarnam")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(
    told=st.lists(
        st.tuples(
            st.sampled_from(_STATES),
            st.one_of(st.none(), st.integers(-29, 60)),
            st.integers(0, 1200),
            st.sampled_from(["A", "B", "C", "D"]),
        ),
        max_size=6,
    )
)
def test_whatever_a_file_tells_the_book_agrees_with_its_report(
    told: list[tuple[str, int | None, int, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("book")
    lines = [
        f"{key};{_PLACED};Ana Popa;Rochie {at};1000;{paid or ''};;"
        f"{TODAY + timedelta(days=due) if due is not None else ''};{state}"
        for at, (state, due, paid, key) in enumerate(told)
    ]
    if not lines:
        return
    path = folder / "comenzi.csv"
    path.write_text("\n".join((_HEADER, *lines)) + "\n", "utf-8")
    with new_book(folder) as book:
        empty = contents(book)
        counter = Counter(book)
        trial = import_orders(book.change(), read_orders(path, None, TODAY).rows, today=TODAY, dry_run=True)
        assert contents(book) == empty
        report = import_orders(book.change(), read_orders(path, None, TODAY).rows, today=TODAY)
        assert (trial.added, trial.open, trial.promised, trial.payments, len(trial.refused)) == (
            report.added, report.open, report.promised, report.payments, len(report.refused),
        )  # fmt: skip
        items, promises = _all(counter, OrderItem), _all(counter, PromiseRecord)
        assert {each.id: each.promised_on for each in items if each.promised_on} == {
            each.item_id: each.due_on for each in promises
        }
        assert len(promises) == report.promised
        assert len(_all(counter, Payment)) == report.payments
        assert all(each.delivered_on is None or each.delivered_on <= TODAY for each in items)
        open_orders = {each.order_id for each in items if not (each.delivered_on or each.cancelled_on)}
        standing = [each for each in book.queries().order_groups(TODAY) if each.need is not Need.DONE]
        assert len(open_orders) >= report.open
        assert sum(len(each.numbers) for each in standing if each.need is not Need.OWED) == report.open
        assert derived(book) == rebuilt(book)
        if report.entry is not None:
            undo_change(book.change(), report.entry)
            assert contents(book)["order_item"] == empty["order_item"]
            assert contents(book)["promise"] == empty["promise"]
