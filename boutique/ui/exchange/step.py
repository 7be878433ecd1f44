"""One step of the way: what it shows, what can go wrong in it, and how to go on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui import kit
from boutique.ui.theme import space
from boutique.wording import explain


class Step(QWidget):
    """A body with a strip of buttons at its foot; troubles are said just above the strip."""

    def __init__(self, body: QWidget, buttons: Sequence[kit.Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = kit.ProgressInPlace()
        self.progress.setMinimumWidth(320)
        self._buttons = buttons
        self._closed: set[kit.Button] = set()
        self.trouble = kit.InlineMessage()
        self._said = kit.on_sheet(QWidget())
        self._said.setLayout(
            kit.column(self.trouble, margins=(space.CONTROL, space.S, space.CONTROL, space.M))
        )
        self._said.hide()
        whole = kit.column(gap=0)
        whole.addWidget(body, 1)
        whole.addWidget(self._said)
        whole.addWidget(kit.ActionBar(*buttons, right=self.progress))
        self.setLayout(whole)

    def begin(self, text: str) -> None:
        """Say what is being done, and take no other order meanwhile."""
        self.say("")
        self.progress.begin(text)
        self._enable(working=True)

    def end(self) -> None:
        """The work is over, well or badly."""
        self.progress.end()
        self._enable(working=False)

    def refuse(self, error: BoutiqueError) -> None:
        """Say what went wrong and what to do."""
        self.say(explain(error))

    def say(self, text: str) -> None:
        """Say a sentence above the buttons; an empty one takes it away."""
        self.trouble.say(text)
        self._said.setVisible(bool(text))

    def close_off(self, button: kit.Button, *, closed: bool) -> None:
        """Let a button rest until something else is set right."""
        (self._closed.add if closed else self._closed.discard)(button)
        self._enable(working=False)

    def _enable(self, *, working: bool) -> None:
        for button in self._buttons:
            button.setEnabled(not working and button not in self._closed)
