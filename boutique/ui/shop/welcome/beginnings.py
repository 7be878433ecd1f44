"""What the composition root does when somebody says how to begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NewShop:
    """What is asked before the first page of a book is opened."""

    name: str
    served_by: str
    language: str


@dataclass(frozen=True, slots=True)
class Beginnings:
    """The ways to begin. The first two run in the writing thread, `enter` on the screen's own.

    `enter` opens the shop that was made and goes to a room: today, or importing.
    """

    open_shop: Callable[[NewShop], object]
    open_demo: Callable[[], object]
    enter: Callable[[str], object]
