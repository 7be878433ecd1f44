"""Columns that run on over the pages: small blocks one below the other, a head never alone at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from boutique.press.marks import Page, Text
from boutique.press.setting import TextStyle, set_text

Draw = Callable[[Page, float, float], None]
"""Puts a block on a page, given its left edge and its upper edge in points."""


_BELOW = 4.0  # white below a baseline: texts of one leading stand on one line, whatever their size
_MOST_JOINED = 10


@dataclass(frozen=True)
class Block:
    """Something that is never divided; `keeps` stays with what follows, `gap` is the white above it.

    `head` is the title of its part, set again where the part goes on at the top of a page.
    """

    height: float
    draw: Draw
    keeps: bool = False
    gap: float = 0.0
    head: Block | None = None


@dataclass(frozen=True)
class Column:
    """Where a column stands: its left edge, its upper edge on the first page and on later ones, its foot."""

    x: float
    first: float
    later: float
    foot: float

    def top(self, number: int) -> float:
        """Return where the column begins on a page, the first being 1."""
        return self.first if number == 1 else self.later


def run(blocks: Sequence[Block], column: Column, page_at: Callable[[int], Page]) -> None:
    """Lay blocks into a column, on the next page when the foot is reached."""
    number = 1
    y = column.top(number)
    for at, block in enumerate(blocks):
        top = y == column.top(number)
        gap = 0.0 if top else block.gap
        if not top and y + gap + _together(blocks, at) > column.foot:
            number += 1
            y, gap = column.top(number), 0.0
            if block.head is not None:
                block.head.draw(page_at(number), column.x, y)
                y += block.head.height
        block.draw(page_at(number), column.x, y + gap)
        y += gap + block.height


def _together(blocks: Sequence[Block], at: int) -> float:
    """How high a block is with all that it keeps with it."""
    height = blocks[at].height
    while blocks[at].keeps and at + 1 < len(blocks):
        at += 1
        height += blocks[at].gap + blocks[at].height
    return height


def lines(words: str, style: TextStyle, measure: float, *, indent: float = 0.0) -> list[Block]:
    """Return a paragraph as blocks of one line each."""
    return [_line(line.text, line.width, style, indent) for line in set_text(words, style, measure - indent)]


def _line(words: str, width: float, style: TextStyle, indent: float) -> Block:
    def draw(page: Page, x: float, y: float) -> None:
        page.marks.append(Text(x + indent, y + style.leading - _BELOW, words, width, style))

    return Block(style.leading, draw)


def beside(label: str, label_style: TextStyle, body: Sequence[Block], measure: float) -> list[Block]:
    """Set a word to the left of the first line of a body; a long word is broken within its measure."""
    margin = lines(label, label_style, measure) if label else []
    height = max(len(margin), len(body))
    return [_both(margin[at : at + 1], body[at : at + 1]) for at in range(height)]


def _both(left: Sequence[Block], right: Sequence[Block]) -> Block:
    parts = (*left, *right)

    def draw(page: Page, x: float, y: float) -> None:
        for part in parts:
            part.draw(page, x, y)

    return Block(max(part.height for part in parts), draw)


def joined(blocks: Iterable[Block], *, gap: float = 0.0, keeps: bool = False) -> list[Block]:
    """Return blocks as one that is never divided; very many stay apart, for they may fill a page."""
    parts = list(blocks)
    if not parts or len(parts) > _MOST_JOINED:
        return parts

    def draw(page: Page, x: float, y: float) -> None:
        for part in parts:
            part.draw(page, x, y)
            y += part.height

    return [Block(sum(part.height for part in parts), draw, keeps, gap)]


def stacked(*groups: Iterable[Block]) -> list[Block]:
    """Return groups one below the other."""
    return list(chain(*groups))
