"""The shop's own figure: when clients stood like this on a past morning, how often they came back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.histories import Days, Floats

FEWEST_PEOPLE = 20
"""With fewer different people one cannot tell."""
MOST_CASES = 240
_USUAL_CASES = 80
BANDS = (1.0, 1.5, 3.0)
"""How late, in usual gaps; the last band has no end, and before the first nobody is late."""
MOST_GAPS = 3
"""Clients are set apart by one, two, or so many and more intervals of their own."""
_Z = 1.959964


@dataclass(frozen=True)
class CameBack:
    """How often it ended well: `back` times of `cases`, each watched for `within_days`.

    A case is one client on one past morning, so that whoever stays away for long is a case on each morning,
    as they stand on each list: to count people, or waits that grew so long, promises too much.
    """

    back: int
    cases: int
    within_days: int

    @property
    def interval(self) -> tuple[float, float]:
        """The shares between which the truth lies, 19 times in 20 (Wilson 1927), were all cases different."""
        if not self.cases:
            return 0.0, 1.0
        share, extra = self.back / self.cases, _Z**2 / self.cases
        middle = (share + extra / 2.0) / (1.0 + extra)
        half = _Z * np.sqrt(share * (1.0 - share) / self.cases + extra / (4.0 * self.cases)) / (1.0 + extra)
        return max(0.0, float(middle - half)), min(1.0, float(middle + half))


def cells(ratio: Floats, own_gaps: Days) -> Days:
    """Return where each client belongs by lateness and by how many intervals are known; -1 if not late."""
    band = np.searchsorted(BANDS, ratio, side="left") - 1
    cell = band * MOST_GAPS + np.minimum(own_gaps, MOST_GAPS) - 1
    return np.where((own_gaps > 0) & (band >= 0), cell, -1)


@dataclass(frozen=True, eq=False)
class Past:
    """Clients as they stood on past mornings, one entry a client and morning, late ones only.

    `client` numbers; `on` the ordinal of the morning; `cell` as in `cells`; `likely` rises with the chance to
    come back as far as one can tell from how they stood; `back` 1 if they did `within_days`, else 0.
    """

    client: Days
    on: Days
    cell: Days
    likely: Floats
    back: Days
    within_days: int

    def like(self, cell: Days, likely: Floats) -> tuple[Days, Days]:
        """Return, for each client of today, how often clients who stood like them came back, of how often.

        Like them: as late, with as many intervals, and about as likely to come back. 0 of 0 where these are
        too few different people.
        """
        back, cases = np.zeros(len(cell), dtype=np.int64), np.zeros(len(cell), dtype=np.int64)
        for each in np.unique(cell[cell >= 0]):
            theirs, rows = self._ranked(self._cases(each)), np.flatnonzero(cell == each)
            if len(theirs) >= FEWEST_PEOPLE:
                first, last = self._nearest(theirs, likely[rows])
                spans, which = np.unique(np.column_stack((first, last)), axis=0, return_inverse=True)
                enough = (_people(self.client[theirs], *spans.T) >= FEWEST_PEOPLE)[which]
                so_far = np.concatenate(([0], np.cumsum(self.back[theirs])))
                back[rows] = np.where(enough, so_far[last] - so_far[first], 0)
                cases[rows] = np.where(enough, last - first, 0)
        return back, cases

    def alike(self, cell: int, likely: float) -> Days:
        """Return where those stand who are counted for one client of today, be they enough or not."""
        theirs = self._ranked(self._cases(cell))
        if not len(theirs):
            return theirs
        first, last = self._nearest(theirs, np.array([likely]))
        return theirs[first[0] : last[0]]

    def _cases(self, cell: int) -> Days:
        """Return who stood there, with as many intervals where these are enough people, else with any."""
        alike = np.flatnonzero(self.cell == cell)
        if len(np.unique(self.client[alike])) >= FEWEST_PEOPLE:
            return alike
        return np.flatnonzero(self.cell // MOST_GAPS == cell // MOST_GAPS)

    def _ranked(self, rows: Days) -> Days:
        return rows[np.lexsort((self.client[rows], self.on[rows], self.likely[rows]))]

    def _nearest(self, ranked: Days, likely: Floats) -> tuple[Days, Days]:
        """Return from where to where the cases nearest in likelihood stand, as many more as fewer likely.

        Whoever is beyond them all is compared with nobody.
        """
        known, count = self.likely[ranked], len(ranked)
        most = min(count, max(_USUAL_CASES, min(MOST_CASES, count // 3)))
        place = (np.searchsorted(known, likely) + np.searchsorted(known, likely, side="right")) // 2
        half = np.clip(np.minimum(place, count - place), min(_USUAL_CASES, count) // 2, most // 2)
        first = np.clip(place - half, 0, count - 2 * half)
        seen = (likely >= known[0]) & (likely <= known[-1])
        return np.where(seen, first, 0), np.where(seen, first + 2 * half, 0)


def _people(client: Days, first: Days, last: Days) -> Days:
    """Return how many different people stand from each `first` up to before each `last`."""
    by_client = np.argsort(client, kind="stable")
    again = client[by_client][1:] == client[by_client][:-1]
    before = np.full(len(client), -1)
    before[by_client[1:][again]] = by_client[:-1][again]
    place = first[:, None] + np.arange(MOST_CASES)
    new = before[np.minimum(place, len(client) - 1)] < first[:, None]
    people: Days = (new & (place < last[:, None])).sum(axis=1)
    return people
