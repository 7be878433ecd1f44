"""The workshop played forward."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from boutique.domain.promises.forecasting import Forecast, forecast
from boutique.domain.promises.shop import Progress, Shop

from .shops import TODAY, belief, item, shop

SEED = 7


def _finish(found: Forecast) -> dict[object, list[float]]:
    return {key: value.tolist() for key, value in found.completion.items()}


def _mean(state: Shop, number: object) -> float:
    return float(forecast(state, belief(), SEED).completion[number].mean())


def _busy() -> Shop:
    working = item(0, progress=Progress.WORK, who=0, pos=1, spent=1.0, since=TODAY - 1)
    fitting = item(2, progress=Progress.FITTING, pos=2, fitting_on=TODAY + 3, since=TODAY - 2)
    cloth = item(4, progress=Progress.CLOTH, cloth_due=TODAY + 5)
    asked = item(5, progress=Progress.ANSWER, since=TODAY - 1)
    return shop(working, item(1), fitting, item(3), cloth, asked, item(6))


def test_the_same_state_and_seed_give_the_same_answer() -> None:
    assert _finish(forecast(_busy(), belief(), SEED)) == _finish(forecast(_busy(), belief(), SEED))


def test_the_order_in_which_items_are_listed_does_not_matter() -> None:
    state = _busy()
    turned = replace(state, items=tuple(reversed(state.items)))

    assert _finish(forecast(turned, belief(), SEED)) == _finish(forecast(state, belief(), SEED))


def test_an_item_due_later_never_moves_one_due_earlier() -> None:
    state = _busy()
    later = item(30, kind="costum", target=TODAY + 60, promise=TODAY + 70)
    before = forecast(state, belief(weekly={}), SEED)
    after = forecast(replace(state, items=(*state.items, later)), belief(weekly={}), SEED)

    assert all(np.array_equal(after.completion[key], value) for key, value in before.completion.items())


def test_nothing_is_done_while_everybody_is_on_leave() -> None:
    state = shop(item(0))
    away = frozenset(range(TODAY, TODAY + 21))
    found = forecast(
        replace(state, tailors=tuple(replace(each, off=away) for each in state.tailors)), belief(), SEED
    )

    assert found.done_by(0, TODAY + 20) == 0
    assert found.done_by(0, TODAY + 90) > 0.9


def test_work_is_done_on_working_days_after_today() -> None:
    found = forecast(_busy(), belief(), SEED)

    assert found.days[0] > TODAY
    assert all(found.shop.calendar.working[day] for day in found.days)
    assert all((value >= 0).all() for value in found.completion.values())


def test_stages_come_one_after_the_other() -> None:
    for spans in forecast(_busy(), belief(), SEED).spans.values():
        for before, after in pairwise(spans):
            assert (after.start >= before.finish - 1e-9).all()
        assert all((span.finish >= span.start - 1e-9).all() for span in spans)


def test_an_ill_tailor_late_cloth_and_shorter_hours_never_help_on_average() -> None:
    state = _busy()
    ill = replace(state, tailors=(replace(state.tailors[0], sick_since=TODAY - 1), state.tailors[1]))
    short = replace(state, tailors=tuple(replace(each, hours=5.0) for each in state.tailors))
    late = replace(
        state,
        items=tuple(
            replace(each, cloth_due=TODAY + 40) if each.progress is Progress.CLOTH else each
            for each in state.items
        ),
    )

    assert _mean(ill, 0) > _mean(state, 0)
    assert _mean(short, 6) > _mean(state, 6)
    assert _mean(late, 4) > _mean(state, 4)


def test_an_order_taken_away_is_a_gain_on_average() -> None:
    state = _busy()
    less = replace(state, items=tuple(each for each in state.items if each.id != 2))
    gains = [_mean(state, number) - _mean(less, number) for number in (3, 4, 5, 6)]

    assert sum(gains) >= 0


def test_what_was_spent_on_a_stage_is_not_spent_again() -> None:
    begun = item(2, progress=Progress.WORK, who=0, pos=3, spent=10.0)

    assert _mean(shop(begun), 2) < _mean(shop(replace(begun, spent=0.5)), 2)


def test_a_fitting_agreed_is_not_over_before_its_day() -> None:
    agreed = item(2, progress=Progress.FITTING, pos=2, fitting_on=TODAY + 15, since=TODAY)

    assert forecast(shop(agreed), belief(), SEED).done_by(2, TODAY + 14) == 0


def test_a_garment_the_shop_does_not_make_is_named() -> None:
    with pytest.raises(ValueError, match="frac"):
        forecast(shop(item(0, kind="frac")), belief(), SEED)
