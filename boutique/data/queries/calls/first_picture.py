"""What the first picture asks, and nothing more, so that nothing more is loaded."""

from __future__ import annotations

from boutique.data.queries.calls.sheet import CallQueries
from boutique.data.store.place import Place
from boutique.data.store.reader import Reader


class MorningQueries(CallQueries):
    """The call sheet and the settings of a book."""

    def __init__(self, place: Place) -> None:
        self.reader = Reader(place)
