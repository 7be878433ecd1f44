"""Prints the keys of the program: an A5 sheet to lie at the counter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from boutique.domain.ports import PrintedPiece
from boutique.domain.printing.key_list import KeyGroup, KeyList
from boutique.files import whole_file
from boutique.press.legible import hold_legible
from boutique.press.machine import new_canvas, one_at_a_time
from boutique.press.marks import Page, Rule, cut_to, fitting
from boutique.press.painting import Painter
from boutique.press.profiles import Profile
from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face
from boutique.press.style import MM
from boutique.wording import _, speaking

SIZE: Final = (148 * MM, 210 * MM)
"""An A5 sheet in points."""

_EDGE: Final = 10 * MM
_LIVE: Final = SIZE[0] - 2 * _EDGE
_GUTTER: Final = 14.0
_COLUMN: Final = (_LIVE - _GUTTER) / 2
_CAP: Final = 54.0
_TOP, _FOOT = 74.0, SIZE[1] - _EDGE
_ROWS: Final = (12.5, 11.5, 10.5, 9.5)
"""How far lines stand apart, in points: the first with which all keys stand on one sheet."""

_TITLE = TextStyle(face.SERIF, 22, 26)
_HEAD = TextStyle(face.SANS_MEDIUM, 7.5, 10, "muted", tracking=90, capitals=True)
_GROUP = TextStyle(face.SERIF, 12, 14)
_KEY = TextStyle(face.SANS_MEDIUM, 7.5, 10)
_WORDS = tuple(TextStyle(face.SANS, size, 10) for size in (8.0, 7.5, 7.0))


def make_key_list(sheet: KeyList, out: Path) -> PrintedPiece:
    """Write the keys as a PDF. Unavailable when the file cannot be written."""
    with one_at_a_time, speaking(sheet.language), whole_file(out) as draft:
        pages = _pages(sheet)
        hold_legible(pages, sheet.shop)
        canvas = new_canvas(draft, SIZE, sheet.language)
        canvas.setTitle(_("Keys"))
        canvas.setAuthor(sheet.shop)
        painter = Painter(canvas, Profile.SHOP_PRINTER.value, lambda _digest: None, SIZE)
        for page in pages:
            painter.page(page)
        canvas.save()
    words = tuple(page.words() for page in pages)
    return PrintedPiece(path=out, code="", pages=len(pages), words=words)


def _pages(sheet: KeyList) -> list[Page]:
    ways = (list(_columns(sheet.groups, row)) for row in _ROWS)
    columns, row = next(
        ((way, row) for way, row in zip(ways, _ROWS, strict=True) if len(way) <= 2 or row == _ROWS[-1]),
    )
    pages: list[Page] = []
    for at in range(0, max(1, len(columns)), 2):
        page = Page(len(pages) + 1)
        page.line(sheet.shop, _HEAD, _EDGE, _EDGE + 9)
        page.line(_("Keys"), _TITLE, _EDGE, 58)
        page.marks.append(Rule(_EDGE, 66, _LIVE, dashed=False))
        for place, groups in enumerate(columns[at : at + 2]):
            _column(page, groups, _EDGE + place * (_COLUMN + _GUTTER), row)
        pages.append(page)
    return pages


def _height(group: KeyGroup, row: float) -> float:
    return 2 * row + 4 + row * len(group.lines)


def _columns(groups: Sequence[KeyGroup], row: float) -> Iterator[list[KeyGroup]]:
    """Groups stay whole, unless one alone is higher than the sheet."""
    room, column = _FOOT - _TOP, list[KeyGroup]()
    left = room
    for group in _fitting(groups, row):
        if column and _height(group, row) > left:
            yield column
            column, left = [], room
        column.append(group)
        left -= _height(group, row)
    if column:
        yield column


def _fitting(groups: Sequence[KeyGroup], row: float) -> Iterator[KeyGroup]:
    most = int((_FOOT - _TOP - 2 * row - 4) / row)
    for group in groups:
        for at in range(0, len(group.lines), most):
            yield KeyGroup(group.title, group.lines[at : at + most])


def _column(page: Page, groups: Sequence[KeyGroup], left: float, row: float) -> None:
    y = _TOP
    for group in groups:
        y += 1.4 * row
        page.line(cut_to(group.title, _GROUP, _COLUMN, 1), _GROUP, left, y)
        y += 4
        for keys, words in group.lines:
            y += row
            page.line(cut_to(keys, _KEY, _CAP - 4, 1), _KEY, left, y)
            way = fitting(words, _WORDS, _COLUMN - _CAP, 1)
            page.line(cut_to(words, way, _COLUMN - _CAP, 1), way, left + _CAP, y)
        y += 0.6 * row
