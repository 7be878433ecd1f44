"""The book as services change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import TracebackType
from typing import Any, Protocol, TypeVar
from uuid import UUID

from boutique.domain.kernel.actor import NOBODY, Actor
from boutique.domain.kernel.affected import TakenBack
from boutique.domain.shop.going import Going

T = TypeVar("T")


class UnitOfWork(Protocol):
    """One change of the book: everything in it is written by `commit`, or nothing is."""

    @property
    def actor(self) -> Actor:
        """Who makes this change; the history bears it."""

    def __enter__(self) -> UnitOfWork: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def add(self, thing: object) -> None:
        """Write down a new thing; clients and orders get their number here."""

    def add_all(self, things: Sequence[object], *, for_good: bool = False) -> None:
        """Write down many new things of one kind quickly; the history keeps only their ids.

        `for_good` it keeps only how many they were, and they cannot be taken back.
        """

    def add_rows(self, kind: type[Any], told: Iterable[Mapping[str, Any]]) -> None:
        """Write down many new things told as fields alone, as `add_all` does, however many they are.

        Each tells at least its `id` and what has no usual value; its number is given here.
        """

    def get(self, kind: type[T], thing_id: UUID, version: int | None = None) -> T:
        """Return a thing to change. Refused when it is gone, or changed since `version` was read."""

    def find(self, kind: type[T], **equal: object) -> list[T]:
        """Return the things whose fields equal these values."""

    def keys(self, kind: type[T], *fields: str) -> list[tuple[object, ...]]:
        """Return `id` and these fields of every thing of a kind, as plain tuples."""

    def move(self, kind: type[Any], source_id: UUID, target_id: UUID) -> None:
        """Make everything that points to one thing point to another; undo takes it back as far as it stands.

        Whatever was fetched before is to be fetched again.
        """

    def remove(self, thing: object) -> None:
        """Strike out a thing; undo can bring it back."""

    def settings(self) -> Mapping[str, str | int | bool]:
        """Return every setting of the shop, defaults filled in."""

    def set(self, key: str, value: str | int | bool) -> None:
        """Change a setting."""

    def redact(self, client_id: UUID) -> int:
        """Take a client's personal data out of the history for good; returns of how many entries."""

    def note(self, fact: Mapping[str, str | int]) -> None:
        """Put a fact into the history: nothing in the book changes, and nothing can be taken back."""

    def undo(self, entry_id: UUID | None = None) -> UUID:
        """Take back one entry of the history (the latest if none is named); returns the entry undone.

        Refused when what it changed has been changed again since.
        """

    def goes(self) -> Going:
        """Return which clients are no longer in the shop after what was undone here."""

    def taken_back(self, kind: type[Any]) -> list[TakenBack]:
        """Return the things of a kind that this undo concerns."""

    def commit(self, action: str, client_id: UUID | None = None) -> UUID:
        """Make the change durable under one entry of the history, whose id is returned."""


class Book(Protocol):
    """The shop's book as services and the composition root hold it."""

    def change(self, actor: Actor = NOBODY) -> UnitOfWork:
        """Begin a change, made by somebody."""

    def prepare(self, on: date) -> None:
        """Score every client's rhythm for a day and choose whom to invite to new collections."""
