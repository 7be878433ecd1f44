"""Marks for a ranking: how well it tells those who bought from those who did not."""

from __future__ import annotations

import numpy as np

from boutique.domain.calls.rhythm.histories import Floats, Mask


def auc(score: Floats, bought: Mask) -> float:
    """Return the chance that a buyer ranks above a non-buyer, ties counting half; nan without both."""
    buyers, others = int(bought.sum()), int((~bought).sum())
    if not buyers or not others:
        return float("nan")
    _, place, count = np.unique(score, return_inverse=True, return_counts=True)
    rank = (np.cumsum(count) - (count - 1) / 2.0)[place]
    return float((rank[bought].sum() - buyers * (buyers + 1) / 2.0) / (buyers * others))


def precision(score: Floats, bought: Mask, share: float) -> float:
    """Return the share of buyers among the first `share` of the list, ties broken by lot."""
    first = max(1, round(share * len(score)))
    lot = np.random.default_rng(0).random(len(score))
    return float(bought[np.lexsort((lot, -score))[:first]].mean())


def lift(score: Floats, bought: Mask, share: float) -> float:
    """Return how many times the buyers of a list drawn by lot the first `share` of the list holds."""
    return precision(score, bought, share) / float(bought.mean()) if bought.any() else float("nan")
