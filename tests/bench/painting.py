"""From the start of the process to the first picture, against a bare window, turn by turn."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from boutique.app.shop import Shop
from tests.bench import books
from tests.bench.measuring import line, percentile

_ROUNDS = 9
_UNUSUAL = ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE")
"""No shop's computer compiles the whole program anew at each start."""


def report(clients: int) -> Iterator[str]:
    """Yield first paint, everything usable, and memory, as medians of rounds taken in turns.

    Of the processor the least is told, whoever else is at work on the machine.
    """
    folder = books.demo(clients)
    _copied_today(folder)
    bare, ours = [], []
    with screen() as environment:
        _start(["-m", "tests.bench.our_window", str(folder)], environment)
        for _ in range(_ROUNDS):
            bare.append(_start(["-m", "tests.bench.bare_window"], environment))
            ours.append(_start(["-m", "tests.bench.our_window", str(folder)], environment))
    empty = _median(bare, 0)
    yield line(f"first painted window, {clients:,} clients", _median(ours, 0), empty, "ms", "1.15")
    worked, bare_worked = (1000 * min(each[2] for each in rounds) for rounds in (ours, bare))
    yield line("the same, least of the processor", worked, bare_worked, "ms", "1.15")
    yield line("the shop furnished behind it", _median(ours, 3), empty, "ms", "3")
    yield line("memory at the first picture", _median(ours, 1), _median(bare, 1), "MB", "1.5")
    yield line(
        "memory after four seconds (morning prepared)", _median(ours, 4), _median(bare, 1), "MB", "1.6"
    )


def _copied_today(folder: Path) -> None:
    """The copy of the day is made once; under way at each start, it would be measured at each."""
    shop = Shop(folder)
    shop.back_up_daily(lambda: None)
    shop.close()


def _median(rounds: list[list[float]], at: int) -> float:
    return percentile([each[at] for each in rounds], 0.5)


def _start(words: list[str], environment: dict[str, str]) -> list[float]:
    """Run a window; returns its stamps with the clock beginning before the process does."""
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, *words], env=environment, capture_output=True, text=True, check=True, timeout=120
    )
    values = [float(each) for each in done.stdout.split()]
    for at in (0, 3):
        if at < len(values):
            values[at] = (values[at] - start) * 1000
    return values


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A screen that nobody looks at; without one to be had, Qt's own off-screen platform."""
    environment = {k: v for k, v in os.environ.items() if k not in _UNUSUAL}
    program = shutil.which("Xvfb")
    if program is None:
        yield environment | {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", "1366x768x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as answer:
        number = answer.readline().strip()
    try:
        yield environment | {"DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()
