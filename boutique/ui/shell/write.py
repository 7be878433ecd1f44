"""A change on its way into the book, on which whoever asked for it hangs what follows on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from boutique.domain.kernel.errors import BoutiqueError

Heard = TypeVar("Heard", bound=Callable[..., object])


class Write:
    """Calls what was hung on it in the order in which it was hung, once the book has answered.

    It is written whatever becomes of the screen; a widget that is gone by then is passed over.
    """

    def __init__(self, here: Callable[[], bool] = lambda: True) -> None:
        self._here = here
        self._done: list[Callable[[], object]] = []
        self._elsewhere: list[Callable[[], object]] = []
        self._failed: list[Callable[[BoutiqueError], object]] = []
        self._over: list[Callable[[BoutiqueError | None], object]] = []
        self._undone: list[Callable[[], object]] = []
        self._is_shown = False

    def done(self, heard: Callable[[], object]) -> Write:
        """Call this when it is in the book and one is still here, in place of reading the room anew."""
        self._done.append(heard)
        return self

    def shown(self) -> Write:
        """Leave the room as it stands when it is in the book: it shows that already."""
        self._is_shown = True
        return self

    def elsewhere(self, heard: Callable[[], object]) -> Write:
        """Call this when it is in the book and one has turned to something else meanwhile."""
        self._elsewhere.append(heard)
        return self

    def failed(self, heard: Callable[[BoutiqueError], object]) -> Write:
        """Call this when nothing was written and one is still here; otherwise it is told in passing."""
        self._failed.append(heard)
        return self

    def over(self, heard: Callable[[BoutiqueError | None], object]) -> Write:
        """Call this last, whichever way it went and wherever one is, with the trouble if there was any."""
        self._over.append(heard)
        return self

    def undone(self, heard: Callable[[], object]) -> Write:
        """Call this when it was taken back, in place of reading the room anew."""
        self._undone.append(heard)
        return self

    def tell_done(self) -> bool:
        """Say that it is in the book; returns whether the room shows it by now."""
        heard = _alive(self._done if self._here() else self._elsewhere)
        for each in heard:
            each()
        self._tell_over(None)
        return bool(heard) or self._is_shown

    def tell_failed(self, error: BoutiqueError) -> bool:
        """Say that nothing was written; returns whether anybody heard."""
        heard = _alive(self._failed) if self._here() else []
        for each in heard:
            each(error)
        self._tell_over(error)
        return bool(heard)

    def tell_undone(self) -> bool:
        """Say that it was taken back; returns whether anybody heard."""
        heard = _alive(self._undone)
        for each in heard:
            each()
        return bool(heard)

    def _tell_over(self, trouble: BoutiqueError | None) -> None:
        for each in _alive(self._over):
            each(trouble)


def _alive(hung: Iterable[Heard]) -> list[Heard]:
    return [each for each in hung if not _is_gone(each)]


def _is_gone(heard: Callable[..., object]) -> bool:
    while isinstance(heard, partial):
        heard = heard.func
    owner = getattr(heard, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)
