"""One search gone through stage by stage, from where a page of it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any, Final, Protocol

from boutique.data.queries.clients.people import hit_of
from boutique.data.search.known import no_at
from boutique.data.search.questions import NameStages, Nearly
from boutique.data.store.errors import translated
from boutique.domain.clients.views import ClientHit, FoundUpTo

_NAME: Final = itemgetter(9, 1)
"""Of a line, the key of the name and the number."""


class _Asks(Protocol):
    """What a search asks of the book; all words are those typed."""

    def names(self, text: str) -> NameStages: ...
    def lines(self, numbers: Sequence[int]) -> dict[int, Sequence[Any]]: ...
    def more(self, text: str, after: int, limit: int) -> list[int]: ...
    def nearly(self, text: str, after: int, limit: int) -> Nearly: ...
    def told(self, text: str, numbers: Sequence[int]) -> list[ClientHit]: ...
    def guessed(self, nearly: Nearly, numbers: Sequence[int]) -> list[ClientHit]: ...


class Walk:
    """Goes on behind `after`; `begins` says that nothing was shown before, so that it remembers by itself."""

    def __init__(self, asks: _Asks, text: str, after: FoundUpTo, limit: int, *, begins: bool) -> None:
        self._asks, self._text, self._after = asks, text, after
        self._limit, self._begins, self._named = limit, begins, after.named
        with translated():
            self._names = asks.names(text)
        self._seen: set[int] = set()
        self._ready: dict[int, ClientHit] = {}

    def page(self) -> tuple[list[ClientHit], FoundUpTo | None]:
        """Return a page, each stage of it by name, and where it goes on; None when nobody is left."""
        stages: list[list[int]] = []
        left, more = self._limit, self._names.count
        for stage in range(self._after.stage, more + 2):
            if stage > more and self._named:
                break  # nobody is guessed at while somebody bears the name
            begin = self._after.place if stage == self._after.stage else 0
            places = list(islice(self._stream(stage, begin), max(left, 0)))
            stages.append(places)
            left -= len(places)
            self._named = self._named or (stage < more and bool(places))
            if left <= 0:
                at = places[-1] if places else begin
                return self._hits(stages), FoundUpTo(self._after.first, stage, at, self._named)
        return self._hits(stages), None

    def _stream(self, stage: int, after: int) -> Iterator[int]:
        portion = max(self._limit, 1)
        known = self._known_in(stage)
        while True:
            with translated():
                places, shown = self._asked(stage, after, portion, known)
            self._seen.update(shown)
            yield from shown
            if len(places) < portion:
                return
            after = places[-1]

    def _asked(
        self, stage: int, after: int, limit: int, known: Callable[[int], bool]
    ) -> tuple[Sequence[int], Sequence[int]]:
        """Return who stands in a stage behind a place, and who of them is to be shown."""
        if stage < self._names.count:
            places = self._names.places(stage, after, limit)
            return places, self._fresh(places, known)
        if stage == self._names.count:
            places = self._asks.more(self._text, after, limit)
            fresh = self._fresh(places, known)
            return places, self._kept(fresh, self._asks.told(self._text, [no_at(each) for each in fresh]))
        nearly = self._asks.nearly(self._text, after, limit)
        numbers = [no_at(each) for each in self._fresh(nearly.places, known)]
        if not self._begins:  # whoever answers is no guess, and was shown before
            told = {hit.no for hit in self._asks.told(self._text, numbers)}
            numbers = [no for no in numbers if no not in told]
        return nearly.places, self._kept(nearly.places, self._asks.guessed(nearly, numbers))

    def _fresh(self, places: Sequence[int], known: Callable[[int], bool]) -> Sequence[int]:
        if self._begins and not self._seen and not self._after.first:
            return places  # as at most keys one types
        return [each for each in places if no_at(each) not in self._after.first and not known(each)]

    def _kept(self, places: Iterable[int], hits: Iterable[ClientHit]) -> list[int]:
        ready = {hit.no: hit for hit in hits}
        self._ready |= ready
        return [each for each in places if no_at(each) in ready]

    def _known_in(self, stage: int) -> Callable[[int], bool]:
        """Return what tells who was shown in a stage before."""
        if self._begins:
            return self._seen.__contains__  # each stage is gone through to its end before the next
        if stage > self._names.count:
            return lambda _place: False
        with translated():
            return self._names.seen_before(stage)

    def _hits(self, stages: Sequence[Sequence[int]]) -> list[ClientHit]:
        ready, numbers = self._ready, [[no_at(place) for place in places] for places in stages]
        with translated():
            rows = self._asks.lines([no for each in numbers for no in each if no not in ready])
        return [hit for each in numbers for hit in self._by_name(each, rows)]

    def _by_name(self, numbers: Sequence[int], rows: dict[int, Sequence[Any]]) -> Iterable[ClientHit]:
        """Whoever answers by name comes in the order of whole names; the others are in that of the list."""
        if numbers and numbers[0] in self._ready:
            return [self._ready[no] for no in numbers]
        return map(hit_of, sorted((rows[no] for no in numbers if no in rows), key=_NAME))
