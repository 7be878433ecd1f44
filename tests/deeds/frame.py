"""What a deed needs to know: the shop in which it is done, and chance, which names to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.kernel.actor import NOBODY, Actor
from boutique.domain.kernel.errors import Refused
from tests.counter import TODAY, at

T = TypeVar("T")

NAMES = ("Popa", "Țepeneag", "Șandru-Pop", "Ionescu", "Îngeru")
NOW = at(TODAY)

DEEDS: dict[str, Callable[[Deeds], object]] = {}


def deed(done: Callable[[Deeds], object]) -> Callable[[Deeds], object]:
    """Count a function among the deeds."""
    DEEDS[done.__name__] = done
    return done


@dataclass
class Deeds:
    """A shop and the chance that says what is done in it."""

    book: SqliteBook
    chance: Random

    def do(self, name: str) -> UUID | None:
        """Do a deed; returns the latest entry of the history after it, or None if it was refused."""
        try:
            DEEDS[name](self)
        except Refused:
            return None
        latest = self.book.queries().history(limit=1)
        return latest[0].entry_id if latest else None

    def uow(self, actor: Actor = NOBODY) -> Any:
        """Begin a change."""
        return self.book.change(actor)

    @property
    def pictures(self) -> PictureFolder:
        """The pictures beside the book."""
        return PictureFolder(self.book.folder)

    def any(self, table: str, column: str = "id") -> UUID:
        """Return what chance names of a table. Refused when there is nothing."""
        rows = self.book.queries().reader.all(
            f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY 1"
        )
        if not rows:
            raise Refused("There is nothing yet.")
        return UUID(self.chance.choice(rows)[0])

    def maybe(self, table: str) -> UUID | None:
        """Return something of a table, or nothing."""
        try:
            return self.any(table) if self.chance.random() < 0.5 else None
        except Refused:
            return None

    def of(self, kind: Iterable[T]) -> T:
        """Return one of several."""
        return self.chance.choice(list(kind))

    def version(self, table: str, thing: UUID) -> int:
        """Return the version of a thing, as a form read it."""
        row = self.book.queries().reader.one(f"SELECT version FROM {table} WHERE id = ?", thing.hex)
        assert row is not None
        return int(row[0])

    @property
    def who(self) -> UUID:
        """Some client, perhaps one put away."""
        return self.any("client")
