"""The side about the person: notes and leave to contact on the left, family and days on the right."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent

from boutique.ui import kit
from boutique.ui.clients.life.days import Days
from boutique.ui.clients.life.family import Family
from boutique.ui.clients.life.notes import Notes
from boutique.ui.clients.life.part import Part
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.side import Side
from boutique.ui.consent.consents import Consents
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.slot import Slot
from boutique.ui.kit.twocolumns import TwoColumns
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import space
from boutique.wording import _


class PersonSide(Side):
    """Everything about somebody's life that a good shopkeeper keeps in mind."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self.notes, self.leaves = Notes(context, shop, changes), Consents(context, shop, changes)
        self.family, self.days = Family(context, shop, changes), Days(context, shop, changes)
        self._parts: tuple[Part, ...] = (self.notes, self.leaves, self.family, self.days)
        left, right = Slot(gap=space.XL), Slot(gap=space.XL)
        margins = (space.CONTROL, space.XL, space.CONTROL, space.XL)
        self.setLayout(kit.column(TwoColumns(left, right, margins).scrolling(_("Person"))))
        left.fill(self.notes, self.leaves)  # only now: a slot without a home would be a window of its own
        right.fill(self.family, self.days)
        self.setFocusProxy(self.notes)

    def turn(self, before: UUID | None, now: UUID) -> None:
        for part in self._parts:
            part.turn(before, now)

    def show_known(self, known: Known, today: date) -> None:
        for part in self._parts:
            part.show_known(known, today)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody else may stand at the counter since: what they may not read is not shown to them."""
        super().showEvent(event)
        self.notes.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
