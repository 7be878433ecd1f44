"""The day of a talk is the shop's own, whatever the hour is in Greenwich."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from boutique.domain.calls.talks import CallOutcome
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import Refused
from boutique.services.calls.record import CallReport, record_call
from tests.counter import Counter

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")
HALF_PAST_ONE = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def bucharest(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The shop's clock is two hours ahead of Greenwich."""
    monkeypatch.setenv("TZ", "EET-2")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_after_midnight_it_is_the_new_day() -> None:
    assert local_day(HALF_PAST_ONE) == date(2026, 11, 21)


def test_whoever_is_rung_after_midnight_may_be_rung_again_the_day_after(counter: Counter) -> None:
    who = counter.client("Noptatic")
    report = CallReport(client_id=who, outcome=CallOutcome.LATER, later_on=date(2026, 11, 22))

    record_call(counter.book.change(), report, now=HALF_PAST_ONE)

    ((quiet,),) = counter.book.queries().reader.all("SELECT quiet_until FROM client_summary")
    assert quiet == "2026-11-22"
    same_day = CallReport(client_id=who, outcome=CallOutcome.LATER, later_on=date(2026, 11, 21))
    with pytest.raises(Refused, match="after today"):
        record_call(counter.book.change(), same_day, now=HALF_PAST_ONE + timedelta(minutes=1))
