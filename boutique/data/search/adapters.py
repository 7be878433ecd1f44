"""The one index of each engine, chosen by the connection at hand."""

from __future__ import annotations

from typing import Any

from boutique.data.search import fts5
from boutique.data.search.asked import Asks


def asks_of(raw: Any) -> Asks:
    """Return how the index behind a driver's connection is asked."""
    if getattr(raw, "engine", None) is None:  # the driver of SQLite says nothing of itself
        return fts5
    from boutique.data.search import postgres

    return postgres
