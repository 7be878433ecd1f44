"""Fittings: what was tried on, and what is to be amended."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from boutique.domain.kernel.ids import new_id


class FittingKind(StrEnum):
    """How far the garment has come."""

    BASTED = "basted"
    FORWARD = "forward"
    FINAL = "final"
    TOILE = "toile"


@dataclass(eq=False, kw_only=True)
class Fitting:
    """One fitting; `words` are the client's own, `amendments` what the workshop is to do."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    order_id: UUID | None = None
    at: datetime
    kind: str = FittingKind.BASTED
    words: str = ""
    amendments: str = ""
    glad: bool | None = None
    staff_id: UUID | None = None
