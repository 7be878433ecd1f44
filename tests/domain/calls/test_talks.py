"""What was said in a talk, and whose words they are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from boutique.domain.calls.talks import Because, CallOutcome, Talk, are_theirs, default_later
from boutique.domain.calls.views import TalkView

AT = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("outcome", "theirs"),
    [
        (CallOutcome.SPOKE, True),
        (CallOutcome.NOT_FITTING, True),
        (CallOutcome.NO_ANSWER, False),
        (CallOutcome.LATER, False),
    ],
)
def test_words_are_theirs_only_where_they_spoke(outcome: CallOutcome, theirs: bool) -> None:
    assert are_theirs(outcome) is theirs
    view = TalkView(
        talk_id=UUID(int=1),
        at=AT,
        staff="Ilona",
        channel="phone",
        outbound=True,
        outcome=outcome,
        reasons=(),
        words="  Bune. ",
        glad=None,
    )
    assert view.said == ("Bune." if theirs else "")


def test_what_the_book_writes_of_a_talk_stays_readable() -> None:
    assert [each.value for each in CallOutcome] == ["spoke", "no_answer", "later", "not_fitting"]
    assert [each.value for each in Because] == ["size", "price", "stock", "time", "looking"]


def test_a_talk_is_a_call_of_ours_in_which_we_spoke_unless_told_otherwise() -> None:
    talk, other = (Talk(client_id=UUID(int=1), at=AT) for _each in range(2))
    assert (talk.channel, talk.outbound, talk.outcome, talk.version) == ("phone", True, "spoke", 1)
    assert (talk.reasons, talk.words, talk.wanted, talk.because) == ("", "", "", "")
    assert (talk.staff_id, talk.glad, talk.minutes) == (None, None, None)
    assert talk.id != other.id
    assert talk != other


def test_later_is_in_three_days_and_never_a_sunday() -> None:
    days = [date(2026, 11, 16) + timedelta(days=ahead) for ahead in range(7)]
    later = [default_later(day) for day in days]
    assert [(then - day).days for day, then in zip(days, later, strict=True)] == [3, 3, 3, 4, 3, 3, 3]
    assert all(then.isoweekday() != 7 for then in later)
