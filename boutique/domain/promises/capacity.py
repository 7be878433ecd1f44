"""Hours each tailor has on each working day ahead, less planned days off and illness as it may come."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from boutique.domain.promises.calendar import Array
from boutique.domain.promises.noise import Noise
from boutique.domain.promises.shop import Tailor
from boutique.domain.promises.waits import Waits

SPELLS = 512
LONGEST = 512


def daily(tailors: tuple[Tailor, ...], weekdays: Array) -> Array:
    """Hours of a whole day of each tailor as (tailors, days); of `weekdays` 0 is Monday."""
    weeks = np.array([each.week or (each.hours,) * 7 for each in tailors], np.float32).reshape(-1, 7)
    return np.asarray(weeks[:, weekdays])


def capacity(tailors: tuple[Tailor, ...], days: Array, whole: Array, waits: Waits, noise: Noise) -> Array:
    """Hours at the bench as (tailors, days, reps).

    `days` are the day numbers of the working days ahead, `whole` the hours of each (`daily`).
    """
    well = _spells(noise.seed, round(waits.ill.mean * 400) / 400, round(waits.recovery.mean * 20) / 20)
    hours = np.empty((len(tailors), len(days), noise.reps), dtype=np.float32)
    for k, tailor in enumerate(tailors):
        there = (whole[k] * waits.attendance.mean * ~np.isin(days, list(tailor.off)))[:, None]
        first = noise.row("well", tailor.name)
        hours[k] = there * well[: len(days), (first + 7 * np.arange(noise.reps)) % SPELLS]
        if tailor.sick_since >= 0:
            hours[k] *= np.arange(len(days))[:, None] >= _ill_for(waits, noise.uniform("ill", tailor.name))
    return hours


def _ill_for(waits: Waits, uniform: Array) -> Array:
    """Working days for which somebody who is ill now still stays away."""
    return np.asarray(np.log1p(-uniform) / np.log1p(-min(waits.recovery.mean, 0.95)))


@lru_cache(maxsize=16)
def _spells(seed: int, falls_ill: float, recovers: float) -> Array:
    """Days of people who are well today, as (LONGEST, SPELLS) flags: a Markov chain a column."""
    random = np.random.default_rng([seed, 3])
    chance = random.random((LONGEST, SPELLS))
    well = np.ones((LONGEST, SPELLS), dtype=bool)
    state = np.ones(SPELLS, dtype=bool)
    for day in range(LONGEST):
        state = np.where(state, chance[day] >= falls_ill, chance[day] < recovers)
        well[day] = state
    return well
