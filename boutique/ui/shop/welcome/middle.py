"""What stands in the middle of a window without a shop."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from boutique.ui import kit


def in_the_middle(content: QWidget, widest: int) -> kit.Scroll:
    """Return it a little above the middle, no wider than so many pixels; where it is too high it scrolls.

    An alignment would take it at its own height; its words may need more.
    """
    content.setMaximumWidth(widest)
    across = kit.row(gap=0)
    across.addStretch(1)
    across.addWidget(content, 100)
    across.addStretch(1)
    whole = QWidget()
    down = kit.column(gap=0)
    down.addStretch(2)
    down.addLayout(across)
    down.addStretch(3)
    whole.setLayout(down)
    return kit.Scroll(whole)
