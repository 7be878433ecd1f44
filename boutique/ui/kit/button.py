"""Buttons; their labels are verbs."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from boutique.ui.kernel.key_names import cap_of
from boutique.ui.kit.icons import SIZE, icon
from boutique.ui.kit.keycap import HEIGHT, keycap_width, paint_keycap
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


_FILLED = (Kind.PRIMARY, Kind.COVER)
_TIGHT = (Kind.QUIET, Kind.COVER)


def _entered(button: QPushButton, event: QKeyEvent) -> bool:
    """Enter presses too: the toolkit knows only the space bar outside its dialogs."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    if enter:
        button.click()
    return enter


def _keeps_keyboard(button: QPushButton) -> bool:
    """Going grey under the hand moves no keyboard: the next press would go to whatever stands beside.

    The toolkit asks a button it has just disabled to pass the keyboard on. Nobody else asks one that is grey:
    its keys go to what is around it.
    """
    return button.isVisible() and not button.isEnabled()


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
        self._kind, self._cap = kind, ""
        self._action: QAction | None = None  # whose words it says
        if icon_name:
            self.setIcon(icon(icon_name, _INK[kind]))
            self.setIconSize(QSize(SIZE + space.XS, SIZE))

    def be(self, kind: Kind) -> None:
        """Be as loud as this from now on."""
        if kind is not self._kind:
            self._kind = kind
            self.setProperty("kind", kind.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def cap(self) -> str:
        """Return the keys shown in the button."""
        return self._cap

    def set_cap(self, keys: str) -> None:
        """Show which keys do the same."""
        self._cap = keys
        self.updateGeometry()
        self.update()

    def _room_for_cap(self) -> int:
        return round(keycap_width(self._cap)) + space.S if self._cap else 0

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._room_for_cap(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cap:
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect.setRight(option.rect.right() - self._room_for_cap())
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = keycap_width(self._cap)
        left = self.width() - wide - (space.S if self._kind in _TIGHT else space.M)
        top = (self.height() - HEIGHT) / 2
        ink = _INK[self._kind] if self.isEnabled() and self._kind in _FILLED else "muted"
        paint_keycap(painter, QRectF(left, top, wide, HEIGHT), self._cap, ink)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # a verb cut short is no verb

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _entered(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 # the toolkit names it
        return _keeps_keyboard(self) or super().focusNextPrevChild(next)

    @classmethod
    def of(
        cls, action: QAction, kind: Kind = Kind.PLAIN, *, icon_name: str = "", compact: bool = False
    ) -> Button:
        """Return a button that runs an action, says what it says and is enabled when it is."""
        made = cls(action.text(), kind, icon_name=icon_name, compact=compact)
        made.set_cap(cap_of(action.shortcut()))
        made.setEnabled(action.isEnabled())
        made.clicked.connect(action.trigger)
        action.enabledChanged.connect(made.setEnabled)
        made._action = action
        action.changed.connect(made._follow)
        return made

    def _follow(self) -> None:
        if self._action is not None:
            self.setText(self._action.text().replace("&", "&&"))


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
        keys = cap_of(action.shortcut())
        made = cls(icon_name, f"{action.text()} ({keys})" if keys else action.text())
        made.setEnabled(action.isEnabled())
        made.clicked.connect(action.trigger)
        action.enabledChanged.connect(made.setEnabled)
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _entered(self, event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 # the toolkit names it
        return _keeps_keyboard(self) or super().focusNextPrevChild(next)
