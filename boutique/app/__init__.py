"""Knows every room of the program and joins them: the one place where the layers meet a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path


def run(folder: Path, on_painted: Callable[[], None] | None = None) -> int:
    """Open the shop in a folder on a screen and return the exit code when the window is closed.

    `on_painted` is told when the first picture stands on the screen.
    """
    from boutique.app.toolkit import load_toolkit, unasked_patterns_wait

    with unasked_patterns_wait():
        load_toolkit()
        from boutique.app.opening import Opening

    return Opening(folder, on_painted).run()


__all__ = ["run"]
