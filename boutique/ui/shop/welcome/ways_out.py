"""What the composition root does when a book cannot be opened and somebody says how to go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from boutique.domain.shop.copies import ProvenCopy


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysOut:
    """The ways out of a book that cannot be opened.

    `restore` runs in the writing thread and is None where a copy would not help; `again` and `move` run on
    the screen's own. `newest` opens the copies beside the book, which may take long, and returns the newest
    that is whole; it is None if there is none to open.
    """

    again: Callable[[], object]
    move: Callable[[Path], object]
    restore: Callable[[Path], object] | None
    newest: Callable[[], ProvenCopy | None] | None
