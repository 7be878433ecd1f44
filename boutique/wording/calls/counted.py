"""The cases behind a figure told on the sheet: who was as late on a past morning, and who came back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from boutique.wording.kernel.dates import since
from boutique.wording.kernel.texts import n_

if TYPE_CHECKING:
    from boutique.domain.calls.views import CountedMorning


class Morning(NamedTuple):
    """Who was counted on one past morning, in the order of the names."""

    on: date
    names: str


def counted_groups(cases: Sequence[CountedMorning]) -> list[tuple[str, list[Morning]]]:
    """Return those who came back and those who did not, each under a heading with their number."""
    if not cases:
        return []
    time = since(cases[0].within_days)
    back = [each for each in cases if each.came_back]
    stayed = [each for each in cases if not each.came_back]
    came = n_("Came back within {time}: once", "Came back within {time}: {n} times", len(back), time=time)
    headings = ((came, back), (n_("Did not: once", "Did not: {n} times", len(stayed)), stayed))
    return [(heading, _mornings(some)) for heading, some in headings if some]


def _mornings(cases: Sequence[CountedMorning]) -> list[Morning]:
    """The cases come with the latest morning first."""
    return [
        Morning(on, ", ".join(each.name for each in those)) for on, those in groupby(cases, attrgetter("on"))
    ]
