"""What Today says when nobody is left to call."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.calls.reasons import CallEntry
from boutique.ui import kit
from boutique.wording import _, n_


class QuietDay(QWidget):
    """One sentence, what tomorrow holds, and one thing to do meanwhile."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = kit.EmptyState("", _("Open the clients"))
        self._state.acted.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._state)
        self.setFocusProxy(self._state.button)

    def tell(self, done: int, tomorrow: Sequence[CallEntry] | None = None) -> None:
        """Say how the day went; `tomorrow` is None while it is being read."""
        text = _("That is all for today.") if done else _("Nobody is waiting for a call today.")
        if tomorrow:
            ahead = n_(
                "Tomorrow: {n} person, {name}.",
                "Tomorrow: {n} people, {name} first.",
                len(tomorrow),
                name=tomorrow[0].callee.name,
            )
            text = f"{text}\n{ahead}"
        self._state.sentence.setText(text)
        self._state.sentence.updateGeometry()

    def text(self) -> str:
        """Return what is being said."""
        return self._state.sentence.text()
