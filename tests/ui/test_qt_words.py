"""Qt's own words are said in the language of the shop."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from boutique import wording
from boutique.ui.qt_words import speak_for_qt


def test_a_fields_menu_speaks_the_language_of_the_shop(qapp: QApplication, qtbot: QtBot) -> None:
    words = speak_for_qt(qapp)
    line = QLineEdit()
    qtbot.addWidget(line)
    assert "&Lipește" in {
        action.text().split("\t")[0] for action in line.createStandardContextMenu().actions()
    }
    wording.use("en")
    assert "&Paste" in {action.text().split("\t")[0] for action in line.createStandardContextMenu().actions()}
    qapp.removeTranslator(words)
