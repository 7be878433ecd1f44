"""What is to be amended on a garment: written down, solved, struck out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Misfilled, Refused
from boutique.domain.orders.model import OrderItem
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.amendments import Amendment, AmendmentDraft
from boutique.domain.workshop.fittings import HELD, Fitting, Outcome
from boutique.domain.workshop.places import PLACES
from boutique.wording.workshop.places import read_typed


def amend(uow: UnitOfWork, fitting_id: UUID, draft: AmendmentDraft, *, today: date) -> UUID:
    """Write down what is to be amended, as seen at a fitting; returns the entry to undo.

    One that was fine is then fine with amendments. Refused where it is still to come or was not held.
    """
    draft.check()
    with uow:
        fitting = uow.get(Fitting, fitting_id)
        if fitting.outcome not in (Outcome.PLANNED, *HELD):
            raise Refused(N_("Nobody was fitted then. Write it down at the fitting that was held."))
        if local_day(fitting.at) > today:
            raise Refused(N_("This fitting is still to come. Write it down at the fitting that was held."))
        uow.add(_of(fitting, draft))
        if fitting.outcome in (Outcome.FINE, Outcome.HELD):
            fitting.outcome = Outcome.AMENDED
        return uow.commit(N_("Amendment written down"), fitting.client_id)


def amend_item(uow: UnitOfWork, item_id: UUID, draft: AmendmentDraft) -> UUID:
    """Write down what is to be altered on a garment, ordered and not seen at a fitting; returns the entry."""
    draft.check()
    with uow:
        item = uow.get(OrderItem, item_id)
        item.must_be_open()
        uow.add(
            Amendment(
                client_id=item.client_id,
                item_id=item.id,
                place=draft.place,
                mm=draft.mm,
                words=draft.words.strip(),
            )
        )
        return uow.commit(N_("Amendment written down"), item.client_id)


def solve_amendment(
    uow: UnitOfWork, amendment_id: UUID, version: int, *, on: date, at_fitting: UUID | None = None
) -> UUID:
    """Write down that an amendment is made, and at which fitting it was found right; returns the entry."""
    with uow:
        known = uow.get(Amendment, amendment_id, version)
        if known.solved_on is not None:
            raise Refused(N_("This amendment is solved already."))
        if at_fitting is not None and uow.get(Fitting, at_fitting).client_id != known.client_id:
            raise Refused(N_("That fitting is somebody else's. Choose one of the client's own."))
        known.solved_on, known.solved_at = on, at_fitting
        return uow.commit(N_("Amendment solved"), known.client_id)


def reopen_amendment(uow: UnitOfWork, amendment_id: UUID, version: int) -> UUID:
    """Write down that an amendment is to be made after all; returns the entry to undo."""
    with uow:
        known = uow.get(Amendment, amendment_id, version)
        if known.solved_on is None:
            raise Refused(N_("This amendment is still to be made."))
        known.solved_on = known.solved_at = None
        return uow.commit(N_("Amendment to be made again"), known.client_id)


def strike_amendment(uow: UnitOfWork, amendment_id: UUID, version: int) -> UUID:
    """Strike out an amendment written down by mistake; returns the entry to undo."""
    with uow:
        known = uow.get(Amendment, amendment_id, version)
        uow.remove(known)
        return uow.commit(N_("Amendment deleted"), known.client_id)


def add_words(uow: UnitOfWork, fitting: Fitting, text: str) -> None:
    """Write down amendments told in words, parted at semicolons, within a change that is under way."""
    for part in text.replace("\n", ";").split(";"):
        if part.strip():
            uow.add(_of(fitting, _read(part.strip())))


def _read(text: str) -> AmendmentDraft:
    try:
        draft = read_typed(text, PLACES)
    except Misfilled:
        return AmendmentDraft(words=text)
    return draft if draft.mm is not None else AmendmentDraft(words=text)


def _of(fitting: Fitting, draft: AmendmentDraft) -> Amendment:
    return Amendment(
        client_id=fitting.client_id,
        item_id=fitting.item_id,
        fitting_id=fitting.id,
        place=draft.place,
        mm=draft.mm,
        words=draft.words.strip(),
    )
