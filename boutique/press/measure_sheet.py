"""Prints the measuring sheet for the workshop: one A5 page that lies beside the cloth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from boutique.domain.measuring.model import drawn_as
from boutique.domain.measuring.sheet import MeasureSheet
from boutique.domain.measuring.tape import Latest
from boutique.domain.ports import PrintedPiece
from boutique.drawing.figure import UPRIGHT, Figure, Posture, Proportions, Sex, View, figure, posed
from boutique.files import whole_file
from boutique.press.figure import scale_of
from boutique.press.legible import hold_legible
from boutique.press.machine import new_canvas, one_at_a_time
from boutique.press.marks import Page, Rule, Stance, cut_to, fitting
from boutique.press.painting import Painter
from boutique.press.profiles import Profile
from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face
from boutique.press.style import COLUMN_HEAD, MM, Box
from boutique.wording import _, day, day_short, n_, p_, speaking
from boutique.wording.measuring.ease import ease_text
from boutique.wording.measuring.measures import (
    difference,
    length,
    measure_name,
    over_words,
    set_name,
    silhouette_lines,
    unit_sign,
)
from boutique.wording.taste.likes import said_value

SIZE = (148 * MM, 210 * MM)
"""An A5 sheet in points."""

_EDGE = 10 * MM
_LIVE = SIZE[0] - 2 * _EDGE
_GUTTER = 12.0
_RIGHT = SIZE[0] - _EDGE
_TOP, _BODY_TOP, _FOOT = _EDGE + 9, 104.0, SIZE[1] - _EDGE - 24
_ROW, _LEAST_ROW = 17.0, 9.6
_CAPITAL = 7.3
_MARKS = "¹²³⁴⁵⁶⁷⁸⁹"

_NAMES = tuple(TextStyle(face.SERIF, size, size * 1.12, balanced=True) for size in (25.0, 20.0, 16.0, 13.0))
_HEAD = TextStyle(face.SANS_MEDIUM, 7.5, 10, "muted", tracking=90, capitals=True)
_UNDER = TextStyle(face.SANS, 9, 12, "muted")
_MEASURES = tuple(TextStyle(face.SANS, size, 11) for size in (8.5, 8.0, 7.5, 7.0))
_MEASURE = _MEASURES[0]
_FIGURE = TextStyle(face.SANS_TABULAR, 10, 12)
_ASIDE = TextStyle(face.SANS_TABULAR, 8, 10, "muted")
_SMALL = TextStyle(face.SANS, 7.5, 10, "muted")
_EASED = TextStyle(face.SANS_TABULAR, 9, 12)
_OF_HOUSE = TextStyle(face.SANS_TABULAR, 9, 12, "muted")
_FINISHED = TextStyle(face.SANS_MEDIUM, 10, 12)


class _Columns(NamedTuple):
    """How wide the figures are, where the values end, and how wide a line for the hand is, in points."""

    figures: float
    value: float
    ease: float
    last: float
    hand: float

    @property
    def left(self) -> float:
        """Where the table begins."""
        return _EDGE + self.figures + _GUTTER if self.figures else _EDGE


_PLAIN = _Columns(156.0, _RIGHT - 38, 0.0, _RIGHT, 40.0)
_WITH_EASE = _Columns(118.0, _RIGHT - 92, _RIGHT - 50, _RIGHT, 30.0)


def _columns(sheet: MeasureSheet) -> _Columns:
    """Body, ease and finished garment where an ease was set; else the body and how it moved.

    Where nobody said whose figure it is none is drawn, and the table has its room.
    """
    columns = _WITH_EASE if sheet.ease else _PLAIN
    return columns if sheet.wearer else columns._replace(figures=0.0)


def make_measure_sheet(sheet: MeasureSheet, out: Path) -> PrintedPiece:
    """Write a sheet as a PDF in the language of the shop. Unavailable when the file cannot be written."""
    with one_at_a_time, speaking(sheet.language), whole_file(out) as draft:
        page = _page_of(sheet)
        hold_legible([page], sheet.client)
        canvas = new_canvas(draft, SIZE, sheet.language)
        canvas.setTitle(": ".join((_("Measuring sheet"), sheet.client)))
        canvas.setAuthor(sheet.shop)
        canvas.setSubject(_("Code {code}").format(code=sheet.code))
        Painter(canvas, Profile.SHOP_PRINTER.value, lambda _digest: None, SIZE).page(page)
        canvas.save()
    return PrintedPiece(path=out, code=sheet.code, pages=1, words=(page.words(),))


def _page_of(sheet: MeasureSheet) -> Page:
    page = Page(1)
    _head(page, sheet)
    _figures(page, sheet)
    y = _table(page, sheet)
    _notes(page, sheet, y + 16)
    _foot(page, sheet)
    return page


def _head(page: Page, sheet: MeasureSheet) -> None:
    page.line(sheet.shop, _HEAD, _EDGE, _TOP)
    page.line(_("Measuring sheet"), _HEAD, _RIGHT, _TOP, end=True)
    way = fitting(sheet.client, _NAMES, _LIVE, 1)
    page.line(cut_to(sheet.client, way, _LIVE, 1), way, _EDGE, 66)
    under = " · ".join(
        (
            sheet.own_name or set_name(sheet.garment),
            _("client no. {no}").format(no=sheet.client_no),
            _("Code {code}").format(code=sheet.code),
        )
    )
    page.line(under, _UNDER, _EDGE, 82)
    page.marks.append(Rule(_EDGE, 92, _LIVE, dashed=False))


def _figures(page: Page, sheet: MeasureSheet) -> None:
    """The front, the back below; where the stance was noted the profile beside the back; all in one scale."""
    if not sheet.wearer:
        return
    values = _values(sheet)
    stance = sheet.silhouette.posture if sheet.silhouette else UPRIGHT
    wide, high = _columns(sheet).figures, (_FOOT - 12 - _BODY_TOP) * 0.5
    shown = [_stance(sheet, View.FRONT, values, Box(_EDGE, _BODY_TOP, wide, high))]
    y, rest = _BODY_TOP + high + 8, _FOOT - 20 - _BODY_TOP - high
    profiled = stance != UPRIGHT and not sheet.ease  # beside the columns of the ease it would be a dwarf
    back = wide * 0.68 if profiled else wide
    shown.append(_stance(sheet, View.BACK, values, Box(_EDGE, y, back, rest)))
    if profiled:
        shown.append(_stance(sheet, View.SIDE, {}, Box(_EDGE + back, y, wide - back, rest)))
    scale = min(scale_of(each.figure, each.values, each.box.width, each.box.height) for each in shown)
    page.marks += [replace(each, largest=scale) for each in shown]


def _stance(sheet: MeasureSheet, view: View, values: dict[str, str], box: Box) -> Stance:
    drawn = _standing(sheet, view)
    return Stance(box, drawn, {code: text for code, text in values.items() if code in drawn.measures})


def _standing(sheet: MeasureSheet, view: View) -> Figure:
    taken = {code: latest.mm for code, latest in sheet.rows if latest is not None}
    own = Proportions(*(taken.get(code) for code in ("A01", "G04", "G07", "G09")))
    stance = sheet.silhouette.posture if sheet.silhouette else Posture()
    return posed(figure(Sex(sheet.wearer), view), stance, own)


def _values(sheet: MeasureSheet) -> dict[str, str]:
    """What stands beside the figure; of a pair the right side, for the left has a line of its own below."""
    written = {code: _written(sheet, latest) for code, latest in reversed(sheet.rows)}
    return {drawn_as(code): text for code, text in sorted(written.items(), reverse=True)}


def _written(sheet: MeasureSheet, latest: Latest | None) -> str:
    return length(latest.mm, sheet.unit, latest.typed) if latest is not None else ""


def _table(page: Page, sheet: MeasureSheet) -> float:
    """Every measure of the set; what was not taken leaves a line to write on. Returns where it ends."""
    y, at = _BODY_TOP + 10, _columns(sheet)
    _heads(page, sheet, y)
    days = _other_days(sheet)
    below = (
        11 * (len(days) + bool(sheet.ease) + (not sheet.wearer))
        + 14
        + sum(20 + 11 * len(lines) for _title, lines in _groups(sheet) if lines)
    )
    room = _FOOT - 18 - y - below
    row = max(_LEAST_ROW, min(_ROW, room / max(1, len(sheet.rows))))
    shown = sheet.rows[: int(room / row + 0.01)]
    y += 6
    for code, latest in shown:
        page.marks.append(Rule(at.left, y, _RIGHT - at.left, dashed=False))
        y += row
        baseline = y - (row - _CAPITAL) / 2
        _measure(page, sheet, code, latest, baseline)
        if latest is not None and latest.taken_on in days:
            page.line(_MARKS[days.index(latest.taken_on)], _ASIDE, at.value + 1.5, baseline)
    page.marks.append(Rule(at.left, y, _RIGHT - at.left, dashed=False))
    if more := len(sheet.rows) - len(shown):
        y += 11
        page.line(n_("and {n} more in the book", "and {n} more in the book", more), _SMALL, at.left, y)
    if sheet.ease:
        y += 11
        page.line(_("in grey: the house's ease"), _SMALL, at.left, y)
    if not sheet.wearer:
        y += 11
        page.line(_("No figure is drawn: nobody said whose it is."), _SMALL, at.left, y)
    for mark, taken_on in zip(_MARKS, days, strict=False):
        y += 11
        page.line(f"{mark} " + _("taken on {day}").format(day=day(taken_on)), _SMALL, at.left, y)
    return y


def _heads(page: Page, sheet: MeasureSheet, y: float) -> None:
    at = _columns(sheet)
    page.line(_("Measure"), COLUMN_HEAD, at.left, y)
    page.line(unit_sign(sheet.unit), COLUMN_HEAD, at.value, y, end=True)
    if sheet.ease:
        page.line(p_("measuring sheet", "Ease"), COLUMN_HEAD, at.ease, y, end=True)
    last = p_("measuring sheet", "Garment") if sheet.ease else "±"
    page.line(last, COLUMN_HEAD, at.last, y, end=True)


def _other_days(sheet: MeasureSheet) -> list[date]:
    """The earlier days whose values still hold, the newest first; what is older yet keeps the last mark."""
    taken = {latest.taken_on for _code, latest in sheet.rows if latest is not None}
    return sorted(taken - {sheet.taken_on}, reverse=True)[: len(_MARKS)]


def _measure(page: Page, sheet: MeasureSheet, code: str, latest: Latest | None, y: float) -> None:
    at = _columns(sheet)
    name, room = measure_name(code), at.value - at.hand - at.left + 6
    way = fitting(name, _MEASURES, room, 1)
    page.line(cut_to(name, way, room, 1), way, at.left, y)
    if sheet.ease:
        _eased(page, sheet, code, y)
    if latest is None:
        page.marks.append(Rule(at.value - at.hand + 6, y, at.hand - 6))
        return
    page.line(_written(sheet, latest), _FIGURE, at.value, y, end=True)
    if latest.earlier_mm is not None and not sheet.ease:
        page.line(difference(latest.mm - latest.earlier_mm, sheet.unit), _ASIDE, at.last, y, end=True)


def _eased(page: Page, sheet: MeasureSheet, code: str, y: float) -> None:
    """The ease, in grey where it is the house's, and what the garment is to measure."""
    if (line := sheet.ease.get(code)) is None:
        return
    at, own = _columns(sheet), line.own
    typed = own.typed if own is not None else ""
    page.line(ease_text(line.ease_mm, sheet.unit, typed), _EASED if own else _OF_HOUSE, at.ease, y, end=True)
    if line.finished_mm is not None:
        page.line(length(line.finished_mm, sheet.unit), _FINISHED, at.last, y, end=True)


