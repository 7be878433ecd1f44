"""For whom lookbooks are made: a box for each, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from boutique.ui import kit
from boutique.ui.theme import Style, space

Guest = tuple[UUID, str]


class GuestTick(QWidget):
    """One person: a box with the name, and below what came of their book."""

    def __init__(self, guest: Guest) -> None:
        super().__init__()
        self.client_id, name = guest
        self.box = kit.Check(name)
        self.box.setChecked(True)
        self.answer = kit.Prose("", Style.SMALL, "muted")
        self.answer.hide()
        whole = kit.column(self.box, gap=0)
        whole.addLayout(kit.column(self.answer, margins=(space.XL, 0, 0, 0)))
        self.setLayout(whole)

    def tell(self, text: str) -> None:
        """Say what came of it."""
        self.answer.setText(text)
        self.answer.setVisible(bool(text))
        self.box.setAccessibleDescription(text)


class QueueTicks(QWidget):
    """All of them, ticked until somebody is left out."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.CONTROL, space.S, space.L, space.L)
        self._column.setSpacing(space.XS)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.ticks: list[GuestTick] = []

    def show_guests(self, guests: Sequence[Guest]) -> None:
        """Show these, all ticked."""
        for tick in self.ticks:
            self._column.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = [GuestTick(guest) for guest in guests]
        for tick in self.ticks:
            tick.box.toggled.connect(lambda _on: self.changed.emit())
            self._column.addWidget(tick)
        self.changed.emit()

    def ticked(self) -> list[Guest]:
        """Return those for whom a book is wanted, in their order."""
        return [(tick.client_id, tick.box.text()) for tick in self.ticks if tick.box.isChecked()]

    def tick_all(self, on: bool) -> None:
        """Tick all or none."""
        for tick in self.ticks:
            tick.box.setChecked(on)
