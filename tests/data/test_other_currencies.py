"""Whoever pays in another currency never spent 0 lei: lists, ranking and files tell each sum."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import openpyxl
import pytest

from boutique.data.queries.calls.spending import USUAL
from boutique.domain.exchange.exports import ExportOrder, ExportPurpose
from boutique.domain.lists.conditions import Condition, Fact, Span, Unit
from boutique.domain.orders.model import Order
from boutique.exchange.export.client_files import ClientFileWriter
from boutique.services.exchange.export_clients import export_clients, exported
from boutique.services.lists import call_from_list, keep_list
from boutique.wording.lists.sentences import clause
from tests.counter import TODAY, Counter, at


def _bought(counter: Counter, who: UUID, bani: int, currency: str, days_ago: int = 40) -> None:
    placed = TODAY - timedelta(days=days_ago)
    counter.write(Order(client_id=who, placed_on=placed, total_bani=bani, currency=currency))


@pytest.fixture
def people(counter: Counter) -> dict[str, UUID]:
    """Who paid in lei, in euro, in both, and for nothing."""
    named = {name: counter.client(name) for name in ("Lei", "Euro", "Ambele", "Nimic", "Mic")}
    _bought(counter, named["Lei"], 500_000, "RON")
    _bought(counter, named["Mic"], 20_000, "RON")
    _bought(counter, named["Euro"], 300_000, "EUR")
    _bought(counter, named["Ambele"], 100_000, "RON")
    _bought(counter, named["Ambele"], 40_000, "EUR")
    return named


def _members(counter: Counter, people: dict[str, UUID], condition: Condition) -> set[str]:
    found = counter.book.queries().list_members((condition,), TODAY)
    return {name for name, who in people.items() if who in found}


@pytest.mark.parametrize(
    ("amount", "choice", "negated", "found"),
    [
        (100_000, (), False, {"Lei", "Ambele"}),
        (140_000, (), False, {"Lei"}),
        (40_000, ("EUR",), False, {"Euro", "Ambele"}),
        (140_000, ("EUR",), False, {"Euro"}),
        (300_000, ("EUR", "USD"), False, {"Euro"}),
        (200_000, (), True, {"Nimic", "Mic"}),
        (100_000, ("EUR",), True, {"Nimic"}),
    ],
)
def test_a_list_asks_for_a_sum_in_a_currency_and_adds_none(
    counter: Counter,
    people: dict[str, UUID],
    amount: int,
    choice: tuple[str, ...],
    negated: bool,
    found: set[str],
) -> None:
    span = Span(1, Unit.YEAR)
    condition = Condition(Fact.SPENT, amount=amount, choice=choice, negated=negated, span=span)
    condition.check()

    assert _members(counter, people, condition) == found


def test_the_sentence_names_the_currency() -> None:
    assert clause(Condition(Fact.SPENT, amount=40_000, choice=("EUR", "USD"))).replace("\u00a0", " ") == (
        "au cheltuit cel puțin 400 € sau 400 $"
    )
    assert "în altă valută" in clause(Condition(Fact.SPENT, amount=40_000, negated=True))


def _called(counter: Counter) -> list[str]:
    return [entry.callee.name.split()[-1] for entry in counter.sheet() if entry.reasons[0].kind == "listed"]


def test_a_list_is_rung_lei_against_lei_and_euro_against_euro(
    counter: Counter, people: dict[str, UUID]
) -> None:
    everybody = (Condition(Fact.STANDING, choice=("client",)),)
    made = keep_list(counter.book.change(), "Toți", everybody, now=at(TODAY))
    counter.book.prepare(TODAY)

    call_from_list(counter.book.change(), made.id)

    assert counter.book.queries().settings()[USUAL]
    called = _called(counter)
    assert called.index("Euro") < called.index("Mic")
    assert called.index("Ambele") < called.index("Mic")


def test_a_shop_paid_in_lei_alone_ranks_by_lei(counter: Counter) -> None:
    for name, bani in (("Mult", 900_000), ("Puțin", 1_000)):
        _bought(counter, counter.client(name), bani, "RON")
    counter.book.prepare(TODAY)
    assert counter.book.queries().settings()[USUAL] == ""


def _written(counter: Counter, out: Path) -> Path:
    order = ExportOrder(out=out, purpose=ExportPurpose.RECORDS)
    exported(export_clients(counter.book.queries(), ClientFileWriter(), counter.book.change, order))
    return out


def test_files_hold_each_currency_in_its_own_column(
    counter: Counter, people: dict[str, UUID], tmp_path: Path
) -> None:
    with _written(counter, tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["Nume de familie"]: row for row in csv.DictReader(stream, delimiter=";")}
    sums = {name: (row["Cheltuit (lei)"], row["Cheltuit (EUR)"]) for name, row in rows.items()}
    assert sums == {
        "Lei": ("5000,00", ""),
        "Mic": ("200,00", ""),
        "Euro": ("", "3000,00"),
        "Ambele": ("1000,00", "400,00"),
        "Nimic": ("0,00", ""),
    }
    sheet = openpyxl.load_workbook(_written(counter, tmp_path / "x.xlsx")).active
    head, *lines = sheet.iter_rows(values_only=True)
    kept = {line[head.index("Nume de familie")]: line[head.index("Cheltuit (EUR)")] for line in lines}
    assert (kept["Euro"], kept["Ambele"], kept["Lei"]) == (3000, 400, None)


def test_what_was_called_off_or_given_for_nothing_is_no_sum(counter: Counter) -> None:
    who = counter.client("Anulat")
    counter.write(
        Order(client_id=who, placed_on=TODAY, total_bani=9_000, currency="EUR", cancelled_on=TODAY),
        Order(client_id=who, placed_on=TODAY, total_bani=0, currency="GBP"),
    )
    (person,) = counter.book.queries().people_named([who])
    assert (person.spent_bani, person.spent_abroad) == (0, ())
