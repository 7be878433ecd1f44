"""Put a photograph beside a piece."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from boutique.domain.collections.model import Piece
from boutique.domain.kernel.errors import N_
from boutique.domain.ports import Pictures, UnitOfWork


def add_photograph(uow: UnitOfWork, pictures: Pictures, piece_id: UUID, source: Path) -> UUID:
    """Keep a photograph and show it in place of the drawing; returns the entry to undo.

    Refused when the file is no picture, damaged or too large.
    """
    digest = pictures.keep(source)
    with uow:
        piece = uow.get(Piece, piece_id)
        piece.photo = digest
        return uow.commit(N_("Photograph added"))
