"""No column takes more than it declares, by whatever way a row is written; SQLite alone would."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import String, Table

from boutique.data.store.limits import hold_all_limits, hold_limits
from boutique.data.store.mapping import TABLE_OF
from boutique.data.tables import client, metadata, orders
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.lengths import CLIENT_KEY, OF_A_CLIENT, ORDER_KEY, key_within
from boutique.exchange.clients import read_clients
from boutique.exchange.orders import read_orders
from boutique.services.exchange.import_clients import import_clients
from boutique.services.exchange.import_orders import import_orders
from boutique.services.shop.changes import undo_change
from boutique.services.staff import add_staff
from boutique.services.taste.preferences import note_preference
from boutique.wording import explain
from tests.counter import TODAY, Counter
from tests.snapshots import contents

TEXTS = [
    (table, column.name, column.type.length)
    for table in TABLE_OF.values()
    for column in table.c
    if isinstance(column.type, String) and column.type.length
]
NUMBERS = [
    (table, column.name, column.info["within"])
    for table in TABLE_OF.values()
    for column in table.c
    if "within" in column.info
]


@pytest.mark.parametrize(("table", "name", "most"), TEXTS, ids=str)
def test_every_text_is_held_to_its_declared_length(table: Table, name: str, most: int) -> None:
    hold_limits(table.name, {name: "ș" * most})
    with pytest.raises(Refused, match="too long"):
        hold_limits(table.name, {name: "ș" * (most + 1)})


@pytest.mark.parametrize(("table", "name", "bounds"), NUMBERS, ids=str)
def test_every_bounded_number_is_held_to_its_bounds(table: Table, name: str, bounds: tuple[int, int]) -> None:
    least, most = bounds
    for value in (None, least, most):
        hold_limits(table.name, {name: value})
    for wrong in (least - 1, most + 1):
        with pytest.raises(Refused, match="must be from"):
            hold_limits(table.name, {name: wrong})


def test_days_of_the_year_and_amounts_have_bounds() -> None:
    bounded = {(table.name, name): bounds for table, name, bounds in NUMBERS}
    assert bounded["client", "birth_month"] == bounded["client_event", "month"] == (1, 12)
    assert bounded["client", "birth_day"] == bounded["client_event", "day"] == (1, 31)
    assert {("gesture", "cost_bani"), ("piece", "price_bani"), ("measurement", "mm")} <= bounded.keys()


def test_rows_written_at_once_are_held_to_the_same() -> None:
    hold_all_limits("client", [{"city": "ș" * 120, "birth_month": 12}, {"city": None}])
    for said in ({"city": "ș" * 121}, {"birth_month": 13}):
        with pytest.raises(Refused):
            hold_all_limits("client", [{}, said])
    with pytest.raises(Refused):
        hold_all_limits("client_event", [{"month": 0}])


def test_nothing_too_long_is_written_and_it_is_said_how_long_it_may_be(counter: Counter) -> None:
    who = counter.client("Popa")
    before = contents(counter.book)
    for write in (
        lambda: counter.correct(who, city="x" * 500),
        lambda: counter.client("x" * 500),
        lambda: add_staff(counter.book.change(), "x" * 500),
        lambda: note_preference(counter.book.change(), who, "colour", "x" * 500, today=TODAY),
        lambda: _add_all(counter, "x" * 500),
        lambda: _add_rows(counter, "x" * 500),
    ):
        with pytest.raises(Refused) as refusal:
            write()
        assert "120" in explain(refusal.value)
        assert contents(counter.book) == before


def _add_all(counter: Counter, name: str) -> None:
    with counter.book.change() as uow:
        uow.add_all([Client(family_name=name)])
        uow.commit("Clients imported")


def _add_rows(counter: Counter, name: str) -> None:
    with counter.book.change() as uow:
        uow.add_rows(Client, [{"id": new_id(), "family_name": name}])
        uow.commit("Clients imported")


def test_what_an_earlier_program_wrote_too_long_can_still_be_taken_back(counter: Counter) -> None:
    who = counter.client("Popa", city="Cluj")
    with counter.book._writing.begin() as connection:
        connection.exec_driver_sql("UPDATE client SET city = ?", ("x" * 500,))
    counter.correct(who, city="Iași")

    undo_change(counter.book.change())

    assert counter.book.queries().client_page(who).draft.city == "x" * 500


def test_the_lengths_of_the_domain_are_those_of_the_columns() -> None:
    lengths = {(table.name, name): most for table, name, most in TEXTS}
    assert {name: lengths["client", name] for name in OF_A_CLIENT} == OF_A_CLIENT
    assert (lengths["client", "source_key"], lengths["orders", "source_key"]) == (CLIENT_KEY, ORDER_KEY)
    assert orders.c.source_key.unique
    assert metadata.tables["client"] is client


def _file(folder: Path, *lines: str) -> Path:
    path = folder / "file.csv"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_row_too_long_for_a_page_is_handed_back_and_the_others_come_in(
    counter: Counter, tmp_path: Path
) -> None:
    path = _file(tmp_path, "Nume,Oraș", f"Popa Ana,{'x' * 500}", "Ionescu Maria,Cluj")
    report = import_clients(counter.book.change(), read_clients(path, None, TODAY).rows, today=TODAY)

    assert report.added == 1
    (refused,) = report.refused
    assert (refused.line, refused.column) == (2, "Oraș")
    assert "120" in explain(refused.trouble)


def test_orders_told_at_any_length_come_in_and_are_known_again(counter: Counter, tmp_path: Path) -> None:
    told = [f"{'costum de lână ' * 40}{at}" for at in range(2)]
    lines = [f"Popa Ana,2026-01-0{at + 1},100,{words}" for at, words in enumerate(told)]
    path = _file(tmp_path, "Nume,Data,Total,Descriere", *lines)
    added = []
    for _time in range(2):
        report = import_orders(counter.book.change(), read_orders(path, None, TODAY).rows)
        assert report.refused == ()
        added.append(report.added)

    assert added == [2, 0]


def test_a_long_key_keeps_apart_what_differs_only_at_its_end() -> None:
    one, other = (key_within("x" * 600 + end, 400) for end in "ab")
    assert len(one) == len(other) == 400
    assert one != other
    assert key_within(one, 400) == one
    assert key_within("short", 400) == "short"
