"""Words on screen, each in one of the styles of the house."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from boutique.ui.theme import Style, font


class Text(QLabel):
    """One line of text in one style and tone; always plain, so that no name can be taken for markup.

    `tone` is one of ink, muted, accent, warn, good, bad, cover.
    """

    def __init__(
        self,
        text: str = "",
        style: Style = Style.BODY,
        tone: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(style))
        self.setProperty("tone", tone)

    def set_tone(self, tone: str) -> None:
        """Change the tone, for a text whose meaning changes while it is shown."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def selectable(self) -> Text:
        """Let the text be marked and copied; returns itself."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self


def title(text: str) -> Text:
    """Return the name of a screen or of the person it is about."""
    return Text(text, Style.TITLE)


def muted(text: str) -> Text:
    """Return a text that stands back."""
    return Text(text, Style.BODY, "muted")


def section(text: str) -> Text:
    """Return the small capitals that open a group, such as 'DE CE ACUM'."""
    made = Text(text.upper(), Style.SECTION, "muted")
    made.setAccessibleName(text)
    return made
