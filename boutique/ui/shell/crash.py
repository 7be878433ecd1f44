"""When the program itself is at fault: say so, keep what was typed, offer a report without client data."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from boutique.bug_report import report
from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.dialog import Dialog
from boutique.wording import _


class CrashDialog(Dialog):
    """The last resort: a sentence, the report, and a button that copies it."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        self.report = report(error, f"Qt {qVersion()}")
        shown = QPlainTextEdit(self.report, readOnly=True)
        shown.setAccessibleName(_("Report"))
        copy, close = Button(_("Copy the report"), Kind.PRIMARY), Button(_("Go on working"))
        sentence = _(
            "This is the program's fault, not yours. Everything saved so far is safe. "
            "Copy the report and send it to whoever looks after the program; it holds no client data."
        )
        super().__init__(_("Something went wrong in the program"), sentence, [copy, close], parent, shown)
        copy.clicked.connect(self._on_copy)
        close.clicked.connect(self.accept)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)


def show_crash(error: BaseException, parent: QWidget | None = None) -> CrashDialog:
    """Open the crash dialog without stopping the rest of the program."""
    dialog = CrashDialog(error, parent)
    dialog.open()
    return dialog


def watch_for_bugs(show: Callable[[BaseException], object]) -> None:
    """Send every exception nobody caught to `show`, and its report to whoever runs a terminal."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        print(report(error), file=sys.stderr)
        if not issubclass(kind, KeyboardInterrupt):
            show(error)

    sys.excepthook = hook
