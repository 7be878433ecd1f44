"""Qt's own words are said in the language of the shop."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from boutique import wording
from boutique.ui.kernel.qt_words import speak_for_qt


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


def test_no_word_of_qt_is_left_empty(qapp: QApplication, qtbot: QtBot) -> None:
    words = speak_for_qt(qapp)
    chooser = QFileDialog(None, "Alege un fișier")
    chooser.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(chooser)

    said = [part.text() for part in chooser.findChildren(QPushButton)]
    said += [part.text() for part in chooser.findChildren(QLabel)]

    assert "&Deschide" in said
    assert "&Numele fișierului:" in said
    assert qapp.translate("QPrintDialog", "A word nobody put in the book") != ""
    qapp.removeTranslator(words)
