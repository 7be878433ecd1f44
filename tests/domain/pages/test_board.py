"""Where a garment hangs: at its stage, with whoever works on it, on the day promised for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from boutique.domain.pages.board import BoardCard, BoardColumn, Place, by_person, by_promise, by_stage
from tests.domain.pages.cards import ANA, VASILE, card, days
from tests.domain.pages.made_up_workshop import MONDAY

_LISTS = {"suit": ("Croit", "Probă", "Cusut"), "shirt": ("Croit", "Cusut", "Călcat")}


def _key(each: BoardCard) -> str:
    return each.garment


def _hung(columns: Sequence[BoardColumn]) -> dict[str, list[int]]:
    return {each.key: [one.no for one in each.cards] for each in columns}


def test_a_garment_hangs_at_its_stage_and_what_is_ready_at_the_end() -> None:
    cards = [card(1), card(2, garment="shirt", stage="Călcat"), card(3, ready_on=MONDAY)]
    columns = by_stage(cards, _LISTS, _key)
    assert _hung(columns) == {"croit": [], "proba": [], "cusut": [1], "calcat": [2], Place.READY: [3]}
    assert columns[0].name == "Croit"


def test_what_was_not_begun_hangs_at_the_first_stage_of_its_kind() -> None:
    new = card(1, stage="", stage_id=None, minutes_left=None)
    assert _hung(by_stage([new], _LISTS, _key))["croit"] == [1]


def test_what_has_every_stage_done_hangs_with_what_is_ready() -> None:
    done = card(1, stage="", stage_id=None, minutes_left=0)
    assert _hung(by_stage([done], _LISTS, _key))[Place.READY] == [1]


def test_a_stage_no_list_has_any_more_keeps_its_heading_while_something_hangs_there() -> None:
    old = card(1, stage="Rulat tivul")
    assert "rulat tivul" in _hung(by_stage([old], _LISTS, _key))


def test_a_stage_without_work_keeps_its_heading() -> None:
    assert list(_hung(by_stage([card(1)], _LISTS, _key))) == ["croit", "proba", "cusut", Place.READY]


def test_an_empty_shop_shows_its_stages_all_the_same() -> None:
    assert list(_hung(by_stage([], _LISTS, _key))) == ["croit", "proba", "cusut", "calcat", Place.READY]


def test_by_person_everybody_has_a_column_and_what_nobody_has_stands_apart() -> None:
    cards = [card(1), card(2, staff=None, by=""), card(3, ready_on=MONDAY)]
    columns = by_person(cards, {ANA: "Ana", VASILE: "Vasile"})
    assert _hung(columns) == {ANA: [1], VASILE: [], Place.NOBODY: [2], Place.READY: [3]}


def test_who_has_left_the_bench_keeps_a_column_while_something_is_theirs() -> None:
    assert _hung(by_person([card(1, staff="f" * 32, by="Radu")], {ANA: "Ana"}))["f" * 32] == [1]


def test_by_promise_what_is_late_comes_first_then_days_then_weeks() -> None:
    cards = [
        card(1, promised_on=days(-3)),
        card(2, promised_on=days(1)),
        card(3, promised_on=days(9)),
        card(4, promised_on=days(90)),
        card(5, promised_on=None),
    ]
    columns = [each for each in by_promise(cards, MONDAY) if each.cards]
    assert [each.cards[0].no for each in columns] == [1, 2, 3, 4, 5]
    assert [each.days for each in columns] == [1, 1, 7, 1, 1]
    assert columns[2].day == days(7)


def test_every_promise_has_one_column_over_new_year_and_easter() -> None:
    for today in (date(2026, 12, 28), date(2027, 4, 28), date(2026, 10, 23)):
        cards = [card(no, promised_on=today + timedelta(days=no - 3)) for no in range(80)]
        columns = by_promise(cards, today)
        hung = [one.no for each in columns for one in each.cards]
        assert sorted(hung) == list(range(80))
        for each in columns:
            if each.day is not None:
                last = each.day + timedelta(days=each.days - 1)
                assert all(each.day <= (one.promised_on or today) <= last for one in each.cards)


def test_a_holiday_with_nothing_promised_for_it_has_no_column() -> None:
    keys = [each.key for each in by_promise([], date(2026, 11, 30))]
    assert "2026-11-30" not in keys  # Saint Andrew
    assert "2026-12-01" not in keys  # the national day
    assert "2026-12-02" in keys


def test_what_waits_or_is_ready_is_not_untouched_and_a_week_is_long() -> None:
    assert card(1, since=days(-9)).untouched(MONDAY) == 9
    assert card(1, since=days(-6)).untouched(MONDAY) == 0
    assert card(1, since=days(-9), ready_on=MONDAY).untouched(MONDAY) == 0
