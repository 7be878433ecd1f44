"""Who goes out of the house in a file, what for, and who stays in because they said no."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from boutique.domain.calls.contact_pause import refused
from boutique.domain.consent.rules import ALL, Purpose

Said = tuple[str, str, date, date | None]
"""One consent: channel, purpose, given, withdrawn."""


class ExportPurpose(StrEnum):
    """What a file of clients is for; the shop's own records ask nobody's leave."""

    SALES = Purpose.SALES
    SERVICE = Purpose.SERVICE
    RECORDS = "records"


class Withheld(StrEnum):
    """Why somebody is left out: they said no to this, or to everything."""

    PURPOSE = "purpose"
    EVERYTHING = "everything"


def withheld(consents: Iterable[Said], purpose: ExportPurpose) -> Withheld | None:
    """Return why somebody may not be in a file for a purpose; None when they may.

    `consents` are in the order in which they were written down. A no on one channel is enough, for a file
    says nothing of the channel it will be used on.
    """
    if purpose is ExportPurpose.RECORDS:
        return None
    known = list(consents)
    return next(filter(None, (_on_channel(known, channel, purpose) for channel in _channels(known))), None)


def _channels(consents: Iterable[Said]) -> list[str]:
    return sorted({channel for channel, _purpose, _given, _withdrawn in consents})


def _on_channel(consents: Iterable[Said], channel: str, purpose: ExportPurpose) -> Withheld | None:
    told = [(about, given, over) for where, about, given, over in consents if where in (channel, ALL)]
    if not refused(told, (ALL, purpose)):
        return None
    return Withheld.EVERYTHING if refused(told, (ALL,)) else Withheld.PURPOSE


class PersonOut(NamedTuple):
    """One client as a file tells of them; money in whole bani, `spent_abroad` by the codes of currencies."""

    client_id: UUID
    no: int
    standing: str
    title: str
    given_name: str
    family_name: str
    address_as: str
    phone: str
    phone_e164: str | None
    email: str
    city: str
    language: str
    birth_year: int | None
    birth_month: int | None
    birth_day: int | None
    best_hours: str
    since: date | None
    note: str
    put_away: bool
    served_by: str = ""
    orders: int = 0
    last_order: date | None = None
    spent_bani: int = 0
    spent_abroad: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, kw_only=True)
class ExportOrder:
    """A file that is wanted: where, what for, with those put away or not, and only these clients if named."""

    out: Path
    purpose: ExportPurpose
    put_away: bool = False
    only: tuple[UUID, ...] | None = None


@dataclass(frozen=True, kw_only=True)
class ExportReport:
    """How many go out, and how many stay in and why; `entry` is its place in the history, once written."""

    written: int
    refused: int = 0
    refused_everything: int = 0
    put_away: int = 0
    entry: UUID | None = None

    @property
    def left_out(self) -> int:
        """How many are left out because they said no."""
        return self.refused + self.refused_everything
