"""What the room of the workshop reads of the book, and what it works out of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from boutique.domain.pages.board import Board, BoardCard
from boutique.domain.pages.item_work import stages_key
from boutique.domain.pages.load import LoadBook
from boutique.domain.ports import Queries
from boutique.domain.workshop.hours import BenchView, ClosedDayView
from boutique.domain.workshop.stages import EVERY, Pace
from boutique.domain.workshop.usual_stages import USUAL, usual
from boutique.wording import _


@dataclass(frozen=True, kw_only=True)
class Shown:
    """The board and all that stands beside it but what is ahead."""

    board: Board
    benches: Sequence[BenchView]
    closed: Sequence[ClosedDayView]
    lists: Mapping[str, Sequence[str]]
    usual_minutes: Mapping[str, int]

    def load(self, today: date) -> LoadBook:
        """Return the load of the benches."""
        return LoadBook(self.board.cards, self.benches, self.closed, today, self._usual)

    def _usual(self, card: BoardCard) -> int:
        return self.usual_minutes.get(key_of(card)) or self.usual_minutes["other"]

    def people(self) -> Mapping[str, str]:
        """Return the names of those at the bench."""
        return {each.staff_id.hex: each.name for each in self.benches}


def key_of(card: BoardCard) -> str:
    """Return whose stages a garment goes through."""
    return stages_key(card.kind, card.garment)


def read_board(queries: Queries, today: date) -> Shown:
    """Read the board with the stages of the shop, its people and its closed days."""
    names: dict[str, list[str]] = {}
    minutes: dict[str, int] = {}
    for each in queries.work_stages():
        names.setdefault(each.garment, []).append(each.name)
        minutes.setdefault(each.garment, 0)
        minutes[each.garment] += each.usual_minutes if each.pace == Pace.WORK else 0
    every, least = names.get(EVERY), minutes.get(EVERY)
    for key in USUAL:
        names.setdefault(key, every or [_(each.name) for each in usual(key)])
        work = sum(each.usual_minutes for each in usual(key) if each.pace == Pace.WORK)
        minutes.setdefault(key, work if least is None else least)
    return Shown(
        board=queries.workshop_board(),
        benches=queries.benches(today),
        closed=queries.closed_days(today),
        lists={key: found for key, found in names.items() if key != EVERY},
        usual_minutes=minutes,
    )
