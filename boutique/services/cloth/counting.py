"""Count what lies on the shelf: the difference is written down, with who counted and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from boutique.domain.cloth.model import Cloth, MovementKind
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.services.cloth.expecting import MOST_CM
from boutique.services.cloth.movements import move, stock


class Counted(NamedTuple):
    """A cloth whose length was taken; `in_book_cm` is what the book said of it then, if one looked.

    `words` say why it differs.
    """

    cloth_id: UUID
    cm: int
    in_book_cm: int | None = None
    words: str = ""


def count_cloths(uow: UnitOfWork, counted: Sequence[Counted], *, on: date) -> UUID:
    """Write down what was counted of several cloths, as one deed; returns the entry to undo.

    What is set aside stays so. Refused for a cloth of which something came or went since one looked.
    """
    if not counted:
        raise Refused(N_("Nothing was counted yet. Type the length of at least one cloth."))
    if len({each.cloth_id for each in counted}) < len(counted):
        raise Refused(N_("One cloth was counted twice. Leave only one of its lengths."))
    with uow:
        for each in counted:
            write_counted(uow, each, on)
        return uow.commit(N_("Shelf counted") if len(counted) > 1 else N_("Cloth counted"))


def write_counted(uow: UnitOfWork, counted: Counted, on: date) -> None:
    """Write down one length within a change under way; that it was counted, too, where nothing differs."""
    if not 0 <= counted.cm <= MOST_CM:
        raise Refused(N_("Write the length in metres, zero or more."))
    cloth, before = uow.get(Cloth, counted.cloth_id), stock(uow, counted.cloth_id).on_hand_cm
    if counted.in_book_cm is not None and counted.in_book_cm != before:
        raise Refused(
            N_("Something of “{cloth}” came or went while you counted. Count it again."), cloth=cloth.name
        )
    move(uow, cloth.id, MovementKind.COUNTED, counted.cm - before, on, words=counted.words)
