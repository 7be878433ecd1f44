"""The quiet beginning: cover, endpaper, letter."""

from __future__ import annotations

from collections.abc import Callable

from boutique.domain.lookbooks.book import Lookbook
from boutique.press import style
from boutique.press.marks import Cloth, Page, depth, fitting
from boutique.press.pages.furniture import foot, head
from boutique.press.style import Box
from boutique.wording import _, day
from boutique.wording.lookbooks import address, letters

_FIELD = Box(0, 132, 0, 396)


def cover(book: Lookbook) -> Page:
    """The shop, a field of the cloth chosen for them, the collection, and for whom."""
    page = Page(1, _("Cover"))
    x = style.left_margin(1)
    head(page, address.shop_line(book))
    page.marks.append(Cloth(Box(x, _FIELD.y, style.LIVE, _FIELD.height), book.looks[0].piece.cloth.swatch))
    way = fitting(book.collection.name, style.COVER_TITLE, style.LIVE, 2)
    page.text(book.collection.name, way, x, _FIELD.bottom + 24 + way.size * 0.86, style.LIVE)
    words = address.dedication(book.reader)
    way = fitting(words, style.DEDICATION, style.LIVE, 1)
    above = depth([words], way, style.LIVE) - way.leading
    page.text(words, way, x, style.HEIGHT - style.FOOT - above, style.LIVE)
    return page


def endpaper(book: Lookbook) -> Page:
    """The inside of the cover: the same cloth, so near that one sees how it is woven."""
    page = Page(2, bleeds=True)
    page.marks.append(Cloth(style.SHEET, book.looks[0].piece.cloth.swatch, enlarged=3.0))
    return page


def letter(book: Lookbook, page_of: Callable[[int], int], order_page: int) -> Page:
    """The letter from the person who serves them."""
    page = Page(3, _("Letter"))
    x, measure = style.left_margin(3), style.span(10)
    place = ", ".join(part for part in (book.shop.city, day(book.made_on)) if part)
    head(page, place)
    parts = letters.paragraphs(book, page_of, order_page)
    way = next((way for way in style.BODY if depth(parts, way, measure) <= 360), style.BODY[-1])
    y = page.text(address.greeting(book.reader), style.GREETING, x, 216, measure) + 12
    for part in parts:
        y = page.text(part, way, x, y, measure) + way.leading / 2
    y = page.text(letters.farewell(book), way, x, y, measure) + 24
    page.text(book.host.name, style.SIGNATURE, x, y, measure)
    foot(page, book)
    return page
