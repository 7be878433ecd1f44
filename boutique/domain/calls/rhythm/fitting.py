"""Learning a shop's buying model from its own clients, steadily even when there are few."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.climbing import Belief, Top, climb
from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.histories import Floats, Histories

MOST_CLIENTS = 10_000
_TRIAL_CLIENTS = 2_000
_ROUGHLY = 1e-2


@dataclass(frozen=True)
class WeakPrior:
    """What is believed of any shop before its own clients speak, held as firmly as one good guess.

    Middles of `shape`, of `a` and `b`, and of the `gap` in weeks between a typical client's orders; normal on
    their logs with standard deviation `spread` (infinite: no belief, plain maximum likelihood).
    """

    shape: float = 0.8
    gap: float = 26.0
    a: float = 0.6
    b: float = 2.4
    spread: float = 1.0

    def belief(self, stages: int) -> Belief:
        """Return the belief about the logs of shape, rate, a and b of a clock of so many stages."""
        centre = np.log([self.shape, self.shape * self.gap / stages, self.a, self.b])
        return Belief(centre, np.full(4, self.spread**-2))


@dataclass(frozen=True)
class Family:
    """Which models may be fitted: stages the clock may have, and if the first order may be the last."""

    stages: tuple[int, ...] = (1, 2, 3, 4)
    may_leave_at_once: bool = True

    def model(self, place: Floats, stages: int) -> BuyingModel:
        """Return the model whose logs of shape, rate, a and b are `place`."""
        shape, rate, a, b = (float(value) for value in np.exp(np.clip(place, -12.0, 25.0)))
        return BuyingModel(shape, rate, a, b, stages, self.may_leave_at_once)


MBG_CNBD = Family()
BG_NBD = Family(stages=(1,), may_leave_at_once=False)


def fit(
    told: Histories, family: Family = MBG_CNBD, prior: WeakPrior | None = None, tolerance: float = 1e-3
) -> BuyingModel:
    """Learn the model under which the clients' histories are most likely, with the stages that fit best.

    More than `MOST_CLIENTS` clients are sampled; the same clients give the same model, always.
    """
    prior = prior or WeakPrior()
    trial = _sample(told, _TRIAL_CLIENTS)
    tops = {stages: _climb(trial, family, prior, stages, _ROUGHLY) for stages in family.stages}
    stages = max(tops, key=lambda tried: tops[tried].height)
    top = _climb(_sample(told, MOST_CLIENTS), family, prior, stages, tolerance, tops[stages].place)
    return family.model(top.place, stages)


def _climb(
    told: Histories,
    family: Family,
    prior: WeakPrior,
    stages: int,
    tolerance: float,
    start: Floats | None = None,
) -> Top:
    belief = prior.belief(stages)
    return climb(
        lambda place: family.model(place, stages).log_likelihood(told),
        belief.centre if start is None else start,
        belief,
        tolerance,
    )


def _sample(told: Histories, most: int) -> Histories:
    if len(told) <= most:
        return told
    return told.take(np.random.default_rng(most).choice(len(told), most, replace=False))
