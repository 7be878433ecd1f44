"""What a query asks of the driver, caught and asked again with nothing around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def statements(raw: Any, work: Callable[[], object]) -> list[str]:
    """Return the statements that a piece of work sends over a connection, values filled in."""
    work()
    seen: list[str] = []
    raw.set_trace_callback(seen.append)
    work()
    raw.set_trace_callback(None)
    return [text for text in seen if not text.startswith("--")]


def replay(raw: Any, asked: list[str]) -> None:
    """Ask them again and fetch every row."""
    for text in asked:
        raw.execute(text).fetchall()
