"""What a screen shows of who serves."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class StaffView:
    """Somebody who serves clients."""

    staff_id: UUID
    name: str
    phone: str
    version: int = 1
    rights: tuple[str, ...] = ()
