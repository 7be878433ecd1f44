"""The record of past chances: nothing is told of few, and what is told can be counted by hand."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from boutique.domain.promises.kept_record import kept_record
from boutique.domain.promises.views import PromiseView

TODAY = date(2026, 11, 28)


def _promise(chance: int | None = 80, late: int = 0, kind: str = "garment", **said: object) -> PromiseView:
    due = TODAY - timedelta(days=30)
    plain: dict[str, object] = dict.fromkeys(
        ("order_no", "given_at", "broken_on", "told_on", "next_due_on", "next_told_on")
    )
    plain |= dict.fromkeys(("client", "words", "garment", "given_by", "owner", "why", "next_why"), "")
    known: dict[str, object] = {
        "void": False,
        "due_on": due,
        "chance": chance,
        "kept_on": due + timedelta(days=late),
        "kind": kind,
    }
    return PromiseView(
        promise_id=uuid4(),
        client_id=uuid4(),
        version=1,
        **(plain | known | said),  # type: ignore[arg-type]
    )


def test_of_41_told_34_were_kept_which_may_be_from_69_to_91() -> None:
    record = kept_record([*[_promise()] * 34, *[_promise(late=2)] * 7], 80, TODAY)
    assert record is not None
    assert (record.said, record.kept, record.share, record.low, record.high) == (41, 34, 83, 69, 91)


def test_of_fewer_than_twenty_nothing_is_told() -> None:
    assert kept_record([_promise()] * 19, 80, TODAY) is None
    assert kept_record([_promise()] * 20, 80, TODAY) is not None


@pytest.mark.parametrize(
    "other",
    [
        _promise(chance=None),
        _promise(chance=50),
        _promise(kind="call"),
        _promise(void=True),
        _promise(kept_on=None, due_on=TODAY + timedelta(days=3)),
        _promise(next_due_on=TODAY - timedelta(days=40)),
    ],
)
def test_what_was_told_otherwise_or_is_not_decided_does_not_count(other: PromiseView) -> None:
    record = kept_record([*[_promise()] * 20, other], 80, TODAY)
    assert record is not None
    assert record.said == 20


def test_a_chance_counts_with_the_level_nearest_to_it() -> None:
    record = kept_record([*[_promise(82)] * 10, *[_promise(78)] * 10], 81, TODAY)
    assert record is not None
    assert (record.percent, record.said) == (80, 20)


def test_a_day_moved_to_a_later_one_was_missed() -> None:
    moved = _promise(kept_on=None, next_due_on=TODAY)
    record = kept_record([*[_promise()] * 20, moved], 80, TODAY)
    assert record is not None
    assert (record.said, record.kept) == (21, 20)
