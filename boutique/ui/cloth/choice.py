"""The cloth of a piece, found by a word or by its looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.cloth.search import answering
from boutique.domain.cloth.views import ClothView
from boutique.ui import kit
from boutique.ui.cloth.rows import ClothDelegate
from boutique.ui.cloth.words import facts
from boutique.ui.kit.tiles import ThingsModel, Tiles
from boutique.ui.theme import space
from boutique.wording import _
from boutique.wording.cloth import told

_HEIGHT: Final = 360  # five cloths in sight


class ClothChoice(QWidget):
    """What is highlighted is what is chosen; Enter in the search goes down to the list."""

    changed = Signal()
    new_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cloths: Sequence[ClothView] = ()
        self.search = kit.SearchField(_("Name, mill or code of the cloth"))
        self.new = kit.Button(_("New cloth…"), icon_name="plus")
        self.list = Tiles(
            ThingsModel(_id_of, _spoken, self), ClothDelegate(today, self, edge=space.M), _("Cloths")
        )
        self.list.setFixedHeight(_HEIGHT)
        self.none = kit.Prose("", tone="muted")
        self.setLayout(kit.column(_across(self.search, self.new), self.list, self.none, gap=4))
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(lambda _text: self._show())
        self.new.clicked.connect(self.new_wanted)
        self.list.chosen.connect(lambda _cloth: self.changed.emit())

    def offer(self, cloths: Sequence[ClothView]) -> None:
        """Offer these cloths; the one chosen stays so."""
        self._cloths = cloths
        self._show()

    def value(self) -> object:
        """Return the id of the cloth chosen, or None."""
        cloth = self.cloth()
        return cloth.cloth_id if cloth is not None else None

    def cloth(self) -> ClothView | None:
        """Return the cloth chosen."""
        chosen = self.list.current()
        return chosen if isinstance(chosen, ClothView) else None

    def set_value(self, cloth_id: object) -> None:
        """Choose a cloth; without one the first is."""
        self.search.clear()
        if isinstance(cloth_id, UUID):
            self.list.choose(cloth_id)

    def _show(self) -> None:
        found = answering(self.search.text(), self._cloths, told)
        self.list.show_things(found)
        self.list.setVisible(bool(found))
        empty = _("No cloths found.") if self._cloths else _("There are no cloths in the book yet.")
        self.none.setText("" if found else empty)
        self.none.setVisible(not found)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        downwards = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if event.key() in downwards and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


def _across(search: QWidget, new: QWidget) -> QWidget:
    made = QWidget()
    across = kit.row(gap=8)
    across.addWidget(search, 1)
    across.addWidget(new)
    made.setLayout(across)
    return made


def _id_of(thing: object) -> UUID:
    assert isinstance(thing, ClothView)
    return thing.cloth_id


def _spoken(thing: object) -> str:
    assert isinstance(thing, ClothView)
    return ", ".join(part for part in (thing.name, facts(thing)) if part)
