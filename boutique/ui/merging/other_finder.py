"""Somebody's page is open, and one looks for the other page of the same person."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.ports import Queries
from boutique.domain.views.people import ClientHit
from boutique.ui import kit
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.person.finder import ClientFinder
from boutique.ui.tasks import Tasks
from boutique.ui.theme import space
from boutique.wording import _

_WIDEST = 560


class OtherFinder(QWidget):
    """Says whom one picked; whoever is open already cannot be picked."""

    picked = Signal(object)  # UUID
    left = Signal()

    def __init__(self, tasks: Tasks, queries: Queries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who: UUID | None = None
        self._head = kit.PageHead("", edge=space.CONTROL)
        self.finder = ClientFinder(tasks, queries, _("Name or phone"))
        self.finder.setMaximumWidth(_WIDEST)
        self.message = InlineMessage()
        self.finder.picked.connect(self._on_picked)
        self.finder.search.textChanged.connect(lambda _text: self.message.say(""))
        inner = kit.column(self.finder, self.message, margins=(space.CONTROL, 0, space.CONTROL, space.XL))
        inner.addStretch(1)
        whole = kit.column(self._head, gap=0)
        whole.addLayout(inner, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.finder)

    def open(self, who: UUID, name: str) -> None:
        """Look for the other page of this person."""
        self._who = who
        self._head.set(
            _("Put together with…"),
            _("Look for the other page of {name}; you choose what is kept.").format(name=name),
        )
        self.finder.search.clear()
        self.message.say("")
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_picked(self, hit: ClientHit) -> None:
        if hit.client_id == self._who:
            self.message.say(_("This is the page that is open. Look for the other one."))
        else:
            self.picked.emit(hit.client_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
