"""The ledger of promises: a day is kept, late, moved or broken, and what was missed untold is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.promises.ledger import FEWEST, by_garment, by_month, counted
from boutique.domain.promises.views import Fate, PromiseView

TODAY = date(2026, 11, 21)
_PLAIN = PromiseView(
    promise_id=UUID(int=1),
    client_id=UUID(int=2),
    client="Ana Popa",
    kind="garment",
    words="",
    garment="suit",
    order_no=1,
    given_at=None,
    given_by="",
    due_on=TODAY,
    chance=None,
    owner="",
    kept_on=None,
    broken_on=None,
    told_on=None,
    why="",
    next_due_on=None,
    next_told_on=None,
    next_why="",
    void=False,
    version=1,
)


def _day(away: int) -> date:
    return TODAY + timedelta(days=away)


KEPT = replace(_PLAIN, kept_on=_day(-1))
_CALL = replace(_PLAIN, kind="call")
LATE = replace(_PLAIN, due_on=_day(-1))


@pytest.mark.parametrize(
    ("promise", "fate", "missed", "untold"),
    [
        (_PLAIN, Fate.OPEN, False, False),
        (replace(_PLAIN, kept_on=TODAY), Fate.KEPT, False, False),
        (LATE, Fate.LATE, True, True),
        (replace(LATE, kept_on=TODAY), Fate.LATE, True, True),
        (replace(_PLAIN, next_due_on=_day(3)), Fate.MOVED, True, True),
        (replace(_PLAIN, next_due_on=_day(3), next_told_on=TODAY), Fate.MOVED, True, False),
        (replace(LATE, next_due_on=_day(3), next_told_on=TODAY), Fate.MOVED, True, True),
        (replace(_PLAIN, next_due_on=_day(-3)), Fate.MOVED, False, False),
        (replace(_CALL, broken_on=TODAY, why="nu"), Fate.BROKEN, True, True),
        (replace(_CALL, broken_on=TODAY, told_on=TODAY, why="nu"), Fate.BROKEN, True, False),
        (replace(_PLAIN, broken_on=TODAY, told_on=TODAY), Fate.OPEN, False, False),
        (replace(KEPT, broken_on=_day(-3), told_on=_day(-3)), Fate.KEPT, False, False),
        (replace(LATE, broken_on=_day(-1), told_on=_day(-1)), Fate.LATE, True, False),
        (replace(LATE, broken_on=TODAY, told_on=_day(-9)), Fate.LATE, True, True),
        (
            replace(_PLAIN, broken_on=_day(-2), told_on=_day(-2), next_due_on=_day(3)),
            Fate.MOVED,
            True,
            False,
        ),
        (replace(LATE, void=True), Fate.VOID, False, False),
    ],
)
def test_every_day_comes_to_something(promise: PromiseView, fate: Fate, missed: bool, untold: bool) -> None:
    assert (promise.fate(TODAY), promise.is_missed(TODAY), promise.is_untold(TODAY)) == (fate, missed, untold)


def test_no_share_is_told_of_fewer_than_twenty() -> None:
    few = counted([KEPT] * (FEWEST - 2) + [LATE], TODAY)
    assert (few.kept, few.late, few.decided, few.kept_share, few.untold_share) == (18, 1, 19, None, None)
    enough = counted([KEPT] * (FEWEST - 2) + [LATE, LATE, _PLAIN], TODAY)
    assert (enough.kept_share, enough.untold_share, enough.open) == (0.9, 0.1, 1)


_DAYS = st.integers(-90, 90).map(_day)
_MAYBE = st.one_of(st.none(), _DAYS)
_PROMISES = st.builds(
    lambda due, kept, after, told, void: replace(
        _PLAIN, due_on=due, kept_on=kept, next_due_on=after, next_told_on=told, void=void
    ),
    _DAYS,
    _MAYBE,
    _MAYBE,
    _MAYBE,
    st.booleans(),
)


@given(st.lists(_PROMISES, max_size=30))
def test_every_promise_is_counted_once_and_the_months_add_up(promises: list[PromiseView]) -> None:
    ledger = counted(promises, TODAY)
    assert sum((ledger.kept, ledger.late, ledger.moved, ledger.broken, ledger.open, ledger.void)) == len(
        promises
    )
    assert ledger.untold <= ledger.missed
    months = by_month(promises, TODAY).values()
    assert sum(month.missed for month in months) == ledger.missed
    assert sum(month.kept for month in months) == ledger.kept


def test_each_garment_has_its_own_ledger_and_a_promise_to_ring_none() -> None:
    coat = replace(LATE, garment="overcoat")
    told = by_garment([KEPT, coat, replace(_CALL, garment="")], TODAY)
    assert {key: (each.kept, each.missed) for key, each in told.items()} == {
        "overcoat": (0, 1),
        "suit": (1, 0),
    }
