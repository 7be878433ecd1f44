"""What the product does of an evening, in the terms in which a workshop's marker reads it."""

from __future__ import annotations

from datetime import date, timedelta

from boutique.domain.promises.late_rule import WATCH, is_to_be_rung

MARKED_WATCH, MARKED_CALL = 0.3, 0.6
"""From these chances of being late on the marker takes a garment as watched, and its client as called."""


def as_marked(late: float, promise: int, today: int) -> float:
    """Chance of being late, brought to where the marker reads what the product does: watch, call or nothing.

    `promise` and `today` are day numbers. The product calls by chance and by how near the day is, the marker
    knows chances alone.
    """
    opened = date(2022, 1, 3)
    if is_to_be_rung(late, opened + timedelta(days=promise), opened + timedelta(days=today)):
        return max(late, MARKED_CALL)
    return min(max(late, MARKED_WATCH), MARKED_CALL - 0.01) if late >= WATCH else late
