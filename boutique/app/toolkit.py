"""The toolkit, brought in without what only its makers need.

PySide6 loads its generator of stub files and its parser of signatures with every program, and compiles their
patterns, the slowest part of a bare start; no window ever asks them anything.
"""

from __future__ import annotations

import builtins
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

_UNASKED: Final = ("shibokensupport.", "textwrap", "tokenize", "platform", "logging")
"""Modules, and the beginning of a package, whose patterns wait until somebody asks them."""


class LatePattern:
    """Behaves as the compiled pattern would, and is compiled when it is first asked something."""

    def __init__(self, compile_now: Callable[[], re.Pattern[Any]]) -> None:
        self._compile_now = compile_now
        self._made: re.Pattern[Any] | None = None

    def _pattern(self) -> re.Pattern[Any]:
        if self._made is None:
            self._made = self._compile_now()
        return self._made

    def __getattr__(self, name: str) -> Any:
        if not callable(getattr(re.Pattern, name)):
            return getattr(self._pattern(), name)
        # A method is often taken from its pattern as soon as that is made, and called much later.
        return lambda *given, **named: getattr(self._pattern(), name)(*given, **named)


@contextmanager
def unasked_patterns_wait() -> Iterator[None]:
    """Compile the patterns of modules imported meanwhile only once they are used, if they seldom are."""
    plain = re.compile

    def compile_later(pattern: Any, flags: Any = 0) -> Any:
        asking = sys._getframe(1).f_globals.get("__name__", "")
        if not asking.startswith(_UNASKED):
            return plain(pattern, flags)
        return LatePattern(lambda: plain(pattern, flags))

    re.compile = compile_later
    try:
        yield
    finally:
        re.compile = plain


def load_toolkit() -> None:
    """Import the toolkit's windows; what is imported after it is not held up by its hook.

    The hook reads the source of every module that follows, and makes SQLAlchemy a quarter slower.
    """
    plain = builtins.__import__
    from PySide6 import QtWidgets  # noqa: F401

    builtins.__import__ = plain
