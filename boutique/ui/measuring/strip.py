"""The strip below the tape: over what the measures were taken, by whom, and the way to write them down."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from boutique.domain.measuring import OVER
from boutique.domain.views.people import StaffView
from boutique.ui import kit
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.form import Form
from boutique.ui.theme import space
from boutique.wording import _, n_, p_

_OTHER_WIDTH = 132
_WHO_WIDTH = 190


class SessionStrip(Form):
    """Comes up when the first figure is typed, and goes when the taking is written down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        kit.on_paper(self)
        self.over = {key: kit.Check(_(word)) for key, word in OVER.items()}
        self.other = QLineEdit()
        self.other.setMaxLength(40)
        self.other.setFixedSize(_OTHER_WIDTH, space.CONTROL)
        self.other.setPlaceholderText(p_("measured over", "anything else"))
        self.other.setAccessibleName(_("Measured over anything else"))
        self.who = kit.Choice()
        self.who.setFixedWidth(_WHO_WIDTH)
        self.who.setAccessibleName(_("Who measured"))
        self.message = kit.InlineMessage()
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        choices = QWidget()
        flow = FlowLayout(choices, space.M)
        parts = (
            kit.muted(_("Over")),
            *self.over.values(),
            self.other,
            kit.muted(_("Measured by")),
            self.who,
        )
        for part in parts:
            part.setMinimumHeight(space.CONTROL)
            flow.addWidget(part)
        across = QHBoxLayout()
        across.setSpacing(space.M)
        across.addWidget(choices, 1)
        for button in (self.save_button, self.leave_button):
            across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        inner = kit.column(
            self.message, gap=space.S, margins=(space.CONTROL, space.M, space.CONTROL, space.M)
        )
        inner.addLayout(across)
        whole = kit.column(kit.Hairline(), gap=0)
        whole.addLayout(inner)
        self.setLayout(whole)

    def show_staff(self, staff: Sequence[StaffView], here: UUID | None) -> None:
        """Offer who may have measured, whoever is at the counter first chosen."""
        chosen = self.who.currentData() or here
        self.who.clear()
        self.who.addItem(_("nobody in particular"), None)
        for person in staff:
            self.who.addItem(person.name, person.staff_id)
        ids = [None, *(person.staff_id for person in staff)]
        self.who.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)

    def staff_id(self) -> UUID | None:
        """Return who measured."""
        chosen = self.who.currentData()
        return chosen if isinstance(chosen, UUID) else None

    def measured_over(self) -> str:
        """Return over what, known words by their keys."""
        parts = [key for key, check in self.over.items() if check.isChecked()]
        return ", ".join([*parts, *filter(None, [self.other.text().strip()])])

    def count(self, figures: int, *, silhouette: bool) -> None:
        """Say how much waits to be written."""
        self.message.say("")
        self.wait(waiting=False)
        if figures:
            text = n_("Write down {n} measure", "Write down {n} measures", figures)
        else:
            text = _("Write down the figure")
        self.save_button.setText(text)
        self.setVisible(figures > 0 or silhouette)

    def clear(self) -> None:
        """Begin anew."""
        for check in self.over.values():
            check.setChecked(False)
        self.other.clear()
        self.count(0, silhouette=False)
