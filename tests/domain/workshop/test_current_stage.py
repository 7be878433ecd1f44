"""Where a garment is among its stages, and what of it can be taken back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.workshop.stages import ItemStage, current, latest
from boutique.domain.workshop.views import WorkView

_NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
_SIGNS = {".": (None, None), "b": (_NOW, None), "d": (None, _NOW), "w": (_NOW, _NOW)}
_ID = UUID(int=1)


def _stages(signs: str) -> list[ItemStage]:
    """A sign a stage: . untouched, b begun, d only told done, w begun and done."""
    return [
        ItemStage(item_id=_ID, client_id=_ID, stage_id=_ID, pos=pos, started_at=begun, done_at=done)
        for pos, (begun, done) in enumerate(_SIGNS[each] for each in signs)
    ]


@pytest.mark.parametrize(
    ("signs", "at", "back"),
    [
        ("....", 0, None),
        ("b...", 0, 0),
        ("w...", 1, 0),
        ("d.d.", 3, 2),
        ("wb.w", None, 3),
        ("w.b.", 2, 2),
        ("wbb.", 2, 2),
        ("wwww", None, 3),
    ],
)
def test_a_garment_is_at_the_stage_after_the_last_done(signs: str, at: int | None, back: int | None) -> None:
    stages = _stages(signs)
    now, last = current(stages), latest(stages)
    assert (now.pos if now else None, last.pos if last else None) == (at, back)


@given(st.text(".bdw", min_size=1, max_size=12))
def test_what_a_garment_is_at_is_not_done_and_nothing_after_it_is(signs: str) -> None:
    stages = _stages(signs)
    at = current(stages)
    if at is None:
        assert stages[-1].done_at is not None
    else:
        assert all(each.done_at is None for each in stages[at.pos :])


@given(st.text(".bdw", min_size=1, max_size=12))
def test_taking_back_again_and_again_leaves_nothing_written_down(signs: str) -> None:
    stages = _stages(signs)
    for _step in range(2 * len(stages)):
        if (stage := latest(stages)) is None:
            break
        if stage.done_at is not None:
            stage.done_at = None
        else:
            stage.started_at = None
    assert latest(stages) is None


@pytest.mark.parametrize(
    ("promised", "ready", "late"), [(1, False, 0), (0, False, 0), (-3, False, 3), (-3, True, 0)]
)
def test_a_garment_is_late_from_the_day_after_the_promise_until_it_is_ready(
    promised: int, ready: bool, late: int
) -> None:
    today = date(2026, 11, 21)
    work = WorkView(
        item_id=_ID,
        order_id=_ID,
        order_no=1,
        line=1,
        client_id=_ID,
        client="Ana",
        garment="suit",
        kind="bespoke",
        description="",
        wearer="",
        quantity=1,
        placed_on=today,
        promised_on=today + timedelta(days=promised),
        ready_on=today if ready else None,
    )
    assert work.days_late(today) == late
