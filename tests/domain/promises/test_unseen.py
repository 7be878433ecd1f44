"""Where only what is done is recorded, the place of an item is a guess that learns its pace."""

from __future__ import annotations

from dataclasses import replace

from boutique.domain.promises.shop import Progress, Shop
from boutique.domain.promises.unseen import Unseen

from .shops import TODAY, belief, item, shop


def _days(unseen: Unseen, state: Shop, days: int) -> Unseen:
    for day in state.calendar.after(state.today, days):
        unseen = unseen.after_work(replace(state, today=int(day)), belief())
    return unseen


def test_an_item_goes_on_day_by_day_and_waits_for_its_fitting() -> None:
    state = shop(item(2))
    later = _days(Unseen(), state, 2)
    (placed,) = later.placed(state.items, replace(state, today=TODAY + 2))

    assert placed.pos > 0
    assert placed.progress is Progress.FITTING
    assert placed.fitting_on > TODAY + 2


def test_a_guess_that_is_over_before_its_item_slows_the_pace() -> None:
    assert _days(Unseen(), shop(item(3)), 12).pace < Unseen().pace


def test_an_item_done_before_its_guess_quickens_the_pace() -> None:
    begun = _days(Unseen(), shop(item(4, kind="costum")), 1)

    assert begun.after_work(shop(), belief()).pace > begun.pace


def test_a_tailor_has_one_guessed_item_in_hand_at_most() -> None:
    state = shop(*(item(number, kind="sacou") for number in range(5)))
    placed = _days(Unseen(), state, 3).placed(state.items, state)
    hands = [each.who for each in placed if each.progress is Progress.WORK]

    assert len(hands) == len(set(hands))


def test_nobody_works_while_ill() -> None:
    state = shop(item(2))
    ill = replace(state, tailors=tuple(replace(each, sick_since=TODAY) for each in state.tailors))

    assert _days(Unseen(), ill, 3).places[2].spent == 0
