"""What goes wrong for a client, what we propose, and how it is put right."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.care.complaints import Complaint, default_reply
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.taking import must_be_theirs

_SETTLED = N_("This complaint is already settled. Open a new one if something is wrong again.")


def open_complaint(
    uow: UnitOfWork,
    client_id: UUID,
    words: str,
    *,
    reply_by: date | None = None,
    owner_id: UUID | None = None,
    order_id: UUID | None = None,
    today: date,
) -> UUID:
    """Write down a complaint, who answers it and by when; returns the entry to undo."""
    if not words.strip():
        raise Refused(N_("Write what is wrong, in the client's own words."))
    if reply_by is not None and reply_by < today:
        raise Refused(N_("The answer cannot be due before today. Choose today or a later day."))
    with uow:
        uow.get(Client, client_id)
        must_be_theirs(uow, client_id, order_id)
        uow.add(
            Complaint(
                client_id=client_id,
                order_id=order_id,
                opened_on=today,
                words=words.strip(),
                reply_by=reply_by or default_reply(today),
                owner_id=owner_id or uow.actor.staff_id,
            )
        )
        return uow.commit(N_("Complaint noted"), client_id)


def check_proposal(solution: str, by: date | None, today: date) -> date:
    """Return the day by which a complaint is put right. Refused unless it is said what we do, and by when."""
    if not solution.strip():
        raise Refused(N_("Write what we offered to put it right."))
    if by is None:
        raise Refused(N_("Write by when it will be put right."))
    if by < today:
        raise Refused(N_("It cannot be put right before today. Choose today or a later day."))
    return by


def propose(complaint: Complaint, solution: str, by: date | None, today: date) -> None:
    """Answer a complaint: what we do and by when; that day it comes back among the calls."""
    complaint.put_right_by = check_proposal(solution, by, today)
    complaint.replied_on = complaint.replied_on or today
    complaint.solution = solution.strip()


def answer_complaint(
    uow: UnitOfWork,
    complaint_id: UUID,
    solution: str,
    *,
    by: date | None,
    today: date,
) -> UUID:
    """Write down that we answered, with what solution and by when it is done; returns the entry to undo."""
    check_proposal(solution, by, today)
    with uow:
        complaint = _open(uow, complaint_id)
        propose(complaint, solution, by, today)
        return uow.commit(N_("Complaint answered"), complaint.client_id)


def close_complaint(uow: UnitOfWork, complaint_id: UUID, *, today: date) -> UUID:
    """Write down that the solution helped; returns the entry to undo. Refused before it was answered."""
    with uow:
        complaint = _open(uow, complaint_id)
        if complaint.replied_on is None:
            raise Refused(N_("Nobody has answered this complaint yet. Write the answer first."))
        complaint.resolved_on = today
        return uow.commit(N_("Complaint settled"), complaint.client_id)


def _open(uow: UnitOfWork, complaint_id: UUID) -> Complaint:
    complaint = uow.get(Complaint, complaint_id)
    if complaint.resolved_on is not None:
        raise Refused(_SETTLED)
    return complaint
