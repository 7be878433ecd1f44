"""What can come of a call, and of a visit without a purchase; quick to load for the first picture."""

from __future__ import annotations

from enum import StrEnum


class CallOutcome(StrEnum):
    """The four things that can come of a call, on the keys 1 to 4."""

    SPOKE = "spoke"
    NO_ANSWER = "no_answer"
    LATER = "later"
    NOT_FITTING = "not_fitting"


ANSWERED = frozenset({CallOutcome.SPOKE, CallOutcome.NOT_FITTING})
"""Outcomes after which what we rang about is settled: somebody said something to it."""

_NOBODY_SPOKE = frozenset({CallOutcome.NO_ANSWER, CallOutcome.LATER})


def are_theirs(outcome: str) -> bool:
    """Tell whether the words of a talk are the client's: what to ring again about is our own remark."""
    return outcome not in _NOBODY_SPOKE


class Because(StrEnum):
    """Why somebody who came in did not buy."""

    SIZE = "size"
    PRICE = "price"
    STOCK = "stock"
    TIME = "time"
    LOOKING = "looking"
