"""The board of the workshop with very many open orders: beside the same from memory, and at its keys."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

from tests.bench.foreseeing import _book
from tests.bench.measuring import line, percentile
from tests.bench.painting import screen

_FRAME_MS = 1000 / 60
_MADE = 300
_PARTS = ((0.5, "p50"), (0.99, "p99"))


def report(open_: int) -> Iterator[str]:
    """Yield the board until it is painted, then a key until its picture."""
    with _book(open_, _MADE) as book:
        folder = book.folder
    command = [sys.executable, "-m", "tests.bench.board_window", str(folder)]
    with screen() as environment:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True, timeout=600
        )
    found = json.loads(done.stdout.splitlines()[-1])
    yield f"  {f'{open_:,} open: read anew after a deed':<46} {percentile(found['anew'], 0.5):>9.2f} ms"
    ours, memory = zip(*found["ready"], strict=True)
    for at, what in enumerate(("board to its picture", "the same, work of the window's thread")):
        mine, bare = (percentile([each[at] for each in costs], 0.5) for costs in (ours, memory))
        yield line(f"{open_:,} open: {what}", mine, bare, "ms", "1.2" if at == 0 else "")
    for by, costs in found["keys"].items():
        for part, name in _PARTS:
            goal = "1" if part > 0.9 else ""
            value = percentile([each[1] for each in costs], part)
            yield line(f"{open_:,} open: key to picture, {by}, {name}", value, _FRAME_MS, "ms", goal)
