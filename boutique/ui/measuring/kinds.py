"""Body, garment or ease: three different things, and the switch between them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from boutique.ui import kit
from boutique.ui.theme import space
from boutique.wording import _, p_


class MeasureKind(StrEnum):
    """What is being looked at."""

    BODY = "body"
    GARMENT = "garment"
    EASE = "ease"


def kind_name(kind: MeasureKind) -> str:
    """Return the word for a kind."""
    names = {
        MeasureKind.BODY: p_("measures", "Body"),
        MeasureKind.GARMENT: p_("measures", "Garment"),
        MeasureKind.EASE: p_("measures", "Ease"),
    }
    return names[kind]


class KindSwitch(QWidget):
    """Stands above the figure; always shows the kind of its own screen."""

    turned = Signal(str)

    def __init__(self, kind: MeasureKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.choices = kit.Segmented(
            _("Body, garment or ease"), [(each, kind_name(each)) for each in MeasureKind]
        )
        self.choices.set_value(kind)
        self.choices.changed.connect(self._on_changed)
        whole = self._row = kit.row()
        self.stand(above=True)
        whole.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch(1)
        self.setLayout(whole)
        self.setFocusProxy(self.choices)

    def stand(self, *, above: bool) -> None:
        """Stand above the figure, or in a row with what is chosen where there is no room for a figure."""
        self._row.setContentsMargins(*((space.CONTROL, space.L, 0, 0) if above else (0, 0, 0, 0)))

    def _on_changed(self, value: object) -> None:
        kind = str(value)
        if kind != self._kind:
            self.choices.set_value(self._kind)
            self.turned.emit(kind)
