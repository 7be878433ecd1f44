"""Somebody's page is open, and one looks for the other page of the same person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.clients.views import ClientHit
from boutique.domain.duplicates.views import Alike
from boutique.domain.ports import Queries
from boutique.ui import kit
from boutique.ui.clients.person.finder import ClientFinder
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit import Row
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.theme import space
from boutique.wording import _
from boutique.wording.duplicates import likeness_words

_WIDEST: Final = 560
_ROW: Final = 64


class OtherFinder(QWidget):
    """Offers whoever is alike, and finds anybody; whoever is open already cannot be picked."""

    picked = Signal(object)  # UUID
    left = Signal()

    def __init__(self, tasks: Tasks, queries: Queries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who: UUID | None = None
        self._head = kit.PageHead("", edge=space.CONTROL)
        self.finder = ClientFinder(tasks, queries, _("Name or phone"))
        self.message = InlineMessage()
        self._model = kit.RowsModel(self)
        self.alike = kit.RowList(self._model, _("Pages that may belong to one person"), lines=1)
        self._offered = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for part in (self.finder, self._offered):
            part.setMaximumWidth(_WIDEST)
        self._offered.setLayout(kit.column(kit.section(_("Perhaps one of these")), self.alike))
        top = QWidget()
        kit.on_paper(top)
        top.setLayout(kit.column(self._head, kit.Hairline(), gap=0))
        inner = kit.column(
            self.finder, self.message, self._offered, gap=space.L, margins=(space.CONTROL, space.XL) * 2
        )
        inner.addStretch(1)
        whole = kit.column(top, gap=0)
        whole.addLayout(inner, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.finder)

    def _connect(self) -> None:
        self.finder.picked.connect(self._on_picked)
        self.finder.search.textChanged.connect(self._on_typed)
        self.finder.search.left_below.connect(self._on_below)
        self.finder.search.entered.connect(self._on_entered)
        self.alike.entered_row.connect(lambda row: self.picked.emit(row.id))
        self.alike.clicked.connect(self._on_entered)

    def open(self, who: UUID, name: str, alike: Sequence[Alike]) -> None:
        """Look for the other page of this person; these are alike."""
        self._who = who
        asked = _("Look for the other page of {name}; you choose what is kept.").format(name=name)
        self._head.set(_("Merge with another page"), asked)
        self._model.show([_line(each) for each in alike])
        self.alike.setFixedHeight(len(alike) * _ROW)
        self.finder.search.clear()
        self._on_typed("")
        self.alike.choose_first()
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_typed(self, text: str) -> None:
        self.message.say("")
        self._offered.setVisible(not text.strip() and self._model.rowCount() > 0)

    def _on_below(self) -> None:
        if self._offered.isVisible():
            self.alike.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_entered(self) -> None:
        """Enter takes the first that is offered as long as nothing is typed."""
        if self._offered.isVisible() and (row := self.alike.current()) is not None:
            self.picked.emit(row.id)

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


def _line(each: Alike) -> Row:
    about = ", ".join(part for part in (shown_phone(each.phone), each.city) if part)
    name = f"{each.name} · {about}" if about else each.name
    return Row(each.client_id, name, likeness_words(each.likeness))
