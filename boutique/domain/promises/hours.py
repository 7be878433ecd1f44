"""How long stages take: a Bayesian ridge on log(hours / usual), forgetting slowly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from math import log
from types import MappingProxyType

import numpy as np

from boutique.domain.promises.calendar import Array
from boutique.domain.promises.events import StageDone
from boutique.domain.promises.shop import Route

HALF_LIFE = 300.0
SD_GARMENT, SD_STAGE, SD_TAILOR = 0.30, 0.17, 0.25
SD_RESIDUAL, PRIOR_COUNT = 0.30, 12.0
SHARED = 0.25
CLIP = 2.5


@dataclass(frozen=True, eq=False)
class Hours:
    """What is believed of hours: information matrix and vector, residuals of stages and of open items."""

    routes: Mapping[str, Route]
    tailors: int
    as_of: int
    information: Array
    evidence: Array
    squares: Array
    counts: Array
    residuals: Mapping[object, tuple[float, int]]

    @classmethod
    def usual(cls, routes: Mapping[str, Route], tailors: int, day: int = 0) -> Hours:
        """Belief before anything happened: the usual hours, as unsure as owners are of them."""
        stages = sum(len(route.stages) for route in routes.values())
        p = len(routes) + stages + tailors
        zero = np.zeros(stages)
        return cls(routes, tailors, day, np.zeros((p, p)), np.zeros(p), zero, zero, MappingProxyType({}))

    @cached_property
    def garment_column(self) -> dict[str, int]:
        """Column of each kind."""
        return {kind: n for n, kind in enumerate(self.routes)}

    @cached_property
    def stage_number(self) -> dict[tuple[str, str], int]:
        """Number of each stage of each kind, over the whole shop."""
        names = [(kind, stage.name) for kind, route in self.routes.items() for stage in route.stages]
        return {name: n for n, name in enumerate(names)}

    @cached_property
    def first_tailor(self) -> int:
        """Column of the first tailor."""
        return len(self.routes) + len(self.stage_number)

    @cached_property
    def _covariance(self) -> Array:
        sd = np.concatenate(
            [
                np.full(len(self.routes), SD_GARMENT),
                np.full(len(self.stage_number), SD_STAGE),
                np.full(self.tailors, SD_TAILOR),
            ]
        )
        covariance = np.diag(sd**2)
        seen = np.flatnonzero(self.information.diagonal())  # of the rest nothing is known but the prior
        part = self.information[np.ix_(seen, seen)] + np.diag(sd[seen] ** -2)
        covariance[np.ix_(seen, seen)] = np.linalg.inv(part)
        return covariance

    @cached_property
    def mean(self) -> Array:
        """Posterior mean of the coefficients."""
        return np.asarray(self._covariance @ self.evidence)

    @cached_property
    def spread(self) -> Array:
        """Lower factor of the posterior covariance."""
        return np.asarray(np.linalg.cholesky(self._covariance))

    @cached_property
    def sd(self) -> Array:
        """Residual standard deviation of each stage, shrunk towards what stages have in common."""
        prior = PRIOR_COUNT * SD_RESIDUAL**2
        pooled = (self.squares.sum() + 2 * prior) / (self.counts.sum() + 2 * PRIOR_COUNT)
        return np.asarray(np.sqrt((self.squares + PRIOR_COUNT * pooled) / (self.counts + PRIOR_COUNT)))

    def item_effect(self, item: object) -> tuple[float, float]:
        """Mean and deviation of what an item's stages have in common, given those it has done."""
        total, count = self.residuals.get(item, (0.0, 0))
        variance = float(np.mean(self.sd) ** 2)
        shared, own = SHARED * variance, (1 - SHARED) * variance
        return shared * total / (count * shared + own), (shared * own / (count * shared + own)) ** 0.5

    def aged(self, day: int) -> Hours:
        """The same belief on a later day: evidence has half its weight after the half-life."""
        if day <= self.as_of:
            return self
        keep = 0.5 ** ((day - self.as_of) / HALF_LIFE)
        return replace(
            self,
            as_of=day,
            information=self.information * keep,
            evidence=self.evidence * keep,
            squares=self.squares * keep,
            counts=self.counts * keep,
        )

    def seen(self, event: StageDone) -> Hours:
        """Belief after a finished stage; hours no stage could take (pressed too late) count clipped."""
        number = self.stage_number.get((event.kind, event.stage))
        usual = self._usual(event)
        if number is None or usual <= 0 or event.hours <= 0:
            return self
        columns = self._columns(event, number)
        sd = float(self.sd[number])
        expected = float(self.mean[columns].sum())
        reach = CLIP * (sd**2 + float(self._covariance[np.ix_(columns, columns)].sum())) ** 0.5
        residual = max(-reach, min(reach, log(event.hours / usual) - expected))
        return self._with(event, columns, number, expected + residual, residual, sd)

    def forgetting(self, item: object) -> Hours:
        """The same without the residuals of an item that has left the workshop."""
        if item not in self.residuals:
            return self
        return replace(self, residuals={key: value for key, value in self.residuals.items() if key != item})

    def _usual(self, event: StageDone) -> float:
        stages = self.routes[event.kind].stages if event.kind in self.routes else ()
        return next((stage.usual for stage in stages if stage.name == event.stage), 0.0)

    def _columns(self, event: StageDone, number: int) -> list[int]:
        columns = [self.garment_column[event.kind], len(self.routes) + number]
        return [*columns, self.first_tailor + event.who] if 0 <= event.who < self.tailors else columns

    def _with(
        self, event: StageDone, columns: list[int], number: int, y: float, residual: float, sd: float
    ) -> Hours:
        information, evidence = self.information.copy(), self.evidence.copy()
        squares, counts = self.squares.copy(), self.counts.copy()
        information[np.ix_(columns, columns)] += sd**-2
        evidence[columns] += y * sd**-2
        squares[number] += residual**2
        counts[number] += 1
        total, count = self.residuals.get(event.item, (0.0, 0))
        return replace(
            self,
            information=information,
            evidence=evidence,
            squares=squares,
            counts=counts,
            residuals={**self.residuals, event.item: (total + residual, count + 1)},
        )
