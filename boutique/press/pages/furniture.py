"""What pages have in common: the line at the head, the basting line and the folio at the foot."""

from __future__ import annotations

from boutique.domain.lookbooks.book import Lookbook
from boutique.press import style
from boutique.press.marks import Page, Rule, fitting


def head(page: Page, words: str) -> None:
    """Set the tracked line at the head of a page."""
    page.text(words, style.HEAD, style.left_margin(page.number), style.HEAD_LINE, style.LIVE)


def title(page: Page, words: str, lines: int = 3) -> float:
    """Set the title of a page; returns the baseline of what follows."""
    way = fitting(words, style.TITLE, style.span(11), lines)
    x = style.left_margin(page.number)
    y = page.text(words, way, x, style.HEAD_LINE + 24 + way.size * 0.82, style.span(11))
    return y - way.leading + 44


def foot(page: Page, book: Lookbook) -> None:
    """Set whom to ring and the folio, under a basting line; the folio lies at the outer edge."""
    x = style.left_margin(page.number)
    page.marks.append(Rule(x, style.FOOT_RULE, style.LIVE))
    call = ", ".join(part for part in (book.host.name, book.host.phone) if part)
    if page.number % 2:
        page.line(call, style.FOOTER, x, style.FOOT_LINE)
        page.line(str(page.number), style.FOOTER, x + style.LIVE, style.FOOT_LINE, end=True)
    else:
        page.line(str(page.number), style.FOOTER, x, style.FOOT_LINE)
        page.line(call, style.FOOTER, x + style.LIVE, style.FOOT_LINE, end=True)
