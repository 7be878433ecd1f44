"""What preferences mean in the program's own words, kept where a server can look it up.

A book in a file asks Python itself."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection

from boutique.domain.taste.house_words import ways_of_saying
from boutique.domain.taste.likes import same_thing

_UNKNOWN: Final = (
    "SELECT DISTINCT t.facet, t.value FROM preference t WHERE NOT EXISTS "
    "(SELECT 1 FROM preference_words p WHERE p.facet = t.facet AND p.value = t.value)"
)


def learn(connection: Connection) -> None:
    """Keep what Python tells of preferences that were written down since."""
    if connection.dialect.name == "sqlite":
        return
    raw: Any = connection.connection.driver_connection
    raw.executemany(
        "INSERT INTO preference_words (facet, value, thing, said) VALUES (?, ?, ?, ?)",
        [
            (facet, value, "=".join(same_thing(facet, value)), " ".join(ways_of_saying(facet, value)))
            for facet, value in raw.execute(_UNKNOWN).fetchall()
        ],
    )
