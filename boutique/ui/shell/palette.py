"""Ctrl+K: everything that can be done, and everybody and everything in the book, a few letters away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from boutique.ui.kit.focus import OWN_FOCUS
from boutique.ui.kit.keycap import KeyCap
from boutique.ui.kit.lines import Hairline
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.split import at_foot, column, row
from boutique.ui.kit.text import Text
from boutique.ui.shell.arranging import LATELY, arranged
from boutique.ui.shell.found import ENTER, Found, Group, Newcomers, Provider
from boutique.ui.shell.offered import answering
from boutique.ui.shell.palette_lines import LineDelegate, Lines
from boutique.ui.shell.veil import Veil
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _

_WIDTH: Final = 640
_TOP: Final = 80
_FIELD: Final = 56
_FOOT: Final = 40

Deeds = Callable[[], Iterable[Found]]


class Palette(QWidget):
    """A sheet over a veil; arrows choose, Tab goes to the next group, Enter does, Esc leaves."""

    def __init__(self, deeds: Deeds, floor: QWidget) -> None:
        super().__init__(floor)
        self._floor, self._deeds = floor, deeds
        self._provider: Provider | None = None
        self.newcomers: Newcomers = lambda _name: ()
        self._asked = 0
        self._found: Sequence[Found] = ()
        self._waiting = False
        self._lately: list[Found] = []
        self._before: QWidget | None = None
        self._veil = Veil(floor)
        self._veil.pressed.connect(self.leave)
        self.field = QLineEdit()
        self._silence = _Silence()
        self._lines = Lines(self)
        self.view = QListView()
        self._edits = _keys("F2", _("edit"))
        self._foot = _foot(self._edits)
        self._furnish()
        self.hide()

    def _furnish(self) -> None:
        self.field.setPlaceholderText(_("a person, a cloth, an order, something to do"))
        self.field.setAccessibleName(_("Do something or find somebody"))
        self.field.setProperty(OWN_FOCUS, True)
        self.field.setProperty("bare", True)
        self.field.setFont(font(Style.SUBTITLE))
        self.field.setFixedHeight(_FIELD)
        self.view.setModel(self._lines)
        self.view.setItemDelegate(LineDelegate(self))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAccessibleName(_("What was found"))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._do)
        top = row(self.field, margins=(space.L, 0, space.L, 0))
        whole = column(gap=0, margins=(1, 1, 1, 1))
        whole.addLayout(top)
        for part in (Hairline(), self._silence, self.view, self._foot):
            whole.addWidget(part)
        self.setLayout(whole)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)

    def set_provider(self, provider: Provider) -> None:
        """Let people and things be found as one types."""
        self._provider = provider

    def open(self, typed: str = "") -> None:
        """Come up over the window with an empty line, or with what was typed elsewhere."""
        self._before = self.window().focusWidget()
        self.field.setText("")
        self.field.setText(typed)
        if not typed:
            self._on_typed("")
        for sheet in (self._veil, self):
            sheet.show()
            sheet.raise_()
        self.place()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Go away and give the keyboard back."""
        self.hide()
        self._veil.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def found(self) -> list[Found]:
        """Return the lines on show."""
        return self._lines.lines()

    def _on_typed(self, typed: str) -> None:
        self._asked += 1
        self._waiting = self._provider is not None
        self._found = ()
        self._show()
        if self._provider is not None:
            asked = self._asked
            self._provider(typed, lambda found: self._on_found(asked, found))

    def _on_found(self, asked: int, found: Sequence[Found]) -> None:
        if asked == self._asked:
            self._found, self._waiting = found, False
            self._show()

    def _show(self) -> None:
        typed = self.field.text().strip()
        answers = answering(self._deeds(), typed)
        if typed:
            nobody = () if self._waiting else self.newcomers(typed)
            lines = arranged(answers, self._found, nobody)
        else:
            lines = self._opened_last() or [line for _fit, line in answers]
        self._silence.tell(typed if typed and not self._waiting and _unanswered(lines) else "")
        self._lines.show(lines, typed)
        self.view.setVisible(bool(lines))
        self._choose(self._lines.first())
        self.place()

    def _opened_last(self) -> list[Found]:
        """Return the last three things opened: from here, or a client's page from anywhere."""
        here = {line.text for line in self._lately}
        known = [line for line in self._found if not any(line.text == each.text for each in self._lately)]
        newer = []
        for line in self._found:
            if line.text in here:
                break
            newer.append(line)
        lately = [*newer, *self._lately] if len(newer) < len(self._found) else [*self._lately, *known]
        return [_lately(line) for line in lately[:LATELY]]

    def _choose(self, at: int) -> None:
        if at >= 0:
            self.view.setCurrentIndex(self._lines.index(at))
        self._choices_told()

    def place(self) -> None:
        """Stand in the upper middle of the shop, and no lower than its foot."""
        floor = self._floor
        self._veil.setGeometry(floor.rect())
        width = min(_WIDTH, floor.width() - 2 * space.XL)
        top = min(_TOP, max(space.L, floor.height() // 8))
        silence = self._silence.height_for(width) if self._silence.isVisibleTo(self) else 0
        rest = _FIELD + _FOOT + silence + 3
        room = max(0, floor.height() - top - space.XL - rest)
        height = min(self._lines.height(), room)
        self.view.setFixedHeight(height)
        self.setGeometry((floor.width() - width) // 2, top, width, rest + height)

    def _do(self, index: QModelIndex) -> None:
        line = self._lines.at(index.row()) if index.isValid() else None
        if line is not None:
            self._remember(line)
            self.leave()
            line.run()

    def _edit(self, index: QModelIndex) -> None:
        line = self._lines.at(index.row()) if index.isValid() else None
        if line is not None and line.edit is not None:
            self._remember(line)
            self.leave()
            line.edit()

    def _choices_told(self) -> None:
        """F2 stands at the foot only where it does something."""
        line = self._lines.at(self.view.currentIndex().row())
        self._edits.setVisible(line is not None and line.edit is not None)

    def _remember(self, line: Found) -> None:
        others = [each for each in self._lately if each.text != line.text]
        self._lately = [line, *others][:LATELY] if line.group is not Group.NOBODY else others

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut and not self.isAncestorOf(
            self.window().focusWidget() or self
        ):
            self.hide()
            self._veil.hide()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(Qt.Key(event.key()))
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._claims(event)
        return False

    def _claims(self, event: QKeyEvent) -> bool:
        """Take Esc before the field's own shortcut does, and F2 before the room below."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F2):
            event.accept()
            return True
        return False

    def _pressed(self, key: Qt.Key) -> bool:
        here, lines = self.view.currentIndex().row(), self._lines
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._choose(lines.next(here, 1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._choose(lines.next_group(here, 1 if key == Qt.Key.Key_Tab else -1))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.view.currentIndex())
        elif key == Qt.Key.Key_F2:
            self._edit(self.view.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("basting"), 1))
        painter.setBrush(color("sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), space.S, space.S)


class _Silence(QWidget):
    """What is said where nobody and nothing answers."""

    def __init__(self) -> None:
        super().__init__()
        self._said = Prose("", Style.SUBTITLE)
        self._looked = Prose("", Style.BODY, "muted")
        self.setLayout(column(self._said, self._looked, gap=space.XS, margins=_EDGES))
        self.hide()

    def tell(self, typed: str) -> None:
        """Say that nothing answers to what was typed; nothing is said for an empty text."""
        self._said.setText(_("Nothing found for “{text}”.").format(text=typed))
        self._looked.setText(_("Searched: names, phones, cloths, orders, notes and what can be done."))
        self.setAccessibleName(self._said.text())
        self.setVisible(bool(typed))

    def height_for(self, width: int) -> int:
        """Return how high it is at a width."""
        layout = self.layout()
        return layout.heightForWidth(width - 2) if layout is not None else 0


_EDGES: Final = (2 * space.XXL, space.XL, space.L, space.L)


def _keys(caps: str, words: str) -> QWidget:
    made = QWidget()
    inside = row(*(KeyCap(cap) for cap in caps.split()), Text(words, Style.SMALL, "muted"), gap=space.XS)
    inside.addSpacing(space.M)
    made.setLayout(inside)
    return made


def _foot(edits: QWidget) -> QWidget:
    """Return the strip that says which keys work here."""
    made = QWidget()
    made.setFixedHeight(_FOOT)
    inside = row(gap=space.XS, margins=(space.L, 0, space.L, 0))
    for caps, words in (("↑ ↓", _("choose")), ("Tab", _("next group")), (ENTER, _("open"))):
        inside.addWidget(_keys(caps, words))
    inside.addWidget(edits)
    inside.addStretch(1)
    inside.addWidget(KeyCap("Esc"))
    whole = QWidget()
    whole.setLayout(column(Hairline(), made, gap=0))
    made.setLayout(inside)
    return at_foot(whole)


def _unanswered(lines: Sequence[Found]) -> bool:
    return not lines or lines[0].group is Group.NOBODY or all(line.guess for line in lines)


def _lately(line: Found) -> Found:
    return replace(line, group=Group.LATELY)
