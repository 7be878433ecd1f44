"""The order of the pages: quiet, bleed, details, quiet, and always in fours.

Cover, endpaper and letter come first, then each look on facing pages, then the cloths, the order page and the
back: six pages and two for each look. That is a multiple of four when the looks are odd in number; when they
are even, the collection's story and the client's wardrobe take a spread of their own. A picture always lies
left and its words right, so two bleeds never face each other and a look never breaks across a turn.
"""

from __future__ import annotations

from collections.abc import Iterator

from boutique.domain.lookbooks.book import CauseKind, Lookbook
from boutique.press.marks import Page
from boutique.press.pages import between, closing, opening, spread
from boutique.press.setting import keeping_whole

_OPENING = 3


def pages_of(book: Lookbook) -> list[Page]:
    """Return every page of a book, in the language being spoken."""
    with keeping_whole(_names(book)):
        return _pages(book)


def _pages(book: Lookbook) -> list[Page]:
    extra = len(book.looks) % 2 == 0
    start = _OPENING + 1 + 2 * extra
    last = start + 2 * len(book.looks)

    def page_of(look: int) -> int:
        return start + 2 * look - 1

    pages = [opening.cover(book), opening.endpaper(book), opening.letter(book, page_of, last + 1)]
    if extra:
        pages += [between.story(book, start - 2), between.wardrobe(book, start - 1)]
    for look in book.looks:
        pages.append(spread.picture_page(look, page_of(look.number) - 1))
        pages.append(spread.text_page(look, page_of(look.number), book, page_of))
    pages += [
        between.cloths(book, last, page_of),
        closing.order(book, last + 1),
        closing.back(book, last + 2),
    ]
    return pages


def _names(book: Lookbook) -> Iterator[str]:
    """What is called by a name in a book, of which nothing is divided."""
    yield from (
        book.reader.name,
        book.reader.address_as,
        book.host.name,
        book.shop.name,
        book.collection.name,
    )
    for look in book.looks:
        yield from (look.piece.name, look.piece.cloth.name, look.piece.cloth.mill)
        yield from (cause.words[0] for cause in look.causes if cause.kind == CauseKind.WAITED)
    yield from (thing.swatch.name for thing in book.wardrobe if thing.swatch is not None)
