"""What is asked in a window of its own: a title, a sentence, what is shown below, and the buttons."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from boutique.ui.kit.button import Button
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import column, row
from boutique.ui.theme import Style, space

_WIDE: Final = 560


class Dialog(QDialog):
    """As high as its words are at its width: the toolkit measures a window without breaking its lines."""

    def __init__(
        self, title: str, sentence: str, buttons: list[Button], parent: QWidget | None = None, *below: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        foot = row(*buttons)
        foot.addStretch(1)
        inside = column(Prose(title, Style.SUBTITLE), Prose(sentence), *below, gap=space.L)
        inside.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        inside.addLayout(foot)
        self.setLayout(inside)

    def showEvent(self, event: QShowEvent) -> None:
        self.setFixedWidth(_WIDE)
        self.setMinimumHeight(self.heightForWidth(_WIDE))
        super().showEvent(event)
