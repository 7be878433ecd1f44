"""Prints the page of one client on A4, as one would take it to a fitting or to the house of the client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from boutique.domain.pages.sheet import ClientSheet
from boutique.domain.ports import PrintedPiece
from boutique.files import whole_file
from boutique.press import style
from boutique.press.client import ways, words
from boutique.press.client.aside import aside_blocks
from boutique.press.client.flow import lines, run
from boutique.press.client.main_column import main_blocks
from boutique.press.legible import hold_legible
from boutique.press.machine import new_canvas, one_at_a_time
from boutique.press.marks import Page, Rule, cut_to, fitting
from boutique.press.painting import Painter
from boutique.press.profiles import Profile
from boutique.press.setting import keeping_whole
from boutique.wording import _, day, speaking


def make_client_page(sheet: ClientSheet, out: Path) -> PrintedPiece:
    """Write a client's page as a PDF in the language of the shop. Unavailable when it cannot be written."""
    with one_at_a_time, speaking(sheet.language), whole_file(out) as draft:
        with keeping_whole(_names(sheet)):
            pages = _pages(sheet)
        hold_legible(pages, sheet.page.name)
        canvas = new_canvas(draft, (style.WIDTH, style.HEIGHT), sheet.language)
        canvas.setTitle(": ".join((_("Client page"), sheet.page.name)))
        canvas.setAuthor(sheet.shop)
        canvas.setSubject(_("Code {code}").format(code=sheet.code))
        painter = Painter(canvas, Profile.SHOP_PRINTER.value, lambda _digest: None)
        for page in pages:
            painter.page(page)
        canvas.save()
    return PrintedPiece(
        path=out, code=sheet.code, pages=len(pages), words=tuple(page.words() for page in pages)
    )


def _names(sheet: ClientSheet) -> Iterator[str]:
    page = sheet.page
    yield from (sheet.shop, page.name, page.served_by_name)
    yield from (cloth.name for cloth in page.swatches)
    yield from (wait.cloth_name for wait in page.waits)
    yield from (item.cloth_name for order in page.orders for item in order.items)


def _pages(sheet: ClientSheet) -> list[Page]:
    pages: list[Page] = []

    def page_at(number: int) -> Page:
        while len(pages) < number:
            pages.append(Page(len(pages) + 1))
            _head(pages[-1], sheet)
        return pages[number - 1]

    page_at(1)
    main = main_blocks(sheet) or lines(_("Nothing is known about them yet."), ways.UNDER, ways.MAIN)
    aside = aside_blocks(sheet)
    beside = run(aside, ways.ASIDE_COLUMN, Page)  # on pages of its own: to know how far it reaches
    run(main, ways.MAIN_COLUMN, page_at, wide_from=beside + 1)
    run(aside, ways.ASIDE_COLUMN, page_at)
    for page in pages:
        _foot(page, sheet, len(pages))
    return pages


def _head(page: Page, sheet: ClientSheet) -> None:
    page.line(sheet.shop, ways.HEAD, ways.LEFT, ways.TOP)
    page.line(_("Client page"), ways.HEAD, ways.RIGHT, ways.TOP, end=True)
    name = sheet.page.name
    if page.number > 1:
        page.line(cut_to(name, ways.LATER_NAME, ways.LIVE, 1), ways.LATER_NAME, ways.LEFT, 92)
        page.marks.append(Rule(ways.LEFT, 106, ways.LIVE))
        return
    way = fitting(name, ways.NAMES, ways.LIVE, 1)
    page.line(cut_to(name, way, ways.LIVE, 1), way, ways.LEFT, 110)
    page.line(words.under_name(sheet.page), ways.UNDER, ways.LEFT, 131)
    page.marks.append(Rule(ways.LEFT, 146, ways.LIVE))


def _foot(page: Page, sheet: ClientSheet, of: int) -> None:
    page.marks.append(Rule(ways.LEFT, ways.FOOT_RULE, ways.LIVE))
    printed = _("Printed on {day}. It is about a person, so it stays in the shop.")
    page.line(printed.format(day=day(sheet.printed_on)), ways.SMALL, ways.LEFT, ways.FOOT_RULE + 16)
    if of > 1:
        number = _("{number} of {pages}").format(number=page.number, pages=of)
        page.line(number, ways.SMALL, ways.RIGHT, ways.FOOT_RULE + 16, end=True)
