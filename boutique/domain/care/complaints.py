"""Complaints: who answers for one, by when, and what was done."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.kernel.clock import open_day_after
from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class Complaint:
    """Something went wrong for a client: who answers for it, by when, and what was done.

    `solution` is what we proposed, `put_right_by` the day by which we said that it would be done.
    """

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    order_id: UUID | None = None
    opened_on: date
    words: str = ""
    reply_by: date
    owner_id: UUID | None = None
    replied_on: date | None = None
    solution: str = ""
    resolved_on: date | None = None
    put_right_by: date | None = None


REPLY_DAYS = 2
"""Within so many days a complaint deserves a personal answer."""


def default_reply(today: date) -> date:
    """Return the day proposed for answering a complaint; never a Sunday."""
    return open_day_after(today, REPLY_DAYS)
