"""The words Qt itself shows, such as 'Copy' in a field's menu: Qt has no Romanian of its own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QTranslator

from boutique.domain.kernel.errors import N_
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
        N_("&Open"),
        N_("&Choose"),
        N_("&Look in:"),
        N_("File &name:"),
        N_("Files of &type:"),
        N_("Directory:"),
        N_("Name"),
        N_("Size"),
        N_("Type"),
        N_("Kind"),
        N_("Date Modified"),
        N_("Folder"),
        N_("File Folder"),
        N_("File"),
        N_("%1 File"),
        N_("Computer"),
        N_("My Computer"),
        N_("Go back"),
        N_("Go forward"),
        N_("Parent Directory"),
        N_("Go to the parent directory"),
        N_("Create New Folder"),
        N_("Create a New Folder"),
        N_("List View"),
        N_("Detail View"),
        N_("Change to list view mode"),
        N_("Change to detail view mode"),
        N_("List of places and bookmarks"),
        N_("New Folder"),
        N_("&New Folder"),
        N_("&Rename"),
        N_("&Delete"),
        N_("Show "),
        N_("Show &hidden files"),
        N_("Remove"),
        N_("%1 already exists.\nDo you want to replace it?"),
        N_("%1\nFile not found.\nPlease verify the correct file name was given."),
        N_("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    }
)


class QtWords(QTranslator):
    """Says Qt's own words in the language being spoken, through the shop's one catalogue."""

    def isEmpty(self) -> bool:
        return False

    def translate(  # Qt takes an empty text for a translation; only nothing at all is none
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        return _(source_text) if source_text in _WORDS else None


def speak_for_qt(app: QCoreApplication) -> QtWords:
    """Put the translator to work; it follows a change of language by itself."""
    words = QtWords(app)
    app.installTranslator(words)
    return words
