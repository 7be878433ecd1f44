"""How the shop speaks up: a toast for an event, a banner for a state that lasts."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from boutique.domain.kernel.errors import BoutiqueError, Unavailable
from boutique.ui.kit.line import Tone
from boutique.ui.kit.messages import Banner
from boutique.ui.kit.toast import Toasts, WayBack
from boutique.wording import explain


class Notices(QObject):
    """The one place rooms speak through; a banner stays until its key is withdrawn or it is put away."""

    changed = Signal(object)  # something was taken back or done again; who has shown it already, or None

    def __init__(self, host: QWidget, banners: QVBoxLayout) -> None:
        super().__init__(host)
        self.toasts = Toasts(host)
        self._place = banners
        self._banners: dict[str, Banner] = {}
        self._failing: set[str] = set()
        self._on_screen: dict[UUID, tuple[QObject, Callable[[], object]]] = {}

    def remember(self, entry: UUID, owner: QObject, undone: Callable[[], object]) -> None:
        """Keep what the owner does on its screen once an entry of the history is taken back."""
        self._on_screen[entry] = (owner, undone)

    def taken_back(self, entry: UUID) -> None:
        """Let whoever made an entry show that it was taken back, and tell the others of it."""
        owner, undone = self._on_screen.pop(entry, (None, None))
        shown = owner is not None and undone is not None and isValid(owner)
        if shown and undone is not None:
            undone()
        self.changed.emit(owner if shown else None)

    def say(self, text: str, undo: Callable[[], object] | WayBack | None = None) -> None:
        """Tell an event, with a way back if there is one."""
        self.toasts.say(text, undo)

    def banner(
        self,
        key: str,
        text: str,
        tone: Tone = Tone.AMBER,
        action: str = "",
        run: Callable[[], object] | None = None,
    ) -> None:
        """Show a lasting state; one banner for a key."""
        self.withdraw(key)
        shown = Banner(text, tone, action)
        shown.dismissed.connect(lambda: self.withdraw(key))
        if run is not None:
            shown.acted.connect(run)
        self._banners[key] = shown
        self._place.addWidget(shown)
        shown.show()

    def withdraw(self, key: str) -> None:
        """Take a banner away, if it is there."""
        if (shown := self._banners.pop(key, None)) is not None:
            self._place.removeWidget(shown)
            shown.hide()
            shown.deleteLater()

    def trouble(self, error: BoutiqueError) -> None:
        """Tell an error nobody else took: a rule in passing, a failing disk until it is put away."""
        if isinstance(error, Unavailable):
            self._failing.add(error.msgid)
            self.banner(error.msgid, explain(error), Tone.RED)
        else:
            self.say(explain(error))

    def recovered(self) -> None:
        """Something was written: what is still said about a failing disk is no longer true."""
        for key in self._failing:
            self.withdraw(key)
        self._failing.clear()
