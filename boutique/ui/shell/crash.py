"""When the program itself is at fault: say so, keep what was typed, offer a report without client data."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from boutique.bug_report import report
from boutique.ui.kit.button import Button, Kind
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import column, row
from boutique.ui.kit.text import Text
from boutique.ui.theme import Style, space
from boutique.wording import _


class CrashDialog(QDialog):
    """The last resort: a sentence, the report, and a button that copies it."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = report(error, f"Qt {qVersion()}")
        self.setWindowTitle(_("Something went wrong in the program"))
        self.setMinimumWidth(560)
        sentence = Prose(
            _(
                "This is the program's fault, not yours. Everything saved so far is safe. "
                "Copy the report and send it to whoever looks after the program; it holds no client data."
            )
        )
        shown = QPlainTextEdit(self.report, readOnly=True)
        shown.setAccessibleName(_("Report"))
        copy = Button(_("Copy the report"), Kind.PRIMARY)
        copy.clicked.connect(self._on_copy)
        close = Button(_("Go on working"))
        close.clicked.connect(self.accept)
        buttons = row(copy, close)
        buttons.addStretch(1)
        inside = column(Text(self.windowTitle(), Style.SUBTITLE), sentence, shown, gap=space.L)
        inside.setContentsMargins(space.XL, space.XL, space.XL, space.XL)
        inside.addLayout(buttons)
        self.setLayout(inside)

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
