"""What may be meant by the words being typed: people the shop knows, cloths on the shelf."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.clients.views import ClientHit
from boutique.domain.cloth.search import answer, meant
from boutique.domain.cloth.views import ClothView
from boutique.ui import kit
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.kit.line import Row
from boutique.wording import _, n_
from boutique.wording.cloth import on_shelf, told, when_expected

MOST: Final = 3
_ROW: Final = 64
_SHORTEST: Final = 3  # letters of a word that begins a name


class Line(QLineEdit):
    """One line of words; the arrow down leads into what is offered below, Alt and a key pass through."""

    left_below = Signal()
    passes_alt = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_below.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Offered(QWidget):
    """A few lines below a field; Enter or a click takes one, Esc leads back to the field."""

    picked = Signal(object)  # the id of the row

    def __init__(self, name: str, field: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._model = kit.RowsModel(self)
        self.list = _List(self._model, name, lines=1)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab leads from field to field
        self.setLayout(kit.column(self.list, gap=0))
        self.list.entered_row.connect(lambda row: self.picked.emit(row.id))
        self.list.clicked.connect(lambda _index: self._on_clicked())
        self.list.left.connect(lambda: field.setFocus(Qt.FocusReason.TabFocusReason))
        field.left_below.connect(self._on_below)
        self.hide()

    def offer(self, rows: Sequence[Row]) -> None:
        """Show these lines; none takes no room."""
        self._model.show(list(rows[:MOST]))
        self.list.setFixedHeight(min(len(rows), MOST) * _ROW)
        self.setVisible(bool(rows))
        self.list.choose_first()

    def _on_below(self) -> None:
        if self.isVisible():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        if (row := self.list.current()) is not None:
            self.picked.emit(row.id)


class _List(kit.RowList):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        up_and_out = event.key() == Qt.Key.Key_Up and self.currentIndex().row() == 0
        if event.key() == Qt.Key.Key_Escape or up_and_out:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def person_row(hit: ClientHit) -> Row:
    """Return somebody the shop knows, as one tells them from others."""
    orders = n_("{n} order", "{n} orders", hit.orders) if hit.orders else ""
    about = " · ".join(part for part in (shown_phone(hit.phone), hit.city, orders) if part)
    return Row(hit.client_id, hit.name, about, note=_("is it them?"))


def cloth_row(cloth: ClothView, today: date) -> Row:
    """Return a cloth that somebody may wait for."""
    about = " · ".join(filter(None, (on_shelf(cloth), when_expected(cloth, today))))
    note = "" if cloth.free_cm else _("put on the waiting list")
    return Row(cloth.cloth_id, cloth.name, about, note=note)


def cloths_meant(typed: str, cloths: Sequence[ClothView]) -> list[ClothView]:
    """Return the cloths that may be meant, what is asked for first, in stock or not."""
    return meant(typed, cloths, told)[:MOST]


def with_cloth(typed: str, cloth: ClothView) -> str:
    """Return the words typed with the cloth's own name in the place of those that asked for it."""
    named = cloth.name, cloth.code
    others = [word for word in typed.split() if not answer(word, named, _SHORTEST).words]
    return " ".join([*others, cloth.name])
