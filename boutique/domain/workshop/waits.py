"""What keeps a garment waiting: something named, of which somebody takes care."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.kernel.ids import new_id

_LONGEST: Final = 500


class WaitCause(StrEnum):
    """What a garment waits for."""

    CLOTH = "cloth"
    ANSWER = "answer"
    FITTING = "fitting"
    MAKER = "maker"


@dataclass(eq=False, kw_only=True)
class Wait:
    """A garment waits, at a stage if it has come to one; `until_on` is None while it does."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    item_id: UUID
    client_id: UUID
    item_stage_id: UUID | None = None
    cause: str
    owner_id: UUID | None = None
    from_on: date
    until_on: date | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class WaitDraft:
    """A wait before it is written down; who takes care of it is whoever serves if nobody is named."""

    item_id: UUID
    cause: str
    from_on: date
    owner_id: UUID | None = None
    words: str = ""

    def check(self, today: date) -> None:
        """Raise Refused when nothing can wait so."""
        if self.cause not in tuple(WaitCause):
            raise Refused(N_("Say what it waits for: cloth, answer, fitting or maker."))
        if self.from_on > today:
            raise Misfilled("from_on", N_("That day is still to come. Say since when it has been waiting."))
        if len(self.words) > _LONGEST:
            raise Misfilled("words", N_("Write it shorter: at most 500 letters fit here."))
