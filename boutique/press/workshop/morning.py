"""Prints the morning of the shop on one sheet of A4; what has no room on it is counted and said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from boutique.domain.pages.morning_sheet import DueGarment, MorningSheet
from boutique.domain.ports import PrintedPiece
from boutique.press import style
from boutique.press.marks import Page, Rule, Tick, cut_to
from boutique.press.profiles import Profile
from boutique.press.setting import TextStyle, set_text
from boutique.press.setting import faces as face
from boutique.press.style import Box
from boutique.press.workshop.written import Writing, write_paper
from boutique.wording import _, day_short, n_, p_
from boutique.wording.calls.reasons import sentence
from boutique.wording.kernel.dates import long_day
from boutique.wording.kernel.money import amount
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import item_name, within
from boutique.wording.workshop import late_words, state_words
from boutique.wording.workshop.fittings import fitting_line, hour

_LEFT: Final = 62.0
_RIGHT: Final = style.WIDTH - _LEFT
_LIVE: Final = _RIGHT - _LEFT
_WHEN, _NAME = _LEFT + 22, _LEFT + 80
_BOX: Final = 8.0
_TOP, _FOOT = 128.0, style.HEIGHT - 84
_ABOVE, _HEADING, _MORE = 16.0, 24.0, 15.0
_RIGHT_WIDE: Final = 96.0
_LEAST: Final = 2
"""So many of each part are shown before any part shows more."""

_TITLE: Final = TextStyle(face.SERIF_LINING, 31, 36)
_UNDER: Final = TextStyle(face.SERIF_ITALIC_LINING, 12, 15)
_HEAD: Final = TextStyle(face.SANS_MEDIUM, 8, 11, "ink", tracking=90, capitals=True)
_WHO: Final = TextStyle(face.SERIF_LINING, 14.5, 17)
_AT: Final = TextStyle(face.SERIF_LINING, 13, 17)
_WORDS: Final = TextStyle(face.SANS, 8.4, 10.8, "muted")
_PHONE: Final = TextStyle(face.SANS_TABULAR, 9.5, 12)
_SMALL: Final = TextStyle(face.SANS, 7.6, 10, "muted")


@dataclass(frozen=True)
class _Entry:
    """One thing of the day: when, who, why, and what stands at its end."""

    when: str
    who: str
    words: str
    end: str = ""

    @property
    def lines(self) -> list[str]:
        """The words, in two lines at most."""
        wide = _RIGHT - _NAME - _RIGHT_WIDE
        return [line.text for line in set_text(cut_to(self.words, _WORDS, wide, 2), _WORDS, wide)]

    @property
    def height(self) -> float:
        """How high it stands."""
        return _WHO.leading + _WORDS.leading * len(self.lines) + 8


@dataclass(frozen=True)
class _Part:
    """One part of the day with all there is of it."""

    title: str
    entries: tuple[_Entry, ...]

    def height(self, shown: int) -> float:
        """Return how high it stands with so many entries."""
        more = _MORE if shown < len(self.entries) else 0.0
        return _ABOVE + _HEADING + sum(each.height for each in self.entries[:shown]) + more


def make_morning_sheet(sheet: MorningSheet, out: Path) -> PrintedPiece:
    """Write the sheet as a PDF in the language of the shop. Unavailable when it cannot be written."""
    size = (style.WIDTH, style.HEIGHT)
    writing = Writing(size, sheet.language, sheet.shop, names=(sheet.shop,), profile=Profile.SHOP_PRINTER)
    return write_paper(
        writing,
        lambda: ": ".join((_("Morning sheet"), capital(long_day(sheet.on)))),
        lambda: [morning_page(sheet)],
        out,
    )


def morning_page(sheet: MorningSheet) -> Page:
    """Return the one page."""
    page = Page(1)
    parts = [each for each in _parts(sheet) if each.entries]
    page.line(capital(long_day(sheet.on)), _TITLE, _LEFT, 88)
    page.text(cut_to(_summed(sheet), _UNDER, _LIVE, 2), _UNDER, _LEFT, 108, _LIVE)
    y = _TOP
    for part, shown in zip(parts, _shown(parts, _FOOT - _TOP), strict=True):
        y = _lay(page, part, shown, y)
    page.marks.append(Rule(_LEFT, _FOOT + 18, _LIVE))
    at = sheet.written_at.astimezone()
    told = _("written on {day} at {hour} · what you tick here goes into the book tonight")
    written = told.format(day=day_short(at.date(), sheet.on), hour=f"{at:%H:%M}")
    page.line(cut_to(f"{sheet.shop} · {written}", _SMALL, _LIVE, 1), _SMALL, _LEFT, _FOOT + 32)
    return page


def _shown(parts: Sequence[_Part], room: float) -> list[int]:
    """How many entries of each part have room: two of each first, then one more of each in turn."""
    shown = [min(_LEAST, len(each.entries)) for each in parts]
    grows = True
    while grows:
        grows = False
        for at, part in enumerate(parts):
            if shown[at] == len(part.entries):
                continue
            wider = [*shown[:at], shown[at] + 1, *shown[at + 1 :]]
            if sum(each.height(n) for each, n in zip(parts, wider, strict=True)) <= room:
                shown, grows = wider, True
    return shown


def _lay(page: Page, part: _Part, shown: int, y: float) -> float:
    y += _ABOVE
    page.line(part.title, _HEAD, _LEFT, y + 8)
    page.marks.append(Rule(_LEFT, y + 14, _LIVE, dashed=False))
    y += _HEADING
    for entry in part.entries[:shown]:
        _entry(page, entry, y)
        y += entry.height
    if more := len(part.entries) - shown:
        page.line(n_("and {n} more in the book", "and {n} more in the book", more), _SMALL, _NAME, y + 8)
        y += _MORE
    return y


def _entry(page: Page, entry: _Entry, y: float) -> None:
    base = y + 13
    page.marks.append(Tick(Box(_LEFT, base - _BOX + 0.5, _BOX, _BOX)))
    page.line(cut_to(entry.when, _AT, _NAME - _WHEN - 4, 1), _AT, _WHEN, base)
    page.line(cut_to(entry.who, _WHO, _RIGHT - _NAME - _RIGHT_WIDE, 1), _WHO, _NAME, base)
    page.line(cut_to(entry.end, _PHONE, _RIGHT_WIDE - 6, 1), _PHONE, _RIGHT, base, end=True)
    for at, line in enumerate(entry.lines, 1):
        page.line(line, _WORDS, _NAME, base + 1 + at * _WORDS.leading)


def _near(when: date) -> str:
    """A day without its year: none on the sheet is far."""
    return day_short(when, when)


def _summed(sheet: MorningSheet) -> str:
    counts = (
        (len(sheet.calls), n_("{n} call", "{n} calls", len(sheet.calls))),
        (len(sheet.fittings), n_("{n} fitting", "{n} fittings", len(sheet.fittings))),
        (len(sheet.due), n_("{n} thing to hand over", "{n} things to hand over", len(sheet.due))),
        (len(sheet.pickups), n_("{n} not fetched", "{n} not fetched", len(sheet.pickups))),
    )
    said = ", ".join(words for count, words in counts if count)
    if sheet.late is None:
        hours = _("what may be late cannot be told: nobody's hours are written down")
        return "; ".join(filter(None, (said, hours)))
    return said or _("nothing is to be done today")


def _parts(sheet: MorningSheet) -> Iterator[_Part]:
    yield _Part(p_("morning sheet", "To ring"), tuple(_calls(sheet)))
    fitted = (_Entry(hour(each), each.client, fitting_line(each)) for each in sheet.fittings)
    yield _Part(p_("morning sheet", "Fittings"), tuple(fitted))
    yield _Part(p_("morning sheet", "To hand over"), tuple(_due(each) for each in sheet.due))
    yield _Part(p_("morning sheet", "Not fetched yet"), tuple(_due(each) for each in sheet.pickups))
    yield _Part(p_("morning sheet", "May be late"), tuple(_late(sheet)))


def _calls(sheet: MorningSheet) -> Iterator[_Entry]:
    for call in sheet.calls:
        why = " ".join(sentence(each, sheet.on) for each in call.reasons)
        yield _Entry(f"{call.place}.", call.callee.name, why, call.callee.phone)


def _due(garment: DueGarment) -> _Entry:
    item, number = garment.item, f"{garment.no}.{garment.line}"
    state = _("ready") if item.ready_on is not None else ""
    if not state and garment.work is not None:
        state = state_words(garment.work)
    owed = garment.owed
    pay = _("{sum} to pay").format(sum=amount(owed)) if owed is not None and owed.minor > 0 else ""
    words = " · ".join(filter(None, (within(item_name(item)), state, pay)))
    when = _near(item.promised_on) if item.promised_on is not None else "–"
    return _Entry(when, garment.client, words, number)


def _late(sheet: MorningSheet) -> Iterator[_Entry]:
    for late in sheet.late or ():
        when = _near(late.work.promised_on) if late.work.promised_on is not None else "–"
        yield _Entry(when, late.work.client, late_words(late), f"{late.work.order_no}.{late.work.line}")
