"""Cloths in words: what they are, how much there is, what is coming."""

from __future__ import annotations

from datetime import date

from boutique.domain.cloth.views import ClothView, WaitingView
from boutique.ui.kit.line import Tone
from boutique.wording import _, day_short, n_, weight
from boutique.wording.cloth import turn, when_expected
from boutique.wording.taste.likes import composition

_NEW_DAYS = 14
"""So long a cloth that came counts as new."""


def facts(cloth: ClothView) -> str:
    """Return mill, fibre and weight: 'Harrow & Dale · 100% lână · 280 g'."""
    grams = weight(cloth.weight_g) if cloth.weight_g else ""
    return " · ".join(part for part in (cloth.mill, composition(cloth.composition), grams) if part)


def coming(cloth: ClothView, today: date) -> tuple[str, Tone]:
    """Return whether a cloth is awaited or has just come, with its tone; nothing when neither is so."""
    if cloth.expected_on is not None and cloth.expected_to is not None:
        return when_expected(cloth, today), Tone.RED if cloth.expected_to < today else Tone.AMBER
    if cloth.arrived_on is not None and 0 <= (today - cloth.arrived_on).days <= _NEW_DAYS:
        return _("came in on {day}").format(day=day_short(cloth.arrived_on, today)), Tone.GREEN
    return "", Tone.NEUTRAL


def in_motion(cloth: ClothView, today: date) -> bool:
    """Tell whether somebody waits for a cloth, or it is awaited, or has just come."""
    return bool(cloth.waiting or coming(cloth, today)[0])


def waiting(count: int) -> str:
    """Return how many clients wait for a cloth."""
    return n_("{n} client is waiting", "{n} clients are waiting", count)


def since(wait: WaitingView, today: date) -> str:
    """Return since when somebody waits, for how much and which one, and whether there is enough now."""
    said = [_("since {day}").format(day=day_short(wait.asked_on, today)), *filter(None, [turn(wait)])]
    if wait.chosen:
        said.append(wait.chosen)
    return " · ".join(said)
