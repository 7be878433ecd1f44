"""Work that nobody waits for any more ends where it happens to be: in the middle of a long question too."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Cancelled(Exception):
    """Nobody wants the answer any more; nothing is said about it."""


class _Here(threading.local):
    unwanted: Callable[[], bool] | None = None


_here = _Here()


@contextmanager
def cancellable(unwanted: Callable[[], bool]) -> Iterator[None]:
    """Let what is done inside, on this thread, end early once `is_cancelled` says so."""
    before, _here.unwanted = _here.unwanted, unwanted
    try:
        yield
    finally:
        _here.unwanted = before


def checkpoint() -> None:
    """Leave the work here if nobody waits for it; raises Cancelled."""
    if is_cancelled():
        raise Cancelled


def is_cancelled() -> bool:
    """Tell whether nobody waits for what this thread is doing; asked now and then by whatever takes long."""
    return _here.unwanted is not None and _here.unwanted()
