"""Centimetres and inches never mix: what is typed in one reads back in it, whatever the shop measures in."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from fractions import Fraction
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.domain.measuring.lengths import LengthUnit, read_length
from boutique.domain.measuring.takings import BodyTaking
from boutique.domain.measuring.tape import current_set
from boutique.domain.measuring.views import TakenMeasure
from boutique.exchange.seamly import SeamlyFiles
from boutique.services.measuring.export import compose_measure_file
from boutique.services.measuring.measures import take_from_file
from boutique.services.measuring.takings import write_measure
from boutique.services.shop.changes import change_settings
from boutique.wording.measuring.measures import as_typed, length
from tests.counter import TODAY, Counter, new_book

_UNITS = (LengthUnit.CM, LengthUnit.INCH)
_MM = {LengthUnit.CM: 10, LengthUnit.INCH: Fraction(254, 10)}


@dataclass(frozen=True)
class Said:
    """A length as somebody says it: the text, its unit, and what it is in it."""

    text: str
    unit: LengthUnit
    amount: Fraction


def _centimetres(tenths: int, comma: str) -> Said:
    return Said(f"{tenths // 10}{comma}{tenths % 10}", LengthUnit.CM, Fraction(tenths, 10))


def _inches(eighths: int) -> Said:
    whole, rest = divmod(eighths, 8)
    text = f"{whole} {Fraction(rest, 8)}" if rest else str(whole)
    return Said(text, LengthUnit.INCH, Fraction(eighths, 8))


said = st.one_of(
    st.builds(_centimetres, st.integers(100, 2000), st.sampled_from(",.")),
    st.builds(_inches, st.integers(40, 640)),
)


@pytest.fixture(scope="module")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    """One shop for all examples; each measures somebody new."""
    with new_book(tmp_path_factory.mktemp("shop")) as book:
        yield Counter(book)


def _type(counter: Counter, who: UUID, code: str, what: Said, on: date = TODAY) -> None:
    """Type a length as the field does, in the unit that the shop speaks at that moment."""
    read = read_length(what.text, what.unit)
    taking = BodyTaking(client_id=who, taken_on=on)
    write_measure(
        counter.book.change(),
        taking,
        TakenMeasure(code, read.mm, read.explicit),
        now=datetime.now(UTC),
        today=TODAY,
    )


_quickly = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_quickly
@given(st.lists(said, min_size=1, max_size=3), st.sampled_from(_UNITS))
def test_what_was_typed_reads_back_as_typed_after_the_shop_changed_its_unit(
    counter: Counter, typed: list[Said], unit: LengthUnit
) -> None:
    who = counter.client()
    for code, what in zip(("G04", "G07", "G09"), typed, strict=False):
        _type(counter, who, code, what)
    change_settings(counter.book.change(), {"measures.unit": unit.value})
    known = current_set(counter.book.queries().measure_sessions(who))

    for code, what in zip(("G04", "G07", "G09"), typed, strict=False):
        kept = known[code]
        again = read_length(as_typed(kept.mm, kept.typed, unit), unit)
        assert (again.unit, again.amount, again.mm) == (what.unit, what.amount, kept.mm)
        assert abs(kept.mm - what.amount * _MM[what.unit]) <= Fraction(1, 2)
        own = read_length(length(kept.mm, what.unit, kept.typed), what.unit)
        assert own.amount == what.amount


@_quickly
@given(said, said)
def test_a_difference_is_of_millimetres_whatever_was_typed(
    counter: Counter, first: Said, second: Said
) -> None:
    who = counter.client()
    _type(counter, who, "G04", first, date(2026, 5, 14))
    _type(counter, who, "G04", second)

    known = current_set(counter.book.queries().measure_sessions(who))["G04"]
    apart = second.amount * _MM[second.unit] - first.amount * _MM[first.unit]
    assert known.earlier_mm is not None
    assert abs((known.mm - known.earlier_mm) - apart) <= 1


@_quickly
@given(st.lists(said, min_size=1, max_size=4), st.sampled_from(_UNITS), st.sampled_from(["a.smis", "a.vit"]))
def test_a_file_in_either_unit_brings_the_same_millimetres_back(
    counter: Counter, typed: list[Said], unit: LengthUnit, name: str
) -> None:
    who, other = counter.client(), counter.client()
    for code, what in zip(("G04", "G07", "G09", "L05"), typed, strict=False):
        _type(counter, who, code, what)
    queries = counter.book.queries()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / name
        SeamlyFiles().write(out, compose_measure_file(queries, who, unit))
        take_from_file(counter.book.change(), other, SeamlyFiles().read(out), taken_on=TODAY)

    sent, came = (current_set(queries.measure_sessions(each)) for each in (who, other))
    assert {code: each.mm for code, each in came.items()} == {code: each.mm for code, each in sent.items()}
    assert all(read_length(each.typed).unit is unit for each in came.values())


@given(said, st.sampled_from(_UNITS), st.sampled_from(_UNITS))
def test_nothing_is_converted_twice(what: Said, first: LengthUnit, second: LengthUnit) -> None:
    kept = read_length(what.text, what.unit)
    for unit in (first, second, first):
        kept = read_length(as_typed(kept.mm, kept.explicit, unit), unit)

    assert (kept.amount, kept.unit) == (what.amount, what.unit)
