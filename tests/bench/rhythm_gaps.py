"""Whether the usual gap is the true one, and whether anybody is called lapsed who has not left."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from boutique.domain.calls.rhythm import Rhythm, score_shop
from tests.domain.calls.rhythm.tailors import Truth

PACES = (0, 250, 365, 500, 10_000)


def show_gaps(truth: Truth) -> None:
    """Print the usual gap over the true one, of the middle client who came back and has not left."""
    shop = score_shop(truth.purchases(), truth.until)
    here = shop.known & ~truth.left
    told = here & (shop.own_gaps > 0)
    share = shop.typical_gap_days / truth.gap
    parts = ((low, told & (truth.gap >= low) & (truth.gap < high)) for low, high in pairwise(PACES))
    by_pace = ", ".join(
        f"from {low} days {np.median(share[rows]):.2f} (of {rows.sum()})" for low, rows in parts if rows.any()
    )
    lapsed = int((shop.state[here] == Rhythm.LAPSED).sum())
    print(
        f"usual gap over the true one {np.median(share[told]):.2f} (of {told.sum()}): {by_pace}; "
        f"wrongly lapsed {lapsed} of {here.sum()}"
    )
