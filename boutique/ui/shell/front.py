"""The first picture of the window: real names, on screen before anything heavy is loaded.

Nothing here is painted in Python, and nothing touches the `Qt` namespace: making its enumerations alone
costs as much as all the rest of this picture. Labels with a style sheet are painted by Qt itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from boutique.ui.kit.breaking import broken, shortened
from boutique.ui.kit.line import CHIP, CHIP_PADDING, EDGE, LINE, MARK, NAME, SECTION, TOP, Row, Section, Tone
from boutique.ui.theme import space
from boutique.ui.theme.fonts import Style, font
from boutique.ui.theme.roles import Roles

_INDENT = 4  # what a styled label adds by itself
_DEED = 153  # from the foot of the window to the top of what can be done from anywhere
_FOLDED = 44  # the height of a room on the strip
_WORD = 24  # from its top to its word
_INNER = space.LIST - EDGE - space.XL


class FirstSight(NamedTuple):
    """What is known without opening the shop: the rooms, who serves, and the first lines of today."""

    brand: str
    rooms: Sequence[tuple[str, int]]
    who: str
    copy: str
    title: str
    subtitle: str
    lines: Sequence[Row | Section]
    deed: tuple[str, str] = ("", "")  # what can be done from anywhere, and its key


class Front(QWidget):
    """Looks as the shop will look a moment later, its first room open."""

    def __init__(self, sight: FirstSight, roles: Roles, size: QSize) -> None:
        super().__init__()
        self._folded = size.width() < space.RAIL_FOLDS
        self._rail = space.STRIP if self._folded else space.RAIL
        self.setStyleSheet(_sheet(roles))
        self._put_grounds(size.width(), size.height())
        self._put_rail(sight)
        self._put_head(sight)
        self._put_list(sight.lines)
        if self._folded:
            return
        if sight.deed[0]:
            self._put_deed(*sight.deed, size.height() - _DEED)
        for number, part in enumerate((sight.who, sight.copy)):
            style, tone = (Style.SMALL, "muted") if number else (Style.SMALL_STRONG, "ink")
            self._text(QRect(space.XL, size.height() - 96 + number * LINE, 140, LINE), part, style, tone)

    def _put_grounds(self, width: int, height: int) -> None:
        split = self._rail + space.LIST
        self._put(QRect(0, 0, split, height), "", "paper")
        self._put(QRect(split + 1, 0, width - split, height), "", "sheet")
        for left in (self._rail - 1, split):
            self._put(QRect(left, 0, 1, height), "", "rule")

    def _put(self, box: QRect, text: str, name: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setGeometry(box)
        return label

    def _text(self, box: QRect, text: str, style: Style, name: str = "ink") -> QLabel:
        label = self._put(box, text, name)
        label.setFont(font(style))
        return label

    def _put_rail(self, sight: FirstSight) -> None:
        if self._folded:
            self._put_strip(sight)
            return
        self._text(QRect(space.XL, space.XL, 150, 32), sight.brand, Style.BRAND)
        for at, (name, count) in enumerate(sight.rooms):
            top = 80 + at * (36 + space.XS)
            if at == 0:
                self._put(QRect(space.M, top, space.RAIL - 2 * space.M - 1, 36), "", "here")
            tone, style = ("accent", Style.STRONG) if at == 0 else ("muted", Style.BODY)
            self._text(QRect(space.XL, top, 120, 36), name, style, tone)
            if count:
                small = Style.SMALL_STRONG if at == 0 else Style.SMALL_FIGURES
                self._right(QRect(0, top, space.RAIL - space.XL - 1, 36), str(count), small, tone)

    def _put_strip(self, sight: FirstSight) -> None:
        """The words alone: drawings would have to be loaded first."""
        for at, (name, _count) in enumerate(sight.rooms):
            top = space.S + at * (_FOLDED + space.XS)
            tone, style = ("accent", Style.SMALL_STRONG) if at == 0 else ("muted", Style.SMALL)
            if at == 0:
                self._put(QRect(space.XS, top, self._rail - 2 * space.XS - 1, _FOLDED), "", "here")
            left = (self._rail - 1 - _width(name, style)) // 2
            self._text(QRect(left, top + _WORD, self._rail - left, 16), name, style, tone)

    def _put_deed(self, text: str, keys: str, top: int) -> None:
        self._text(QRect(space.XL, top, 130, 36), text, Style.BODY, "muted")
        width = max(_width(keys, Style.KEY) + 10, 17)
        cap = QRect(space.RAIL - space.XL - 1 - width, top + 9, width, 17)
        self._text(cap, keys, Style.KEY, "key")

    def _put_head(self, sight: FirstSight) -> None:
        left, width = self._rail + space.XL, space.LIST - 2 * space.XL
        self._text(QRect(left, 19, width, 43), sight.title, Style.TITLE)
        lines = broken(QFontMetrics(font(Style.BODY)), sight.subtitle, width, 2)
        for number, line in enumerate(lines):
            self._text(QRect(left, 64 + number * LINE, width, LINE), line, Style.BODY, "muted")
        self._top = 64 + len(lines) * LINE + space.M

    def _put_list(self, lines: Sequence[Row | Section]) -> None:
        top, chosen = self._top, False
        for line in lines:
            if isinstance(line, Section):
                box = QRect(self._rail + space.XL, top + SECTION - 22, 320, 16)
                self._text(box, line.title.upper(), Style.SECTION, "muted")
                top += SECTION
            else:
                top += self._put_row(line, top, chosen=not chosen)
                chosen = True

    def _put_row(self, row: Row, top: int, *, chosen: bool) -> int:
        right = (
            _width(row.chip, Style.SMALL) + 2 * CHIP_PADDING if row.chip else _width(row.note, Style.FIGURES)
        )
        room = _INNER - (right + space.M if right else 0)
        texts = broken(QFontMetrics(font(Style.BODY)), row.text, room, 2)
        height = 2 * TOP + NAME + len(texts) * LINE
        if chosen:
            self._put(QRect(self._rail, top, space.LIST, height), "", "sheet")
            self._put(QRect(self._rail, top, MARK, height), "", "mark")
        left = self._rail + EDGE
        name = shortened(QFontMetrics(font(Style.NAME)), row.name, room)
        self._text(QRect(left, top + TOP - 2, room, NAME), name, Style.NAME)
        for number, text in enumerate(texts):
            self._text(QRect(left, top + TOP + NAME + number * LINE, room, LINE), text, Style.BODY, "muted")
        self._put_right(row, left + _INNER, top + TOP)
        return height

    def _put_right(self, row: Row, edge: int, top: int) -> None:
        if row.chip:
            width = _width(row.chip, Style.SMALL) + 2 * CHIP_PADDING
            self._text(QRect(edge - width, top, width, CHIP), row.chip, Style.SMALL, row.tone.name)
        elif row.note:
            self._right(QRect(0, top - 2, edge, NAME), row.note, Style.FIGURES, "muted")

    def _right(self, box: QRect, text: str, style: Style, name: str) -> None:
        left = box.right() + 1 - _width(text, style)
        self._text(QRect(left, box.top(), box.width(), box.height()), text, style, name)


def _width(text: str, style: Style) -> int:
    return QFontMetrics(font(style)).horizontalAdvance(text) if text else 0


def _sheet(roles: Roles) -> str:
    inks = {name: getattr(roles, name) for name in ("ink", "muted", "accent")}
    grounds = {"paper": roles.paper, "sheet": roles.sheet, "rule": roles.rule, "mark": roles.accent}
    made = [f"QLabel#{name} {{ color: {ink}; }}" for name, ink in inks.items()]
    made += [f"QLabel#{name} {{ background: {ground}; }}" for name, ground in grounds.items()]
    made.append(f"QLabel#here {{ background: {roles.accent_soft}; border-radius: {space.RADIUS}px; }}")
    key = f"background: {roles.sheet}; color: {roles.muted}; border: 1px solid {roles.rule}"
    made.append(f"QLabel#key {{ {key}; border-radius: 3px; padding-left: 1px; }}")
    for tone in Tone:
        ground, ink = (getattr(roles, role) for role in tone.value)
        look = f"background: {ground}; color: {ink}; border-radius: {CHIP // 2}px"
        made.append(f"QLabel#{tone.name} {{ {look}; padding-left: {CHIP_PADDING - _INDENT}px; }}")
    return " ".join(made)
