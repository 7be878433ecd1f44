"""No identity number enters the book, in whatever field it is typed; phones and order numbers do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sqlalchemy import String

from boutique.data.book import SqliteBook
from boutique.data.store.mapping import TABLE_OF
from boutique.domain.calls.leads import LeadDraft
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import Refused
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.services.calls.leads import keep_begun, record_visit
from boutique.services.care.complaints import open_complaint
from boutique.services.lists import keep_list
from boutique.services.orders.taking import place_order
from tests.any_rows import AnyRows
from tests.counter import PHONES, TODAY, Counter, at, new_book
from tests.snapshots import contents

CNP = "1800101221144"
CALLED = (Condition(fact=Fact.CALLED, negated=True),)
_WEIGHTS = "279146358279"
FIELDS = [
    (kind, column.name)
    for kind, table in TABLE_OF.items()
    for column in table.c
    if isinstance(column.type, String) and column.name != "sort_key"
]


@st.composite
def identity_numbers(draw: st.DrawFn) -> str:
    """Numbers as the state gives them, with the spaces people write."""
    born = draw(st.dates(date(1930, 1, 1), date(2025, 12, 31)))
    sex = draw(st.integers(1, 2)) + (4 if born.year >= 2000 else 0)
    start = f"{sex}{born:%y%m%d}{draw(st.integers(1, 46)):02d}{draw(st.integers(1, 999)):03d}"
    rest = sum(int(a) * int(b) for a, b in zip(start, _WEIGHTS, strict=True)) % 11
    number = f"{start}{1 if rest == 10 else rest}"
    gap = draw(st.sampled_from(("", " ", "-", ".")))
    return f"{number[0]}{gap}{number[1:7]}{gap}{number[7:]}"


phones = st.from_regex(r"(07[2-8]\d|\+407[2-8]\d|00407[2-8]\d|02[1-6]\d)[ .]?\d{3}[ .]?\d{3}", fullmatch=True)
order_numbers = st.from_regex(
    r"(20[12]\d[01]\d[0-3]\d-?\d{1,6}|C-?\d{1,13}|594\d{10}|\d{1,8})", fullmatch=True
)
around = st.sampled_from(("{}", "e {}, a zis", "({})", "nr. {}"))


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqliteBook, dict[type[Any], UUID]]]:
    """A book with one thing of every kind."""
    with new_book(Path(tmp_path_factory.mktemp("full"))) as book:
        who = Counter(book).client()
        with book._writing.begin() as connection:
            rows = AnyRows(connection)
            ids = {kind: rows.write(table.name, who) for kind, table in TABLE_OF.items()}
        yield book, ids


@given(field=st.sampled_from(FIELDS), number=identity_numbers(), words=around)
def test_a_field_of_anything_refuses_an_identity_number(
    full: tuple[SqliteBook, dict[type[Any], UUID]], field: tuple[type[Any], str], number: str, words: str
) -> None:
    book, ids = full
    kind, name = field
    with book.change() as uow:
        setattr(uow.get(kind, ids[kind]), name, words.format(number))
        with pytest.raises(Refused, match="CNP"):
            uow.commit("Written down")


@given(field=st.sampled_from(FIELDS), number=phones | order_numbers, words=around)
def test_no_field_takes_a_phone_or_an_order_number_for_one(
    full: tuple[SqliteBook, dict[type[Any], UUID]], field: tuple[type[Any], str], number: str, words: str
) -> None:
    book, ids = full
    kind, name = field
    said = words.format(number)
    assume(len(said) <= (TABLE_OF[kind].c[name].type.length or len(said)))
    with book.change() as uow:
        setattr(uow.get(kind, ids[kind]), name, said)
        uow.find(kind, id=ids[kind])


def test_what_is_written_down_with_one_leaves_nothing_behind(counter: Counter) -> None:
    who, now = counter.client(), at(TODAY)
    before = contents(counter.book)

    def refused(deed: Any) -> None:
        with pytest.raises(Refused, match="CNP"):
            deed(counter.book.change())
        assert contents(counter.book) == before

    item = ItemDraft(garment="suit", description=f"cnp {CNP}")
    refused(lambda uow: open_complaint(uow, who, CNP, today=TODAY))
    refused(lambda uow: place_order(uow, OrderDraft(client_id=who, placed_on=TODAY, items=(item,))))
    refused(lambda uow: keep_list(uow, CNP, CALLED, now=now))
    refused(lambda uow: record_visit(uow, LeadDraft(name="Pop Ana", words=CNP), PHONES, now=now))
    refused(lambda uow: keep_begun(uow, {"words": CNP}))


def test_many_rows_at_once_hold_none_either(counter: Counter) -> None:
    with counter.book.change() as uow, pytest.raises(Refused, match="CNP"):
        uow.add_all([Client(family_name="Pop", note=f"cnp {CNP}")])
