"""Who takes the keys one presses as text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def takes_text(widget: QWidget | None) -> bool:
    """Return whether a widget writes what is typed: every editor of the toolkit asks for an input method."""
    return (
        widget is not None
        and widget.isEnabled()
        and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    )


def one_types() -> bool:
    """Return whether the keyboard is where text goes, or in a list that came up over the window."""
    return QApplication.activePopupWidget() is not None or takes_text(QApplication.focusWidget())
