"""Open collections, lay cloths on the shelf, and cut pieces from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from boutique.domain.cloth.model import Cloth
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.domain.collections.offering import (
    ClothDraft,
    CollectionDraft,
    PieceDraft,
    first_code,
    next_code,
    tidied,
)
from boutique.domain.kernel.errors import N_, Misfilled
from boutique.domain.kernel.text import fold
from boutique.domain.ports import UnitOfWork

FIRST_CLOTH = "S-101"


@dataclass(frozen=True)
class Written:
    """Something new in the book, and the entry of the history that takes it back."""

    id: UUID
    entry_id: UUID


def open_collection(uow: UnitOfWork, draft: CollectionDraft) -> Written:
    """Open a collection, empty as yet."""
    draft = tidied(draft)
    draft.check()
    assert draft.opens_on is not None
    made = SeasonCollection(**(vars(draft) | {"opens_on": draft.opens_on}))
    with uow:
        _name_is_free(uow, draft.name)
        uow.add(made)
        return Written(made.id, uow.commit(N_("Collection opened")))


def edit_collection(uow: UnitOfWork, collection_id: UUID, version: int, draft: CollectionDraft) -> UUID:
    """Correct a collection; returns the entry to undo. Refused when somebody changed it meanwhile."""
    draft = tidied(draft)
    draft.check()
    with uow:
        collection = uow.get(SeasonCollection, collection_id, version)
        _name_is_free(uow, draft.name, collection_id)
        _write(collection, draft)
        return uow.commit(N_("Collection corrected"))


def add_cloth(uow: UnitOfWork, draft: ClothDraft) -> Written:
    """Lay a cloth on the shelf."""
    draft = tidied(draft)
    draft.check()
    with uow:
        taken = _cloth_codes(uow)
        made = Cloth(**(vars(draft) | {"code": draft.code or next_code(taken.values(), FIRST_CLOTH)}))
        _code_is_free(made.code, taken.values())
        uow.add(made)
        return Written(made.id, uow.commit(N_("Cloth put on the shelf")))


def edit_cloth(uow: UnitOfWork, cloth_id: UUID, version: int, draft: ClothDraft) -> UUID:
    """Correct a cloth; returns the entry to undo. Refused when somebody changed it meanwhile."""
    draft = tidied(draft)
    draft.check()
    with uow:
        cloth = uow.get(Cloth, cloth_id, version)
        _code_must_stay(draft.code)
        _code_is_free(draft.code, (code for id_, code in _cloth_codes(uow).items() if id_ != cloth_id))
        if cloth.weave != draft.weave:
            cloth.scale_mm = 0.0  # the size of a pattern that is no longer woven
        _write(cloth, draft)
        return uow.commit(N_("Cloth corrected"))


def add_piece(uow: UnitOfWork, collection_id: UUID, draft: PieceDraft) -> Written:
    """Add a piece to a collection."""
    draft = tidied(draft)
    draft.check()
    assert draft.cloth_id is not None
    with uow:
        uow.get(Cloth, draft.cloth_id)
        collection = uow.get(SeasonCollection, collection_id)
        taken = _piece_codes(uow, collection_id).values()
        code = draft.code or next_code(taken, first_code(collection.name, collection.opens_on))
        _code_is_free(code, taken)
        facts = vars(draft) | {"code": code, "cloth_id": draft.cloth_id}
        made = Piece(collection_id=collection_id, **facts)
        uow.add(made)
        return Written(made.id, uow.commit(N_("Piece added")))


def edit_piece(uow: UnitOfWork, piece_id: UUID, version: int, draft: PieceDraft) -> UUID:
    """Correct a piece; returns the entry to undo. Refused when somebody changed it meanwhile."""
    draft = tidied(draft)
    draft.check()
    assert draft.cloth_id is not None
    with uow:
        piece = uow.get(Piece, piece_id, version)
        uow.get(Cloth, draft.cloth_id)
        taken = _piece_codes(uow, piece.collection_id)
        _code_must_stay(draft.code)
        _code_is_free(draft.code, (code for id_, code in taken.items() if id_ != piece_id))
        _write(piece, draft)
        return uow.commit(N_("Piece corrected"))


def strike_piece(uow: UnitOfWork, piece_id: UUID, version: int) -> UUID:
    """Take a piece out of its collection; returns the entry to undo."""
    with uow:
        uow.remove(uow.get(Piece, piece_id, version))
        return uow.commit(N_("Piece taken out"))


def _write(thing: object, draft: CollectionDraft | ClothDraft | PieceDraft) -> None:
    for name, value in vars(draft).items():
        setattr(thing, name, value)


def _name_is_free(uow: UnitOfWork, name: str, own: UUID | None = None) -> None:
    others = (each for each in uow.find(SeasonCollection) if each.id != own)
    if any(fold(each.name) == fold(name) for each in others):
        raise Misfilled("name", N_("There is already a collection with this name. Choose another name."))


def _code_must_stay(code: str) -> None:
    if not code:
        raise Misfilled("code", N_("Write the code it is asked for by."))


def _code_is_free(code: str, taken: Iterable[str]) -> None:
    if fold(code) in {fold(each) for each in taken}:
        raise Misfilled("code", N_("The code “{code}” is taken. Choose another."), code=code)


def _cloth_codes(uow: UnitOfWork) -> dict[UUID, str]:
    return {each.id: each.code for each in uow.find(Cloth)}


def _piece_codes(uow: UnitOfWork, collection_id: UUID) -> dict[UUID, str]:
    return {each.id: each.code for each in uow.find(Piece, collection_id=collection_id)}
