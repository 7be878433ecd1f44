"""List on the left on paper, detail on the right on a sheet, a hairline between."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from boutique.ui.theme import space

FOOT: Final = "foot"  # property of what stands at the foot of a page


def on_sheet(widget: QWidget) -> QWidget:
    """Lay a widget on a white sheet; returns it."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    return widget


def on_paper(widget: QWidget) -> QWidget:
    """Lay a widget on the ivory paper; returns it."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Window)
    return widget


def at_foot(widget: QWidget) -> QWidget:
    """Let a strip stand at the foot of a page, where a toast keeps clear of it; returns it."""
    widget.setProperty(FOOT, True)
    return on_paper(widget)


class SplitView(QSplitter):
    """List and detail; the list keeps its width when the window grows."""

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(on_paper(left))
        self.addWidget(on_sheet(right))
        left.lower()  # the toolkit stacks each part below the one before, and tells them in that order
        left.setMinimumWidth(space.NARROWEST_LIST)
        right.setMinimumWidth(space.DETAIL)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([space.LIST, 10_000])


class Scroll(QScrollArea):
    """A page that scrolls up and down and never sideways; `name` is told where the keyboard stops at it."""

    def __init__(self, content: QWidget, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.setWidget(content)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard stops here only where there is nothing inside to stop at."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if self._stops() else Qt.FocusPolicy.StrongFocus)
        super().showEvent(event)

    def _stops(self) -> bool:
        tab = Qt.FocusPolicy.TabFocus
        return any(part.focusPolicy() & tab for part in self.viewport().findChildren(QWidget))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where something came to stop at since, the keyboard goes on to it, or past what has gone grey."""
        super().focusInEvent(event)
        if self._stops():
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.focusNextPrevChild(event.reason() is not Qt.FocusReason.BacktabFocusReason)


class Fitting(Scroll):
    """As high as what it holds, so that what comes next stands right below; with less room it scrolls."""

    def __init__(self, content: QWidget, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(content, name, parent)
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        wanted, room = self._content.sizeHint(), self.viewport().width()
        grows = self._content.hasHeightForWidth()
        return QSize(wanted.width(), self._content.heightForWidth(room) if grows else wanted.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def column(
    *parts: QWidget, gap: int = space.S, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Return a layout with parts one below the other."""
    made = QVBoxLayout()
    made.setContentsMargins(*margins)
    made.setSpacing(gap)
    for part in parts:
        made.addWidget(part)
    return made


def row(
    *parts: QWidget, gap: int = space.S, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QHBoxLayout:
    """Return a layout with parts side by side."""
    made = QHBoxLayout()
    made.setContentsMargins(*margins)
    made.setSpacing(gap)
    for part in parts:
        made.addWidget(part)
    return made


class ActionBar(QWidget):
    """The strip at the foot of a detail with what can be done, the main thing first."""

    def __init__(
        self, *buttons: QWidget, right: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        at_foot(self)
        from boutique.ui.kit.flow import FlowLayout
        from boutique.ui.kit.lines import Hairline
        from boutique.ui.kit.one_row import DeedRow

        choices = QWidget()
        flow = FlowLayout(choices)
        for button in buttons:
            (flow.add_growing if isinstance(button, DeedRow) else flow.addWidget)(button)
        self._inner = inner = row(margins=(space.CONTROL, space.L, space.CONTROL, space.L))
        inner.addWidget(choices, 1)
        self._choices, self._beside = choices, right
        if right is not None:
            inner.addWidget(right)
        whole = column(Hairline(), gap=0)
        whole.addLayout(inner)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        edge = space.XL if self.width() < space.NARROW_DETAIL else space.CONTROL
        above = space.S if self.window().height() < space.LOW else space.L
        self._inner.setContentsMargins(edge, above, edge, above)
        if self._beside is not None:
            from boutique.ui.kit.bending import bend

            needed = self._choices.minimumSizeHint().width() + self._beside.sizeHint().width() + space.S
            bend(self._inner, below=self.width() - 2 * edge < needed, gap=space.S)
        super().resizeEvent(event)
