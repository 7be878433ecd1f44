"""A deed of another room, asked for from afar: its room is entered, and it is done once its room is ready."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from boutique.ui.kernel.actions import Actions
from boutique.ui.kernel.declared import Declared
from boutique.ui.shell.room import Page, Whom


class Asking(QObject):
    """Waits for one deed at a time; whoever goes elsewhere meanwhile has changed their mind."""

    def __init__(self, actions: Actions, go: Callable[..., None], page: Callable[[str], Page]) -> None:
        super().__init__(actions)
        self._actions, self._go, self._page = actions, go, page
        self._steps: list[str] = []
        self._declared: Declared | None = None
        self._whom: Whom | None = None
        actions.refreshed.connect(self._try)

    def do(self, declared: Declared, whom: Whom | None) -> None:
        """Enter the room of a deed, for somebody where it is about somebody, and do it there."""
        self._declared, self._steps = None, []
        here = self._page(declared.room).whom() if whom is not None else None
        subject = declared.subject or (whom.client_id if whom is not None and here != whom else None)
        self._go(declared.room, subject)
        if not declared.subject:
            self._declared, self._whom = declared, whom
            self._steps = [*declared.via, declared.id]
            self._try()

    def forget(self) -> None:
        """Another room was entered, or another deed done."""
        self._declared, self._steps = None, []

    def _try(self) -> None:
        declared = self._declared
        if declared is None or not self._is_ready(declared):
            return
        while self._steps and self._actions.able(self._steps[0]):
            self._actions[self._steps.pop(0)].trigger()
        if not self._steps:
            self._declared = None

    def _is_ready(self, declared: Declared) -> bool:
        page = self._page(declared.room)
        return page.ready() and (self._whom is None or page.whom() == self._whom)
