"""Buttons; their labels are verbs."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from boutique.ui.kit.icons import SIZE, icon
from boutique.ui.theme import Style, font, space


class Kind(StrEnum):
    """How loud a button is; one PRIMARY per screen, a LINE stands in a text like one of its lines."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    COVER = "cover"
    LINE = "line"


_INK = {
    Kind.PRIMARY: "on_accent",
    Kind.PLAIN: "ink",
    Kind.QUIET: "muted",
    Kind.COVER: "cover_link",
    Kind.LINE: "ink",
}


def _entered(button: QPushButton, event: QKeyEvent) -> bool:
    """Enter presses too: the toolkit knows only the space bar outside its dialogs."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    if enter:
        button.click()
    return enter


class Button(QPushButton):
    """A button of the house, 40 pixels high, or 32 where space is short."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.PLAIN,
        parent: QWidget | None = None,
        *,
        icon_name: str = "",
        compact: bool = False,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("kind", kind.value)
        self.setFont(font(Style.BODY if kind is Kind.LINE else Style.MEDIUM))
        self.setFixedHeight(space.COMPACT if compact else space.CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if icon_name:
            self.setIcon(icon(icon_name, _INK[kind]))
            self.setIconSize(QSize(SIZE + space.XS, SIZE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # a verb cut short is no verb

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _entered(self, event):
            super().keyPressEvent(event)

    @classmethod
    def of(
        cls, action: QAction, kind: Kind = Kind.PLAIN, *, icon_name: str = "", compact: bool = False
    ) -> Button:
        """Return a button that runs an action and is enabled when the action is."""
        made = cls(action.text(), kind, icon_name=icon_name, compact=compact)
        keys = action.shortcut().toString()
        made.setToolTip(keys)
        made.setEnabled(action.isEnabled())
        made.clicked.connect(action.trigger)
        action.enabledChanged.connect(made.setEnabled)
        return made


class IconButton(QPushButton):
    """A square quiet button with an icon alone; its name is told to screen readers and on hover."""

    def __init__(self, icon_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", Kind.QUIET.value)
        self.setIcon(icon(icon_name))
        self.setIconSize(QSize(SIZE, SIZE))
        self.setFixedSize(space.COMPACT, space.COMPACT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setToolTip(name)

    @classmethod
    def of(cls, action: QAction, icon_name: str) -> IconButton:
        """Return a button that runs an action and is enabled when the action is; it names the keys too."""
        keys = action.shortcut().toString()
        made = cls(icon_name, f"{action.text()} ({keys})" if keys else action.text())
        made.setEnabled(action.isEnabled())
        made.clicked.connect(action.trigger)
        action.enabledChanged.connect(made.setEnabled)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _entered(self, event):
            super().keyPressEvent(event)
