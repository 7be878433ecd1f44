"""How far a long work has come, told while it lasts."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], object]
"""Hears, on the working thread, that so many of so many are done."""


def silent(done: int, of: int) -> None:
    """Tell nobody."""


def part(tell: Progress, begun: int, ended: int) -> Progress:
    """Let a work be told as a part of a longer one, from one percent of it to another."""
    return lambda done, of: tell(begun + (ended - begun) * done // max(of, 1), 100)
