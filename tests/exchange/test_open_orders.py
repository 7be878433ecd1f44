"""A file tells of orders still in the workshop: days, deposits, states; what cannot be is asked back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import OrderRow, RefusedRow
from boutique.domain.exchange.progress import Progress
from boutique.exchange.orders import read_orders

File = Callable[..., Path]

_HEADER = "Nr comandă;Data;Client;Articol;Total;Avans;Rest;Termen;Stadiu"


def _rows(path: Path, today: date) -> list[OrderRow | RefusedRow]:
    return list(read_orders(path, None, today).rows)


def _one(path: Path, today: date) -> OrderRow:
    (row,) = _rows(path, today)
    assert isinstance(row, OrderRow), row
    return row


def test_an_order_in_work_is_read_whole(file: File, today: date) -> None:
    text = f"{_HEADER}\nC1;01.11.2026;Ana Popa;Rochie;1000;300;700;20.12.2026;la probă\n"
    row = _one(file(text), today)
    (thing,) = row.items

    assert (row.amount_bani, row.deposit_bani, row.balance_bani, row.paid_bani) == (
        100_000,
        30_000,
        70_000,
        None,
    )
    assert (thing.progress, thing.said, thing.due_on) == (Progress.WORK, "la probă", date(2026, 12, 20))


def test_a_workbook_says_the_same(workbook: Callable[..., Path], today: date) -> None:
    path = workbook(
        [
            [
                "Order number",
                "Order date",
                "Customer name",
                "Item",
                "Total",
                "Paid",
                "Balance due",
                "Due date",
                "Status",
            ],
            [
                "A1",
                datetime(2026, 11, 1),
                "Ana Pop",
                "Dress",
                1000,
                300,
                700,
                datetime(2026, 12, 20),
                "in progress",
            ],
        ]
    )
    row = _one(path, today)

    assert (row.amount_bani, row.paid_bani, row.balance_bani) == (100_000, 30_000, 70_000)
    assert (row.items[0].progress, row.items[0].due_on) == (Progress.WORK, date(2026, 12, 20))


@pytest.mark.parametrize(
    "header",
    [
        *(
            "Termen",
            "Termenul",
            "Termen de predare",
            "Termen livrare",
            "Promis pentru",
            "Data promisă",
            "Gata la",
        ),
        *("Due date", "Deadline", "Promised on", "Ready by", "Delivery date", "Termen promis clientului"),
    ],
)
def test_a_promised_day_is_found_by_its_name(file: File, today: date, header: str) -> None:
    reading = read_orders(
        file(f"Data;Client;Articol;Total;{header}\n1.11.2026;Ana;Rochie;5;20.12.2026\n"), None, today
    )
    assert reading.mapping.header_of("due_on") == header
    (row,) = reading.rows
    assert isinstance(row, OrderRow)
    assert row.items[0].progress is Progress.TAKEN


@pytest.mark.parametrize("header", ["Termen de plată", "Scadență", "Payment due date"])
def test_the_day_by_which_one_pays_is_no_promise(file: File, today: date, header: str) -> None:
    reading = read_orders(file(f"Data;Client;Total;{header}\n1.11.2026;Ana;5;20.12.2026\n"), None, today)
    assert reading.mapping.header_of("due_on") is None


def test_the_due_date_of_an_invoice_is_no_promise(file: File, today: date) -> None:
    text = "Invoice number;Invoice date;Customer name;Total;Due date\n7;2026-11-01;Ana;5;2026-12-20\n"
    assert read_orders(file(text), None, today).mapping.header_of("due_on") is None


def test_further_lines_of_an_order_have_its_state_and_day_unless_they_say_otherwise(
    file: File, today: date
) -> None:
    text = (
        f"{_HEADER}\nC1;01.11.2026;Ana Popa;Rochie;1000;;;20.12.2026;luată\nC1;;;Fustă;500;;;;\n"
        "C1;;;Bluză;500;;;22.12.2026;gata\n"
    )
    things = [row.items[0] for row in _rows(file(text), today) if isinstance(row, OrderRow)]

    assert [each.progress for each in things] == [Progress.TAKEN, Progress.TAKEN, Progress.READY]
    assert [each.due_on for each in things] == [date(2026, 12, 20), date(2026, 12, 20), date(2026, 12, 22)]


def test_a_line_that_says_nothing_of_a_cancelled_order_is_cancelled(file: File, today: date) -> None:
    text = f"{_HEADER}\nC1;01.11.2026;Ana Popa;Rochie;1000;;;;anulată\nC1;;;Fustă;500;;;;\n"
    rows = [row for row in _rows(file(text), today) if isinstance(row, OrderRow)]
    assert len({row.state for row in rows}) == 1


@pytest.mark.parametrize(
    ("cells", "column", "sentence"),
    [
        ("300;700;01.10.2026", "Termen", "before the day of the order"),
        ("300;700;31.11.2026", "Termen", "no such day"),
        ("300;700;20.12.2066", "Termen", "years ahead"),
        ("300;700;cândva", "Termen", "not a date"),
        ("mult;700;20.12.2026", "Avans", "not an amount"),
        ("-5;700;20.12.2026", "Avans", "below zero"),
        ("300 €;700;20.12.2026", "Avans", "another currency"),
        ("300;=1000-300;20.12.2026", "Rest", "formula"),
    ],
)
def test_a_cell_that_cannot_be_is_asked_back_with_its_row(
    file: File, today: date, cells: str, column: str, sentence: str
) -> None:
    good = "C0;01.11.2026;Ana Popa;Rochie;1000;300;700;20.12.2026;luată"
    first, row = _rows(file(f"{_HEADER}\n{good}\nC1;01.11.2026;Ana Popa;Rochie;1000;{cells};luată\n"), today)

    assert isinstance(first, OrderRow)
    assert isinstance(row, RefusedRow)
    assert (row.line, row.column) == (3, column)
    assert sentence in row.msgid


def test_the_days_of_being_ready_and_handed_over_are_kept_and_a_yes_will_do(file: File, today: date) -> None:
    header = "Data;Client;Articol;Total;Gata din;Ridicat la"
    told = ["10.11.2026;", "10.11.2026;12.11.2026", ";da", ";nu", "da;"]
    text = "".join(f"1.11.2026;Ana {at};Rochie;5;{each}\n" for at, each in enumerate(told))
    things = [row.items[0] for row in _rows(file(f"{header}\n{text}"), today) if isinstance(row, OrderRow)]

    assert [each.progress for each in things] == [
        Progress.READY,
        Progress.DELIVERED,
        Progress.DELIVERED,
        Progress.UNSAID,
        Progress.READY,
    ]
    assert [each.delivered_on for each in things] == [None, date(2026, 11, 12), None, None, None]
    assert things[0].ready_on == date(2026, 11, 10)
