"""Prints the binder: what another tailor needs to finish all open orders without the computer, on A4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from boutique.domain.pages.binder import Binder, BinderOrder, ShutDay
from boutique.domain.ports import PrintedPiece
from boutique.press import style
from boutique.press.client.flow import Block, lines, run
from boutique.press.marks import Page, Rule, cut_to, fitting
from boutique.press.profiles import Profile
from boutique.press.workshop import binder_ways as ways
from boutique.press.workshop.binder_order import order_blocks
from boutique.press.workshop.written import Writing, write_paper
from boutique.wording import _, day, day_short, n_, p_
from boutique.wording.kernel.dates import long_day
from boutique.wording.kernel.phrases import capital
from boutique.wording.workshop import bench_words

_ROW: Final = 15.0
_DUE, _NO, _WHO, _WHAT = 0.0, 74.0, 118.0, 300.0


def make_binder(binder: Binder, out: Path) -> PrintedPiece:
    """Write the binder as a PDF; letters we have no face for become '?', for it is made unasked.

    Unavailable when it cannot be written.
    """
    size = (style.WIDTH, style.HEIGHT)
    writing = Writing(size, binder.language, binder.shop, profile=Profile.SHOP_PRINTER, is_made_unasked=True)
    return write_paper(
        writing, lambda: ": ".join((_("Binder"), binder.shop)), lambda: binder_pages(binder), out
    )


def binder_pages(binder: Binder) -> list[Page]:
    """Return the index, the days nobody works, and then every order from a page of its own on."""
    orders = [_order_pages(each) for each in binder.orders]
    front = len(_front_pages(binder, [0] * len(orders)))
    starts, number = [], front + 1
    for pages in orders:
        starts.append(number)
        number += len(pages)
    every = [*_front_pages(binder, starts), *(page for pages in orders for page in pages)]
    for number, page in enumerate(every, 1):
        page.number = number
        _foot(page, binder, len(every))
    return every


def _order_pages(order: BinderOrder) -> list[Page]:
    pages: list[Page] = []

    def page_at(number: int) -> Page:
        while len(pages) < number:
            pages.append(Page(len(pages) + 1))
            _order_head(pages[-1], order)
        return pages[number - 1]

    page_at(1)
    run(order_blocks(order), ways.COLUMN, page_at)
    pages[0].outline = f"{order.no}"
    return pages


def _order_head(page: Page, order: BinderOrder) -> None:
    if page.number > 1:
        page.line(
            f"{order.no} · {cut_to(order.client, ways.BODY, ways.LIVE - 90, 1)}", ways.BODY, ways.LEFT, 58
        )
        page.marks.append(Rule(ways.LEFT, 66, ways.LIVE))
        return
    page.line(str(order.no), ways.NUMBER, ways.LEFT, 62)
    due = _("promised for {day}").format(day=long_day(order.promised_on)) if order.promised_on else ""
    page.line(due or _("no day promised"), ways.DUE, ways.RIGHT, 58, end=True)
    name = fitting(order.client, ways.NAMES, ways.LIVE - 120, 1)
    page.line(cut_to(order.client, name, ways.LIVE - 120, 1), name, ways.LEFT, 88)
    page.line(cut_to(order.phone, ways.PHONE, 112, 1), ways.PHONE, ways.RIGHT, 88, end=True)
    page.marks.append(Rule(ways.LEFT, 98, ways.LIVE))


def _front_pages(binder: Binder, starts: Sequence[int]) -> list[Page]:
    pages: list[Page] = []

    def page_at(number: int) -> Page:
        while len(pages) < number:
            pages.append(Page(len(pages) + 1))
            _front_head(pages[-1], binder)
        return pages[number - 1]

    page_at(1)
    pages[0].outline = _("Binder")
    run(list(_front(binder, starts)), ways.COLUMN, page_at)
    return pages


def _front_head(page: Page, binder: Binder) -> None:
    if page.number == 1:
        page.line(_("Binder"), ways.NUMBER, ways.LEFT, 62)
        told = n_("{n} open order", "{n} open orders", len(binder.orders))
        named = f"{binder.shop} · {day(binder.written_on)} · {told}"
        page.line(cut_to(named, ways.BODY, ways.LIVE, 1), ways.BODY, ways.LEFT, 82)
    page.marks.append(Rule(ways.LEFT, 98 if page.number == 1 else 66, ways.LIVE))


def _front(binder: Binder, starts: Sequence[int]) -> Iterator[Block]:
    yield from _titled(_("Open orders, by the day promised"))
    for order, start in zip(binder.orders, starts, strict=True):
        yield _index_row(order, start)
    if not binder.orders:
        yield from lines(_("No order is open."), ways.BODY, ways.LIVE)
    if binder.benches:
        yield from _titled(_("Who sews, and when"))
        for each in binder.benches:
            yield from lines(bench_words(each), ways.BODY, ways.LIVE)
    yield from _titled(_("Days on which nobody works"))
    half = -(-len(binder.shut) // 2)
    for at in range(half):
        yield _two(*(_shut_words(each) for each in binder.shut[at::half]))


def _titled(title: str) -> list[Block]:
    return [Block(16, lambda page, x, y: page.line(title, ways.HEAD, x, y + 9), keeps=True, gap=12)]


def _index_row(order: BinderOrder, start: int) -> Block:
    due = day_short(order.promised_on) if order.promised_on is not None else "–"
    what = ", ".join(capital(each.ticket.name) for each in order.garments)
    who = " · ".join(filter(None, (order.client, order.phone)))

    def draw(page: Page, x: float, y: float) -> None:
        cells = (
            (due, _DUE, _NO - _DUE, ways.ROW_STRONG),
            (str(order.no), _NO, _WHO - _NO, ways.ROW_STRONG),
            (who, _WHO, _WHAT - _WHO, ways.ROW),
            (what, _WHAT, ways.LIVE - _WHAT - 40, ways.ROW),
        )
        for words, left, wide, way in cells:
            page.line(cut_to(words, way, wide - 6, 1), way, x + left, y + 10)
        told = p_("binder", "p. {number}").format(number=start)
        page.line(told, ways.ROW, x + ways.LIVE, y + 10, end=True)
        page.marks.append(Rule(x, y + _ROW - 1.5, ways.LIVE, dashed=False))

    return Block(_ROW, draw)


def _two(*words: str) -> Block:
    wide = ways.LIVE / 2

    def draw(page: Page, x: float, y: float) -> None:
        for at, each in enumerate(words):
            page.line(cut_to(each, ways.BODY, wide - 8, 1), ways.BODY, x + at * wide, y + 9)

    return Block(ways.BODY.leading, draw)


def _shut_words(shut: ShutDay) -> str:
    named = _("Easter") if shut.is_easter else _("closed") if shut.is_own else _("public holiday")
    why = f": {shut.why}" if shut.why else ""
    return f"{capital(long_day(shut.day))} {shut.day.year} · {named}{why}"


def _foot(page: Page, binder: Binder, pages: int) -> None:
    page.marks.append(Rule(ways.LEFT, ways.FOOT + 4, ways.LIVE))
    told = _("written on {day}. It is about people: keep it locked, and burn it when the next one is here.")
    words = told.format(day=day(binder.written_on))
    page.line(cut_to(words, ways.SMALL, ways.LIVE - 70, 1), ways.SMALL, ways.LEFT, ways.FOOT + 16)
    number = _("{number} of {pages}").format(number=page.number, pages=pages)
    page.line(number, ways.SMALL, ways.RIGHT, ways.FOOT + 16, end=True)
