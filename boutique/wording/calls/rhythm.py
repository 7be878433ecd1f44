"""What a client's own intervals say, in the same words on the sheet, on their page and in the terminal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from boutique.domain.calls.reasons import ReasonKind
from boutique.wording.kernel.dates import since
from boutique.wording.kernel.texts import _, n_

if TYPE_CHECKING:
    from boutique.domain.calls.views import RhythmView

_LATE = (ReasonKind.DUE, ReasonKind.DRIFTING, ReasonKind.LAPSED)
Figures = tuple[int | None, int | None, int | None]
"""How often people like this came back, of how often, within how many days; nothing if one cannot tell."""


def rhythm_told(rhythm: RhythmView, today: date) -> str:
    """Return what a client's own intervals say, as of the day on which they are read."""
    if rhythm.last_order is None:
        return _("Has not bought anything yet.")
    days = (today - rhythm.last_order).days
    return rhythm_words(rhythm.state, rhythm.orders, rhythm.typical_gap_days, days, _figures(rhythm))


def tells_a_figure(rhythm: RhythmView) -> bool:
    """Tell whether what is told of a client bears a figure of the shop's past."""
    late = rhythm.state in _LATE and rhythm.typical_gap_days
    return bool(late and came_back(*_figures(rhythm)))


def _figures(rhythm: RhythmView) -> Figures:
    return rhythm.came_back, rhythm.came_back_of, rhythm.came_back_days


def rhythm_words(state: str, orders: int, gap: int | None, days: int, figures: Figures) -> str:
    """Return how often somebody buys and how long it has been; `days` since the last order, `gap` usual."""
    late = state in _LATE
    if not gap:
        return _bought(orders, days, late=late)
    if not days:
        return _("Usually buys every {gap}; bought today.").format(gap=since(gap))
    text = _("Usually buys every {gap}; it has been {time}.").format(gap=since(gap), time=waited(gap, days))
    return f"{text} {told}" if late and (told := came_back(*figures)) else text


def waited(gap: int | None, days: int) -> str:
    """Return how long, in the unit of the usual gap, so that one can see at a glance how they compare."""
    in_weeks = gap and gap < 120 and days < 365
    return since(days, 365 if in_weeks else 120)


def _bought(orders: int, days: int, *, late: bool) -> str:
    if not days:
        return _("Bought once, today.") if orders < 2 else _("Bought for one occasion, most recently today.")
    time = since(days, 120)
    if orders > 1:
        return _("Bought for one occasion, most recently {time} ago.").format(time=time)
    if late:
        return _("Bought once, {time} ago, and has not been back.").format(time=time)
    return _("Bought once, {time} ago.").format(time=time)


def came_back(back: int | None, cases: int | None, within_days: int | None) -> str:
    """Return the shop's own figure about people this late; nothing while there are too few to tell.

    What is counted are mornings on which somebody stood so, not people: who stays away is late on each.
    """
    if not cases or back is None or within_days is None:
        return ""
    time = since(within_days)
    stood = _("On past mornings somebody with a rhythm like this was this late {times}:").format(
        times=_times(cases)
    )
    if not back:
        return stood + " " + _("none came back within {time}.").format(time=time)
    return stood + " " + _("{times} they came back within {time}.").format(times=_times(back), time=time)


def _times(n: int) -> str:
    return n_("once", "{n} times", n)
