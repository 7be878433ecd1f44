"""A call promised from the board stands on the sheet of its day, once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.services.promises import promise_call
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, at


def test_a_promised_call_is_on_the_sheet_of_its_day_and_can_be_taken_back(counter: Counter) -> None:
    who = counter.client("Popovici", "Maria")
    entry = promise_call(counter.book.change(), who, "Paltonul", on=TODAY, now=at(TODAY))
    assert who in [each.callee.client_id for each in counter.sheet()]
    undo_change(counter.book.change(), entry)
    assert who not in [each.callee.client_id for each in counter.sheet()]


def test_nobody_is_put_on_the_sheet_twice_or_for_a_day_that_is_over(counter: Counter) -> None:
    who = counter.client("Popovici", "Maria")
    promise_call(counter.book.change(), who, "Paltonul", on=TODAY, now=at(TODAY))
    with pytest.raises(Refused):
        promise_call(counter.book.change(), who, "Rochia", on=TODAY, now=at(TODAY))
    with pytest.raises(Refused):
        promise_call(counter.book.change(), who, "Rochia", on=TODAY - timedelta(days=1), now=at(TODAY))
