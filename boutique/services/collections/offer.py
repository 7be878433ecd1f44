"""Open collections, lay cloths on the shelf, and cut pieces from them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple
from uuid import UUID

from boutique.domain.cloth.model import Cloth, MovementKind
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
from boutique.services.cloth.counting import Counted, write_counted
from boutique.services.cloth.expecting import Saying, awaited, latest_said, say
from boutique.services.cloth.movements import move

FIRST_CLOTH = "S-101"
_SHELVED: Final = ("stock_cm", "expected_on")


class Shelved(NamedTuple):
    """What the book said of the stock of a cloth when its form was opened."""

    stock_cm: int
    expected_on: date | None


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


def add_cloth(uow: UnitOfWork, draft: ClothDraft, *, on: date | None = None) -> Written:
    """Lay a cloth on the shelf, with what lies of it and when more comes."""
    draft, on = tidied(draft), on or date.today()
    draft.check()
    with uow:
        taken = _cloth_codes(uow)
        made = Cloth(**(_facts(draft) | {"code": draft.code or next_code(taken.values(), FIRST_CLOTH)}))
        _code_is_free(made.code, taken.values())
        uow.add(made)
        if draft.stock_cm:
            move(uow, made.id, MovementKind.COUNTED, draft.stock_cm, on)
        if draft.expected_on is not None:
            say(uow, made.id, Saying(from_on=draft.expected_on, said_on=on), None)
        return Written(made.id, uow.commit(N_("Cloth put on the shelf")))


def edit_cloth(
    uow: UnitOfWork,
    cloth_id: UUID,
    version: int,
    draft: ClothDraft,
    *,
    seen: Shelved | None = None,
    on: date | None = None,
) -> UUID:
    """Correct a cloth; returns the entry to undo. Refused when somebody changed it meanwhile.

    Another length than the one `seen` in the book is a count, another day than that what the mill says now.
    """
    draft, on = tidied(draft), on or date.today()
    draft.check()
    with uow:
        cloth = uow.get(Cloth, cloth_id, version)
        _code_must_stay(draft.code)
        _code_is_free(draft.code, (code for id_, code in _cloth_codes(uow).items() if id_ != cloth_id))
        if cloth.weave != draft.weave:
            cloth.scale_mm = 0.0  # the size of a pattern that is no longer woven
        for name, value in _facts(draft).items():
            setattr(cloth, name, value)
        if seen is not None:
            _count_anew(uow, cloth_id, draft, seen, on)
            _expect_anew(uow, cloth_id, draft, seen, on)
        return uow.commit(N_("Cloth corrected"))


def _facts(draft: ClothDraft) -> dict[str, Any]:
    """Return what a cloth is, without what lies of it."""
    return {name: value for name, value in vars(draft).items() if name not in _SHELVED}


def _count_anew(uow: UnitOfWork, cloth_id: UUID, draft: ClothDraft, seen: Shelved, on: date) -> None:
    if draft.stock_cm != seen.stock_cm:
        write_counted(uow, Counted(cloth_id, draft.stock_cm, seen.stock_cm), on)


def _expect_anew(uow: UnitOfWork, cloth_id: UUID, draft: ClothDraft, seen: Shelved, on: date) -> None:
    if draft.expected_on == seen.expected_on:
        return
    now = latest_said(uow, cloth_id)[:1]
    if draft.expected_on is not None:
        saying = Saying(from_on=draft.expected_on, cm=now[0].cm if now else 0, said_on=on)
        say(uow, cloth_id, saying, now[0].delivery if now else None)
    for each in awaited(uow, cloth_id) if draft.expected_on is None and now else ():
        if each.delivery == now[0].delivery:
            each.called_off_on = on


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


def _write(thing: object, draft: CollectionDraft | PieceDraft) -> None:
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
