"""A story as lines of a list, by year; made in the reading thread, so that the screen only shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from boutique.domain.kernel.text import fold
from boutique.domain.pages.story import StoryEvent
from boutique.ui.clients.person.past import mark
from boutique.ui.kit.breaking import words_of
from boutique.ui.kit.line import Row, Section
from boutique.wording import day_short
from boutique.wording.pages import happened, said


class StoryLine(NamedTuple):
    """One event with the row that shows it, its words folded for finding, and both its texts in words."""

    event: StoryEvent
    row: Row
    folded: str
    what: Sequence[str]
    words: Sequence[str]


def lines_of(events: Sequence[StoryEvent], title: str, today: date) -> list[StoryLine]:
    """Return the lines of a story; `title` says how one speaks of the person."""
    return [_line(at, event, title, today) for at, event in enumerate(events)]


def _line(at: int, event: StoryEvent, title: str, today: date) -> StoryLine:
    what, words = happened(event, today), said(event)
    chip, tone = mark(event, title, today)
    when = day_short(event.on, date(event.on.year, 1, 1))
    note = f"{when}\n{event.staff.split()[0]}" if event.staff else when
    row = Row((event.kind, event.id), what, words, note, chip, tone)
    folded = fold(f"{what} {words} {event.staff}")
    return StoryLine(event, row, folded, words_of(what), words_of(words))


def rows_of(lines: Sequence[StoryLine], theme: str, typed: str) -> list[Row | Section]:
    """Return the rows of a part of the story in which every word typed stands, a section for each year."""
    return list(_by_year(lines, theme, fold(typed).split()))


def _by_year(lines: Sequence[StoryLine], theme: str, words: Sequence[str]) -> Iterator[Row | Section]:
    year = 0
    for line in lines:
        if not line.event.belongs(theme) or not all(word in line.folded for word in words):
            continue
        if line.event.on.year != year:
            year = line.event.on.year
            yield Section(str(year))
        yield line.row
