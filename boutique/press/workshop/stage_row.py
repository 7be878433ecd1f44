"""The stages at the foot of a job ticket: a box for the pencil, and a square that marks the stage done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from boutique.domain.pages.job_ticket import BenchStage
from boutique.press.marks import Page, QrCode, Tick, cut_to, fitting
from boutique.press.setting import TextStyle
from boutique.press.setting import faces as face
from boutique.press.style import Box
from boutique.wording import day_short

SQUARE: Final = 25.0
"""The side of a code: 0,42 mm a dot, three and more dots of a printer of 203 to the inch."""
_BOX, _NAME, _APART = 7.0, 11.0, 3.0
ROW: Final = _NAME + SQUARE + 5
_MOST: Final = 6
_NAMES: Final = tuple(TextStyle(face.SANS_MEDIUM, size, size * 1.2) for size in (7.5, 6.8, 6.2))
_BESIDE: Final = TextStyle(face.SANS, 6.0, 7.4)


def rows_of(stages: Sequence[BenchStage]) -> int:
    """Return how many rows the stages take."""
    return -(-len(stages) // _MOST)


def lay_stages(page: Page, stages: Sequence[BenchStage], x: float, y: float, width: float) -> None:
    """Set the stages in rows from an upper edge down."""
    across = min(len(stages), _MOST)
    for at, stage in enumerate(stages):
        wide = width / across
        _stage(page, stage, x + at % _MOST * wide, y + at // _MOST * ROW, wide - _APART)


def _stage(page: Page, stage: BenchStage, x: float, y: float, wide: float) -> None:
    box = Box(x, y + 1, _BOX, _BOX)
    page.marks.append(Tick(box, stage.done_on is not None))
    room = wide - _BOX - 3
    way = fitting(stage.name, _NAMES, room, 1)
    page.line(cut_to(stage.name, way, room, 1), way, x + _BOX + 3, y + 7)
    page.marks.append(QrCode(Box(x, y + _NAME + 1, SQUARE, SQUARE), stage.code))
    beside = wide - SQUARE - 3
    if stage.done_on is not None and beside > 12:
        left, top = x + SQUARE + 3, y + _NAME + 8
        done = (day_short(stage.done_on, stage.done_on), stage.by.split(" ")[0])
        for line in filter(None, done):
            page.line(cut_to(line, _BESIDE, beside, 1), _BESIDE, left, top)
            top += _BESIDE.leading
