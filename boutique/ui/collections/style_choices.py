"""What is chosen about a garment: lapels, buttons, pockets, as far as its drawing shows them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from boutique.domain.collections.aspects import ASPECTS, Aspect, chosen_of, style_of
from boutique.ui import kit
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import space
from boutique.wording import _
from boutique.wording.kernel.phrases import capital

_COLUMNS: Final = 2


class StyleChoices(Slot):
    """One choice for each thing a garment lets one choose; none for one that is drawn in one way."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._garment, self._before = "", ""
        self.choices: dict[str, kit.Choice] = {}

    def value(self) -> object:
        """Return the style as it is kept: 'lapel=peak buttons=2'."""
        chosen = {name: str(choice.currentData()) for name, choice in self.choices.items()}
        return style_of(self._garment, chosen, self._before)

    def set_value(self, style: object) -> None:
        """Show what a style says."""
        self._before = str(style)
        for name, value in chosen_of(self._garment, self._before).items():
            choice = self.choices[name]
            choice.setCurrentIndex(choice.findData(value))

    def show_garment(self, garment: str) -> None:
        """Let one choose what there is to choose of a garment; what suits both stays chosen."""
        if garment == self._garment:
            return
        style = str(self.value())
        self._garment = garment
        self.choices = {aspect.name: self._choice(aspect) for aspect in ASPECTS.get(garment, ())}
        self.fill(*([self._grid()] if self.choices else []))
        self.set_value(style)

    def _choice(self, aspect: Aspect) -> kit.Choice:
        made = kit.Choice()
        for value, label in aspect.choices:
            made.addItem(label if label.isdecimal() else capital(_(label)), value)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # both columns alike
        made.currentIndexChanged.connect(lambda _at: self._on_chosen())
        return made

    def _grid(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.L)
        grid.setVerticalSpacing(space.L)
        for at, aspect in enumerate(ASPECTS[self._garment]):
            grid.addWidget(kit.Field(_(aspect.label), self.choices[aspect.name]), *divmod(at, _COLUMNS))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        return made

    def _on_chosen(self) -> None:
        """Six buttons belong to a double breast, so there is nothing to choose about them."""
        breast, buttons = self.choices.get("breast"), self.choices.get("buttons")
        if breast is not None and buttons is not None:
            buttons.setDisabled(breast.currentData() == "double")
        self.changed.emit()
