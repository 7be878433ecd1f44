"""Prints the job ticket of one garment: an A6 sheet that goes through the workshop with the cloth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from boutique.domain.collections.drawn import flat_of
from boutique.domain.pages.job_ticket import JobTicket, days_of
from boutique.domain.ports import PrintedPiece
from boutique.press.client.flow import Block, Column, joined, lines, run
from boutique.press.marks import Frame, Outline, Page, QrCode, Rule, cut_to, fitting
from boutique.press.setting import set_text
from boutique.press.style import MM, Box
from boutique.press.workshop import ways
from boutique.press.workshop.measures import (
    Cells,
    Field,
    Group,
    Rows,
    groups_of,
    lay_cells,
    lay_groups,
    lay_rows,
    rows_for,
    way_for,
)
from boutique.press.workshop.stage_row import ROW, lay_stages, rows_of
from boutique.press.workshop.written import Writing, write_paper
from boutique.wording import _, day_short, p_
from boutique.wording.kernel.dates import long_day
from boutique.wording.kernel.money import metres
from boutique.wording.kernel.phrases import capital, listed
from boutique.wording.measuring.measures import silhouette_lines, unit_sign
from boutique.wording.orders import kind_name
from boutique.wording.taste.likes import said_value
from boutique.wording.workshop.fittings import amendment_line

SIZE: Final = (148 * MM, 105 * MM)
"""An A6 sheet lying on its side, in points."""

_EDGE: Final = 20.0
_RIGHT: Final = SIZE[0] - _EDGE
_LIVE: Final = SIZE[0] - 2 * _EDGE
_DRAWN: Final = 92.0
_TEXT: Final = _EDGE + _DRAWN + 14
_WIDE: Final = _RIGHT - _TEXT
_SWATCH: Final = (58.0, 38.0)
_BODY, _FOOT = 76.0, SIZE[1] - 15
_SQUARE: Final = 44.0
_LATER: Final = Column(_EDGE, 46.0, 46.0, _FOOT - 12)
_LARGE: Final = Cells(ways.FIGURES[2], 4)
_SMALLEST: Final = ways.FIGURES[3]  # below it a line for each is read more easily


def make_job_tickets(tickets: Sequence[JobTicket], out: Path) -> PrintedPiece:
    """Write tickets as one PDF in the language of the shop. Unavailable when it cannot be written."""
    first = tickets[0]
    names = {name for each in tickets for name in (each.shop, each.client, each.wearer) if name}
    code = first.code if len(tickets) == 1 else ""
    paper = Writing(SIZE, first.language, first.shop, code, tuple(sorted(names)))
    return write_paper(
        paper,
        lambda: ": ".join((_("Job ticket"), listed([each.number for each in tickets]))),
        lambda: [page for each in tickets for page in ticket_pages(each)],
        out,
    )


def ticket_pages(ticket: JobTicket) -> list[Page]:
    """Return the pages; the first holds all there is unless the measures or the words are very many."""
    page = Page(1)
    pages = [page]
    _head(page, ticket)
    _drawing(page, ticket)
    stages_at = _FOOT - 14 - ROW * rows_of(ticket.stages)
    y = _garment(page, ticket)
    left = _facts(page, ticket, y, stages_at - 5)
    _stages(page, ticket, stages_at)

    def page_at(number: int) -> Page:
        while len(pages) < number + 1:
            pages.append(Page(len(pages) + 1))
            _later_head(pages[-1], ticket)
        return pages[number]

    if left:
        run(left, _LATER, page_at)
    for each in pages:
        _foot(each, ticket, len(pages))
    return pages


def _head(page: Page, ticket: JobTicket) -> None:
    due = long_day(ticket.promised_on) if ticket.promised_on else _("no day promised")
    way = fitting(due, ways.DAYS, 210, 1)
    page.line(p_("job ticket", "promised for"), ways.SMALL, _RIGHT, 24, end=True)
    page.line(due, way, _RIGHT, 46, end=True)
    number = fitting(ticket.number, ways.NUMBERS, _LIVE - 220, 1)
    page.line(ticket.number, number, _EDGE, 46)
    page.line(" · ".join(_days(ticket)), ways.SMALL_STRONG, _RIGHT, 60, end=True)
    whose = ticket.client
    if ticket.wearer:
        whose = _("{client}, for {name}").format(client=ticket.client, name=ticket.wearer)
    name = fitting(whose, ways.NAMES, 200, 1)
    page.line(cut_to(whose, name, 200, 1), name, _EDGE, 60)
    page.marks.append(Rule(_EDGE, 68, _LIVE))


def _days(ticket: JobTicket) -> Iterator[str]:
    """What comes before the day that was promised."""
    if ticket.fitting_at is not None:
        at = ticket.fitting_at.astimezone()
        told = _("fitting {day}, {hour}")
        yield told.format(day=day_short(at.date(), ticket.printed_on), hour=f"{at:%H:%M}")
    if ticket.bench_on is not None and ticket.bench_on != ticket.promised_on:
        yield _("off the bench by {day}").format(day=day_short(ticket.bench_on, ticket.printed_on))


def _later_head(page: Page, ticket: JobTicket) -> None:
    page.line(ticket.number, ways.TITLES[0], _EDGE, 30)
    name = cut_to(f"{ticket.client} · {capital(ticket.name)}", ways.SMALL_STRONG, _LIVE - 90, 1)
    page.line(name, ways.SMALL_STRONG, _RIGHT, 30, end=True)
    page.marks.append(Rule(_EDGE, 38, _LIVE))


def _drawing(page: Page, ticket: JobTicket) -> None:
    flat = flat_of(ticket.garment, "")
    if flat is not None:
        high = _FOOT - 20 - ROW * rows_of(ticket.stages) - _BODY
        page.marks.append(Outline(Box(_EDGE, _BODY, _DRAWN, min(112.0, high)), flat))


def _garment(page: Page, ticket: JobTicket) -> float:
    """What it is and what was chosen, beside the field for a cutting of the cloth."""
    wide = _WIDE - _SWATCH[0] - 10
    _cutting(page, Box(_RIGHT - _SWATCH[0], _BODY, *_SWATCH))
    name = capital(ticket.name)
    title = fitting(name, ways.TITLES, wide, 1)
    page.line(cut_to(name, title, wide, 1), title, _TEXT, _BODY + 14)
    about = cut_to(" · ".join(_about(ticket)), ways.SMALL, wide, 3)
    y = page.text(about, ways.SMALL, _TEXT, _BODY + 26, wide)
    return max(y - 4, _BODY + _SWATCH[1] + 6)


def _cutting(page: Page, box: Box) -> None:
    """Where a cutting of the cloth is stapled."""
    page.marks.append(Frame(box))
    words = p_("job ticket", "cutting")
    line = set_text(words, ways.LABELS[0], box.width)[0]
    page.line(words, ways.LABELS[0], box.x + (box.width - line.width) / 2, box.y + box.height / 2 + 2)


def _about(ticket: JobTicket) -> Iterator[str]:
    cloth = ", ".join(filter(None, (ticket.cloth, ticket.cloth_code)))
    if ticket.cloth_cm:
        cloth = _("{metres} of {cloth}").format(metres=metres(ticket.cloth_cm), cloth=cloth or _("cloth"))
    yield from filter(None, (kind_name(ticket.kind), cloth))
    for key, value in ticket.options:
        yield f"{key}: {value}"


def _facts(page: Page, ticket: JobTicket, y: float, foot: float) -> list[Block]:
    """Set measures and words where they fit; returns what must go on another page."""
    groups, words = groups_of(ticket.measures), _words(ticket)
    texts = [line for each in words for line in lines(each, ways.SMALL, _WIDE)]
    page.line(_measures_about(ticket), ways.SMALL_STRONG, _TEXT, y + ways.SMALL.size)
    y += ways.SMALL.leading + 2
    room, high = foot - y, sum(each.height for each in texts) + 2
    way = _way(ticket, groups, room - high) or _way(ticket, groups, room)
    left: list[Block] = []
    if way is None:
        left += _measure_blocks(ticket, groups)
    elif isinstance(way, Cells):
        y = lay_groups(page, groups, way, Field(_TEXT, _WIDE, ticket.unit), y)
    else:
        y = lay_rows(page, groups, way, Field(_TEXT, _WIDE, ticket.unit), y)
    if high > foot - y:
        return left + _word_blocks(words)
    for text in texts:
        text.draw(page, _TEXT, y + 2)
        y += text.height
    return left


def _way(ticket: JobTicket, groups: Sequence[Group], height: float) -> Cells | Rows | None:
    return way_for(groups, ticket.unit, _WIDE, height, _SMALLEST) or rows_for(groups, height)


def _measures_about(ticket: JobTicket) -> str:
    if not ticket.measures:
        return _("No measures stand with this order.")
    days = listed([day_short(each, ticket.printed_on) for each in days_of(ticket.measures)])
    told = _("Measures of {day}, {unit}") if ticket.frozen else _("The newest measures, of {day}, {unit}")
    cut = any(each.cut_mm not in (None, each.body_mm) for each in ticket.measures)
    after = ", " + _("body → cut") if cut else ""
    return told.format(day=days, unit=unit_sign(ticket.unit)) + after


def _words(ticket: JobTicket) -> list[str]:
    """How they stand, how they like it, and what else was asked for."""
    seen = list(silhouette_lines(ticket.silhouette, ticket.unit)) if ticket.silhouette else []
    fit = [said_value("fit", each) for each in ticket.fit]
    figure = " · ".join([*seen, *fit])
    amended = "; ".join(map(amendment_line, ticket.amendments))
    amend = _("To amend: {what}").format(what=amended) if amended else ""
    return [each for each in (figure, amend, " ".join(ticket.note.split())) if each]


def _measure_blocks(ticket: JobTicket, groups: Sequence[Group]) -> list[Block]:
    found = list[Block]()
    for group in groups:
        if group.title:
            found += [
                Block(each.height, each.draw, keeps=True) for each in lines(group.title, ways.HEAD, _LIVE)
            ]
        for at in range(0, len(group.measures), _LARGE.across):
            found.append(_row(group, at, ticket))
    return found


def _row(group: Group, at: int, ticket: JobTicket) -> Block:
    some = group.measures[at : at + _LARGE.across]

    def draw(page: Page, x: float, y: float) -> None:
        lay_cells(page, some, _LARGE, Field(x, _LIVE, ticket.unit), y)

    return Block(_LARGE.row, draw)


def _word_blocks(words: Sequence[str]) -> list[Block]:
    gap = Block(6, lambda _page, _x, _y: None)
    return [gap, *(each for text in words for each in joined(lines(text, ways.SMALL, _LIVE)))]


def _stages(page: Page, ticket: JobTicket, y: float) -> None:
    page.marks.append(Rule(_EDGE, y - 4, _LIVE, dashed=False))
    lay_stages(page, ticket.stages, _EDGE, y + 2, _LIVE - _SQUARE - 14)
    page.marks.append(QrCode(Box(_RIGHT - _SQUARE, _FOOT - 14 - _SQUARE + 2, _SQUARE, _SQUARE), ticket.code))


def _foot(page: Page, ticket: JobTicket, pages: int) -> None:
    taken = _("taken {day}").format(day=day_short(ticket.placed_on, ticket.printed_on))
    number = _("{number} of {pages}").format(number=page.number, pages=pages) if pages > 1 else ""
    printed = _("printed {day}").format(day=day_short(ticket.printed_on, ticket.placed_on))
    told = " · ".join(filter(None, (ticket.shop, taken, printed, number)))
    page.line(cut_to(told, ways.LABELS[1], _LIVE - 80, 1), ways.LABELS[1], _EDGE, _FOOT)
    page.line(ticket.code, ways.TYPED, _RIGHT, _FOOT, end=True)
