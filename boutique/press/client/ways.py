"""How the page of a client is set: its measures and its ways of setting text; points throughout."""

from __future__ import annotations

from dataclasses import replace

from boutique.press import style
from boutique.press.client.flow import Block, Column, joined, lines
from boutique.press.marks import Page, Rule
from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face

LEFT = style.OUTER
LIVE = style.WIDTH - 2 * LEFT
ASIDE = 168.0
_GUTTER = 30.0
MAIN = LIVE - ASIDE - _GUTTER
RIGHT = style.WIDTH - LEFT
TOP, FIRST, LATER = 58.0, 166.0, 122.0
FOOT_RULE = style.HEIGHT - 58
FOOT = FOOT_RULE - 16

MAIN_COLUMN = Column(LEFT, FIRST, LATER, FOOT)
ASIDE_COLUMN = Column(LEFT + MAIN + _GUTTER, FIRST, LATER, FOOT)

LABEL_WIDTH = 84.0
"""How wide the words in the margin of the main column may be; the text begins behind them."""

HEAD = TextStyle(face.SANS_MEDIUM, 7.5, 10, "muted", tracking=90, capitals=True)
NAMES = tuple(
    TextStyle(face.SERIF, size, size * 1.1, balanced=True) for size in (36.0, 30.0, 25.0, 21.0, 17.0)
)
LATER_NAME = TextStyle(face.SERIF, 18, 22)
UNDER = TextStyle(face.SANS, 9.5, 13, "muted")
TITLE = TextStyle(face.SERIF, 15, 19)
BODY = TextStyle(face.SANS, 9.5, 13.5)
STRONG = TextStyle(face.SANS_MEDIUM, 9.5, 13.5)
LABEL = TextStyle(face.SANS, 8.5, 13.5, "muted")
LABEL_OF_VOICE = TextStyle(face.SANS, 8.5, 15.5, "muted")
VOICE = TextStyle(face.SERIF_ITALIC, 12, 15.5, hyphenate=True)
FIGURE = TextStyle(face.SANS_TABULAR, 9.5, 13.5)
MEASURES = tuple(TextStyle(face.SANS, size, 13.5) for size in (9.0, 8.5, 8.0, 7.5, 7.0))
SMALL = TextStyle(face.SANS, 8, 11, "muted")
TINY = TextStyle(face.SANS, 7, 9, "muted")

_ABOVE = 17.0
_TOGETHER = 2
"""So many rows stay with the next: neither a title nor a single order is left at the foot of a page."""


def titled(title: str, body: list[Block], width: float = MAIN) -> list[Block]:
    """Return a part with its title over a fine rule; nothing when it has no body."""
    if not body:
        return []

    def under(page: Page, x: float, y: float) -> None:
        page.marks.append(Rule(x, y + 2, width, dashed=False))

    [head] = joined([*lines(title, TITLE, width), Block(9, under)], gap=_ABOVE, keeps=True)
    last = len(body) - 1
    rows = [
        replace(each, head=head, keeps=each.keeps or at < _TOGETHER or at == last - 1)
        for at, each in enumerate(body)
    ]
    if rows:
        rows[-1] = replace(rows[-1], keeps=False)
    return [head, *rows]
