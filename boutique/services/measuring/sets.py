"""The shop's own sets of measures."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.measuring.model import can_be
from boutique.domain.measuring.sets import SET_NAMES, MeasureSet
from boutique.domain.ports import UnitOfWork

_MOST = 40


def make_set(uow: UnitOfWork, name: str, codes: Sequence[str]) -> tuple[UUID, UUID]:
    """Make a set of measures; returns its id, and the entry to undo."""
    made = MeasureSet(name=_name(name), codes=_codes(codes))
    with uow:
        _alone(uow, made)
        uow.add(made)
        entry = uow.commit(N_("Set of measures made"))
    return made.id, entry


def correct_set(uow: UnitOfWork, set_id: UUID, version: int, name: str, codes: Sequence[str]) -> UUID:
    """Correct a set's name or measures; returns the entry to undo."""
    with uow:
        known = uow.get(MeasureSet, set_id, version)
        known.name, known.codes = _name(name), _codes(codes)
        _alone(uow, known)
        return uow.commit(N_("Set of measures corrected"))


def strike_set(uow: UnitOfWork, set_id: UUID) -> UUID:
    """Strike a set out; no measure that was taken by it is lost. Returns the entry to undo."""
    with uow:
        uow.remove(uow.get(MeasureSet, set_id))
        return uow.commit(N_("Set of measures deleted"))


def _name(name: str) -> str:
    if not name.strip():
        raise Refused(N_("The set has no name. Write for example “Morning coat”."))
    return " ".join(name.split())


def _codes(codes: Sequence[str]) -> str:
    if not codes:
        raise Refused(N_("The set is empty. Choose at least one measure."))
    if len(codes) > _MOST or not all(can_be(code, 1) for code in codes):
        raise Refused(N_("A set has at most 40 measures, so that it fits on its sheet. Take some out."))
    return " ".join(dict.fromkeys(codes))


def _alone(uow: UnitOfWork, wanted: MeasureSet) -> None:
    """Two sets of one name could not be told apart; the house's are known in every language."""
    taken = {fold(str(name)): set_id for set_id, name in uow.keys(MeasureSet, "name") if set_id != wanted.id}
    if fold(wanted.name) in taken | {fold(name): None for name in (*SET_NAMES, *SET_NAMES.values())}:
        raise Refused(
            N_("There is already a set called “{name}”. Give this one another name."), name=wanted.name
        )
