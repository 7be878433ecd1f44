"""The words Qt itself shows, such as 'Copy' in a field's menu: Qt has no Romanian of its own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from boutique.domain.errors import N_
from boutique.wording import _

_WORDS: Final = frozenset(
    {
        N_("&Undo"),
        N_("&Redo"),
        N_("Cu&t"),
        N_("&Copy"),
        N_("&Paste"),
        N_("Delete"),
        N_("Select All"),
        N_("Copy &Link Location"),
        N_("OK"),
        N_("&OK"),
        N_("Cancel"),
        N_("&Cancel"),
        N_("Save"),
        N_("&Save"),
        N_("Open"),
        N_("Close"),
        N_("&Close"),
        N_("Apply"),
        N_("Reset"),
        N_("Discard"),
        N_("Yes"),
        N_("&Yes"),
        N_("No"),
        N_("&No"),
        N_("Help"),
        N_("&Step up"),
        N_("Step &down"),
    }
)


class QtWords(QTranslator):
    """Says Qt's own words in the language being spoken, through the shop's one catalogue."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return _(source_text) if source_text in _WORDS else ""


def speak_for_qt(app: QCoreApplication) -> QtWords:
    """Put the translator to work; it follows a change of language by itself."""
    words = QtWords(app)
    app.installTranslator(words)
    return words
