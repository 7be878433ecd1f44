"""The keys of the program as they are printed for the counter, before they are set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one room, each with what it does."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyList:
    """What stands on the sheet; `language` is the one the words are in."""

    shop: str
    groups: tuple[KeyGroup, ...]
    language: str
