"""Entries of a client's story, written down by mistake and struck out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from boutique.domain.calls.talks import Talk
from boutique.domain.care.complaints import Complaint
from boutique.domain.care.model import Gesture, Opinion
from boutique.domain.cloth.model import WaitlistEntry
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.pages.story import StoryKind
from boutique.domain.ports import UnitOfWork
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.workshop.amendments import Amendment
from boutique.domain.workshop.fittings import Fitting

_STRUCK: Mapping[str, type[Any]] = {
    StoryKind.VISIT: Talk,
    StoryKind.TALK: Talk,
    StoryKind.FOLLOW_UP: PromiseRecord,
    StoryKind.FITTING: Fitting,
    StoryKind.COMPLAINT: Complaint,
    StoryKind.OPINION: Opinion,
    StoryKind.GESTURE: Gesture,
    StoryKind.WAITING: WaitlistEntry,
}
"""What may be struck out of a story; the rest is changed where it belongs."""


def can_be_struck(kind: StoryKind) -> bool:
    """Tell whether an entry of this kind can be struck out of the story."""
    return kind in _STRUCK


def strike_entry(uow: UnitOfWork, kind: StoryKind, entry_id: UUID) -> UUID:
    """Strike out what was written down by mistake; returns the entry to undo.

    With a talk goes what was agreed in it and still waits, with a fitting what was to be amended.
    """
    if kind not in _STRUCK:
        raise Refused(N_("This cannot be deleted here. Correct it where it was noted."))
    with uow:
        entry = uow.get(_STRUCK[kind], entry_id)
        for agreed in uow.find(PromiseRecord, talk_id=entry_id) if isinstance(entry, Talk) else ():
            _let_go(uow, agreed)
        if isinstance(entry, Fitting):
            _without_fitting(uow, entry)
        uow.remove(entry)
        return uow.commit(N_("Entry deleted"), entry.client_id)


def _let_go(uow: UnitOfWork, agreed: PromiseRecord) -> None:
    if agreed.kept_on is None:
        uow.remove(agreed)
    else:
        agreed.talk_id = None


def _without_fitting(uow: UnitOfWork, fitting: Fitting) -> None:
    for each in uow.find(Amendment, fitting_id=fitting.id):
        uow.remove(each)
    for each in uow.find(Amendment, solved_at=fitting.id):
        each.solved_at = None
    for later in uow.find(Fitting, moved_from=fitting.id):
        later.moved_from = None
