"""A small button that opens what can be done now."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from boutique.ui.kit.menu_button import MenuButton


def test_it_offers_what_can_be_run_and_is_gone_while_nothing_can(qtbot: QtBot, dressed: QApplication) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    one, two = QAction("una", whole), QAction("alta", whole)
    button = MenuButton("chevron-down", "mai multe", [one, two], whole)
    with qtbot.waitExposed(whole):
        whole.show()
    one.setEnabled(False)
    menu = button.fill()
    assert [action.text() for action in menu.actions()] == ["alta"]
    with qtbot.waitSignal(two.triggered):
        menu.actions()[0].trigger()
    two.setEnabled(False)
    assert not button.isVisible()
    two.setEnabled(True)
    assert button.isVisible()
