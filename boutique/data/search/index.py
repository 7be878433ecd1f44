"""The index by which clients are found, kept in line with the book; each engine has one of its own kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from boutique.data.search import fts5
from boutique.data.search.fts5 import CREATE, TABLES
from boutique.data.store.progress import Progress, silent

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["CREATE", "TABLES", "count", "forget_gone", "rebuild", "refresh"]


class Index(Protocol):
    """What keeps an index on one engine."""

    def forget_gone(self, connection: Connection) -> None:
        """Drop whoever is no longer in the book."""

    def refresh(self, connection: Connection, changed: Iterable[UUID]) -> None:
        """Take in anew what is known of these clients."""

    def rebuild(self, connection: Connection, tell: Progress) -> None:
        """Take everybody in anew."""

    def count(self, connection: Connection) -> int:
        """Count whoever can be found."""


def _of(connection: Connection) -> Index:
    if connection.dialect.name == "sqlite":
        return fts5
    from boutique.data.search import postgres

    return postgres


def forget_gone(connection: Connection) -> None:
    """Let nobody be found any more who is no longer in the book."""
    _of(connection).forget_gone(connection)


def refresh(connection: Connection, changed: Iterable[UUID]) -> None:
    """Bring the index in line with what is now known of these clients."""
    _of(connection).refresh(connection, changed)


def rebuild(connection: Connection, tell: Progress = silent) -> None:
    """Build the index anew from what is known of every client; `tell` hears of how many already."""
    _of(connection).rebuild(connection, tell)


def count(connection: Connection) -> int:
    """Return how many clients can be found."""
    return _of(connection).count(connection)
