"""One way to go on: what it is, in a sentence, and the buttons that do it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.ui import kit
from boutique.ui.theme import Style, color, space


class Choice(QWidget):
    """A card on the paper; its buttons lead on."""

    def __init__(self, name: str, sentence: str, *buttons: kit.Button) -> None:
        super().__init__()
        inside = kit.column(gap=space.S, margins=(space.XL, space.XL, space.XL, space.XL))
        inside.addWidget(kit.Text(name, Style.SUBTITLE))
        inside.addWidget(kit.Prose(sentence, Style.BODY, "muted"))
        inside.addSpacing(space.M)
        inside.addStretch(1)
        for button in buttons:
            button.setAccessibleDescription(sentence)
            inside.addWidget(button)
        self.setLayout(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its words are never cut, however tight the window is."""
        super().resizeEvent(event)
        inside = self.layout()
        assert inside is not None
        self.setMinimumHeight(inside.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("rule"), 1))
        painter.setBrush(color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
