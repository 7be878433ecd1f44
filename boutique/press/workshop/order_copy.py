"""Prints the client's copy of an order on A5: garments and money, the days, and whom to ring."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from boutique.domain.collections.drawn import flat_of
from boutique.domain.pages.order_papers import CopyItem, OrderCopy
from boutique.domain.ports import PrintedPiece
from boutique.press.client.flow import Block, Column, joined, lines, run
from boutique.press.marks import Outline, Page, Pinked, QrCode, Rule, cut_to, fitting
from boutique.press.profiles import Profile
from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face
from boutique.press.style import MM, Box
from boutique.press.workshop import ways
from boutique.press.workshop.written import Writing, write_paper
from boutique.wording import _, day, money, p_
from boutique.wording.kernel.dates import day_short, long_day
from boutique.wording.kernel.money import amount
from boutique.wording.kernel.phrases import capital
from boutique.wording.orders import payment_line

SIZE: Final = (148 * MM, 210 * MM)
"""An A5 sheet in points."""

_EDGE: Final = 13 * MM
_RIGHT: Final = SIZE[0] - _EDGE
_LIVE: Final = SIZE[0] - 2 * _EDGE
_FOOT: Final = SIZE[1] - 70
_SQUARE: Final = 38.0
_SWATCH, _INDENT, _SUM = 24.0, 36.0, 84.0
_DAYS_AT: Final = 96.0
_DRAWN: Final = (66.0, 70.0)
_COLUMN: Final = Column(_EDGE, 118.0, 78.0, _FOOT - 10)

_HEAD: Final = TextStyle(face.SANS_MEDIUM, 7.5, 10, "ink", tracking=90, capitals=True)
_TITLES: Final = tuple(TextStyle(face.SERIF, size, size * 1.1) for size in (25.0, 21.0, 17.0))
_WHO: Final = tuple(TextStyle(face.SERIF_ITALIC_LINING, size, size * 1.2) for size in (12.5, 11.0, 9.5))
_NAME: Final = TextStyle(face.SERIF_LINING, 14, 16.5)
_ABOUT: Final = TextStyle(face.SANS, 7.8, 10.4, "muted")
_SUMS: Final = TextStyle(face.SANS_TABULAR, 8.8, 12)
_SUMS_STRONG: Final = TextStyle(face.SANS_MEDIUM, 9.2, 13)
_LABEL: Final = TextStyle(face.SANS, 7.8, 17, "muted")
_DAY: Final = TextStyle(face.SERIF_LINING, 14, 17)
_BODY: Final = TextStyle(face.SERIF_LINING, 11.5, 15.5, hyphenate=True)
_FINE: Final = TextStyle(face.SANS, 7.2, 9.6, "muted")


def make_order_copy(copy: OrderCopy, out: Path) -> PrintedPiece:
    """Write the copy as a PDF in the client's language. Unavailable when it cannot be written."""
    names = (copy.shop, copy.client, *(each.swatch.name for each in copy.items if each.swatch is not None))
    writing = Writing(SIZE, copy.language, copy.shop, copy.code, names, Profile.SHOP_PRINTER)
    return write_paper(
        writing,
        lambda: ": ".join((_("Your order"), _("No. {no}").format(no=copy.no))),
        lambda: copy_pages(copy),
        out,
    )


def copy_pages(copy: OrderCopy) -> list[Page]:
    """Return the pages of a copy: as many as its garments need."""
    pages: list[Page] = []

    def page_at(number: int) -> Page:
        while len(pages) < number:
            pages.append(Page(len(pages) + 1))
            _head(pages[-1], copy)
        return pages[number - 1]

    page_at(1)
    run(list(_blocks(copy)), _COLUMN, page_at)
    for page in pages:
        _foot(page, copy, len(pages))
    return pages


def _head(page: Page, copy: OrderCopy) -> None:
    page.line(cut_to(copy.shop, _HEAD, _LIVE, 1), _HEAD, _EDGE, 46)
    if page.number > 1:
        page.line(_("Your order"), _TITLES[2], _EDGE, 66)
        return
    title, room = _("Your order"), _LIVE
    if copy.items and (flat := flat_of(copy.items[0].garment, "")) is not None:
        page.marks.append(Outline(Box(_RIGHT - _DRAWN[0], 34, *_DRAWN), flat))
        room -= _DRAWN[0] + 8
    page.line(title, fitting(title, _TITLES, room, 1), _EDGE, 78)
    who = f"{copy.client}, {day(copy.placed_on)}"
    way = fitting(who, _WHO, room, 1)
    page.line(cut_to(who, way, room, 1), way, _EDGE, 97)
    page.marks.append(Rule(_EDGE, 110, _LIVE))


def _blocks(copy: OrderCopy) -> Iterator[Block]:
    for item in copy.items:
        yield from _garment(item, copy.total.currency)
    yield from joined(_sums(copy), gap=4)
    if days := list(_days(copy)):
        yield _gap(14)
        yield from days
    yield _gap(8)
    yield Block(12, lambda page, x, y: page.marks.append(Rule(x, y + 4, _LIVE)), keeps=True)
    yield from joined(lines(_whom_to_ring(copy), _BODY, _LIVE))


def _gap(high: float) -> Block:
    return Block(high, lambda _page, _x, _y: None)


