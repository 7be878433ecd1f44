"""The shop's own sets: made once, usable wherever a set is chosen, and taken back."""

from __future__ import annotations

from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.sets import every_set
from boutique.services.measuring.export import compose_measure_sheet
from boutique.services.measuring.measures import take_measurements
from boutique.services.measuring.sets import correct_set, make_set, strike_set
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter


def _made(counter: Counter, name: str = "Frac", codes: tuple[str, ...] = ("H19", "G04", "B01")) -> UUID:
    return make_set(counter.book.change(), name, codes)[0]


def test_a_set_keeps_its_own_order_and_stands_behind_the_house_s(counter: Counter) -> None:
    made = _made(counter)

    (own,) = counter.book.queries().measure_sets()
    assert (own.key, own.name, own.codes) == (str(made), "Frac", ("H19", "G04", "B01"))
    assert list(every_set([own]))[-1] == own.key


def test_a_set_is_corrected_and_struck_out_and_comes_back(counter: Counter) -> None:
    made = _made(counter)
    correct_set(counter.book.change(), made, 1, "Frac de seară", ["G04"])
    assert counter.book.queries().measure_sets()[0].codes == ("G04",)

    entry = strike_set(counter.book.change(), made)
    assert not counter.book.queries().measure_sets()

    undo_change(counter.book.change(), entry)
    assert counter.book.queries().measure_sets()[0].name == "Frac de seară"


def test_two_windows_do_not_write_over_each_other(counter: Counter) -> None:
    made = _made(counter)
    correct_set(counter.book.change(), made, 1, "Frac", ["G07"])

    with pytest.raises(Refused):
        correct_set(counter.book.change(), made, 1, "Frac", ["G09"])


@pytest.mark.parametrize(
    ("name", "codes"),
    [("", ("G04",)), ("Frac", ()), ("Frac", ("Z99",)), ("frac  vechi", ("G04",)), ("Jacket", ("G04",))],
)
def test_a_set_wants_a_name_of_its_own_and_measures_that_exist(
    counter: Counter, name: str, codes: tuple[str, ...]
) -> None:
    _made(counter, "Frac vechi")
    with pytest.raises(Refused):
        _made(counter, name, codes)

    assert len(counter.book.queries().measure_sets()) == 1


def test_the_sheet_is_printed_for_an_own_set_and_not_for_a_struck_one(counter: Counter) -> None:
    who = counter.client("Văleanu")
    take_measurements(counter.book.change(), who, {"G04": 1025}, taken_on=TODAY)
    made = _made(counter)
    queries = counter.book.queries()

    sheet = compose_measure_sheet(queries, who, str(made), LengthUnit.CM, TODAY, "ro")
    assert (sheet.own_name, [code for code, _latest in sheet.rows]) == ("Frac", ["H19", "G04", "B01"])

    strike_set(counter.book.change(), made)
    with pytest.raises(Refused, match="no longer in the book"):
        compose_measure_sheet(queries, who, str(made), LengthUnit.CM, TODAY, "ro")
