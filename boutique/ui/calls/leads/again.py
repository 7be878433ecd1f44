"""Whether to ring somebody again, and on which day; a day is proposed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boutique.domain.calls.talks import default_later
from boutique.domain.kernel.errors import N_, Refused
from boutique.ui import kit
from boutique.ui.calls.leads.offered import Line
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit import Text
from boutique.ui.theme import Style, space
from boutique.wording import _, explain, long_day
from boutique.wording.kernel.phrases import otherwise


class RingAgain(QWidget):
    """A box to tick with the proposed day beside it; whoever types another day means it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self.wanted = kit.Check(_("Call again on"))
        self.day = Line()
        self.day.setAccessibleName(_("The day to call again"))
        self.day.setFixedSize(112, space.COMPACT)
        self.spoken = Text("", Style.SMALL, "muted")
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(space.S)
        for part in (self.wanted, self.day, self.spoken):
            across.addWidget(part)
        across.addStretch(1)
        self.wanted.toggled.connect(self._on_changed)
        self.day.textEdited.connect(lambda _text: self.wanted.setChecked(True))
        self.day.textChanged.connect(self._on_changed)

    def begin(self, today: date, typed: str = "") -> None:
        """Propose a day, or take up the one typed before."""
        self._today = today
        self.day.setPlaceholderText(otherwise(_in_figures(default_later(today))))
        self.day.setText(typed if typed != "-" else "")
        self.wanted.setChecked(bool(typed))
        self._on_changed()

    def typed(self) -> str:
        """Return what was typed; a dash when only the box was ticked, nothing when it was not."""
        return (self.day.text().strip() or "-") if self.wanted.isChecked() else ""

    def chosen(self) -> date | None:
        """Return the day, None when nobody wants to be rung. Refused when it is none that can be."""
        if not self.wanted.isChecked():
            return None
        day = typed_day(self.day.text(), self._today) or default_later(self._today)
        if day <= self._today:
            raise Refused(N_("Choose a day after today to call again."))
        return day

    def possible(self) -> bool:
        """Tell whether the day can be; where it cannot, what to do stands beside it already."""
        try:
            self.chosen()
        except Refused:
            self.day.setFocus()
            return False
        return True

    def _on_changed(self, _value: object = None) -> None:
        try:
            day = self.chosen()
            self.spoken.set_tone("muted")
            self.spoken.setText(long_day(day) if day is not None else "")
        except Refused as refused:
            self.spoken.set_tone("bad")
            self.spoken.setText(explain(refused))
        self.changed.emit()


def _in_figures(day: date) -> str:
    return f"{day.day}.{day.month}"
