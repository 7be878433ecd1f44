"""Fittings as lines of a list: the hour, who comes, what is tried on, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.fittings import Outcome
from boutique.ui.kit.line import EDGE, NAME, TOP, Row, Section, Tone
from boutique.ui.kit.rowpaint import RowDelegate
from boutique.ui.theme import Style, color, font
from boutique.wording import _
from boutique.wording.workshop.fittings import fitting_line, heading, hour, outcome_name

_HOUR: Final = 54
_EARLY: Final = timedelta(minutes=10)
_TONES: Final = {
    Outcome.FINE: Tone.GREEN,
    Outcome.AMENDED: Tone.ROSE,
    Outcome.AGAIN: Tone.ROSE,
    Outcome.MISSED: Tone.AMBER,
}


class Chip(NamedTuple):
    """How a fitting stands, in a word and its tone."""

    text: str = ""
    tone: Tone = Tone.NEUTRAL


def is_now(fitting: FittingView, now: datetime) -> bool:
    """Whether the client is there, as far as the clock tells."""
    return fitting.is_planned and fitting.at - _EARLY <= now < fitting.until


def chip_of(fitting: FittingView, now: datetime, today: date) -> Chip:
    """Return how a fitting stands: what came of it, that it is now, or that nobody confirmed it."""
    if not fitting.is_planned:
        words = outcome_name(fitting.outcome)
        return Chip(words, _TONES.get(Outcome(fitting.outcome), Tone.NEUTRAL))
    if is_now(fitting, now):
        return Chip(_("now"), Tone.ROSE)
    if fitting.day < today:
        return Chip(_("what came of it?"), Tone.AMBER)
    if not fitting.is_confirmed and fitting.day > today:
        return Chip(_("not confirmed"), Tone.AMBER)
    return Chip()


def lines_of(
    fittings: Sequence[FittingView], from_on: date, now: datetime, today: date
) -> list[Row | Section]:
    """Return the fittings from a day on, each day under its name."""
    lines: list[Row | Section] = []
    before: date | None = None
    for each in fittings:
        if each.day < from_on:
            continue
        if each.day != before:
            lines.append(Section(heading(each.day, today)))
            before = each.day
        chip = chip_of(each, now, today)
        lines.append(
            FittingRow(each.fitting_id, each.client, fitting_line(each), "", chip.text, chip.tone).at(
                hour(each)
            )
        )
    return lines


class FittingRow(Row):
    """A row that knows its hour."""

    hour: str = ""

    def at(self, hour: str) -> FittingRow:
        """Return the row with its hour."""
        self.hour = hour
        return self

    def spoken(self) -> str:
        """Return the row as a screen reader says it, the hour first."""
        return ", ".join(filter(None, (self.hour, super().spoken())))


class FittingDelegate(RowDelegate):
    """Paints the hour in a column of its own."""

    def height(self, line: Row | Section | None, width: int) -> int:
        return super().height(line, width - _HOUR if isinstance(line, Row) else width)

    def _beside_text(self, row: Row) -> int:
        return 0  # a chip is as high as the name beside which it stands

    def _paint_row(self, painter: QPainter, box: QRect, row: Row) -> None:
        painter.setFont(font(Style.FIGURES))
        painter.setPen(color("ink") if row.tone is Tone.ROSE and row.chip else color("muted"))
        at = QRect(box.left() + EDGE, box.top() + TOP - 2, _HOUR, NAME)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(at, middle, getattr(row, "hour", ""))
        super()._paint_row(painter, box.adjusted(_HOUR, 0, 0, 0), row)
