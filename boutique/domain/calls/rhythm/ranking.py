"""Who is likeliest to buy next: the buying model corrected by what the shop itself saw happen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.histories import DAYS_A_WEEK, Floats, Histories, Visits

SIGNS = ("level", "model", "orders", "silence", "tenure", "worth", "unevenness", "lately")
_MOST_STEPS = 25
_NEAR_ENOUGH = 1e-6


@dataclass(frozen=True)
class Elsewhere:
    """Weights of the signs learnt in another shop, and how much they may differ in this one.

    `middle` and `spread` (one standard deviation) in the order of `SIGNS`.
    """

    middle: tuple[float, ...]
    spread: tuple[float, ...] = (0.6,) + (0.3,) * (len(SIGNS) - 1)


GIFT_SHOP = Elsewhere(middle=(0.20, 0.50, 0.19, 0.11, 0.15, 0.32, -0.40, 1.04))
"""Learnt on one real shop, online_retail, by `python -m tests.bench.rhythm_elsewhere`: mean of five windows.

Figures for that shop must therefore be made with weights learnt on another. The spread is set by hand, to
about one and a half times that between those windows, since shops differ more than the seasons of one.
Which signs to keep was chosen with the figures of cdnow_full and online_retail both in view, so only other
histories tell without favour how good the list is.
"""


@dataclass(frozen=True, eq=False)
class Seen:
    """What tells who buys next: `columns` clients x `SIGNS`, on top of the log odds `start` of any client."""

    columns: Floats
    start: float

    def log_odds(self, weights: Floats) -> Floats:
        """Return each client's log odds to buy."""
        odds: Floats = self.start + self.columns @ weights
        return odds


def signs(model: BuyingModel, told: Histories, weeks: float, start: float | None = None) -> Seen:
    """Return what tells who buys in the next `weeks`, each sign against the shop's middle client.

    `start` is the middle client's log odds when the weights were learnt, so that clients who have cooled
    since are judged as those who were cooler then; None takes today's.
    """
    log_odds = model.log_odds_to_buy(told, weeks)
    start = float(np.median(log_odds)) if start is None else start
    columns = [
        np.ones(len(told)),
        log_odds - start,
        _against_middle(np.log(told.repeats + 1.0)),
        _against_middle(np.log(told.silence + 1.0)),
        _against_middle(np.log(told.age + 1.0)),
        _against_middle(told.worth),
        _unevenness(told),
        _against_middle(np.log(told.lately + 1.0)),
    ]
    return Seen(np.column_stack(columns), start)


def _against_middle(values: Floats) -> Floats:
    return values - np.median(values) if len(values) else values


def _unevenness(told: Histories) -> Floats:
    """Return how much the log of the mean gap exceeds the mean log gap, shrunk to none for few gaps.

    Who buys in bursts has a shorter typical gap than orders over time suggest (Zhang, Bradlow & Small 2015).
    """
    gaps = np.maximum(told.repeats, 1)
    excess = np.log(np.maximum(told.last, 1.0 / DAYS_A_WEEK) / gaps) - told.log_gaps / gaps
    return np.where(told.repeats > 1, excess * gaps / (gaps + 1.0), 0.0)


def bought_within(visits: Visits, told: Histories, weeks: float) -> Floats:
    """Return 1.0 for each client of `told` who did buy in the `weeks` after, else 0.0."""
    after = (visits.day > told.on) & (visits.day <= told.on + weeks * DAYS_A_WEEK)
    bought = np.zeros(visits.clients)
    bought[visits.client[after]] = 1.0
    return bought[told.client]


def learn_weights(seen: Seen, bought: Floats, elsewhere: Elsewhere) -> Floats:
    """Return the weights of the signs for this shop: ridge logistic regression shrunk to `elsewhere`.

    `seen` at the start of a window that is over, `bought` 1.0 or 0.0 in it. Newton's method, each step halved
    until it helps.
    """
    middle, firmness = np.array(elsewhere.middle), np.array(elsewhere.spread) ** -2.0
    columns = seen.columns

    def loss(weights: Floats) -> float:
        odds = seen.log_odds(weights)
        return float(np.logaddexp(0.0, odds).sum() - bought @ odds + 0.5 * firmness @ (weights - middle) ** 2)

    weights, least = middle, loss(middle)
    for _ in range(_MOST_STEPS):
        chance = chances(seen.log_odds(weights))
        slope = columns.T @ (bought - chance) - firmness * (weights - middle)
        bend = (columns * (chance * (1.0 - chance))[:, None]).T @ columns + np.diag(firmness)
        step = np.linalg.solve(bend, slope)
        while loss(weights + step) > least and slope @ step > _NEAR_ENOUGH:
            step = step / 2.0
        if slope @ step < _NEAR_ENOUGH:
            break
        weights = weights + step
        least = loss(weights)
    return weights


def chances(log_odds: Floats) -> Floats:
    """Return the chances that belong to log odds."""
    return 1.0 / (1.0 + np.exp(-np.clip(log_odds, -500.0, 500.0)))
