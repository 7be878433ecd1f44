"""What will be late, what is, and whether the client knows: the sentences that stand over the board."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from boutique.domain.pages.board import Board, BoardCard
from boutique.domain.pages.late_ahead import LateAhead


class Lateness(StrEnum):
    """How a garment is late."""

    PAST = "past"
    """The day promised for it is over."""
    LIKELY = "likely"
    """It will be, so that the client is to be rung."""
    MOVED = "moved"
    """Its day was moved to a later one."""
    WATCHED = "watched"
    """It may be: nobody is rung yet."""


@dataclass(frozen=True, kw_only=True)
class LateGarment:
    """One garment that is late or may be: by how much, and since when the client knows.

    `days` are calendar days of what is over, working days of what is to come, and nought of what was moved,
    which was promised for the day `was`. `ahead` is what the forecast says of it.
    """

    card: BoardCard
    how: Lateness
    days: int = 0
    was: date | None = None
    told_on: date | None = None
    ahead: LateAhead | None = None

    @property
    def counts(self) -> bool:
        """Whether it is not in time as far as one knows today."""
        return self.how in (Lateness.PAST, Lateness.LIKELY)


def late_garments(board: Board, ahead: Iterable[LateAhead], today: date) -> tuple[LateGarment, ...]:
    """Return what is late or may be: first what the client does not know, what is only watched last."""
    likely = {each.work.item_id.hex: each for each in ahead}
    found = [
        each for card in board.cards if card.ready_on is None for each in _of(card, board, likely, today)
    ]
    return tuple(sorted(found, key=_rank))


def _of(card: BoardCard, board: Board, likely: dict[str, LateAhead], today: date) -> Iterator[LateGarment]:
    moved, ahead, told = board.moved.get(card.item), likely.get(card.item), card.knows_on
    if days := card.days_late(today):
        yield LateGarment(card=card, how=Lateness.PAST, days=days, told_on=told, ahead=ahead)
    elif ahead is not None and ahead.likely:
        yield LateGarment(card=card, how=Lateness.LIKELY, days=ahead.days, told_on=told, ahead=ahead)
    elif moved is not None:
        yield LateGarment(card=card, how=Lateness.MOVED, was=moved.was, told_on=moved.told_on, ahead=ahead)
    elif ahead is not None:
        yield LateGarment(card=card, how=Lateness.WATCHED, days=ahead.days, ahead=ahead)


def _rank(late: LateGarment) -> tuple[bool, bool, int, int, int]:
    order = list(Lateness).index(late.how)
    return late.how is Lateness.WATCHED, late.told_on is not None, order, -late.days, late.card.no
