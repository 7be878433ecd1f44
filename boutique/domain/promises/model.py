"""What we promised, to whom and by when."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.ids import new_id


class PromiseKind(StrEnum):
    """What was promised."""

    CALL = "call"
    """That we ring."""
    GARMENT = "garment"
    """That a garment is ready."""


@dataclass(eq=False, kw_only=True)
class PromiseRecord:
    """A day by which we said we would do something; a later day is a promise of its own.

    `moved_to` is the promise that took its place; that one bears `why`, and in `told_on` the day on which the
    client heard of it. `given_at` is None where nobody knows the hour, `chance`, in percent, where none was
    told; `raw`, `known` and `seed` are those of its `ChanceBasis`. A garment's promise is kept when the
    garment is ready, so `kept_on` is written of calls alone; its `broken_on` is the day on which the client
    heard that it will not hold, whether or not it then did.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    kind: str
    words: str = ""
    talk_id: UUID | None = None
    item_id: UUID | None = None
    given_at: datetime | None = None
    given_by: UUID | None = None
    due_on: date
    chance: int | None = None
    raw: float | None = None
    known: int | None = None
    seed: int | None = None
    owner_id: UUID | None = None
    kept_on: date | None = None
    broken_on: date | None = None
    told_on: date | None = None
    moved_to: UUID | None = None
    why: str = ""

    def tell_late(self, on: date) -> None:
        """Write down that the client heard that the day of a garment will not hold; the first time counts."""
        self.broken_on = self.broken_on or on
        self.told_on = self.told_on or on

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be kept, as far as is written in it."""
        return self.kept_on is None and self.broken_on is None and self.moved_to is None

    def must_be_open(self) -> None:
        """Raise Refused when nothing is left of it to be changed."""
        if not self.is_open:
            raise Refused(N_("This promise was kept, moved or broken already. Look at it again."))
