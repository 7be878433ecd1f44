"""An item on its way through the stages: benches, fittings, cloth and answers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.promises.belief import Belief
from boutique.domain.promises.bench import Bench
from boutique.domain.promises.calendar import Array
from boutique.domain.promises.pace import Pace
from boutique.domain.promises.shop import NEVER, Progress, Shop, Stage, WorkItem

AFTER_FITTING = 0.4


@dataclass(frozen=True, eq=False)
class Span:
    """A stage still to be done, and when it starts and ends in each replication."""

    stage: Stage
    start: Array
    finish: Array


class Journey:
    """Walks items over a bench with the draws of one forecast."""

    def __init__(self, shop: Shop, belief: Belief, pace: Pace, days: Array) -> None:
        self.shop, self.belief, self.pace, self.days = shop, belief, pace, days
        self.noise = pace.noise
        self.skilled = self._skilled()
        self.factors = pace.factors(len(shop.tailors))
        self.nothing = np.zeros(self.noise.reps)

    def begin(self, item: WorkItem, bench: Bench) -> Span:
        """The stage in hand, at the bench of the tailor who has it."""
        stage = self.shop.route(item.kind).stages[item.pos]
        left = self.pace.left(item)[None]
        return Span(stage, *bench.place(np.array([item.who]), left, self.nothing))

    def walk(
        self, item: WorkItem, bench: Bench, begun: Span | None = None, copy: int = 0
    ) -> tuple[Span, ...]:
        """All stages an item has before it, placed one after the other."""
        stages = self.shop.route(item.kind).stages
        hours, asked = self.pace.draws(item, copy), self._asked(item, copy)
        spans = [begun] if begun else []
        at = begun.finish if begun else self._release(item, copy)
        for pos in range(item.pos + len(spans), len(stages)):
            if stages[pos].waits_for_client:
                spans.append(Span(stages[pos], at, self._fitting(item, pos, at, copy)))
            else:
                ready = self._answered(item, asked == pos, at)
                spans.append(Span(stages[pos], *self._at_bench(stages[pos], hours[pos], ready, bench)))
            at = spans[-1].finish
        return tuple(spans) or (Span(stages[-1], at, at),)

    def later(self, at: Array, days: Array) -> Array:
        """The morning of the first working day, so many calendar days after a time."""
        index = np.minimum(at.astype(np.intp), len(self.days) - 1)
        return np.searchsorted(self.days, self.days[index] + np.maximum(np.rint(days), 1)).astype(float)

    def on(self, day: Array) -> Array:
        """The morning of the first working day on or after day numbers."""
        return np.searchsorted(self.days, day).astype(float)

    def _at_bench(self, stage: Stage, hours: Array, at: Array, bench: Bench) -> tuple[Array, Array]:
        who = self.skilled[stage.skill]
        return bench.place(who, hours * self.factors[who], at)

    def _fitting(self, item: WorkItem, pos: int, at: Array, copy: int) -> Array:
        waits, z = self.belief.waits, self.noise.normal("fitting", item.id, pos, copy)
        if pos != item.pos or item.progress is not Progress.FITTING:
            return self.later(at, waits.fitting.draw(z)) + AFTER_FITTING
        today = self.shop.today
        if item.fitting_on > today:
            missed = self.noise.uniform("missed", item.id, copy) < waits.missed.mean
            return self.on(item.fitting_on + np.rint(missed * waits.fitting.draw(z))) + AFTER_FITTING
        since = item.since if item.fitting_on < 0 else today
        return self.on(since + np.rint(waits.fitting.draw(z, max(today - since, 0)))) + AFTER_FITTING

    def _asked(self, item: WorkItem, copy: int) -> Array:
        """Stage before which the client must first answer a question, in each replication; mostly none."""
        route = self.shop.route(item.kind)
        share, drawn = self.belief.waits.asked(route.quick).mean, self.noise.uniform("asked", item.id, copy)
        stage = (drawn / share).astype(np.intp)
        return np.where(stage < len(route.stages), stage, NEVER)

    def _answered(self, item: WorkItem, asked: Array, at: Array) -> Array:
        """When the bench may begin where it must first be asked, else `at`."""
        if not asked.any():
            return at
        z = self.noise.normal("answer", item.id)
        return np.where(asked, self.later(at, self.belief.waits.answer.draw(z)), at)

    def _release(self, item: WorkItem, copy: int) -> Array:
        """From when the item may be worked on."""
        today, waits = self.shop.today, self.belief.waits
        z = self.noise.normal("release", item.id, copy)
        if item.progress is Progress.CLOTH or (item.pos == 0 and item.cloth_due > today):
            return self.on(self._cloth(item, z, copy))
        if item.progress is Progress.ANSWER:
            since = item.since if item.since >= 0 else today
            return self.on(since + np.rint(waits.answer.draw(z, max(today - since, 0))))
        return self.nothing

    def _cloth(self, item: WorkItem, z: Array, copy: int) -> Array:
        """Day number on which the cloth is there."""
        cloth, today = self.belief.waits.of_mill(item.mill), self.shop.today
        if item.cloth_due > today:
            late = self.noise.uniform("late", item.id, copy) < cloth.late.mean
            return np.asarray(item.cloth_due + late * np.rint(cloth.spell.draw(z)))
        since = item.cloth_due if item.cloth_due >= 0 else (item.since if item.since >= 0 else today)
        return np.asarray(since + np.rint(cloth.spell.draw(z, max(today - since, 0))))

    def _skilled(self) -> dict[str, Array]:
        """Tailors for each skill; where nobody has it, everybody."""
        tailors = self.shop.tailors
        names = {stage.skill for route in self.shop.routes.values() for stage in route.stages}
        found = {name: [k for k, each in enumerate(tailors) if name in each.skills] for name in names}
        return {
            name: np.array(who or list(range(len(tailors))), dtype=np.intp) for name, who in found.items()
        }
