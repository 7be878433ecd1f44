"""How far a long work has come, told while it lasts."""

from __future__ import annotations

from collections.abc import Callable

Tell = Callable[[int, int], object]
"""Hears, on the working thread, that so many of so many are done."""


def unheard(done: int, of: int) -> None:
    """Tell nobody."""


def part(tell: Tell, begun: int, ended: int) -> Tell:
    """Let a work be told as a part of a longer one, from one percent of it to another."""
    return lambda done, of: tell(begun + (ended - begun) * done // max(of, 1), 100)
