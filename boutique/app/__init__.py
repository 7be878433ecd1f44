"""Knows every room of the program and joins them: the one place where the layers meet a window."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from pathlib import Path


def run(folder: Path, on_painted: Callable[[], None] | None = None) -> int:
    """Open the shop in a folder on a screen and return the exit code when the window is closed.

    `on_painted` is told when the first picture stands on the screen.
    """
    plain_import = builtins.__import__
    from PySide6 import QtWidgets  # noqa: F401

    # PySide's hook reads the source of every module that is imported after it, and makes SQLAlchemy a quarter
    # slower.
    builtins.__import__ = plain_import
    from boutique.app.opening import Opening

    return Opening(folder, on_painted).run()


__all__ = ["run"]
