"""The stages a garment goes through, as each shop has them, and how far a garment has come in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final, Protocol, TypeVar
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.text import fold

FEWEST: Final = 3
MOST: Final = 12
"""So many stages has a garment, both included."""
EVERY: Final = ""
"""Stands for every garment that has no stages of its own."""
ALTERATION: Final = "alteration"
"""Stands for whatever is altered, be it a suit or a skirt."""
_LONGEST_NAME: Final = 60
_MOST_MINUTES: Final = 60_000


class Pace(StrEnum):
    """Whose time a stage takes."""

    WORK = "work"
    """A tailor's."""
    FITTING = "fitting"
    """The client must come."""
    UNPACED = "unpaced"
    """Nobody's: it dries, rests, or is done elsewhere."""


class Skill(StrEnum):
    """What a tailor must be able to do for a stage; none is named where anybody can."""

    ANY = ""
    PLAIN = "plain"
    FINE = "fine"
    CUTTING = "cutting"


@dataclass(eq=False, kw_only=True)
class WorkStage:
    """One stage of a garment, or of EVERY other; `usual_minutes` is what it usually takes.

    One that is retired stays with the garments that went through it.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    garment: str = EVERY
    name: str
    pos: int = 0
    usual_minutes: int = 0
    skill: str = Skill.ANY
    pace: str = Pace.WORK
    retired_on: date | None = None


@dataclass(eq=False, kw_only=True)
class ItemStage:
    """One stage of a garment that was ordered.

    `started_at` is None where nobody said when it was begun: then how long it took is not known. `minutes`
    are those that were worked, where somebody wrote them down.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    item_id: UUID
    client_id: UUID
    stage_id: UUID
    pos: int = 0
    planned_from: date | None = None
    planned_to: date | None = None
    started_at: datetime | None = None
    done_at: datetime | None = None
    staff_id: UUID | None = None
    minutes: int | None = None

    @property
    def is_touched(self) -> bool:
        """Whether anything was written down of it."""
        return self.started_at is not None or self.done_at is not None


class Begun(Protocol):
    """A stage of a garment, as far as it has come."""

    @property
    def started_at(self) -> datetime | None: ...
    @property
    def done_at(self) -> datetime | None: ...


S = TypeVar("S", bound=Begun)


def current(stages: Sequence[S]) -> S | None:
    """Return the stage a garment is at, of all its stages in order; None when the last one is done.

    It is the one under work, else the next, of those after the last that was done: what nobody wrote down
    before that one is passed over.
    """
    last = max((at for at, each in enumerate(stages) if each.done_at is not None), default=-1)
    left = stages[last + 1 :]
    begun = [each for each in left if each.started_at is not None]
    return begun[-1] if begun else next(iter(left), None)


def latest(stages: Sequence[S]) -> S | None:
    """Return the stage of which something was written down last: the one that can be taken back."""
    at = current(stages)
    if at is not None and at.started_at is not None:
        return at
    return next((each for each in reversed(stages) if each.done_at is not None), None)


@dataclass(frozen=True, kw_only=True)
class StageDraft:
    """One stage as a shop wants it; `stage_id` names the one that is there already."""

    name: str
    usual_minutes: int = 0
    skill: str = Skill.ANY
    pace: str = Pace.WORK
    stage_id: UUID | None = None

    def check(self) -> None:
        """Raise Refused when this cannot be a stage."""
        if not self.name.strip():
            raise Misfilled("name", N_("A stage has no name. Write for example “Basting”."))
        if len(self.name.strip()) > _LONGEST_NAME:
            raise Misfilled("name", N_("Write it shorter: at most 60 letters fit here."))
        if not 0 <= self.usual_minutes <= _MOST_MINUTES:
            raise Misfilled(
                "usual_minutes", N_("Write how many minutes a stage usually takes, from zero on.")
            )
        if self.skill not in tuple(Skill) or self.pace not in tuple(Pace):
            raise Refused(
                N_("Choose the skill (plain, fine, cutting or none) and the pace (work, fitting, unpaced).")
            )


def check_list(stages: Sequence[StageDraft]) -> None:
    """Raise Refused when these cannot be all the stages of a garment."""
    for each in stages:
        each.check()
    if not FEWEST <= len(stages) <= MOST:
        raise Refused(N_("A garment has from 3 to 12 stages. These are {n}."), n=len(stages))
    names = [fold(each.name.strip()) for each in stages]
    twice = next((each.name for each in stages if names.count(fold(each.name.strip())) > 1), None)
    if twice is not None:
        raise Refused(N_("Two stages are called “{name}”. Give one of them another name."), name=twice)
