"""Where garments stood when their promised day was missed, and what they waited for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from boutique.data.queries.workshop.board import work_where
from boutique.data.store.reader import Reader
from boutique.domain.pages.missed_promises import MissedGround, ground_of
from boutique.domain.promises.views import PromiseView
from boutique.domain.workshop.views import WorkView

_ITEM_OF: Final = "SELECT id, item_id FROM promise WHERE id IN ({ids})"
_PORTION: Final = 900


class MissedQueries:
    """What is told of promises that were missed."""

    reader: Reader

    def promise_grounds(self, promises: Sequence[PromiseView], today: date) -> Mapping[UUID, MissedGround]:
        """Return where garments stood whose promised day was missed, and what they waited for."""
        missed = {each.promise_id.hex: each for each in promises if each.garment and each.is_missed(today)}
        items = {promise: item for promise, item in self.reader.among(_ITEM_OF, sorted(missed)) if item}
        works: dict[str, WorkView] = {}
        for some in _portions(sorted(set(items.values()))):
            which = f"i.id IN ({','.join('?' * len(some))})"
            works.update((work.item_id.hex, work) for work in work_where(self.reader, which, *some))
        return {
            missed[promise].promise_id: ground_of(missed[promise], works[item])
            for promise, item in items.items()
            if item in works
        }


def _portions(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many ids at a time as a statement takes."""
    for first in range(0, len(ids), _PORTION):
        yield ids[first : first + _PORTION]