def _garment(item: CopyItem, currency: str) -> list[Block]:
    wide = _LIVE - _INDENT - _SUM
    name = lines(capital(item.name), _NAME, wide, indent=0)
    about = lines(" · ".join(item.about), _ABOUT, wide, indent=0)

    def side(page: Page, x: float, y: float) -> None:
        if item.swatch is not None:
            page.marks.append(Pinked(Box(x, y + 4, _SWATCH, _SWATCH), item.swatch))
        page.line(money(item.bani, currency), _SUMS, x + _LIVE, y + 12.5, end=True)

    rows = [_moved(each, _INDENT) for each in (*name, *about)]
    short = max(0.0, _SWATCH + 10 - sum(each.height for each in rows))
    return joined([Block(0, side), *rows, _gap(8 + short)])


def _moved(block: Block, by: float) -> Block:
    return replace(block, draw=lambda page, x, y: block.draw(page, x + by, y))


def _sums(copy: OrderCopy) -> Iterator[Block]:
    yield Block(6, lambda page, x, y: page.marks.append(Rule(x + _LIVE - 190, y, 190, dashed=False)))
    if copy.discount.minor:
        yield _sum(_("Discount"), f"−{amount(copy.discount)}")
    yield _sum(p_("order copy", "together"), amount(copy.total), strong=copy.owed is None)
    for payment in copy.payments:
        told = ", ".join((payment_line(payment), day_short(payment.paid_on, copy.printed_on)))
        yield _sum(told, money(payment.amount_bani, payment.currency))
    if copy.owed is None:
        return
    if copy.owed.minor < 0:
        yield _sum(_("we owe you"), amount(-copy.owed), strong=True)
    else:
        yield _sum(_("left to pay when you fetch it"), amount(copy.owed), strong=True)


def _sum(label: str, figure: str, *, strong: bool = False) -> Block:
    way = _SUMS_STRONG if strong else _SUMS
    said = ways.SMALL_STRONG if strong else replace(ways.SMALL, ink="muted")

    def draw(page: Page, x: float, y: float) -> None:
        room = _LIVE - _SUM - 8
        page.line(cut_to(label, said, room, 1), said, x + _LIVE - _SUM, y + 10, end=True)
        page.line(figure, way, x + _LIVE, y + 10, end=True)

    return Block(15, draw)


def _days(copy: OrderCopy) -> Iterator[Block]:
    """Fittings and promises as one reads them at home: which, and when."""
    for each in copy.fittings:
        at = each.at.astimezone()
        said = _("{day}, at {hour}").format(day=_long(at.date(), copy), hour=f"{at:%H:%M}")
        label = ", ".join(filter(None, (capital(each.kind), each.garment)))
        yield from _day(label, said)
    for promised, named in _promised(copy):
        label = capital(_("ready")) if not named else _("Ready: {what}").format(what=", ".join(named))
        yield from _day(label, _long(promised, copy))
    for item in copy.items:
        if item.delivered_on is not None:
            told = _("handed over {day}").format(day=day_short(item.delivered_on, copy.printed_on))
            yield from _day(capital(item.name), told)


def _promised(copy: OrderCopy) -> list[tuple[date, list[str]]]:
    """The days still to come with what is ready on each; nothing is named where all of it is."""
    waiting = [each for each in copy.items if each.delivered_on is None and each.promised_on is not None]
    days: dict[date, list[str]] = {}
    for each in sorted(waiting, key=lambda item: item.promised_on or date.max):
        assert each.promised_on is not None
        days.setdefault(each.promised_on, []).append(capital(each.name))
    every = [each for each in copy.items if each.delivered_on is None]
    alone = len(days) == 1 and len(every) == len(waiting)
    return [(promised, [] if alone else named) for promised, named in days.items()]


def _day(label: str, said: str) -> list[Block]:
    room = _DAYS_AT - 12
    beside = lines(label, replace(_LABEL, leading=9.6), room)

    def draw(page: Page, x: float, y: float) -> None:
        at = y + 3.2
        for each in beside:
            each.draw(page, x, at)
            at += each.height
        page.line(said, _DAY, x + _DAYS_AT, y + 13)

    return [Block(max(22.0, 9.6 * len(beside) + 6), draw)]


def _long(when: date, copy: OrderCopy) -> str:
    year = f" {when.year}" if when.year != copy.printed_on.year else ""
    return long_day(when) + year


def _whom_to_ring(copy: OrderCopy) -> str:
    first = _("If anything changes we ring you, before the day and not after it.")
    if not copy.shop_phone:
        return first
    return first + " " + _("If something changes for you, ring {phone}.").format(phone=copy.shop_phone)


def _foot(page: Page, copy: OrderCopy, pages: int) -> None:
    square = Box(_RIGHT - _SQUARE, SIZE[1] - 26 - _SQUARE, _SQUARE, _SQUARE)
    page.marks.append(QrCode(square, copy.code))
    room = _LIVE - _SQUARE - 20
    y = _FOOT + 12
    order = _("Order no. {no}").format(no=copy.no)
    number = _("{number} of {pages}").format(number=page.number, pages=pages) if pages > 1 else ""
    printed = _("printed {day}").format(day=day_short(copy.printed_on))
    head = " · ".join(filter(None, (order, number, printed)))
    page.line(cut_to(head, replace(_FINE, ink="ink"), room, 1), replace(_FINE, ink="ink"), _EDGE, y)
    told = _("This copy stays with you. It is not a fiscal document.")
    y = page.text(told, _FINE, _EDGE, y + _FINE.leading, room)
    page.text(cut_to(copy.shop_address, _FINE, room, 1), _FINE, _EDGE, y, room)
