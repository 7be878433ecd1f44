"""Layouts that change with the room there is; told twice the same, they do nothing.

Whatever a widget sets while it is being laid out asks for a layout again. Set each time, though nothing
changed, it never comes to rest: the screen stands still and a processor works for ever.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QApplication, QBoxLayout, QLayout, QWidget


def bend(parts: QBoxLayout, *, below: bool, gap: int) -> bool:
    """Stand parts one below the other, or side by side; returns whether they stood otherwise before."""
    wanted = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
    if parts.direction() is wanted and parts.spacing() == gap:
        return False
    parts.setDirection(wanted)
    parts.setSpacing(gap)
    _ask_anew(parts.parentWidget())
    return True


def show(part: QWidget, *, shown: bool) -> bool:
    """Show a part or leave it out; returns whether it was otherwise before."""
    if part.isHidden() is not shown:
        return False
    part.setVisible(shown)
    _ask_anew(part.parentWidget())
    return True


def give_way(part: QWidget, *, hidden: bool, to: Callable[[], QWidget]) -> None:
    """Let a part go or come back; a keyboard that stood in it goes on to what has its room now."""
    here = QApplication.focusWidget()
    stood = here is not None and part.isAncestorOf(here)
    part.setHidden(hidden)
    if hidden and stood:
        to().setFocus()


def frame(parts: QLayout | None, margins: tuple[int, int, int, int]) -> bool:
    """Leave this much room left, above, right and below; returns whether it was otherwise before."""
    if parts is None or parts.contentsMargins() == QMargins(*margins):
        return False
    parts.setContentsMargins(*margins)
    _ask_anew(parts.parentWidget())
    return True


def put(into: QBoxLayout, part: QWidget, at: int = -1) -> bool:
    """Let a part stand in a layout, at its end or in a place; returns whether it came from elsewhere."""
    if into.indexOf(part) >= 0:
        return False
    into.insertWidget(at, part)
    return True


def _ask_anew(holder: QWidget | None) -> None:
    """Whoever is laying the holder out has asked for its height already, and would keep the old answer."""
    if holder is not None:
        holder.updateGeometry()
