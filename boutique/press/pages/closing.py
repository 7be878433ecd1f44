"""The end: the page that takes the order, and whom to ring."""

from __future__ import annotations

from boutique.domain.lookbooks.book import Look, Lookbook
from boutique.press import style
from boutique.press.marks import Page, Pinked, QrCode, Rule, Tick, cut_to, depth
from boutique.press.pages.furniture import foot, head, title
from boutique.press.style import Box
from boutique.wording import _
from boutique.wording.lookbooks import address, looks

_TICK = 11.0
_SWATCH = 33.0
_ROW = 48.0
_ROOMY = 66.0
_ROW_CLEAR = 21.0
_LAST_ROW = style.FOOT_RULE - 132
_NAME = 70.0
_CODE = 296.0
_READY = 348.0


def order(book: Lookbook, number: int) -> Page:
    """Every look on a line, with a box to tick: code, cloth, measures, price if wanted, ready when."""
    page = Page(number, _("Your order"))
    head(page, _("Your order"))
    y = title(page, _("What would you like?"))
    x = style.left_margin(number)
    page.text(_hint(book), style.HINT, x, y, style.span(11))
    y += 42
    _heads(page, book, y)
    room = style.FOOT_RULE - _ROW_CLEAR - y
    row = min(max(_ROW, min(_ROOMY, (_LAST_ROW - y) / len(book.looks))), room / len(book.looks))
    for look in book.looks:
        _row(page, look, book, Box(x, y + 9, style.LIVE, row))
        y += row
    page.marks.append(Rule(x, y + 9, style.LIVE))
    _wishes(page, y + 39)
    foot(page, book)
    return page


def _hint(book: Lookbook) -> str:
    if not book.host.phone:
        return _("Tick what you like and bring the page with you.")
    code = address.said_code(book.code)
    return _("Tick what you like, then call and give the code {code}.").format(code=code)


def _heads(page: Page, book: Lookbook, y: float) -> None:
    x = style.left_margin(page.number)
    page.line(_("Piece"), style.COLUMN_HEAD, x + _NAME, y)
    page.line(_("Code"), style.COLUMN_HEAD, x + _CODE, y)
    page.line(_("Ready"), style.COLUMN_HEAD, x + _READY, y)
    if book.prices:
        page.line(_("Price"), style.COLUMN_HEAD, x + style.LIVE, y, end=True)


def _row(page: Page, look: Look, book: Lookbook, box: Box) -> None:
    x, middle = box.x, box.y + box.height / 2
    page.marks.append(Rule(x, box.y, box.width))
    page.marks.append(Tick(Box(x, middle - _TICK / 2, _TICK, _TICK)))
    page.marks.append(Pinked(Box(x + 24, middle - _SWATCH / 2, _SWATCH, _SWATCH), look.piece.cloth.swatch))
    room = _CODE - _NAME - 12
    name = cut_to(look.piece.name, style.ROW_NAME, room, 2 if box.height >= _ROW else 1)
    named = depth([name], style.ROW_NAME, room)
    under = " · ".join(filter(None, (look.piece.cloth.name, looks.measures_line(look, book))))
    under = cut_to(under, style.SMALL, room, 2 if named <= style.ROW_NAME.leading else 1)
    tall = named + depth([under], style.SMALL, room)
    y = page.text(name, style.ROW_NAME, x + _NAME, middle - tall / 2 + 11, room)
    page.text(under, style.SMALL, x + _NAME, y - 2, room)
    page.line(
        cut_to(look.piece.code, style.FIGURES, _READY - _CODE - 8, 1), style.FIGURES, x + _CODE, middle + 3
    )
    page.line(looks.ready_short(look), style.SMALL, x + _READY, middle + 3)
    if book.prices:
        page.line(looks.price(look), style.FIGURES, x + style.LIVE, middle + 3, end=True)


def _wishes(page: Page, y: float) -> None:
    """Room for what is not on the list, as far as the page has any."""
    x = style.left_margin(page.number)
    if y + 24 < style.FOOT_RULE - 18:
        page.line(_("Other wishes"), style.COLUMN_HEAD, x, y)
    for line in range(3):
        below = y + 30 + 27 * line
        if below < style.FOOT_RULE - 18:
            page.marks.append(Rule(x, below, style.LIVE))


def back(book: Lookbook, number: int) -> Page:
    """Whom to ring, with a code for the camera of a phone, and the code of the book."""
    page = Page(number, _("Your contact"))
    x = style.left_margin(number)
    head(page, address.shop_line(book))
    page.text(_("Your contact"), style.FACTS, x, 300, style.LIVE)
    y = page.text(book.host.name, style.SIGNATURE, x, 336, style.LIVE) + 12
    if book.host.phone:
        y = page.text(book.host.phone, style.TELEPHONE, x, y, style.LIVE)
    y += 12
    page.text(_("The code of this book, to give when you call"), style.FACTS, x, y, style.LIVE)
    page.text(address.said_code(book.code), style.CODE, x, y + 48, style.LIVE)
    if book.host.dial:
        page.marks.append(QrCode(Box(x, 588, 96, 96), f"tel:{book.host.dial}"))
        page.text(_("Point your phone's camera here to call."), style.FACTS, x + 120, 640, style.span(5))
    page.marks.append(Rule(x, style.FOOT_RULE, style.LIVE))
    page.text(book.shop.address or address.shop_line(book), style.FOOTER, x, style.FOOT_LINE, style.LIVE)
    return page
