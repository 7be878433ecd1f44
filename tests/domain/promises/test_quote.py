"""Three days, each with its chance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from boutique.domain.promises.calibration import Calibrator
from boutique.domain.promises.forecasting import forecast
from boutique.domain.promises.quoting import Quote, quote
from boutique.domain.promises.shop import Shop

from .shops import TODAY, belief, fresh, item, shop

KINDS = ("retus", "pantalon", "rochie", "costum")


def _quote(kind: str, state: Shop, seed: int = 3) -> Quote:
    return quote(forecast(state, belief(), seed), fresh(kind), Calibrator())


def _full(count: int = 7) -> Shop:
    return shop(*(item(number) for number in range(count)))


@pytest.mark.parametrize("kind", KINDS)
def test_three_rising_working_days_after_today(kind: str) -> None:
    found = _quote(kind, _full())
    days = [each.day for each in found.promises]

    assert days == sorted(days)
    assert days[0] > TODAY
    assert all(found.days.tolist().count(day) == 1 for day in (*days, found.bench_date))


@pytest.mark.parametrize("kind", KINDS)
def test_the_chance_said_is_that_of_the_day_itself_and_never_above_ninety_five(kind: str) -> None:
    found = _quote(kind, _full())

    assert [found.said(each.day) for each in found.promises] == [each.said for each in found.promises]
    assert all(each.said <= 0.95 for each in found.promises)
    assert all(each.said >= each.level for each in found.promises)
    assert all(round(each.said * 100) % 5 == 0 for each in found.promises)


@pytest.mark.parametrize("kind", KINDS)
def test_a_later_day_is_never_less_sure(kind: str) -> None:
    found = _quote(kind, _full())
    chances = [found.chance(day) for day in range(TODAY + 1, TODAY + 120)]

    assert chances == sorted(chances)


def test_the_bench_has_an_even_chance_of_its_own_date() -> None:
    found = _quote("rochie", _full())
    index = found.days.tolist().index(found.bench_date)
    first = found.finish[: len(found.finish) // 4]

    assert (first < index + 1).mean() >= 0.5


def test_the_same_state_and_seed_quote_the_same() -> None:
    assert _quote("sacou", _full()).promises == _quote("sacou", _full()).promises


def test_quoting_changes_nothing_in_the_forecast() -> None:
    known = forecast(_full(), belief(), 3)

    assert (
        quote(known, fresh("sacou"), Calibrator()).promises
        == quote(known, fresh("sacou"), Calibrator()).promises
    )


@pytest.mark.parametrize("kind", ["retus", "rochie", "costum"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_extra_order_never_quotes_earlier(kind: str, seed: int) -> None:
    more = replace(_full(), items=(*_full().items, item(40, kind="costum", target=TODAY + 4)))

    for less, full in zip(
        _quote(kind, _full(), seed).promises, _quote(kind, more, seed).promises, strict=True
    ):
        assert full.day >= less.day


def test_the_first_months_rest_on_usual_hours() -> None:
    basis = _quote("rochie", _full()).basis

    assert (basis.known, basis.from_usual_hours, basis.stages_recorded) == (0, True, False)


def test_a_full_shop_quotes_later_than_an_empty_one() -> None:
    assert _quote("rochie", _full(20)).promises[1].day > _quote("rochie", shop()).promises[1].day


def test_a_garment_the_shop_does_not_make_is_named() -> None:
    with pytest.raises(ValueError, match="frac"):
        _quote("frac", shop())
