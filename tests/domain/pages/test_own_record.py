"""What came of the days a shop told corrects the next ones: once there are enough, and never out of order."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.orders.model import OrderKind
from boutique.domain.pages.forecast_shop import ForecastShop
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.pages.foreseen import foresee
from boutique.domain.pages.learnt_pace import corrected
from boutique.domain.pages.quoted_day import quote_garment
from boutique.domain.promises.calibration import Calibrator
from boutique.domain.workshop.facts import ToldDay
from tests.domain.pages.made_up_workshop import MONDAY, facts, hanging, work

SUIT = QuoteAsked(kind=OrderKind.BESPOKE, garment="suit")


def _told(raw: float, kept: bool, garment: str = "suit", kind: str = OrderKind.BESPOKE) -> ToldDay:
    due = MONDAY - timedelta(days=3)
    ready = due - timedelta(days=1) if kept else due + timedelta(days=2)
    return ToldDay(kind=kind, garment=garment, raw=raw, due_on=due, ready_on=ready)


def _days(told: list[ToldDay]) -> list[date]:
    found = quote_garment(foresee(facts(told=told, open=hanging())), SUIT)
    return [each.on for each in found.days]


def test_of_fewer_than_twenty_nothing_is_corrected() -> None:
    told = [_told(0.9, kept=False)] * 19
    assert corrected(ForecastShop(facts(told=told))) == Calibrator()
    assert corrected(ForecastShop(facts(told=[*told, told[0]]))) != Calibrator()


def test_a_shop_that_broke_what_it_said_promises_later() -> None:
    good, bad = [_told(0.8, kept=at % 5 > 0) for at in range(60)], [_told(0.8, kept=False)] * 60
    assert _days(bad)[-1] > _days(good)[-1]


def test_what_is_not_ready_by_its_day_counts_as_broken_at_once() -> None:
    late = [ToldDay(kind="bespoke", garment="suit", raw=0.8, due_on=MONDAY, ready_on=None)] * 30
    kept = [_told(0.8, kept=True)] * 30
    broken, whole = (
        corrected(ForecastShop(facts(told=each))).chance(0.8, "suit", False) for each in (late, kept)
    )
    assert broken < 0.8 < whole


@given(
    st.lists(
        st.tuples(st.floats(0, 1), st.booleans(), st.sampled_from(["suit", "trousers", "tie"])), max_size=60
    )
)
def test_whatever_came_of_it_a_surer_day_stays_surer(told: list[tuple[float, bool, str]]) -> None:
    days = [_told(raw, kept, garment) for raw, kept, garment in told]
    found = corrected(ForecastShop(facts(told=days)))
    for quick in (True, False):
        chances = [found.chance(share / 20, "suit", quick) for share in range(21)]
        assert chances == sorted(chances)
        assert all(0 <= each <= 1 for each in chances)


def test_the_bench_date_ranks_and_the_promise_is_what_is_missed() -> None:
    """A garment promised far off whose bench date is near goes before the one promised sooner."""
    near, far = MONDAY + timedelta(days=12), MONDAY + timedelta(days=60)
    first = work(promised_on=far, bench_on=near)
    others = [work(promised_on=near + timedelta(days=each)) for each in (1, 2, 3)]
    with_own, without = (
        foresee(facts(open=[each, *others])).garments[first.item_id].finish.mean()
        for each in (first, work(item_id=first.item_id, promised_on=far))
    )
    assert with_own < without


def test_leads_quoted_so_far_say_when_orders_to_come_will_be_due() -> None:
    made = [work(placed_on=MONDAY - timedelta(days=28), bench_on=MONDAY, ready_on=MONDAY)]
    assert ForecastShop(facts(made=made)).leads == {"suit": 20.0}
    assert ForecastShop(facts(made=[work(ready_on=MONDAY)])).leads == {}
