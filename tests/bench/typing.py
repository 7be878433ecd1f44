"""At the window: a key typed until it is painted, a client opened, a million people paged through."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from tests.bench import books, regulars
from tests.bench.measuring import line, percentile
from tests.bench.painting import screen

_FRAMES_MS = 2 * 1000 / 60
_PARTS = ((0.5, "p50"), (0.99, "p99"))


def report(clients: int) -> Iterator[str]:
    """Yield the list against the same list fed from memory, then what opening a client asks of the window."""
    with screen() as environment:
        typed = _run("typing_window", str(books.people(clients)), environment=environment)
        yield from _keys(clients, typed["keys"])
        for at, what in enumerate(("longest work at a page", "page or jump to its rows")):
            for part, name in _PARTS:
                value = percentile([page[at] for page in typed["paging"]], part)
                yield _plain(f"{clients:,}: {what}, {name}", value)
        sides = _run("opening_window", str(regulars.regulars()), environment=environment)
        for side, (first, costs) in sides.items():
            what = f"opening one of {regulars.EVENTS} events, {side}"
            yield line(f"{what}, first", first[1], _FRAMES_MS, "ms", "1")
            for part, name in _PARTS:
                yield line(
                    f"{what}, {name}", percentile([cost[1] for cost in costs], part), _FRAMES_MS, "ms", "1"
                )


def _keys(clients: int, pairs: list[tuple[float, float]]) -> Iterator[str]:
    ours, memory = zip(*pairs, strict=True)
    for part, name in _PARTS:
        goal = "1.2" if part > 0.9 else ""
        yield line(
            f"{clients:,}: key to picture, {name}",
            percentile(ours, part),
            percentile(memory, part),
            "ms",
            goal,
        )


def _plain(what: str, value: float) -> str:
    return f"  {what:<46} {value:>9.2f} ms"


def _run(window: str, *words: str, environment: Mapping[str, str]) -> Any:
    command = [sys.executable, "-m", f"tests.bench.{window}", *words]
    done = subprocess.run(
        command, env=dict(environment), capture_output=True, text=True, check=True, timeout=600
    )
    return json.loads(done.stdout.splitlines()[-1])