def _groups(sheet: MeasureSheet) -> list[tuple[str, Sequence[str]]]:
    """How they stand, and how they like it cut."""
    seen = list(silhouette_lines(sheet.silhouette, sheet.unit)) if sheet.silhouette else []
    return [
        (_("Figure"), seen),
        (_("How they like it cut"), tuple(said_value("fit", each) for each in sheet.fit)),
    ]


def _notes(page: Page, sheet: MeasureSheet, y: float) -> None:
    """What was noted, then room for the hand, as far as the page has any."""
    left = _columns(sheet).left
    for title, lines in _groups(sheet):
        y = _group(page, title, lines, left, y)
    if y + 30 < _FOOT - 12:
        page.line(_("Notes"), COLUMN_HEAD, left, y)
    while y + 20 < _FOOT - 12:
        y += 20
        page.marks.append(Rule(left, y, _RIGHT - left))


def _group(page: Page, title: str, lines: Sequence[str], left: float, y: float) -> float:
    if not lines or y + 24 > _FOOT - 12:
        return y
    page.line(title, COLUMN_HEAD, left, y)
    y += 13
    for line in lines:
        if y < _FOOT - 12:
            y = page.text(line, _MEASURE, left, y, _RIGHT - left)
    return y + 7


def _foot(page: Page, sheet: MeasureSheet) -> None:
    page.marks.append(Rule(_EDGE, _FOOT, _LIVE))
    page.line(_taken(sheet), _SMALL, _EDGE, _FOOT + 14)
    printed = _("Printed on {day}").format(day=day_short(sheet.printed_on))
    page.line(printed, _SMALL, _RIGHT, _FOOT + 14, end=True)


def _taken(sheet: MeasureSheet) -> str:
    by = f", {sheet.by.split()[0]}" if sheet.by else ""
    over = over_words(sheet.over)
    told = _("Taken on {day}").format(day=day(sheet.taken_on)) + by
    return told + (" · " + _("over: {what}").format(what=over) if over else "")
