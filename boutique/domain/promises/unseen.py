"""Where items may stand when nobody records stages: the bench played forward day by day with mean hours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import exp

import numpy as np

from boutique.domain.promises.belief import Belief
from boutique.domain.promises.shop import NEVER, Progress, Shop, Tailor, WorkItem
from boutique.domain.promises.waits import Share

STEP = 0.04
SLOWEST, FASTEST = 0.3, 1.2
SURE_HOURS = 160.0


@dataclass(frozen=True)
class Guess:
    """A guessed place: stage, hours spent in it and by whom, the day until which it waits for a client."""

    pos: int = 0
    spent: float = 0.0
    who: int = NEVER
    until: int = NEVER
    over: bool = False


@dataclass(frozen=True, eq=False)
class Unseen:
    """Guessed places of open items, and the `pace` of the bench beside mean hours, learnt."""

    places: Mapping[object, Guess] = field(default_factory=dict)
    pace: float = 0.9

    def after_work(self, shop: Shop, belief: Belief) -> Unseen:
        """The same after the work of `today`; new items stand at the beginning.

        Done before its guess was over, an item says that the bench is quicker than guessed;
        a guess that is over
        before its item is done, that it is slower: so half are guessed too quick and half too slow.
        """
        here = {item.id: self.places.get(item.id, Guess()) for item in shop.items}
        hours = {k: each.hours * self.pace for k, each in enumerate(shop.tailors) if _works(each, shop.today)}
        for item in sorted(shop.items, key=lambda each: (each.target, each.taken, str(each.id))):
            if item.taken < shop.today and item.cloth_due <= shop.today:
                here[item.id] = _worked(here[item.id], item, shop, belief, hours)
        early = sum(not guess.over for key, guess in self.places.items() if key not in here)
        late = sum(guess.over and not self.places.get(key, Guess()).over for key, guess in here.items())
        pace = min(max(self.pace * exp(STEP * (early - late)), SLOWEST), FASTEST)
        return Unseen(here, pace)

    def placed(self, items: Iterable[WorkItem], shop: Shop) -> tuple[WorkItem, ...]:
        """Items as they may stand; a tailor has one in hand at most."""
        busy: set[int] = set()
        return tuple(_placed(item, self.places.get(item.id, Guess()), shop, busy) for item in items)

    def believed(self, belief: Belief) -> Belief:
        """The belief with half of what the guess lacks in pace lacking in the hours at the bench.

        The other half is that work goes on in several items at once:
        a guess in order of bench date is then in
        front of the truth though no hour is lost.
        """
        share = Share(min(self.pace, 1.0) ** 0.5 * SURE_HOURS, SURE_HOURS)
        return replace(belief, waits=replace(belief.waits, attendance=share))


def _works(tailor: Tailor, day: int) -> bool:
    return tailor.sick_since == NEVER and day not in tailor.off


def _worked(guess: Guess, item: WorkItem, shop: Shop, belief: Belief, hours: dict[int, float]) -> Guess:
    """One item's day: through as many stages as the hours of those who are there allow."""
    stages = shop.route(item.kind).stages
    while not guess.over:
        stage = stages[guess.pos]
        if stage.waits_for_client:
            guess = _waited(guess, shop, belief, len(stages))
            if guess.until > shop.today:
                return guess
            continue
        who = _free(stage.skill, shop, hours)
        if who == NEVER:
            return guess
        need = _mean(belief, item.kind, guess.pos, who)
        use = min(hours[who], max(need - guess.spent, 0.0))
        hours[who] -= use
        guess = replace(guess, spent=guess.spent + use, who=who)
        if guess.spent < need - 1e-9:
            return guess
        guess = _on(guess, len(stages))
    return guess


def _waited(guess: Guess, shop: Shop, belief: Belief, stages: int) -> Guess:
    """A fitting: the day on which its wait is over, or the next stage once it is."""
    waits = belief.waits
    if guess.until < 0:
        mean = waits.fitting.median * exp(waits.fitting.sd**2 / 2)
        return replace(guess, until=shop.today + max(1, round(mean)))
    return guess if guess.until > shop.today else _on(guess, stages)


def _on(guess: Guess, stages: int) -> Guess:
    last = guess.pos + 1 == stages
    return replace(guess, over=True) if last else Guess(guess.pos + 1)


def _free(skill: str, shop: Shop, hours: dict[int, float]) -> int:
    able = [k for k, left in hours.items() if left > 0 and skill in shop.tailors[k].skills]
    return max(able, key=lambda k: (hours[k], -k), default=NEVER)


def _mean(belief: Belief, kind: str, pos: int, who: int) -> float:
    hours, stage = belief.hours, belief.hours.routes[kind].stages[pos]
    number = hours.stage_number[kind, stage.name]
    columns = [hours.garment_column[kind], len(hours.routes) + number]
    if who < hours.tailors:
        columns.append(hours.first_tailor + who)
    return stage.usual * float(np.exp(hours.mean[columns].sum() + hours.sd[number] ** 2 / 2))


def _placed(item: WorkItem, guess: Guess, shop: Shop, busy: set[int]) -> WorkItem:
    stage = shop.route(item.kind).stages[guess.pos]
    if stage.waits_for_client:
        agreed = max(guess.until, shop.today + 1)
        return replace(item, pos=guess.pos, progress=Progress.FITTING, fitting_on=agreed)
    if guess.spent > 0 and guess.who not in busy and guess.who != NEVER:
        busy.add(guess.who)
        return replace(item, pos=guess.pos, progress=Progress.WORK, who=guess.who, spent=guess.spent)
    return replace(item, pos=guess.pos)
