"""Where items may stand when nobody records stages: the bench played forward day by day with mean hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np

from boutique.domain.promises.belief import Belief
from boutique.domain.promises.shop import NEVER, Progress, Shop, Tailor, WorkItem


@dataclass(frozen=True)
class Guess:
    """A guessed place: stage, hours spent in it and by whom,
    and the day until which it waits for a client.
    """

    pos: int = 0
    spent: float = 0.0
    who: int = NEVER
    until: int = NEVER


def guess_places(guesses: Mapping[object, Guess], shop: Shop, belief: Belief) -> dict[object, Guess]:
    """Places after the work of `today`, given those of the evening before;
    new items stand at the beginning.
    """
    here = {item.id: guesses.get(item.id, Guess()) for item in shop.items}
    hours = {k: each.hours for k, each in enumerate(shop.tailors) if _works(each, shop.today)}
    for item in sorted(shop.items, key=lambda each: (each.target, each.taken, str(each.id))):
        if item.taken < shop.today and item.cloth_due <= shop.today:
            here[item.id] = _worked(here[item.id], item, shop, belief, hours)
    return here


def at_guessed_places(
    items: Iterable[WorkItem], guesses: Mapping[object, Guess], shop: Shop
) -> tuple[WorkItem, ...]:
    """Items as they may stand; a tailor has one in hand at most."""
    busy: set[int] = set()
    return tuple(_placed(item, guesses.get(item.id, Guess()), shop, busy) for item in items)


def _works(tailor: Tailor, day: int) -> bool:
    return tailor.sick_since == NEVER and day not in tailor.off


def _worked(guess: Guess, item: WorkItem, shop: Shop, belief: Belief, hours: dict[int, float]) -> Guess:
    """One item's day: through as many stages as the hours of those who are there allow."""
    stages = shop.route(item.kind).stages
    while True:
        stage = stages[guess.pos]
        if stage.waits_for_client:
            until = guess.until if guess.until >= 0 else shop.today + round(belief.waits.fitting.median)
            if until > shop.today:
                return replace(guess, until=until)
            guess = Guess(min(guess.pos + 1, len(stages) - 1))
            continue
        who = _free(stage.skill, shop, hours)
        if who == NEVER:
            return guess
        need = _mean(belief, item.kind, guess.pos, who)
        use = min(hours[who], max(need - guess.spent, 0.0))
        hours[who] -= use
        guess = replace(guess, spent=guess.spent + use, who=who)
        if guess.spent < need or guess.pos + 1 == len(stages):
            return guess
        guess = Guess(guess.pos + 1)


def _free(skill: str, shop: Shop, hours: dict[int, float]) -> int:
    able = [k for k, left in hours.items() if left > 0 and skill in shop.tailors[k].skills]
    return max(able, key=lambda k: (hours[k], -k), default=NEVER)


def _mean(belief: Belief, kind: str, pos: int, who: int) -> float:
    hours, stage = belief.hours, belief.hours.routes[kind].stages[pos]
    number = hours.stage_number[kind, stage.name]
    columns = [hours.garment_column[kind], len(hours.routes) + number, hours.first_tailor + who]
    return stage.usual * float(np.exp(hours.mean[columns].sum() + hours.sd[number] ** 2 / 2))


def _placed(item: WorkItem, guess: Guess, shop: Shop, busy: set[int]) -> WorkItem:
    stage = shop.route(item.kind).stages[guess.pos]
    if stage.waits_for_client:
        return replace(
            item, pos=guess.pos, progress=Progress.FITTING, fitting_on=max(guess.until, shop.today + 1)
        )
    if guess.spent > 0 and guess.who not in busy and guess.who != NEVER:
        busy.add(guess.who)
        return replace(item, pos=guess.pos, progress=Progress.WORK, who=guess.who, spent=guess.spent)
    return replace(item, pos=guess.pos)
