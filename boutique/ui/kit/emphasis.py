"""Prose with one fact in it that the eye should find first."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from boutique.ui.kit.prose import Prose
from boutique.ui.theme import Style


class Emphasised(Prose):
    """A wrapped text in which `fact`, wherever it stands, is set semibold."""

    def __init__(self, text: str, fact: str = "", parent: QWidget | None = None) -> None:
        self._fact = fact
        super().__init__(text, Style.BODY, "ink", parent)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        at = self.text().rfind(self._fact) if self._fact else -1
        if at < 0:
            return []
        marked = QTextLayout.FormatRange()
        marked.start, marked.length = at, len(self._fact)
        marked.format = QTextCharFormat()
        marked.format.setFontWeight(QFont.Weight.DemiBold)
        return [marked]
