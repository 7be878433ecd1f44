"""Turns a text into set lines of a measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from boutique.press.escape import printable
from boutique.press.setting.breaking import Box, break_lines
from boutique.press.setting.faces import is_letter
from boutique.press.setting.hyphens import syllables
from boutique.press.setting.styles import TextStyle
from boutique.press.setting.wholes import MARKS, named
from boutique.wording import language

_HYPHEN = "-"
_DIVIDED = ("ro",)
"""The languages whose words we know how to divide; English has no rules, only lists that are not ours."""


@dataclass(frozen=True)
class Line:
    """One line of text as set, and how wide it is in points."""

    text: str
    width: float


def width_of(text: str, style: TextStyle) -> float:
    """Return the width of a text in one line, in points; 0 of none."""
    shapes = style.face.shapes(text) if text else ()
    return sum(shape.advance + style.tracking for shape in shapes) * style.size / 1000


def set_text(text: str, style: TextStyle, measure: float) -> list[Line]:
    """Return the lines of a paragraph within a measure in points; [] for no text."""
    clean = printable(text)
    clean = clean.upper() if style.capitals else clean
    # A sign without a drawing is left out; letters without one are told before anything is printed.
    clean = "".join(sign for sign in clean if is_letter(sign) or sign == " " or style.face.draws(sign))
    words = [word for word in clean.split(" ") if word]
    whole = _undivided(words, style)
    boxes = [box for at, word in enumerate(words) for box in _boxes(word, style, measure, whole=at in whole)]
    if not boxes:
        return []
    lines = []
    for start, end in break_lines(boxes, measure, balanced=style.balanced):
        lines.append(_line(boxes[start:end], style, last=end == len(boxes)))
    return lines


def _line(boxes: list[Box], style: TextStyle, *, last: bool) -> Line:
    text = "".join(box.text + (" " if box.space else "") for box in boxes[:-1]) + boxes[-1].text
    if boxes[-1].inside and not last and not text.endswith(_HYPHEN):
        text += _HYPHEN
    return Line(text, width_of(text, style))


def _undivided(words: list[str], style: TextStyle) -> set[int]:
    """The places of the words that stay whole: names, the last one, and all where no rules are known."""
    if not style.hyphenate or language() not in _DIVIDED:
        return set(range(len(words)))
    return {len(words) - 1, *named(words)}


def _boxes(word: str, style: TextStyle, measure: float, *, whole: bool) -> Iterator[Box]:
    parts = [word] if whole and width_of(word, style) <= measure else _parts(word)
    parts = [piece for part in parts for piece in _fitting(part, style, measure)]
    space, hyphen = width_of(" ", style), width_of(_HYPHEN, style)
    for part in parts[:-1]:
        yield Box(part, width_of(part, style), 0.0, hyphen)
    yield Box(parts[-1], width_of(parts[-1], style), space)


def _parts(word: str) -> list[str]:
    """The word divided by syllables, its quotation marks and commas kept with the first and last."""
    core = word.lstrip(MARKS)
    front = word[: len(word) - len(core)]
    body = core.rstrip(MARKS)
    parts = syllables(body)
    parts[0] = front + parts[0]
    parts[-1] += core[len(body) :]
    return parts


def _fitting(part: str, style: TextStyle, measure: float) -> list[str]:
    """A word wider than the measure is cut where it must be, so that nothing runs off the page."""
    if width_of(part, style) <= measure:
        return [part]
    room = measure - width_of(_HYPHEN, style)
    pieces, piece = [], ""
    for sign in part:
        if piece and width_of(piece + sign, style) > room:
            pieces.append(piece)
            piece = ""
        piece += sign
    return [*pieces, piece]
