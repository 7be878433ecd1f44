"""A keystroke in search against its own statements on the bare driver."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from boutique.data.connection import connect
from boutique.data.queries import SqlQueries
from tests.bench import books
from tests.bench.measuring import line, percentile, timed
from tests.bench.replaying import replay, statements

_KEYS = 400


def report(clients: int) -> Iterator[str]:
    """Yield p50 and p99 of each class of what one types."""
    folder = books.names(clients)
    queries = SqlQueries(books.path(folder))
    bare = connect(books.path(folder))
    for what, typed in _classes(bare).items():
        ours, raw = [], []
        for text in typed:
            asked = statements(queries.reader.raw, lambda text=text: queries.search(text))
            for _ in range(2):  # the first asking warms both
                a = timed(lambda text=text: queries.search(text))
                b = timed(lambda asked=asked: replay(bare, asked))
            ours.append(a)
            raw.append(b)
        for part, name in ((0.5, "p50"), (0.99, "p99")):
            goal = "1.5" if part > 0.9 else ""
            yield line(
                f"{clients:,}: {what}, {name}", percentile(ours, part), percentile(raw, part), "ms", goal
            )
    bare.close()
    queries.close()


def _classes(raw: Any) -> dict[str, list[str]]:
    chance = random.Random(7)
    (last,) = raw.execute("SELECT max(no) FROM client").fetchone()
    some = [
        raw.execute(
            "SELECT family_name, given_name, phone FROM client WHERE no = ?", (chance.randint(1, last),)
        ).fetchone()
        for _ in range(_KEYS)
    ]
    return {
        "1 letter": [row[0][:1] for row in some],
        "2-3 letters": [row[0][: chance.randint(2, 3)] for row in some],
        "4-8 letters": [row[0][: chance.randint(4, 8)] for row in some],
        "two words": [f"{row[1]} {row[0][:3]}" for row in some],
        "part of a phone": [row[2][4:9] for row in some],
    }
