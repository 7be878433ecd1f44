"""Going from control to control with Tab, past none.

The toolkit goes straight to the part a group names for the keyboard, and so past whatever stands before it.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def walk(within: QWidget, *, forward: bool) -> bool:
    """Lead the keyboard to the control that comes next in the same window; tells whether there is one."""
    begun = QApplication.focusWidget() or within
    here = _beside(begun, forward=forward)
    while here is not None and here is not begun:
        if _stops(here, begun.window()):
            here.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
            return True
        here = _beside(here, forward=forward)
    return False


def lead(*stops: QWidget) -> None:
    """Let Tab lead along these in this order, whenever each was made."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _beside(widget: QWidget, *, forward: bool) -> QWidget | None:
    return widget.nextInFocusChain() if forward else widget.previousInFocusChain()


def _stops(widget: QWidget, window: QWidget) -> bool:
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(tabbed) and widget.isEnabled() and widget.isVisible() and widget.window() is window
