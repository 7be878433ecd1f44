"""Hours drawn for every stage and tailor: what is not known widens the dates by itself."""

from __future__ import annotations

from functools import cached_property
from math import log

import numpy as np

from boutique.domain.promises import normal
from boutique.domain.promises.calendar import Array
from boutique.domain.promises.hours import SHARED, Hours
from boutique.domain.promises.noise import Noise
from boutique.domain.promises.shop import Route, WorkItem

LEAST_LEFT = 0.1


class Pace:
    """Draws of a belief: hours of stages as (stages, reps), factors of tailors as (tailors, reps)."""

    def __init__(self, hours: Hours, noise: Noise) -> None:
        self.hours, self.noise = hours, noise
        z = noise.normal_rows(len(hours.mean), "pace")
        self._drawn = hours.mean[:, None] + hours.spread @ z

    def factors(self, tailors: int) -> Array:
        """How much longer or shorter than usual each tailor takes; one who is new takes the usual."""
        known = np.exp(self._drawn[self.hours.first_tailor :]).astype(np.float32)[:tailors]
        return np.concatenate([known, np.ones((tailors - len(known), self.noise.reps), np.float32)])

    @cached_property
    def logs(self) -> dict[str, Array]:
        """Logarithm of the mean hours of each kind's stages, without tailor and item, as (stages, reps)."""
        return {kind: self._logs_of(route) for kind, route in self.hours.routes.items()}

    @cached_property
    def sd(self) -> dict[str, Array]:
        """Residual deviation of each kind's stages."""
        return {kind: self.hours.sd[self._numbers(route)] for kind, route in self.hours.routes.items()}

    def draws(self, item: WorkItem, copy: int = 0) -> Array:
        """Hours of all stages of an item, as (stages, reps), in the hands of an average tailor."""
        own = np.sqrt(1 - SHARED) * self.noise.normal_rows(len(self.sd[item.kind]), "own", item.id, copy)
        logs = self.logs[item.kind] + self._shared(item, copy) + own * self.sd[item.kind][:, None]
        return np.asarray(np.exp(logs).astype(np.float32))

    def left(self, item: WorkItem) -> Array:
        """Hours left of the stage an item is in, given the hours it has had, as (reps,)."""
        uniform = self.noise.uniform("left", item.id)
        mean = self.logs[item.kind][item.pos] + self._shared(item, 0) + self._of_tailor(item.who)
        sd = float(np.sqrt(1 - SHARED)) * self.sd[item.kind][item.pos]
        gone = normal.cdf((log(max(item.spent, 1e-3)) - mean) / sd)
        whole = np.exp(mean + sd * normal.quantile(np.minimum(gone + (1 - gone) * uniform, 1 - 1e-5)))
        return np.asarray(np.maximum(whole - item.spent, LEAST_LEFT * np.exp(mean)), np.float32)

    def mean_hours(self, kind: str) -> Array:
        """Expected hours of each stage of a kind, with its residual scatter, as (stages, reps)."""
        return np.asarray(np.exp(self.logs[kind] + self.sd[kind][:, None] ** 2 / 2))

    @cached_property
    def usual_hours(self) -> dict[str, list[float]]:
        """Expected hours of each kind's stages, over all replications."""
        return {kind: [float(each) for each in self.mean_hours(kind).mean(1)] for kind in self.logs}

    def _shared(self, item: WorkItem, copy: int) -> Array:
        mean, sd = self.hours.item_effect(item.id)
        return mean + sd * self.noise.normal("shared", item.id, copy)

    def _of_tailor(self, who: int) -> Array:
        known = who < self.hours.tailors
        return np.asarray(self._drawn[self.hours.first_tailor + who]) if known else np.zeros(self.noise.reps)

    def _numbers(self, route: Route) -> list[int]:
        return [self.hours.stage_number[route.kind, stage.name] for stage in route.stages]

    def _logs_of(self, route: Route) -> Array:
        usual = np.log([max(stage.usual, 1e-3) for stage in route.stages])
        effects = self._drawn[[len(self.hours.routes) + n for n in self._numbers(route)]]
        return np.asarray(usual[:, None] + self._drawn[self.hours.garment_column[route.kind]] + effects)
