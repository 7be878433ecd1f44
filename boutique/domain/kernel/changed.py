"""What a change of the book touched, told to whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Changed:
    """The tables and clients that one or more commits touched; `clients` is None where it may be anybody.

    `began` is when the change was begun, by `time.monotonic`, in seconds.
    """

    tables: frozenset[str]
    clients: frozenset[UUID] | None
    began: float
