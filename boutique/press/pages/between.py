"""The quiet pages: the collection's story, what the client has from us, the cloths, room for notes."""

from __future__ import annotations

from collections.abc import Callable

from boutique.domain.lookbooks.book import Look, Lookbook, Owned
from boutique.press import style
from boutique.press.marks import Cloth, Page, Pinked, Rule, cut_to, depth
from boutique.press.pages.furniture import foot, head, title
from boutique.press.style import Box
from boutique.wording import _
from boutique.wording.kernel import phrases
from boutique.wording.lookbooks import address, garments, looks

_STORY_ENDS = style.FOOT_RULE - 48
_OWNED_STEP = 168.0
_OWNED_GAP = 30.0
_MOST_OWNED = 5
_CLOTHS_TOP = 132.0
_CAPTION = 88.0
_TALLEST = 1.45


def story(book: Lookbook, number: int) -> Page:
    """The collection in the shop's own words; without any, the cloth of the last look, close by."""
    if not book.collection.story.strip():
        page = Page(number, bleeds=True)
        page.marks.append(Cloth(style.SHEET, book.looks[-1].piece.cloth.swatch, enlarged=3.0))
        return page
    page = Page(number, book.collection.name)
    head(page, book.collection.name)
    x, measure = style.left_margin(number), style.span(10)
    room = _STORY_ENDS - 204
    way = next(
        (w for w in style.STORY if depth([book.collection.story], w, measure) <= room), style.STORY[-1]
    )
    page.text(cut_to(book.collection.story, way, measure, int(room // way.leading)), way, x, 204, measure)
    foot(page, book)
    return page


def wardrobe(book: Lookbook, number: int) -> Page:
    """What they have from us, and which looks it goes with; for a newcomer, room for notes."""
    if not book.wardrobe:
        return notes(book, number)
    page = Page(number, _("What you have from us"))
    head(page, _("Your wardrobe"))
    y = title(page, _("What you have from us"))
    shown = book.wardrobe[:_MOST_OWNED]
    step = min(_OWNED_STEP, (_STORY_ENDS + _OWNED_GAP - y) / len(shown))
    for thing in shown:
        _owned(page, thing, book, Box(style.left_margin(number), y, step - _OWNED_GAP, step - _OWNED_GAP))
        y += step
    foot(page, book)
    return page


def _owned(page: Page, thing: Owned, book: Lookbook, box: Box) -> None:
    if thing.swatch is not None:
        page.marks.append(Pinked(box, thing.swatch))
    left, measure = box.right + 24, style.LIVE - box.width - 24
    y = box.y + box.height / 2
    page.line(phrases.capital(garments.the(thing)), style.NAME, left, y - 6)
    y = page.text(garments.had_since(thing, book.made_on), style.FACTS, left, y + 14, measure)
    numbers = [str(look.number) for look in book.looks if look.goes_with == thing]
    if numbers:
        with_what = _("goes with number {numbers}").format(numbers=phrases.listed(numbers))
        page.text(with_what, style.FACTS, left, y, measure)


def notes(book: Lookbook, number: int) -> Page:
    """Lines to write on while looking."""
    page = Page(number, _("Notes"))
    head(page, address.shop_line(book))
    y = title(page, _("Notes"))
    page.text(
        _("What you like, what you do not, what you would like different: it all helps us."),
        style.BODY_ITALIC,
        style.left_margin(number),
        y,
        style.span(10),
    )
    y += 84
    while y < style.FOOT_RULE - 48:
        page.marks.append(Rule(style.left_margin(number), y, style.LIVE))
        y += 36
    foot(page, book)
    return page


def cloths(book: Lookbook, number: int, page_of: Callable[[int], int]) -> Page:
    """The cloths of the book side by side, each with its page."""
    page = Page(number, _("The cloths"))
    head(page, _("The cloths"))
    first: dict[object, list[Look]] = {}
    for look in book.looks:
        first.setdefault(look.piece.cloth.cloth_id, []).append(look)
    across = 2 if len(first) <= 4 else 3 if len(first) <= 9 else 4
    wide = (style.LIVE - (across - 1) * 2 * style.GUTTER) / across
    step = (_STORY_ENDS - _CLOTHS_TOP) / -(-len(first) // across)
    high = min(step - _CAPTION, wide * _TALLEST)
    for place, same in enumerate(first.values()):
        x = style.left_margin(number) + place % across * (wide + 2 * style.GUTTER)
        y = _CLOTHS_TOP + place // across * (high + _CAPTION)
        _cloth(page, same, Box(x, y, wide, high), page_of)
    foot(page, book)
    return page


def _cloth(page: Page, same: list[Look], box: Box, page_of: Callable[[int], int]) -> None:
    cloth = same[0].piece.cloth
    page.marks.append(Pinked(box, cloth.swatch))
    name = cut_to(cloth.name, style.CLOTH_NAME, box.width, 2)
    y = page.text(name, style.CLOTH_NAME, box.x, box.bottom + 17, box.width)
    facts = cut_to(looks.cloth_line(same[0]), style.SMALL, box.width, 2)
    y = page.text(facts, style.SMALL, box.x, y, box.width)
    pages = phrases.listed([str(page_of(look.number)) for look in same])
    page.text(_("page {pages}").format(pages=pages), style.SMALL, box.x, y, box.width)
