"""What the people on a list have in common: conditions that everybody on it meets."""

from __future__ import annotations

import json
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from boutique.domain.calls.talks import Because
from boutique.domain.clients.occasions import Occasion
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.money import ABROAD
from boutique.domain.orders.garments import GARMENTS, WEARABLES


class Fact(StrEnum):
    """What may be asked of a client; the order is that of the editor."""

    BOUGHT = "bought"
    ORDERED = "ordered"
    SPENT = "spent"
    OWNS = "owns"
    SIZE = "size"
    LIKES = "likes"
    DISLIKES = "dislikes"
    CALLED = "called"
    CAME = "came"
    DECLINED = "declined"
    MEASURED = "measured"
    RHYTHM = "rhythm"
    BIRTHDAY = "birthday"
    OCCASION = "occasion"
    STANDING = "standing"
    CITY = "city"
    SERVED = "served"
    SENT_TO_US = "sent_to_us"
    WAS_SENT = "was_sent"
    HOUSEHOLD = "household"
    LANGUAGE = "language"
    WAITS = "waits"
    LOOKBOOK = "lookbook"
    COMPLAINED = "complained"
    ALLOWS = "allows"


class Unit(StrEnum):
    """In what a stretch of time is counted."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Span:
    """A stretch of time as people say it: two years, sixty days."""

    count: int
    unit: Unit = Unit.DAY

    def before(self, today: date) -> date:
        """Return the day on which it began, if it ends today."""
        return self._shifted(today, -1)

    def after(self, today: date) -> date:
        """Return the day on which it ends, if it begins today."""
        return self._shifted(today, 1)

    def _shifted(self, today: date, way: int) -> date:
        if self.unit in (Unit.DAY, Unit.WEEK):
            return today + timedelta(days=way * self.count * (7 if self.unit is Unit.WEEK else 1))
        months = today.year * 12 + today.month - 1 + way * self.count * (12 if self.unit is Unit.YEAR else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


@dataclass(frozen=True)
class Shape:
    """What a condition about a fact is made of; a part that is `must` cannot be left out.

    `looks` is -1 where the span lies behind us, 1 where it lies ahead, 0 where there is none.
    """

    choices: tuple[str, ...] = ()
    staff: bool = False
    words: bool = False
    count: bool = False
    money: bool = False
    looks: int = 0
    must: frozenset[str] = frozenset()


_GARMENTS = tuple(GARMENTS)
_BEHIND, _AHEAD = -1, 1

SHAPES: Mapping[Fact, Shape] = MappingProxyType(
    {
        Fact.BOUGHT: Shape(choices=_GARMENTS, looks=_BEHIND),
        Fact.ORDERED: Shape(count=True, looks=_BEHIND, must=frozenset({"amount"})),
        Fact.SPENT: Shape(choices=ABROAD, money=True, looks=_BEHIND, must=frozenset({"amount"})),
        Fact.OWNS: Shape(choices=_GARMENTS, words=True),
        Fact.SIZE: Shape(choices=tuple(WEARABLES), words=True, must=frozenset({"words"})),
        Fact.LIKES: Shape(words=True, must=frozenset({"words"})),
        Fact.DISLIKES: Shape(words=True, must=frozenset({"words"})),
        Fact.CALLED: Shape(looks=_BEHIND),
        Fact.CAME: Shape(looks=_BEHIND),
        Fact.DECLINED: Shape(choices=tuple(Because), looks=_BEHIND),
        Fact.MEASURED: Shape(looks=_BEHIND),
        Fact.RHYTHM: Shape(choices=("due", "drifting", "lapsed", "in_rhythm"), must=frozenset({"choice"})),
        Fact.BIRTHDAY: Shape(looks=_AHEAD, must=frozenset({"span"})),
        Fact.OCCASION: Shape(choices=tuple(Occasion), looks=_AHEAD, must=frozenset({"span"})),
        Fact.STANDING: Shape(choices=("client", "lead"), must=frozenset({"choice"})),
        Fact.CITY: Shape(words=True, must=frozenset({"words"})),
        Fact.SERVED: Shape(staff=True, must=frozenset({"choice"})),
        Fact.SENT_TO_US: Shape(),
        Fact.WAS_SENT: Shape(),
        Fact.HOUSEHOLD: Shape(),
        Fact.LANGUAGE: Shape(choices=("ro", "en"), must=frozenset({"choice"})),
        Fact.WAITS: Shape(words=True),
        Fact.LOOKBOOK: Shape(words=True, looks=_BEHIND),
        Fact.COMPLAINED: Shape(looks=_BEHIND),
        Fact.ALLOWS: Shape(choices=("service", "sales"), must=frozenset({"choice"})),
    }
)
"""How a condition about each fact is built."""

_LONGEST = 100


@dataclass(frozen=True)
class Condition:
    """One thing that is so, or `negated` is not so; `amount` is a number of orders, or bani.

    Of money spent `choice` are currencies, none for the house's own; no two of them are added.

    `choice` are keys of the fact's choices, any of which will do; of `served` it is the id of one of the
    staff.
    """

    fact: Fact
    negated: bool = False
    choice: tuple[str, ...] = ()
    words: str = ""
    amount: int = 0
    span: Span | None = None

    def check(self) -> None:
        """Raise Refused when something is missing, or is none of what may be said here."""
        shape = SHAPES[self.fact]
        if any(not getattr(self, part) for part in shape.must):
            raise Refused(N_("A condition is not finished. Fill in what is missing, or remove it."))
        if not shape.staff and not set(self.choice) <= set(shape.choices):
            raise Refused(N_("This list was made by a newer program. Update Boutique to use it."))
        if self.span is not None and not 0 < self.span.count <= _LONGEST * 12:
            raise Refused(N_("A length of time is counted from one up. Write for example 60 days."))


def check(conditions: Iterable[Condition]) -> None:
    """Raise Refused unless these make a list."""
    made = list(conditions)
    if not made:
        raise Refused(N_("The list has no condition yet. Add one: who should be on it?"))
    for condition in made:
        condition.check()


def kept(conditions: Iterable[Condition]) -> str:
    """Return conditions as the text in which a list keeps them."""
    return json.dumps([_plain(each) for each in conditions], ensure_ascii=False)


def read(text: str) -> tuple[Condition, ...]:
    """Return the conditions that a text keeps. Refused when a newer program wrote it."""
    try:
        return tuple(_condition(each) for each in json.loads(text))
    except (ValueError, KeyError, TypeError) as error:
        raise Refused(N_("This list was made by a newer program. Update Boutique to use it.")) from error


def _plain(condition: Condition) -> dict[str, Any]:
    span = condition.span
    said: dict[str, Any] = {
        "negated": condition.negated,
        "choice": list(condition.choice),
        "words": condition.words,
        "amount": condition.amount,
        "span": [span.count, str(span.unit)] if span else None,
    }
    return {"fact": str(condition.fact)} | {key: value for key, value in said.items() if value}


def _condition(said: dict[str, Any]) -> Condition:
    known = {"fact", "negated", "choice", "words", "amount", "span"}
    if not known >= set(said):
        raise KeyError(said)
    span = said.get("span")
    return Condition(
        fact=Fact(said["fact"]),
        negated=bool(said.get("negated", False)),
        choice=tuple(str(each) for each in said.get("choice", ())),
        words=str(said.get("words", "")),
        amount=int(said.get("amount", 0)),
        span=Span(int(span[0]), Unit(span[1])) if span else None,
    )
