"""The board: what hangs where in the workshop, by stage, by who works on it, by the day promised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from boutique.domain.cloth.views import SwatchView
from boutique.domain.kernel.text import fold
from boutique.domain.promises.holidays import romanian_holidays
from boutique.domain.workshop.stage_order import joined

UNTOUCHED_DAYS: Final = 7
"""After so many days without anything written down of it a garment comes up by itself."""
_WEEKS_AHEAD: Final = 8


class CardWait(NamedTuple):
    """What a garment waits for, and who takes care of it."""

    wait_id: UUID
    cause: str
    owner: str
    from_on: date
    words: str
    version: int


class BoardCard(NamedTuple):
    """One garment on the board; ids are as the book writes them, for ten thousand are read at a time.

    `stage` is the name of the stage it is at, empty where none was written down; `staff` and `by` are who
    works on it, or did last. `minutes_left` are usual minutes of tailors, None before its stages are written.
    `knows_on` is the day on which the client heard that the day promised will not hold.
    """

    item: str
    order: str
    order_version: int
    no: int
    client: str
    title: str
    given_name: str
    family_name: str
    wearer: str
    garment: str
    kind: str
    description: str
    quantity: int
    placed_on: date
    promised_on: date | None
    ready_on: date | None
    cloth: str | None
    stage: str
    stage_id: str | None
    pace: str
    skill: str
    is_begun: bool
    staff: str | None
    by: str
    since: date
    minutes_left: int | None
    knows_on: date | None
    waits: tuple[CardWait, ...] = ()

    @property
    def item_id(self) -> UUID:
        """The garment."""
        return UUID(self.item)

    @property
    def order_id(self) -> UUID:
        """The order it belongs to."""
        return UUID(self.order)

    @property
    def client_id(self) -> UUID:
        """Whose it is."""
        return UUID(self.client)

    @property
    def person(self) -> str:
        """Whose it is, by name."""
        return f"{self.given_name} {self.family_name}".strip()

    def days_late(self, today: date) -> int:
        """By how many days it is past the day promised for it; 0 when it is ready, or not yet due."""
        if self.promised_on is None or self.ready_on is not None:
            return 0
        return max(0, (today - self.promised_on).days)

    def untouched(self, today: date) -> int:
        """For how many days nothing was written down of it; 0 while that is not long, or it waits."""
        days = (today - self.since).days
        return 0 if self.waits or self.ready_on is not None or days < UNTOUCHED_DAYS else days


class Moved(NamedTuple):
    """The day promised before the last move, and when the client heard of it."""

    was: date
    told_on: date | None


class Board(NamedTuple):
    """All that hangs in the workshop, the nearest promise first and what is ready last.

    `moved` are garments whose day was moved to a later one.
    """

    cards: Sequence[BoardCard]
    swatches: Mapping[str, SwatchView]
    moved: Mapping[str, Moved]


class Place(StrEnum):
    """Columns beside those of stages, people and days."""

    READY = "ready"
    NOBODY = "nobody"
    LATE = "late"
    LATER = "later"
    NO_DAY = "no_day"


@dataclass(frozen=True, kw_only=True)
class BoardColumn:
    """A column: what it stands for, its name where the shop gave it one, and what hangs in it.

    `key` is a Place, a folded stage, somebody's id or a day; `day` is the first of those it stands for.
    """

    key: str
    name: str = ""
    day: date | None = None
    days: int = 1
    cards: Sequence[BoardCard] = ()


def by_stage(
    cards: Iterable[BoardCard], lists: Mapping[str, Sequence[str]], key_of: Callable[[BoardCard], str]
) -> list[BoardColumn]:
    """Return the stages of the garments that hang there, joined in one order, and what is ready at the end.

    `lists` are the names of the stages of each kind, `key_of` whose stages a garment goes through.
    """
    cards = tuple(cards)
    used = [lists[key] for key in dict.fromkeys(map(key_of, cards)) if key in lists] or list(lists.values())
    names = joined(used)
    hung: dict[str, list[BoardCard]] = {fold(name): [] for name in names}
    shown = {fold(name): name for name in names}
    ready: list[BoardCard] = []
    for card in cards:
        stage = card.stage or _first(lists.get(key_of(card), ()))
        if card.ready_on is not None or (not stage or _is_finished(card)):
            ready.append(card)
            continue
        folded = fold(stage)
        shown.setdefault(folded, stage)
        hung.setdefault(folded, []).append(card)
    columns = [BoardColumn(key=key, name=shown[key], cards=found) for key, found in hung.items()]
    return [*columns, BoardColumn(key=Place.READY, cards=ready)]


def _first(names: Sequence[str]) -> str:
    return names[0] if names else ""


def _is_finished(card: BoardCard) -> bool:
    """Every stage is done, and nobody said yet that it is ready."""
    return card.minutes_left is not None and card.stage_id is None


def by_person(cards: Iterable[BoardCard], people: Mapping[str, str]) -> list[BoardColumn]:
    """Return who works on what, by name; then what nobody has, and what is ready."""
    hung: dict[str, list[BoardCard]] = {key: [] for key in people}
    names = dict(people)
    nobody: list[BoardCard] = []
    ready: list[BoardCard] = []
    for card in cards:
        if card.ready_on is not None:
            ready.append(card)
        elif card.staff is None:
            nobody.append(card)
        else:
            names.setdefault(card.staff, card.by)
            hung.setdefault(card.staff, []).append(card)
    columns = [BoardColumn(key=key, name=names[key], cards=found) for key, found in hung.items()]
    beyond = ((Place.NOBODY, nobody), (Place.READY, ready))
    return [*columns, *(BoardColumn(key=place, cards=found) for place, found in beyond)]


def by_promise(cards: Iterable[BoardCard], today: date) -> list[BoardColumn]:
    """Return what is late, what is promised for each of seven days, each week after, and what is ready."""
    hung: dict[tuple[str, date | None, int], list[BoardCard]] = {
        (Place.LATE, None, 1): [],
        **{(each.isoformat(), each, 1): [] for each in (today + timedelta(days=n) for n in range(7))},
    }
    ready: list[BoardCard] = []
    for card in cards:
        if card.ready_on is not None:
            ready.append(card)
        else:
            hung.setdefault(_place_of(card.promised_on, today), []).append(card)
    kept = {place: found for place, found in hung.items() if found or place[1] is None or _worked(place[1])}
    columns = [
        BoardColumn(key=key, day=day, days=days, cards=found)
        for (key, day, days), found in sorted(kept.items(), key=lambda pair: _in_time(pair[0]))
    ]
    return [*columns, BoardColumn(key=Place.READY, cards=ready)]


def _worked(day: date) -> bool:
    return day.weekday() < 5 and day not in romanian_holidays(day.year)


def _in_time(place: tuple[str, date | None, int]) -> tuple[int, date]:
    order = {Place.LATE.value: 0, Place.LATER.value: 2, Place.NO_DAY.value: 3}
    return order.get(place[0], 1), place[1] or date.min


def _place_of(promised: date | None, today: date) -> tuple[str, date | None, int]:
    if promised is None:
        return Place.NO_DAY, None, 1
    if promised < today:
        return Place.LATE, None, 1
    if (promised - today).days < 7:
        return promised.isoformat(), promised, 1
    start = today + timedelta(days=7)
    week = max(promised - timedelta(days=promised.weekday()), start)
    if (promised - today).days >= 7 * _WEEKS_AHEAD:
        return Place.LATER, None, 1
    last = promised + timedelta(days=6 - promised.weekday())
    return f"{week.isoformat()}/{last.isoformat()}", week, (last - week).days + 1
