"""Leave to contact a client: given, withdrawn as easily, and given again; each time a fact of its own."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Client
from boutique.domain.consent.model import Consent
from boutique.domain.consent.rules import ALL, Channel, How, Purpose, needs_refusal, stands_under
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork


def give_leave(
    uow: UnitOfWork,
    client_id: UUID,
    channel: str,
    purpose: str,
    *,
    how: str,
    words: str,
    today: date,
) -> UUID:
    """Write down that a client lets us use a channel for a purpose; returns the entry to undo.

    `words` are theirs, or empty: then the leave counts as noted by us.
    """
    _check(channel, purpose, how)
    with uow:
        uow.get(Client, client_id)
        given = Consent(client_id=client_id, channel=channel, purpose=purpose, given_on=today)
        given.how, given.words, given.staff_id = how, words.strip(), uow.actor.staff_id
        uow.add(given)
        return uow.commit(N_("Consent given"), client_id)


def withdraw_leave(
    uow: UnitOfWork,
    client_id: UUID,
    channel: str,
    purpose: str,
    *,
    how: str,
    words: str = "",
    today: date,
) -> UUID:
    """Write down that a client does not want a channel used, asked before or not; returns the entry to undo.

    Every leave for it ends today. Where a wider one stands, or none was ever given, a refusal is written.
    """
    _check(channel, purpose, how)
    with uow:
        uow.get(Client, client_id)
        known = uow.find(Consent, client_id=client_id)
        ended = stands_under(known, channel, purpose)
        for leave in ended:
            leave.withdrawn_on, leave.withdrawn_by = today, uow.actor.staff_id
            leave.withdrawn_how, leave.withdrawn_words = how, words.strip()
        if needs_refusal(known, ended, channel, purpose):
            uow.add(_refusal(client_id, channel, purpose, how, words.strip(), today, uow.actor))
        return uow.commit(N_("Consent withdrawn"), client_id)


def _refusal(
    client_id: UUID, channel: str, purpose: str, how: str, words: str, on: date, actor: Actor
) -> Consent:
    made = Consent(client_id=client_id, channel=channel, purpose=purpose, given_on=on, withdrawn_on=on)
    made.withdrawn_how, made.withdrawn_words, made.withdrawn_by = how, words, actor.staff_id
    return made


def _check(channel: str, purpose: str, how: str) -> None:
    if channel not in (ALL, *Channel) or purpose not in (ALL, *Purpose):
        raise Refused(N_("Choose how to reach them, and what for."))
    if how not in tuple(How):
        raise Refused(N_("Say how they told us: at the counter, on the phone, in writing or on a form."))
