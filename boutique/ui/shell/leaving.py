"""Whoever closes the shop is told of what they have begun to type."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import column, row
from boutique.ui.kit.text import Text
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.theme import Style, space
from boutique.wording import _


class LeaveDialog(QDialog):
    """Rejected to go back to what is half typed, accepted to leave it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Something is half typed"))
        sentence = Prose(_("What you have begun to type is not written down yet, and would be lost."))
        back = Button(_("Go back to it"), Kind.PRIMARY)
        back.clicked.connect(self.reject)
        leave = Button(_("Close without it"), Kind.QUIET)
        leave.clicked.connect(self.accept)
        buttons = row(back, leave)
        buttons.addStretch(1)
        inside = column(Text(self.windowTitle(), Style.SUBTITLE), sentence, gap=space.L)
        inside.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        inside.addLayout(buttons)
        self.setLayout(inside)
        back.setFocus()


def may_leave(floor: ShopFloor) -> bool:
    """Return whether the shop may be closed, after asking if anything would be lost.

    A system that ends the session waits for no answer, and what is half typed is kept by then.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.isSavingSession():
        return True
    if not floor.put_aside() or LeaveDialog(floor.window()).exec() == QDialog.DialogCode.Accepted:
        return True
    floor.go_on()
    return False
