"""Learns, on one shop's history, the weights with which another shop starts.

python -m tests.bench.rhythm_elsewhere FILE   prints the constants of `boutique.domain.calls.rhythm.ranking`
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from boutique.domain.calls.rhythm.fitting import fit
from boutique.domain.calls.rhythm.histories import Floats, PurchaseTable, summarise
from boutique.domain.calls.rhythm.ranking import SIGNS, Elsewhere, bought_within, learn_weights, signs
from tests.bench.rhythm_files import read_purchases

WEEKS = 13
WINDOWS = 5
DAYS_BETWEEN = 30
OPEN_MIND = Elsewhere(
    middle=(0.0, 1.0) + (0.0,) * (len(SIGNS) - 2), spread=(3.0,) + (1.0,) * (len(SIGNS) - 1)
)


def weights_by_window(purchases: PurchaseTable) -> Floats:
    """Return, windows x signs, the weights that a shop would learn from each of its last windows alone."""
    last = int(purchases.day.max()) - 7 * WEEKS
    found = []
    for window in range(WINDOWS):
        told = summarise(purchases.visits, last - window * DAYS_BETWEEN)
        if len(told):
            seen = signs(fit(told), told, WEEKS)
            found.append(learn_weights(seen, bought_within(purchases.visits, told, WEEKS), OPEN_MIND))
    return np.array(found)


def learn_elsewhere(purchases: PurchaseTable) -> Elsewhere:
    """Return the mean weights of the shop's last windows."""
    return Elsewhere(middle=tuple(float(weight) for weight in weights_by_window(purchases).mean(axis=0)))


if __name__ == "__main__":
    weights = weights_by_window(read_purchases(Path(sys.argv[1])))
    for sign, middle, spread in zip(SIGNS, weights.mean(axis=0), weights.std(axis=0), strict=True):
        print(f"{sign:12}{middle:7.2f}{spread:7.2f}")
