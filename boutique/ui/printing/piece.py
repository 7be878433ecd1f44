"""What is printed, told to the printing desk by the room that makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from boutique.domain.ports import PrintedPiece
from boutique.domain.printing.model import Sides

Make = Callable[[Path], PrintedPiece]
"""Writes the piece as a PDF, or answers with one that lies there; called away from the screen."""


Keep = Callable[[tuple[int, ...]], Callable[[], object]]
"""Writes down what was printed: the pages, none meaning all; answers with what takes that back."""


def _nothing() -> None:
    return None


def _kept_nowhere(_pages: tuple[int, ...]) -> Callable[[], object]:
    return _nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece to print.

    `kind` says whose printer, copies and sides are remembered, `title` is its name at the printer and as a
    file. `said` gives the sentence once a printer of a name has it, `waiting` when it waits there for help.
    `keep` writes down in the writing thread that it was printed, and answers with what takes that back;
    `changed` is called after either, `turned` with the sides that will be proposed again. `save` writes it
    into a file and tells the sentence it is given.
    """

    kind: str
    title: str
    said: Callable[[str], str]
    waiting: Callable[[str], str]
    make: Make
    save: Callable[[Path, str], object]
    keep: Keep = _kept_nowhere
    changed: Callable[[], object] = _nothing
    turned: Callable[[Sides], object] = lambda _sides: None
    sides: Sides = Sides.ONE
