"""A keystroke in search against its own statements on the bare driver."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from boutique.data.queries import SqlQueries
from boutique.data.store.connection import connect
from tests.bench import books
from tests.bench.measuring import cpu, line, percentile
from tests.bench.replaying import replay, statements

_KEYS = 400
_TURNS = 4  # in turns, of the processor, the quickest of each: what else the machine does is no part of it


def report(clients: int) -> Iterator[str]:
    """Yield p50 and p99 of each class of what one types."""
    folder = books.people(clients)
    queries = SqlQueries(books.path(folder))
    bare = connect(books.path(folder))
    for what, typed in classes(bare).items():
        ours, raw = [], []
        for text in typed:
            asked = statements(queries.reader.raw, lambda text=text: queries.search(text))
            turns = [
                (
                    cpu(lambda text=text: queries.search(text)),
                    cpu(lambda asked=asked: replay(bare, asked)),
                )
                for _ in range(_TURNS)
            ]
            ours.append(min(a for a, _ in turns))
            raw.append(min(b for _, b in turns))
        for part, name in ((0.5, "p50"), (0.99, "p99")):
            goal = "1.5" if part > 0.9 else ""
            yield line(
                f"{clients:,}: {what}, {name}", percentile(ours, part), percentile(raw, part), "ms", goal
            )
    bare.close()
    queries.close()


def classes(raw: Any) -> dict[str, list[str]]:
    """Return what people type, by kind."""
    chance = random.Random(7)
    (last,) = raw.execute("SELECT max(no) FROM client").fetchone()
    some = [
        raw.execute(
            "SELECT family_name, given_name, phone, city FROM client WHERE no = ?", (chance.randint(1, last),)
        ).fetchone()
        for _ in range(_KEYS)
    ]
    return {
        "1 letter": [row[0][:1] for row in some],
        "2-3 letters": [row[0][: chance.randint(2, 3)] for row in some],
        "4-8 letters": [row[0][: chance.randint(4, 8)] for row in some],
        "two words": [f"{row[1]} {row[0][:3]}" for row in some],
        "part of a phone": [row[2][4:9] for row in some],
        "the middle of a name": [row[0][2:7] for row in some],
        "a city": [row[3] for row in some],
        "words of notes": [f"{row[1]} {chance.choice(('nunta', 'umarul', 'medic', 'lana'))}" for row in some],
        "a slip of the hand": [_slipped(chance, row[0]) for row in some],
    }


def _slipped(chance: random.Random, name: str) -> str:
    """Return a name in which two letters have changed places."""
    at = chance.randrange(1, max(2, len(name) - 1))
    return name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :]
