"""How many orders a client still brings: a model of clients who buy until they leave."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.arrivals import expected_arrivals, stage_weights
from boutique.domain.calls.rhythm.histories import Floats, Histories

_SUREST = -1e-12


@dataclass(frozen=True)
class BuyingModel:
    """Clients who buy at their own pace, every `stages`-th tick of a clock, and may leave after any purchase.

    Pace ~ Gamma(`shape`, `rate` in weeks), chance to leave ~ Beta(`a`, `b`).
    `may_leave_at_once` False with 1 stage is BG/NBD (Fader, Hardie & Lee 2005);
    True is MBG/CNBD-k with k stages (Platzer & Reutterer 2016; Reutterer, Platzer & Schröder 2021).
    """

    shape: float
    rate: float
    a: float
    b: float
    stages: int = 1
    may_leave_at_once: bool = True

    def log_likelihood(self, told: Histories) -> Floats:
        """Return the log likelihood of each client's buying days."""
        most = int(told.repeats.max(initial=0)) + 1
        pace = _log_rise(self.shape, self.stages * most)[self.stages * told.repeats]
        stays = told.repeats + int(self.may_leave_at_once)
        staying = (_log_rise(self.b, most) - _log_rise(self.a + self.b, most))[stays]
        factorial = float(np.log(np.arange(1, self.stages)).sum())
        clock = (self.stages - 1) * told.log_gaps - factorial * told.repeats
        here_or_gone = np.logaddexp(self._log_here(told, 0.0), self._log_gone(told))
        total: Floats = pace + self.shape * np.log(self.rate) + staying + clock + here_or_gone
        return total

    def log_chance_silent(self, told: Histories, weeks: float) -> Floats:
        """Return the log of the chance that a client buys nothing in the next `weeks`.

        It is the likelihood of the same purchases seen from `weeks` later, over that seen from today.
        """
        gone = self._log_gone(told)
        today = np.logaddexp(self._log_here(told, 0.0), gone)
        silent: Floats = np.logaddexp(self._log_here(told, weeks), gone) - today
        return np.minimum(silent, _SUREST)

    def chance_to_buy(self, told: Histories, weeks: float) -> Floats:
        """Return the chance of at least one order in the next `weeks`."""
        return -np.expm1(self.log_chance_silent(told, weeks))

    def log_odds_to_buy(self, told: Histories, weeks: float) -> Floats:
        """Return the log odds of at least one order in the next `weeks`."""
        silent = self.log_chance_silent(told, weeks)
        return np.log(-np.expm1(silent)) - silent

    def chance_here(self, told: Histories) -> Floats:
        """Return the chance that a client has not left; for reckoning only, never to be shown."""
        return 1.0 / (1.0 + np.exp(np.minimum(self._log_gone(told) - self._log_here(told, 0.0), 500.0)))

    def usual_weeks(self, told: Histories) -> Floats:
        """Return how many weeks each client lets pass between orders, on average over what is believable.

        Their own time, the open wait as far as they are still here, and what is known of all the others; so a
        young shop, where only short intervals have ended, does not take these for all.
        """
        watched = told.last + self.chance_here(told) * told.silence
        weeks: Floats = self.stages * (self.rate + watched) / np.maximum(self._ticks(told) - 1.0, 0.5)
        return weeks

    def expected_orders(self, told: Histories, weeks: float) -> Floats:
        """Return how many orders to expect from each client in the next `weeks`."""
        ticks = self._ticks(told)
        stay = self.b + self._times_stayed(told)
        passing = weeks / (self.rate + told.age + weeks)
        weights = stage_weights(ticks, told.silence / (self.rate + told.age), self.stages)
        orders: Floats = np.zeros(len(told))
        for stage, weight in enumerate(weights / weights.sum(axis=0)):
            orders += weight * expected_arrivals(ticks + stage, passing, stay, self.a, stage, self.stages)
        return self.chance_here(told) * orders

    def _ticks(self, told: Histories) -> Floats:
        return self.shape + self.stages * told.repeats.astype(np.float64)

    def _times_stayed(self, told: Histories) -> Floats:
        """Return how often a client who is here has chosen to stay (in BG/NBD not at the first order)."""
        return told.repeats.astype(np.float64) + float(self.may_leave_at_once)

    def _log_here(self, told: Histories, weeks: float) -> Floats:
        """Log weight, without common factors, of a client who is here and stays silent for `weeks` more."""
        ticks = self._ticks(told)
        reach = self.rate + told.age + weeks
        weights = stage_weights(ticks, (told.silence + weeks) / reach, self.stages)
        log_weight: Floats = np.log(weights.sum(axis=0)) - ticks * np.log(reach)
        return log_weight

    def _log_gone(self, told: Histories) -> Floats:
        """Log weight, without common factors, of a client who left after the last purchase."""
        choices = self._times_stayed(told)
        odds = np.log(self.a / np.where(choices > 0, self.b + choices - 1.0, 1.0))
        return np.where(choices > 0, odds - self._ticks(told) * np.log(self.rate + told.last), -np.inf)


def _log_rise(start: float, most: int) -> Floats:
    """Return log(Γ(start + n) / Γ(start)) for n = 0..most."""
    return np.concatenate(([0.0], np.cumsum(np.log(start + np.arange(most)))))
