"""What is foreseen of the workshop, as frozen values that any screen may read while the next is made.

Nothing here brings numpy; what makes these values is `pages/foreseen`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from boutique.domain.kernel.errors import Refused
from boutique.domain.workshop.views import WorkView


@dataclass(frozen=True, kw_only=True)
class QuoteAsked:
    """A garment somebody would order today: the order's kind, the garment, and a day that is asked about.

    It needs `cloth_cm` centimetres of a cloth, and the order is wanted for a day, after which none is named.
    """

    kind: str
    garment: str
    by: date | None = None
    cloth_id: UUID | None = None
    cloth_cm: int = 0
    wanted_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class StageAhead:
    """A stage a garment has before it: when it is likely to be worked on, and by when it must begin.

    `latest_on` keeps the promised day four times in five, `even_on` every other time, and `alone_on` would do
    were nothing else in the shop; `slack` are working days from tomorrow to `latest_on`, below 0 once it has
    passed. All four are None where no day is promised.
    """

    name: str
    from_on: date
    to_on: date
    latest_on: date | None = None
    even_on: date | None = None
    alone_on: date | None = None
    slack: int | None = None


@dataclass(frozen=True, kw_only=True)
class GarmentAhead:
    """A garment still to be made: `even_on` it is as likely ready as not, `sure_on` in nineteen of twenty.

    `late` is the chance, from 0 to .95, that it misses its promised day; None where none is promised.
    """

    item_id: UUID
    even_on: date
    sure_on: date
    late: float | None
    stages: tuple[StageAhead, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LateAhead:
    """A garment that may miss its day: the chance, working days it would then be late, and why if one knows.

    It is `likely` late, or only watched; `to_be_rung` once its client should hear of it (`late_rule`).
    `cause` is a `CauseKind`; `about` names the tailor who is ill, `before` the garment that stands in front.
    They are empty too until they were looked for, which is when it is `explained`.
    """

    work: WorkView
    chance: float
    days: int
    likely: bool
    to_be_rung: bool
    cause: str = ""
    about: str = ""
    before: WorkView | None = None
    explained: bool = True


@dataclass(frozen=True, kw_only=True)
class LoadAhead:
    """One person and week, named by its Monday: hours that open garments take, and hours there are."""

    staff_id: UUID
    name: str
    week: date
    booked: float
    fits: float


@dataclass(frozen=True, kw_only=True)
class ForecastView:
    """The present forecast of the workshop, of the day `on`; `as_of` is when it was made.

    `known` garments were finished within two years; `from_usual_hours` while these are too few to learn from.
    Where `stages_recorded` is false nobody writes down stages, and where a garment stands cannot be known.
    `refused` says why nothing can be foreseen at all, and everything else is empty then. The causes in `late`
    are looked for after everything else: they are whole once `explained`.
    """

    on: date
    as_of: datetime
    known: int = 0
    from_usual_hours: bool = True
    stages_recorded: bool = False
    garments: Mapping[UUID, GarmentAhead] = field(default_factory=lambda: MappingProxyType({}))
    late: tuple[LateAhead, ...] = ()
    load: tuple[LoadAhead, ...] = ()
    explained: bool = True
    refused: Refused | None = None
