"""What will be late is told while there is time, with what makes it so: true by taking that away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.pages.foreseen import foresee
from boutique.domain.pages.late_ahead import late_ahead
from boutique.domain.promises.late_rule import WATCH
from boutique.domain.workshop.hours import AbsenceView, AwayWhy
from boutique.domain.workshop.waits import WaitCause
from boutique.wording.workshop import late_sentence
from tests.domain.pages.made_up_workshop import MONDAY, bench, facts, wait, work


def _due(days: int) -> dict[str, Any]:
    return {"promised_on": MONDAY + timedelta(days=days)}


def test_a_suit_not_begun_for_the_day_after_tomorrow_will_be_late() -> None:
    (late,) = late_ahead(foresee(facts(open=[work(**_due(2))])))
    assert late.chance == 0.95
    assert late.to_be_rung
    assert late.days >= 5


def test_what_has_time_is_not_told() -> None:
    assert late_ahead(foresee(facts(open=[work(**_due(200))]))) == ()


def test_what_is_late_already_stands_on_the_board_and_not_here() -> None:
    assert late_ahead(foresee(facts(open=[work(**_due(-1))]))) == ()


def test_of_several_alike_one_line_is_told() -> None:
    assert len(late_ahead(foresee(facts(open=[work(quantity=3, **_due(2))])))) == 1


def test_the_likeliest_to_be_late_comes_first() -> None:
    found = late_ahead(foresee(facts(open=[work(**_due(12)), work(**_due(2)), work(**_due(9))])))
    assert [each.chance for each in found] == sorted((each.chance for each in found), reverse=True)


def test_while_nobodys_hours_are_known_nothing_is_foreseen() -> None:
    with pytest.raises(Refused):
        late_ahead(foresee(replace(facts(), benches=())))


def test_a_named_wait_is_what_makes_it_late() -> None:
    """Take the answer away, and it is in time."""
    waiting = [work(waits=(wait(WaitCause.ANSWER),), garment="tie", **_due(2))]
    (late,) = late_ahead(foresee(facts(open=waiting)))
    assert late.cause == WaitCause.ANSWER
    assert late_ahead(foresee(facts(open=[replace(waiting[0], waits=())]))) == ()


def test_the_one_who_is_ill_is_named() -> None:
    ill = AbsenceView(
        absence_id=work().item_id,
        from_on=MONDAY - timedelta(days=1),
        until_on=None,
        why=AwayWhy.SICK,
        words="",
        version=1,
    )
    hanging = [work(garment="tie", **_due(2))]
    (late,) = late_ahead(foresee(facts(bench(1, ill), open=hanging)))
    assert (late.cause, late.about) == ("illness", "Ana")
    assert late_ahead(foresee(facts(bench(1), open=hanging))) == ()


def test_every_line_says_the_chance_and_by_how_much() -> None:
    for late in late_ahead(foresee(facts(open=[work(**_due(days)) for days in (2, 6, 9)]))):
        told = late_sentence(late, MONDAY)
        assert "in 100" in told or "din 100" in told
        assert WATCH <= late.chance <= 0.95
