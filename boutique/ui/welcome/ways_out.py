"""What the composition root does when a book cannot be opened and somebody says how to go on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysOut:
    """The ways out of a book that cannot be opened.

    `restore` runs in the writing thread and is None where a copy would not help; `again` and `move` run on
    the screen's own. `last_copy` is the newest copy kept beside the book, if there is one.
    """

    again: Callable[[], object]
    move: Callable[[Path], object]
    restore: Callable[[Path], object] | None
    last_copy: Path | None
