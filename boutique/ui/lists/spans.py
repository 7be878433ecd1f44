"""A stretch of time: a number, and what is counted."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.lists.conditions import Shape, Span, Unit
from boutique.ui import kit
from boutique.ui.theme import space
from boutique.wording import _

_DIGITS = 56
_AT_FIRST = Span(60)


class SpanField(QWidget):
    """“60 days”; unless a span is a must, there is also “at any time”."""

    changed = Signal()

    def __init__(self, shape: Shape, span: Span | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLineEdit()
        self.count.setValidator(QIntValidator(1, 999, self.count))
        self.count.setFixedSize(_DIGITS, space.CONTROL)
        self.count.setAccessibleName(_("How long"))
        self.unit = kit.Choice()
        self.unit.setAccessibleName(_("What is counted"))
        if "span" not in shape.must:
            self.unit.addItem(_("at any time"), "")
        for unit, text in _units():
            self.unit.addItem(text, unit)
        wanted = span or (_AT_FIRST if "span" in shape.must else None)
        self.count.setText(str(wanted.count if wanted else _AT_FIRST.count))
        self.unit.setCurrentIndex(max(0, self.unit.findData(str(wanted.unit) if wanted else "")))
        self.setLayout(kit.row(self.count, self.unit))
        self._show_count()
        self.count.textEdited.connect(lambda _text: self.changed.emit())
        self.unit.activated.connect(lambda _at: self._on_unit())

    def span(self) -> Span | None:
        """Return the stretch of time; None where any time will do."""
        unit, count = str(self.unit.currentData()), self.count.text()
        return Span(int(count), Unit(unit)) if unit and count.isdecimal() and int(count) else None

    def _on_unit(self) -> None:
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        self.count.setVisible(bool(self.unit.currentData()))


def _units() -> list[tuple[str, str]]:
    words = (_("days"), _("weeks"), _("months"), _("years"))
    return list(zip(map(str, Unit), words, strict=True))
