"""What a page holds, as pure geometry: where each thing lies, not how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import TYPE_CHECKING

from boutique.domain.cloth.views import SwatchView
from boutique.domain.collections.views import PieceView
from boutique.drawing.colour import Lab
from boutique.press.setting import TextStyle, set_text, width_of
from boutique.press.style import Box

if TYPE_CHECKING:  # few printed pieces need it
    from boutique.drawing.figure import Figure
    from boutique.drawing.garments.flat import Flat


@dataclass(frozen=True)
class Text:
    """One line of set text; `x` is its left end, `y` its baseline."""

    x: float
    y: float
    words: str
    width: float
    style: TextStyle


@dataclass(frozen=True)
class Rule:
    """A thin level line; dashed as a basting thread."""

    x: float
    y: float
    width: float
    dashed: bool = True


@dataclass(frozen=True)
class Cloth:
    """A field of cloth; `enlarged` shows it that many times its true size."""

    box: Box
    swatch: SwatchView
    enlarged: float = 1.0


@dataclass(frozen=True)
class Pinked:
    """A swatch with pinked edges."""

    box: Box
    swatch: SwatchView


@dataclass(frozen=True)
class Picture:
    """A piece on its ground: its photograph, else its flat filled with the cloth."""

    box: Box
    piece: PieceView


@dataclass(frozen=True)
class Tick:
    """A box to tick; `done` is ticked already."""

    box: Box
    done: bool = False


@dataclass(frozen=True)
class Frame:
    """A field framed by a basting thread."""

    box: Box


@dataclass(frozen=True)
class Dab:
    """A dab of one colour."""

    box: Box
    colour: Lab


@dataclass(frozen=True)
class QrCode:
    """A code that a phone reads."""

    box: Box
    content: str


@dataclass(frozen=True)
class Stance:
    """A figure with the values of these measures, by code; a millimetre takes at most `largest` points."""

    box: Box
    figure: Figure
    values: Mapping[str, str]
    largest: float = inf


@dataclass(frozen=True)
class Outline:
    """A garment in black lines."""

    box: Box
    flat: Flat


Mark = Text | Rule | Cloth | Pinked | Picture | Tick | Frame | Dab | QrCode | Stance | Outline


@dataclass
class Page:
    """One page with its marks; `bleeds` when a picture runs to its edges."""

    number: int
    outline: str = ""
    bleeds: bool = False
    marks: list[Mark] = field(default_factory=list)

    def line(self, words: str, style: TextStyle, x: float, y: float, *, end: bool = False) -> None:
        """Set one short line at a baseline; with `end` it ends at x."""
        for line in set_text(words, style, 10_000)[:1]:
            self.marks.append(Text(x - line.width if end else x, y, line.text, line.width, style))

    def text(self, words: str, style: TextStyle, x: float, y: float, measure: float) -> float:
        """Set a paragraph from a first baseline down; returns the baseline that would follow."""
        for line in set_text(words, style, measure):
            self.marks.append(Text(x, y, line.text, line.width, style))
            y += style.leading
        return y

    def words(self) -> str:
        """Return what is printed on the page, line by line."""
        return "\n".join(mark.words for mark in self.marks if isinstance(mark, Text))


def fitting(words: str, styles: Sequence[TextStyle], measure: float, lines: int) -> TextStyle:
    """Return the first, largest way to set a text in at most so many lines."""
    for style in styles:
        if len(set_text(words, style, measure)) <= lines and _whole(words, style, measure):
            return style
    return styles[-1]


def _whole(words: str, style: TextStyle, measure: float) -> bool:
    return all(width_of(word, style) <= measure for word in words.split())


def cut_to(words: str, style: TextStyle, measure: float, lines: int) -> str:
    """Return a text shortened at a word, or in one that is too long, to fill at most so many lines."""
    if len(set_text(words, style, measure)) <= lines:
        return words
    parts = words.split()
    fewer = _most(len(parts), lambda count: _fits([*parts[:count], "…"], style, measure, lines))
    if fewer:
        return " ".join(parts[:fewer]).rstrip(",;:") + " …"
    signs = _most(len(parts[0]), lambda count: _fits([parts[0][:count] + "…"], style, measure, lines))
    return parts[0][:signs] + "…"


def _fits(parts: Sequence[str], style: TextStyle, measure: float, lines: int) -> bool:
    return len(set_text(" ".join(parts), style, measure)) <= lines


def _most(highest: int, fits: Callable[[int], bool]) -> int:
    """The largest count that still fits, 0 when none does."""
    low = 0
    while low < highest:
        middle = (low + highest + 1) // 2
        low, highest = (middle, highest) if fits(middle) else (low, middle - 1)
    return low


def depth(texts: Iterable[str], style: TextStyle, measure: float) -> float:
    """Return how far down paragraphs reach in a style, without space between them."""
    return sum(len(set_text(text, style, measure)) * style.leading for text in texts)
