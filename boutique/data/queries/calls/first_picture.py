"""What the first picture asks, and nothing more, so that nothing more is loaded."""

from __future__ import annotations

from pathlib import Path

from boutique.data.queries.calls.sheet import CallQueries
from boutique.data.store.reader import Reader


class MorningQueries(CallQueries):
    """The call sheet and the settings of the book in a file."""

    def __init__(self, path: Path) -> None:
        self.reader = Reader(path)
