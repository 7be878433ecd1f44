"""What to call a client's silence: in rhythm, due, drifting, lapsed, or too early to tell."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from boutique.domain.calls.rhythm.gaps import ShopPace
from boutique.domain.calls.rhythm.histories import Days, Floats

DUE_FROM = -0.25
DRIFTING_FROM = 0.84
LAPSED_FROM = 2.33
LEAST_DAYS_TO_LAPSE = 365
_HARDLY_HERE, _SURELY_GONE = 0.02, 0.002


class Rhythm(IntEnum):
    """Where a client stands in their own buying rhythm."""

    TOO_EARLY = 0
    IN_RHYTHM = 1
    DUE = 2
    DRIFTING = 3
    LAPSED = 4


def rhythm_of(
    days_silent: Days, typical: Floats, known: Days, pace: ShopPace, here: Floats
) -> NDArray[np.int8]:
    """Return each client's `Rhythm` by how unusual the silence is for them.

    Due once 4 of 10 of their intervals would be over, drifting after 8 of 10. Lapsed after a year and 99 of
    100, or when they have surely left, if the shop's own model (`here`, its chance that a client has not
    left) thinks so too: two orders in three years are a normal client of a tailor's, and two close together
    are no pace. One order alone has no rhythm yet.
    """
    unusual = np.log(np.maximum(days_silent, 1) / typical) / pace.spread(known)
    state = np.full(len(typical), Rhythm.IN_RHYTHM, dtype=np.int8)
    state[unusual >= DUE_FROM] = Rhythm.DUE
    state[unusual >= DRIFTING_FROM] = Rhythm.DRIFTING
    state[known == 0] = Rhythm.TOO_EARLY
    gone = (unusual >= LAPSED_FROM) & (here < _HARDLY_HERE)
    gone |= (unusual >= DRIFTING_FROM) & (here < _SURELY_GONE)
    state[gone & (days_silent >= LEAST_DAYS_TO_LAPSE)] = Rhythm.LAPSED
    return state
