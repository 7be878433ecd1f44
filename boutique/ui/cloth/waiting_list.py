"""Who waits for a cloth, each a way to their page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.domain.cloth.views import WaitingView
from boutique.ui import kit
from boutique.ui.cloth.words import since
from boutique.ui.kit.own_keys import on_f2
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import Style, space
from boutique.wording import _


class WaitingList(Slot):
    """Names in the order in which they are served."""

    asked = Signal(object)  # the client's id
    edited = Signal(object)  # the id of whoever's details are wanted
    given_up = Signal(object)  # WaitingView
    put_first = Signal(object)  # WaitingView

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=4)

    def show_waiting(self, waits: Sequence[WaitingView], today: date) -> None:
        """Show who waits, or that nobody does."""
        if not waits:
            self.fill(kit.Prose(_("Nobody is waiting for it."), Style.BODY, "muted"))
            return
        self.fill(*(self._line(wait, today) for wait in waits))

    def _way(self, icon: str, said: str, wait: WaitingView, does: SignalInstance) -> QWidget:
        way = kit.IconButton(icon, said.format(name=wait.name))
        way.clicked.connect(lambda: does.emit(wait))
        return way

    def _line(self, wait: WaitingView, today: date) -> QWidget:
        name = kit.Button(wait.name, compact=True)
        name.clicked.connect(lambda: self.asked.emit(wait.client_id))
        on_f2(name, lambda: self.edited.emit(wait.client_id))
        made = QWidget()
        across = kit.row(kit.Text(f"{wait.place}.", Style.SMALL, "muted"), name, gap=space.S)
        across.addStretch(1)
        if wait.place > 1:
            across.addWidget(self._way("chevron-up", _("Serve {name} first"), wait, self.put_first))
        across.addWidget(self._way("x", _("{name} waits no longer"), wait, self.given_up))
        about = kit.Prose(since(wait, today), Style.SMALL, "accent" if wait.suffices else "muted")
        made.setLayout(kit.column(gap=0))
        whole = made.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.addLayout(across)
        whole.addWidget(about)
        return made
