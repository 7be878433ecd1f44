"""A question in a window of its own is whole, however long its words are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.ui.kit.button import Button
from boutique.ui.kit.dialog import Dialog
from tests.ui.clipped import clipped


@pytest.mark.parametrize("times", [1, 6, 20])
def test_no_word_of_a_question_is_cut(qtbot: QtBot, dressed: QApplication, times: int) -> None:
    asked = Dialog(
        "Ceva e scris pe jumătate", "O hârtie e încă pe drum spre imprimantă. " * times, [Button("Da")]
    )
    qtbot.addWidget(asked)
    with qtbot.waitExposed(asked):
        asked.show()
    assert not clipped(asked, QSize(1366, 768))
