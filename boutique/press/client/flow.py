"""Columns that run on over the pages: small blocks one below the other, a head never alone at the foot."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
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

    `head` is the title of its part, set again where the part goes on at the top of a page; `wide` is the same
    set for a page that it has to itself.
    """

    height: float
    draw: Draw
    keeps: bool = False
    gap: float = 0.0
    head: Block | None = None
    wide: Block | None = None


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


def run(
    blocks: Sequence[Block], column: Column, page_at: Callable[[int], Page], wide_from: int | None = None
) -> int:
    """Lay blocks into a column, on the next page when the foot is reached; returns how many pages they take.

    From the page `wide_from` on there is no other column, and what can be set wider is.
    """
    number = 1
    y = column.top(number)
    for at, block in enumerate(blocks):
        shown = _shown(block, number, wide_from)
        top = y == column.top(number)
        gap = 0.0 if top else shown.gap
        if not top and y + gap + _together(blocks, at, number, wide_from) > column.foot:
            number += 1
            shown = _shown(block, number, wide_from)
            y, gap = column.top(number), 0.0
            if shown.head is not None:
                shown.head.draw(page_at(number), column.x, y)
                y += shown.head.height
        shown.draw(page_at(number), column.x, y + gap)
        y += gap + shown.height
    return number


def _shown(block: Block, number: int, wide_from: int | None) -> Block:
    alone = wide_from is not None and number >= wide_from
    return block.wide if alone and block.wide is not None else block


def _together(blocks: Sequence[Block], at: int, number: int, wide_from: int | None) -> float:
    """How high a block is with all that it keeps with it."""
    height = _shown(blocks[at], number, wide_from).height
    while blocks[at].keeps and at + 1 < len(blocks):
        at += 1
        after = _shown(blocks[at], number, wide_from)
        height += after.gap + after.height
    return height


def either(narrow: Sequence[Block], wide: Sequence[Block]) -> list[Block]:
    """Return blocks that are set wide on a page of their own; those divided otherwise then stay narrow."""
    if len(narrow) != len(wide):
        return list(narrow)
    return [replace(block, wide=broad) for block, broad in zip(narrow, wide, strict=True)]


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
