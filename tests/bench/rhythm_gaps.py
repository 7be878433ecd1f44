"""Whether the usual gap is the true one, and whether anybody is called lapsed who has not left."""

from __future__ import annotations

import numpy as np

from boutique.domain.calls.rhythm import Rhythm, score_shop
from tests.domain.calls.rhythm.tailors import Truth

SLOW = 500


def show_gaps(truth: Truth) -> None:
    """Print the usual gap over the true one, of the middle client who came back and has not left."""
    shop = score_shop(truth.purchases(), truth.until)
    here = shop.known & ~truth.left
    told = here & (shop.own_gaps > 0)
    share = shop.typical_gap_days / truth.gap
    slow = told & (truth.gap >= SLOW)
    lapsed = int((shop.state[here] == Rhythm.LAPSED).sum())
    print(
        f"usual gap over the true one {np.median(share[told]):.2f} (of {told.sum()}), "
        f"where that is {SLOW} days or more {np.median(share[slow]):.2f} (of {slow.sum()}); "
        f"wrongly lapsed {lapsed} of {here.sum()}"
    )
