"""What counts as a purchase: a new wish, and all that is ordered for one occasion only once.

Whoever counts, ranks or explains purchases asks here, so that a hem two weeks after a suit is nowhere a new
order, and a wedding is one. Plain functions, quick to load.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from boutique.domain.orders.model import NO_NEW_WISH

OCCASION = timedelta(weeks=6)
"""What somebody orders so soon after is mostly for the same wedding, season or journey."""


def is_purchase(kind: str, cancelled_on: date | None) -> bool:
    """Tell whether a garment was purchased: it stands, and somebody wished for something new.

    Whatever comes from a file as cancelled, refunded or returned bears the day of it and does not count.
    """
    return cancelled_on is None and kind not in NO_NEW_WISH


def occasions(days: Iterable[date], span: timedelta = OCCASION) -> list[date]:
    """Return the first day of each occasion, in order: what is ordered within `span` of it belongs to it.

    Who goes on ordering oftener than that for longer than one occasion is a frequent client: each day counts.
    """
    known = sorted(set(days))
    if known and span < known[-1] - known[0] < span * (len(known) - 1):
        return known
    first: list[date] = []
    for day in known:
        if not first or day - first[-1] > span:
            first.append(day)
    return first


def own_gap(days: Sequence[date]) -> int | None:
    """Return the median days between a client's occasions; None before the second."""
    from statistics import median  # the first picture waits for no fractions

    gaps = [(later - earlier).days for earlier, later in pairwise(occasions(days))]
    return round(median(gaps)) if gaps else None
