"""The page of one order in the binder: its garments with all that is known of each, then the money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from boutique.domain.pages.binder import BinderGarment, BinderOrder, ClothPlace
from boutique.domain.pages.job_ticket import BenchStage, JobTicket, days_of
from boutique.press.client.flow import Block, joined, lines
from boutique.press.marks import Page, Rule, Tick, cut_to
from boutique.press.setting import TextStyle
from boutique.press.style import Box
from boutique.press.workshop import binder_ways as ways
from boutique.press.workshop.measures import CLOSE, Field, Group, Rows, groups_of, lay_rows
from boutique.wording import _, day_short, money
from boutique.wording.kernel.dates import long_day
from boutique.wording.kernel.money import amount, metres
from boutique.wording.kernel.phrases import capital, listed
from boutique.wording.measuring.measures import silhouette_lines, unit_sign
from boutique.wording.orders import kind_name, payment_line
from boutique.wording.taste.likes import said_value
from boutique.wording.workshop import wait_words
from boutique.wording.workshop.fittings import amendment_line, fitting_line

_ACROSS: Final = 3
_BOX: Final = 8.0
_STAGE: Final = 15.0


def order_blocks(order: BinderOrder) -> list[Block]:
    """Return all that stands below the head of an order."""
    found = list(_about(order))
    for garment in order.garments:
        found += _garment(garment)
    return [*found, *_money(order)]


def _about(order: BinderOrder) -> Iterator[Block]:
    taken = _("taken {day}").format(day=day_short(order.placed_on))
    wanted = ""
    if order.wanted_on is not None:
        what = order.wanted_for or _("wanted")
        wanted = f"{what}: {_day(order.wanted_on)}"
    yield from lines(" · ".join(filter(None, (taken, wanted))), ways.BODY, ways.LIVE)
    for each in order.fittings:
        at = each.at.astimezone()
        told = _("fitting {day}, {hour}").format(day=_day(at.date()), hour=f"{at:%H:%M}")
        yield from lines(f"{capital(told)} · {fitting_line(each)}", ways.BODY, ways.LIVE)


def _day(when: date) -> str:
    return f"{long_day(when)} {when.year}"


def _garment(garment: BinderGarment) -> list[Block]:
    ticket = garment.ticket
    body = [
        *_paragraph(_state(garment), ways.DUE),
        *_paragraph(" · ".join(_what(garment)), ways.BODY),
        *_paragraph(" · ".join(_figure(ticket)), ways.BODY),
        *_paragraph(_amended(ticket), ways.STRONG),
        *_paragraph(" ".join(ticket.note.split()), ways.STRONG),
        *_measured(ticket),
        *_stages(ticket.stages),
        *(line for wait in garment.waits for line in _paragraph(capital(wait_words(wait)), ways.STRONG)),
    ]
    title = joined([*_title(ticket)], gap=10, keeps=True)
    return [*title, *body]


def _title(ticket: JobTicket) -> Iterator[Block]:
    name = f"{ticket.number}  {capital(ticket.name)}"

    def draw(page: Page, x: float, y: float) -> None:
        page.marks.append(Rule(x, y, ways.LIVE, dashed=False))
        page.line(cut_to(name, ways.TITLE, ways.LIVE, 1), ways.TITLE, x, y + 18)

    yield Block(25, draw)
    rest = "" if cut_to(name, ways.TITLE, ways.LIVE, 1) == name else name
    yield from _paragraph(rest, ways.BODY)


def _paragraph(words: str, way: TextStyle) -> list[Block]:
    return lines(words, way, ways.LIVE) if words else []


def _state(garment: BinderGarment) -> str:
    if garment.delivered_on is not None:
        return capital(_("handed over {day}").format(day=day_short(garment.delivered_on)))
    due = garment.ticket.promised_on
    told = _("promised for {day}").format(day=_day(due)) if due else _("no day promised")
    bench = garment.ticket.bench_on
    aim = _("off the bench by {day}").format(day=day_short(bench)) if bench and bench != due else ""
    return capital(", ".join(filter(None, (told, aim, _("ready") if garment.ready_on else ""))))


def _what(garment: BinderGarment) -> Iterator[str]:
    ticket = garment.ticket
    yield capital(kind_name(ticket.kind))
    if ticket.wearer:
        yield _("for {name}").format(name=ticket.wearer)
    cloth = ", ".join(filter(None, (ticket.cloth, ticket.cloth_code)))
    if ticket.cloth_cm:
        cloth = _("{metres} of {cloth}").format(metres=metres(ticket.cloth_cm), cloth=cloth or _("cloth"))
    if cloth:
        yield cloth
    if where := _where(garment.cloth):
        yield where
    for key, value in ticket.options:
        yield f"{key}: {value}"


def _where(cloth: ClothPlace) -> str:
    """Where the cloth lies, as far as the book knows."""
    if not cloth.is_ours:
        return ""
    if cloth.is_cut:
        return _("cut already")
    if not cloth.short_cm:
        return _("on the shelf, {metres} of it in all").format(metres=metres(cloth.on_shelf_cm))
    short = _("{metres} short").format(metres=metres(cloth.short_cm))
    if cloth.expected_on is None:
        return short
    return ", ".join((short, _("expected by {day}").format(day=day_short(cloth.expected_on))))


def _figure(ticket: JobTicket) -> Iterator[str]:
    if ticket.silhouette is not None:
        yield from silhouette_lines(ticket.silhouette, ticket.unit)
    yield from (said_value("fit", each) for each in ticket.fit)


def _amended(ticket: JobTicket) -> str:
    told = "; ".join(map(amendment_line, ticket.amendments))
    return _("To amend: {what}").format(what=told) if told else ""


def _measured(ticket: JobTicket) -> list[Block]:
    if not ticket.measures:
        return []
    days = listed([day_short(each) for each in days_of(ticket.measures)])
    told = _("Measures of {day}, {unit}") if ticket.frozen else _("The newest measures, of {day}, {unit}")
    cut = any(each.cut_mm not in (None, each.body_mm) for each in ticket.measures)
    after = ", " + _("body → cut") if cut else ""
    head = lines(told.format(day=days, unit=unit_sign(ticket.unit)) + after, ways.STRONG, ways.LIVE)
    way = CLOSE[0]
    groups = groups_of(ticket.measures)
    return joined([_gap(3), *head], keeps=True) + [_table(each, way, ticket) for each in groups]


def _table(group: Group, way: Rows, ticket: JobTicket) -> Block:
    high = way.row * -(-len(group.measures) // 2) + (9.0 if group.title else 0.0)

    def draw(page: Page, x: float, y: float) -> None:
        lay_rows(page, [group], way, Field(x, ways.LIVE, ticket.unit), y)

    return Block(high + 4, draw)


def _gap(high: float) -> Block:
    return Block(high, lambda _page, _x, _y: None)


def _stages(stages: Sequence[BenchStage]) -> list[Block]:
    rows = [stages[at : at + _ACROSS] for at in range(0, len(stages), _ACROSS)]
    return [_stage_row(row) for row in rows]


def _stage_row(row: Sequence[BenchStage]) -> Block:
    wide = ways.LIVE / _ACROSS

    def draw(page: Page, x: float, y: float) -> None:
        for at, stage in enumerate(row):
            left = x + at * wide
            page.marks.append(Tick(Box(left, y + 4, _BOX, _BOX), stage.done_on is not None))
            done = (day_short(stage.done_on), stage.by) if stage.done_on is not None else ()
            words = ", ".join(filter(None, (stage.name, *done)))
            page.line(cut_to(words, ways.ROW, wide - _BOX - 12, 1), ways.ROW, left + _BOX + 5, y + 11)

    return Block(_STAGE, draw)


def _money(order: BinderOrder) -> list[Block]:
    def rule(page: Page, x: float, y: float) -> None:
        page.marks.append(Rule(x, y + 4, ways.LIVE, dashed=False))

    rows = [Block(10, rule, gap=8)]
    if order.discount.minor:
        rows.append(_sum(_("Discount"), f"−{amount(order.discount)}"))
    rows.append(_sum(_("Total"), amount(order.total)))
    for each in order.payments:
        told = f"{payment_line(each)}, {day_short(each.paid_on)}"
        rows.append(_sum(told, money(each.amount_bani, each.currency)))
    if order.owed is None:
        rows.append(_sum(_("what was paid is not written in the book"), ""))
    elif order.owed.minor < 0:
        rows.append(_sum(_("we owe back"), amount(-order.owed)))
    else:
        rows.append(_sum(_("left to pay"), amount(order.owed)))
    note = " ".join(order.note.split())
    return [*rows, *_paragraph(note, ways.BODY)]


def _sum(label: str, figure: str) -> Block:
    def draw(page: Page, x: float, y: float) -> None:
        page.line(cut_to(capital(label), ways.BODY, ways.LIVE - 110, 1), ways.BODY, x, y + 10)
        page.line(figure, ways.SUM, x + ways.LIVE, y + 10, end=True)

    return Block(13, draw)
