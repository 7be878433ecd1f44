"""Whom a client belongs with: the household that shares a phone, and who is whose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from boutique.domain.kernel.ids import new_id


@dataclass(eq=False, kw_only=True)
class Household:
    """People who live together, and may share one phone."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    name: str


class Kinship(StrEnum):
    """What the other person is to the client."""

    SPOUSE = "spouse"
    PARTNER = "partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    ASSISTANT = "assistant"
    EMPLOYER = "employer"


LIVE_TOGETHER = frozenset({Kinship.SPOUSE, Kinship.PARTNER})
"""Who is taken to share a household unless somebody says otherwise."""

SEEN_FROM_THERE: Mapping[Kinship, Kinship] = MappingProxyType(
    {
        Kinship.PARENT: Kinship.CHILD,
        Kinship.CHILD: Kinship.PARENT,
        Kinship.ASSISTANT: Kinship.EMPLOYER,
        Kinship.EMPLOYER: Kinship.ASSISTANT,
    }
)
"""What the client is to the other person, where it is not the same word."""


def seen_from_there(kinship: str) -> str:
    """Return what the client is to somebody who is their `kinship`; an unknown word stays as it is."""
    known = kinship in tuple(Kinship)
    return SEEN_FROM_THERE.get(Kinship(kinship), Kinship(kinship)) if known else kinship


@dataclass(eq=False, kw_only=True)
class Relation:
    """The person `other_id` is the client's spouse, child, friend; written once, seen from both sides."""

    id: UUID = field(default_factory=new_id)
    version: int = 1
    client_id: UUID
    other_id: UUID
    kinship: str
