"""A look on two facing pages: the picture, and beside it why it was chosen."""

from __future__ import annotations

from collections.abc import Callable

from boutique.domain.lookbooks.book import Look, Lookbook
from boutique.press import style
from boutique.press.marks import Page, Picture, Pinked, cut_to, depth
from boutique.press.pages.furniture import foot, head, title
from boutique.press.setting import TextStyle
from boutique.press.style import Box
from boutique.wording.lookbooks import looks

_SWATCH = 126.0
_SWATCH_TOP = style.FOOT_RULE - 27 - _SWATCH
_FACTS_GAP = 24.0
_TEXT_ENDS = _SWATCH_TOP - 36


def picture_page(look: Look, number: int) -> Page:
    """The picture, to the edges of the page."""
    page = Page(number, look.piece.name, bleeds=True)
    page.marks.append(Picture(style.SHEET, look.piece))
    return page


def text_page(look: Look, number: int, book: Lookbook, page_of: Callable[[int], int]) -> Page:
    """Why it was chosen, what it goes with, and the cloth."""
    page = Page(number)
    head(page, looks.kicker(look))
    y = title(page, look.piece.name)
    _reasons(page, look, book, y, page_of)
    _cloth(page, look, book)
    foot(page, book)
    return page


def _reasons(page: Page, look: Look, book: Lookbook, y: float, page_of: Callable[[int], int]) -> None:
    x, measure = style.left_margin(page.number), style.span(10)
    said = [looks.why(look, book.made_on), look.piece.story]
    goes = looks.worn_with(look, book, page_of)
    room = _TEXT_ENDS - y
    way = next((way for way in style.BODY if _deep([*said, goes], way, measure) <= room), style.BODY[-1])
    said[1] = cut_to(said[1], way, measure, _lines_left(room, [said[0], goes], way, measure))
    for text in said:
        y = page.text(text, way, x, y, measure) + (way.leading / 2 if text.strip() else 0)
    italic = TextStyle(style.BODY_ITALIC.face, way.size, way.leading, hyphenate=True)
    page.text(goes, italic, x, y, measure)


def _deep(texts: list[str], way: TextStyle, measure: float) -> float:
    return depth(texts, way, measure) + way.leading / 2 * sum(bool(text.strip()) for text in texts)


def _lines_left(room: float, others: list[str], way: TextStyle, measure: float) -> int:
    return max(1, int((room - _deep(others, way, measure) - way.leading / 2) // way.leading))


def _cloth(page: Page, look: Look, book: Lookbook) -> None:
    x = style.left_margin(page.number)
    page.marks.append(Pinked(Box(x, _SWATCH_TOP, _SWATCH, _SWATCH), look.piece.cloth.swatch))
    facts = (
        (look.piece.cloth.name, style.FACTS_STRONG),
        (looks.cloth_line(look), style.FACTS),
        (looks.measures_line(look, book), style.FACTS),
        (looks.ready_line(look), style.FACTS),
        (looks.price(look) if book.prices else "", style.FACTS),
    )
    measure = style.LIVE - _SWATCH - _FACTS_GAP
    shown = [(cut_to(text, way, measure, 2), way) for text, way in facts if text.strip()]
    tall = sum(depth([text], way, measure) for text, way in shown)
    y = _SWATCH_TOP + (_SWATCH - tall) / 2 + 12
    for text, way in shown:
        y = page.text(text, way, x + _SWATCH + _FACTS_GAP, y, measure)
