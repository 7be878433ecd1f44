"""Whoever closes the shop is told of what they have begun to type, and of what is on its way to a printer."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.dialog import Dialog
from boutique.ui.shell.floor import ShopFloor
from boutique.wording import _


class LeaveDialog(Dialog):
    """Rejected to stay with what would be lost, accepted to leave it."""

    def __init__(self, title: str, why: str, stay: str, go: str, parent: QWidget | None = None) -> None:
        back, leave = Button(stay, Kind.PRIMARY), Button(go, Kind.QUIET)
        super().__init__(title, why, [back, leave], parent)
        back.clicked.connect(self.reject)
        leave.clicked.connect(self.accept)
        back.setFocus()


def may_leave(floor: ShopFloor) -> bool:
    """Return whether the shop may be closed, after asking if anything would be lost.

    A system that ends the session waits for no answer, and what is half typed is kept by then.
    """
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.isSavingSession():
        return True
    if not _may_stop_printing(floor):
        return False
    if not floor.put_aside() or _accepted(half_typed(floor.window())):
        return True
    floor.go_on()
    return False


def half_typed(parent: QWidget | None = None) -> LeaveDialog:
    """Return the question about what is half typed."""
    return LeaveDialog(
        _("Something is half typed"),
        _("What you have begun to type is not saved yet and would be lost."),
        _("Go back to it"),
        _("Close anyway"),
        parent,
    )


def on_its_way(parent: QWidget | None = None) -> LeaveDialog:
    """Return the question about what a printer does not have yet."""
    return LeaveDialog(
        _("Something is being printed"),
        _("A document is still on its way to the printer. If you close now, it will not be printed."),
        _("Wait for it"),
        _("Stop it and close"),
        parent,
    )


def _may_stop_printing(floor: ShopFloor) -> bool:
    from boutique.ui.printing.outgoing import Outgoing

    under_way = [each for each in floor.context.tasks.findChildren(Outgoing) if each.on_its_way]
    if under_way and not _accepted(on_its_way(floor.window())):
        return False
    for outgoing in under_way:
        if isValid(outgoing):  # it may have arrived while one thought about it
            outgoing.stop()
    return True


def _accepted(dialog: LeaveDialog) -> bool:
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
