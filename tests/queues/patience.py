"""Waiting for a fact outside the program, such as a file that a printer takes."""

from __future__ import annotations

import time
from collections.abc import Callable


def until(fact: Callable[[], bool], most_s: float, said: Callable[[], str] = str) -> None:
    """Return once the fact is there; AssertionError with what was `said` when it does not come."""
    latest = time.monotonic() + most_s
    while not fact():
        assert time.monotonic() < latest, said()
        time.sleep(0.02)
