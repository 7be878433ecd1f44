"""Lists of which so few rows are in sight that nobody finds anything in them, or not the one chosen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from boutique.ui.kit.split import Scroll
from boutique.ui.taste.parts import Parts

ROWS = 5
_BESIDE_WRITING = 2.5  # while one writes more than a line below
_TASTE = 44  # pixels of one thing somebody likes or owns


def short_lists(window: QWidget, *, writing: bool = False) -> Iterator[str]:
    """Yield every list with rows out of sight that does not show five, or less while one writes below."""
    fewest = _BESIDE_WRITING if writing else ROWS
    for view in window.findChildren(QAbstractItemView):
        if not view.visibleRegion().isEmpty() and _one_below_the_other(view):
            shown, rows = _shown(view), view.model().rowCount(QModelIndex())
            if shown < min(rows, fewest):
                yield f"{shown:.1f} of {rows} rows: {type(view).__name__} “{view.accessibleName()}”"
            if not _in_sight(view, view.currentIndex()):
                yield f"the chosen row is out of sight: {type(view).__name__} “{view.accessibleName()}”"
    for scroll in window.findChildren(Scroll):
        if isinstance(scroll.widget(), Parts) and not scroll.visibleRegion().isEmpty():
            high = scroll.viewport().height()
            if high < min(_TASTE * fewest, scroll.widget().height()):
                yield f"{high} pixels for what somebody likes"


def _one_below_the_other(view: QAbstractItemView) -> bool:
    """Pictures and pages lie side by side; of them one row is enough."""
    if view.model() is None or view.model().rowCount(QModelIndex()) == 0:
        return False
    return not isinstance(view, QListView) or (
        view.viewMode() is QListView.ViewMode.ListMode
        and view.flow() is QListView.Flow.TopToBottom
        and not view.isWrapping()
    )


def _in_sight(view: QAbstractItemView, index: QModelIndex) -> bool:
    box = view.visualRect(index)
    return not index.isValid() or (box.top() >= 0 and box.bottom() < view.viewport().height())


def _shown(view: QAbstractItemView) -> float:
    """Count the rows that have room, from the first on: some are higher than others."""
    room, model = float(view.viewport().height()), view.model()
    for at in range(model.rowCount(QModelIndex())):
        high = max(1, view.visualRect(model.index(at, 0)).height())
        if high > room:
            return at + room / high
        room -= high
    return float(model.rowCount(QModelIndex()))
