"""In which way the letters of the file were read, and the choice of another."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.exchange.lettering import Lettering
from boutique.ui import kit
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import space
from boutique.wording import _
from boutique.wording.exchange.lettering import doubtful_letters, way_called, ways_called

WORDS: Final = 56
"""How wide the words before a choice are, so that choices below one another stand in line."""


class LettersLine(QWidget):
    """Shows the way that is in force; a doubt is told aloud above it."""

    chosen = Signal(str)  # one of `domain.exchange.lettering.WAYS`, empty for the way the file tells

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._doubt = Slot()
        self.choice = kit.Choice()
        self.choice.setAccessibleName(_("How the letters are written"))
        self.choice.activated.connect(lambda _at: self.chosen.emit(self.choice.currentData()))
        words = kit.muted(_("Letters"))
        words.setBuddy(self.choice)
        words.setMinimumWidth(WORDS)
        across = kit.row(words, gap=space.M)
        across.addWidget(self.choice, 1)
        whole = kit.column(self._doubt, gap=space.S)
        whole.addLayout(across)
        whole.setContentsMargins(space.CONTROL, 0, space.XL, space.S)
        self.setLayout(whole)

    def show_letters(self, letters: Lettering | None) -> None:
        """Show how a file was read; a workbook says itself how it is written, and nothing is asked."""
        self.setVisible(letters is not None)
        if letters is None:
            return
        aloud = letters.doubtful and not letters.told
        self._doubt.fill(*([kit.Notice(doubtful_letters(letters), kit.Tone.AMBER)] if aloud else []))
        self.choice.clear()
        if letters.twice:
            self.choice.addItem(way_called(letters), "")
        for way, called in ways_called():
            self.choice.addItem(called, way)
        self.choice.setCurrentIndex(0 if letters.twice else max(0, self.choice.findData(letters.way)))
