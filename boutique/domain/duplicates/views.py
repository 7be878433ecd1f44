"""What a screen shows of people who may be one, and of what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from boutique.domain.duplicates.likeness import Likeness


class Alike(NamedTuple):
    """Somebody in the book who may be the one that is being written, and why."""

    client_id: UUID
    no: int
    name: str
    phone: str
    city: str
    likeness: Likeness


class DuplicatePair(NamedTuple):
    """Two pages that may be one person's; the first was opened first."""

    one: Alike
    other: Alike

    @property
    def likeness(self) -> Likeness:
        """How alike they are, and why."""
        return self.one.likeness


@dataclass(frozen=True, kw_only=True)
class PageFacts:
    """A page as it is laid beside another: its fields, and how many rows of each table point to it.

    `values` are the fields of `domain.clients.model.Client`; `names` says whom or what its ids mean.
    """

    client_id: UUID
    no: int
    version: int
    values: Mapping[str, object]
    names: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Given name first, as one speaks."""
        return f"{self.values['given_name']} {self.values['family_name']}".strip()
