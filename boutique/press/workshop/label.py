"""Prints the label of a garment, on a roll 62 mm wide or a card of A7; black alone, as thermal heads do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from boutique.domain.pages.order_papers import GarmentLabel, LabelSize
from boutique.domain.ports import PrintedPiece
from boutique.press.marks import Page, QrCode, Rule, cut_to, fitting
from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face
from boutique.press.style import MM, Box
from boutique.press.workshop import ways
from boutique.press.workshop.written import Writing, write_paper
from boutique.wording import _, day_short, p_
from boutique.wording.kernel.dates import long_day
from boutique.wording.kernel.phrases import capital, listed

SIZES: Final = {LabelSize.ROLL: (62 * MM, 100 * MM), LabelSize.CARD: (74 * MM, 105 * MM)}
"""The sizes of labels in points."""

_EDGE: Final = 3 * MM + 0.5
_SQUARE: Final = 58.0
_NUMBERS: Final = tuple(TextStyle(face.SERIF_LINING, size, size) for size in (46.0, 38.0, 30.0, 24.0, 18.0))
_NAMES: Final = tuple(TextStyle(face.SERIF, size, size * 1.1) for size in (20.0, 17.0, 14.0, 12.0, 10.0))
_DAYS: Final = tuple(TextStyle(face.SERIF_LINING, size, size * 1.1) for size in (22.0, 19.0, 16.0, 13.0))
_WORDS: Final = TextStyle(face.SANS_MEDIUM, 8.5, 10.6)
_LINE: Final = TextStyle(face.SANS, 8.5, 10.6)


def make_labels(labels: Sequence[GarmentLabel], size: LabelSize, out: Path) -> PrintedPiece:
    """Write labels as one PDF, one to a page. Unavailable when it cannot be written."""
    first = labels[0]
    names = {name for each in labels for name in (each.shop, each.client, each.wearer) if name}
    code = first.code if len(labels) == 1 else ""
    writing = Writing(SIZES[size], first.language, first.shop, code, tuple(sorted(names)))
    return write_paper(
        writing,
        lambda: ": ".join((_("Label"), listed([each.number for each in labels]))),
        lambda: [label_page(each, size, at) for at, each in enumerate(labels, 1)],
        out,
    )


@dataclass(frozen=True)
class _Field:
    """The part of a label a printer reaches."""

    left: float
    right: float
    foot: float

    @property
    def width(self) -> float:
        return self.right - self.left


def label_page(label: GarmentLabel, size: LabelSize, number: int = 1) -> Page:
    """Return one label set."""
    wide, high = SIZES[size]
    field, page = _Field(_EDGE, wide - _EDGE, high - _EDGE - 2), Page(number)
    y = _whose(page, label, field)
    page.marks.append(Rule(field.left, y + 8, field.width, dashed=False))
    _when(page, label, field, y + 8)
    _foot(page, label, field)
    return page


def _whose(page: Page, label: GarmentLabel, field: _Field) -> float:
    way = fitting(label.number, _NUMBERS, field.width, 1)
    page.line(label.number, way, field.left, 50)
    client = fitting(label.client, _NAMES, field.width, 1)
    y = 50 + client.size + 3
    page.line(cut_to(label.client, client, field.width, 1), client, field.left, y)
    what = [capital(label.name)]
    if label.wearer:
        what.append(_("for {name}").format(name=label.wearer))
    y = page.text(cut_to(" · ".join(what), _WORDS, field.width, 2), _WORDS, field.left, y + 13, field.width)
    y = page.text(cut_to(label.cloth, _LINE, field.width, 1), _LINE, field.left, y, field.width)
    return y - _LINE.leading


def _when(page: Page, label: GarmentLabel, field: _Field, y: float) -> None:
    page.line(p_("job ticket", "promised for"), ways.SMALL, field.left, y + 14)
    due = long_day(label.promised_on) if label.promised_on is not None else _("no day promised")
    way = fitting(due, _DAYS, field.width, 1)
    page.line(cut_to(due, way, field.width, 1), way, field.left, y + 14 + way.size)
    if label.fitting_at is not None:
        at = label.fitting_at.astimezone()
        told = _("fitting {day}, {hour}").format(
            day=day_short(at.date(), label.printed_on), hour=f"{at:%H:%M}"
        )
        page.line(told, _WORDS, field.left, y + 28 + way.size)


def _foot(page: Page, label: GarmentLabel, field: _Field) -> None:
    """The square in the corner, and to its left the code for the hand and where it belongs."""
    square = Box(field.right - _SQUARE, field.foot - _SQUARE, _SQUARE, _SQUARE)
    page.marks.append(QrCode(square, label.code))
    room = field.width - _SQUARE - 14
    page.line(label.code, ways.TYPED, field.left, field.foot)
    where = [each for each in (label.shop_phone, label.shop) if each]
    for at, line in enumerate(where):
        shown = cut_to(line, ways.SMALL, room, 1)
        page.line(shown, ways.SMALL, field.left, field.foot - 11 - at * ways.SMALL.leading)
