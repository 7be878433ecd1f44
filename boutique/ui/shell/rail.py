"""The rail on the left: the rooms, and at its foot who is serving and when the last copy was made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from boutique.ui.kernel.key_names import cap_of
from boutique.ui.kit.icons import paint_icon
from boutique.ui.kit.keycap import HEIGHT, keycap_width, paint_keycap
from boutique.ui.kit.lines import DashedRule, Hairline
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import column
from boutique.ui.kit.text import Text
from boutique.ui.kit.told import TabTold, tab_list_told, tell_chosen
from boutique.ui.shell.room import Room
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _, n_

_ENTRY: Final = 36
_FOLDED: Final = 44
_FOLDED_DEED: Final = 28
_DRAWING: Final = 20
_MARGINS: Final = (space.M, space.XL, space.M, space.XXL + space.XS)
_NARROW_MARGINS: Final = (2, space.S, 2, space.M)
_FOOT: Final = (space.M, space.M, space.XS, 0)
_MANY: Final = 99
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RailEntry(QAbstractButton):
    """One room on the rail, with the number of things that wait in it."""

    TOLD_AS: ClassVar = TabTold

    def __init__(self, room: Room, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room_id, self._icon = room.id, room.icon
        self._folded = False
        self._count = 0
        self.setText(room.title())
        self.setAccessibleName(self.text())
        self._keys = keys
        self.setToolTip(keys)
        self.setCheckable(True)
        self.toggled.connect(lambda on: tell_chosen(self) if on else None)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        """Show how many things wait; 0 shows nothing."""
        self._count = count
        self.setAccessibleDescription(n_("{n} waits here", "{n} wait here", count) if count else "")
        self.update()

    def fold(self, *, folded: bool) -> None:
        """Show a drawing and a small word below it, or the word alone."""
        self._folded = folded
        self.setToolTip(f"{self.text()} ({self._keys})" if folded and self._keys else self._keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._folded:
            return QSize(space.STRIP, _FOLDED)
        return QSize(QFontMetrics(font(Style.STRONG)).horizontalAdvance(self.text()) + 72, _ENTRY)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent_soft" if here else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), space.RADIUS, space.RADIUS)
        if self._folded:
            self._paint_folded(painter, here=here)
            return
        inner = self.rect().adjusted(space.M, 0, -space.M, 0)
        painter.setPen(color("accent" if here else "muted"))
        painter.setFont(font(Style.STRONG if here else Style.BODY))
        painter.drawText(inner, _LEFT, self.text())
        if self._count:
            self._paint_count(painter, inner, here=here)

    def _paint_folded(self, painter: QPainter, *, here: bool) -> None:
        tone = "accent" if here else "muted"
        if self._icon:
            at = QPoint((self.width() - _DRAWING) // 2, space.XS)
            paint_icon(painter, at, self._icon, tone, _DRAWING)
        painter.setPen(color(tone))
        painter.setFont(font(Style.SMALL_STRONG if here else Style.SMALL))
        word = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        below = self.rect().adjusted(0, 0, 0, -space.XS)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, word)
        if self._count:
            corner = self.rect().adjusted(0, space.XS, -space.XS, 0)
            painter.drawText(
                corner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, _most(self._count)
            )

    def _paint_count(self, painter: QPainter, inner: QRect, *, here: bool) -> None:
        painter.setFont(font(Style.SMALL_STRONG if here else Style.SMALL_FIGURES))
        painter.drawText(inner, _RIGHT, str(self._count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step == 0:
            super().keyPressEvent(event)
            return
        entries = self.group().buttons()
        neighbour = entries[(entries.index(self) + step) % len(entries)]
        neighbour.setFocus(Qt.FocusReason.TabFocusReason)
        neighbour.click()


class RailDeed(QAbstractButton):
    """Something that can be done from anywhere, with the cap of its key."""

    def __init__(self, action: QAction, text: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self._folded = keys, False
        self.setText(text)
        self.setAccessibleName(action.text())
        self.setToolTip(f"{action.text()} ({keys})")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(_ENTRY)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(font(Style.BODY)).horizontalAdvance(self.text()) + 72
        return QSize(space.STRIP if self._folded else wide, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), space.RADIUS, space.RADIUS)
        inner = self.rect().adjusted(space.M, 0, -space.M, 0)
        width = keycap_width(self._keys)
        left = (self.width() - width) / 2 if self._folded else inner.right() + 1 - width
        top = inner.top() + (inner.height() - HEIGHT) / 2
        paint_keycap(painter, QRectF(left, top, width, HEIGHT), self._keys)
        if not self._folded:
            painter.setPen(color("muted"))
            painter.setFont(font(Style.BODY))
            painter.drawText(inner, _LEFT, self.text())

    def fold(self, *, folded: bool) -> None:
        """Show the key alone, or the words as well."""
        self._folded = folded
        self.setFixedHeight(_FOLDED_DEED if folded else _ENTRY)
        self.updateGeometry()
        self.update()


class Rail(QWidget):
    """The rooms of the shop, one below the other."""

    TOLD_AS = staticmethod(tab_list_told)
    chosen = Signal(str)

    def __init__(self, name: str, rooms: Sequence[Room], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(space.RAIL)
        self.setAccessibleName(_("Sections"))
        self._group = QButtonGroup(self)
        self._entries = {room.id: RailEntry(room, _keys(at)) for at, room in enumerate(rooms)}
        self._folded, self._name = False, ""
        self._who = Prose("", Style.SMALL_STRONG)
        self._leads_to: QAction | None = None
        self._copy = Prose("", Style.SMALL, "muted")
        self._deeds = QVBoxLayout()
        self._lay_out(name)

    def _lay_out(self, name: str) -> None:
        inside = self._inside = QVBoxLayout()
        inside.setContentsMargins(*_MARGINS)
        inside.setSpacing(space.XS)
        brand = self._brand = Text(name, Style.BRAND)
        brand.setContentsMargins(space.M, 0, 0, 0)
        brand.setFixedHeight(space.HUGE + space.XS)
        brand.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside.addWidget(brand)
        for entry in self._entries.values():
            self._group.addButton(entry)
            entry.clicked.connect(lambda _checked=False, id_=entry.room_id: self.chosen.emit(id_))
            inside.addWidget(entry)
        inside.addStretch(1)
        inside.addLayout(self._deeds)
        inside.addWidget(DashedRule())
        self._foot = column(self._who, self._copy, gap=0, margins=_FOOT)
        inside.addLayout(self._foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(inside)
        whole.addWidget(Hairline(Qt.Orientation.Vertical))

    def fold(self, *, folded: bool) -> None:
        """Become a strip of drawings, or the rail again; told twice the same, do nothing."""
        if folded is self._folded:
            return
        self._folded = folded
        self.setFixedWidth(space.STRIP if folded else space.RAIL)
        self._brand.setHidden(folded)
        self._copy.setHidden(folded)
        self._who.setText(_first(self._name) if folded else self._name)
        self._inside.setContentsMargins(*(_NARROW_MARGINS if folded else _MARGINS))
        self._foot.setContentsMargins(*((0, space.S, 0, 0) if folded else _FOOT))
        self._who.setAlignment(Qt.AlignmentFlag.AlignHCenter if folded else Qt.AlignmentFlag.AlignLeft)
        for entry in self._entries.values():
            entry.fold(folded=folded)
        for deed in self.findChildren(RailDeed):
            deed.fold(folded=folded)

    def show_room(self, room_id: str) -> None:
        """Mark the room one stands in."""
        self._entries[room_id].setChecked(True)

    def set_count(self, room_id: str, count: int) -> None:
        """Show how many things wait in a room."""
        if room_id in self._entries:
            self._entries[room_id].set_count(count)

    def offer(self, action: QAction, text: str, keys: str) -> None:
        """Put something that can be done from anywhere above the foot."""
        deed = RailDeed(action, text, keys)
        deed.fold(folded=self._folded)
        self._deeds.addWidget(deed)

    def name_leads_to(self, action: QAction) -> None:
        """Let a click on the name of whoever serves do something; its key stands in the hint."""
        self._leads_to = action
        self._who.setCursor(Qt.CursorShape.PointingHandCursor)
        self._who.setAccessibleDescription(f"{action.text()} ({cap_of(action.shortcut())})")
        self._who.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and self._leads_to is not None:
            self._leads_to.trigger()
        return False

    def set_foot(self, who: str, copy: str) -> None:
        """Show who is serving and when the last copy was made."""
        self._name = who
        self._who.setText(_first(who) if self._folded else who)
        self._copy.setText(copy)
        more = f"\n{self._who.accessibleDescription()}" if self._leads_to is not None else ""
        self._who.setToolTip(f"{who}\n{copy}{more}")


def _first(name: str) -> str:
    """The first of somebody's names, by which they are called at the counter."""
    return next(iter(name.split()), "")


def _most(count: int) -> str:
    return str(count) if count <= _MANY else f"{_MANY}+"


def _keys(at: int) -> str:
    return f"Ctrl+{at + 1}" if at < 9 else ""
