"""Where only what is finished is written down the forecast guesses where garments stand, and says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from boutique.domain.orders.model import OrderKind
from boutique.domain.pages.forecast_shop import ForecastShop, key_of
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.pages.foreseen import foresee
from boutique.domain.pages.learnt_pace import corrected, learnt
from boutique.domain.pages.quoted_day import quote_garment
from boutique.domain.promises.calibration import UNSEEN_PRIOR, Calibrator
from boutique.domain.workshop.views import WorkView
from boutique.wording.workshop import quote_basis
from tests.domain.pages.made_up_workshop import MONDAY, bench, facts, stage, work

SUIT = QuoteAsked(kind=OrderKind.BESPOKE, garment="suit")


def _made(count: int, *stages: str) -> list[WorkView]:
    return [
        work(
            *(stage(name, 60 - each, 59 - each) for name in stages),
            placed_on=MONDAY - timedelta(days=80),
            ready_on=MONDAY - timedelta(days=50 - each),
        )
        for each in range(count)
    ]


def _hanging(ordered: int) -> WorkView:
    return work(placed_on=MONDAY - timedelta(days=ordered), promised_on=MONDAY + timedelta(days=30))


def test_what_hangs_there_for_long_is_guessed_further_on() -> None:
    foreseen = foresee(facts(open=[_hanging(35), _hanging(1)], made=_made(5)))
    assert foreseen.unseen
    old, new = (foreseen.ahead.items[key_of(each)] for each in foreseen.facts.open)
    assert old.pos > new.pos


def test_one_stage_written_down_is_enough_to_know_where_garments_stand() -> None:
    for known in (facts(open=[_hanging(35)], made=_made(5, "Cutting")), facts(open=[_hanging(35)])):
        foreseen = foresee(known)
        assert not foreseen.unseen
        assert [each.pos for each in foreseen.ahead.items.values()] == [0]


def test_what_cannot_be_known_is_said() -> None:
    """The chance is said from usual hours, as where a garment stands is a guess."""
    found = quote_garment(foresee(facts(open=[_hanging(35)], made=_made(25))), SUIT)
    assert not found.stages_recorded
    assert found.from_usual_hours
    said = quote_basis(found)
    assert "etape" in said or "stages" in said
    written = quote_garment(foresee(facts(made=_made(25, "Cutting"))), SUIT)
    assert "etape" not in quote_basis(written)


def test_it_begins_with_less_trust() -> None:
    assert corrected(ForecastShop(facts()), unseen=True) == Calibrator(*UNSEEN_PRIOR)


def test_the_same_book_gives_the_same_guess() -> None:
    known = facts(bench(), bench(2), open=[_hanging(days) for days in (3, 9, 20, 33)], made=_made(8))
    first, second = (foresee(replace(known, open=each)) for each in (known.open, list(reversed(known.open))))
    assert {key: item.pos for key, item in first.ahead.items.items()} == {
        key: item.pos for key, item in second.ahead.items.items()
    }


def test_a_stage_begins_when_the_tailor_finished_the_one_before() -> None:
    """With nothing but ends the pace is learnt all the same."""

    def ends(each: int, hours: int) -> WorkView:
        done = replace(stage("Cutting", None, each), started_at=None)
        assert done.done_at is not None
        second = replace(stage("Cutting", None, each), done_at=done.done_at + timedelta(hours=hours))
        return work(done, second, ready_on=MONDAY)

    short, long = (
        learnt(ForecastShop(facts(made=[ends(each, hours) for each in range(1, 31)])))[0] for hours in (2, 7)
    )
    assert short.stages == long.stages > 30
    assert long.hours.mean.sum() > short.hours.mean.sum()
