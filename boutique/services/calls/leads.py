"""Somebody came in and did not buy: written down in one go, so that nobody is forgotten."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from boutique.domain.calls.leads import LeadDraft, named
from boutique.domain.calls.talks import CallOutcome, Talk
from boutique.domain.clients.model import Client, Standing
from boutique.domain.cloth.model import Cloth
from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_
from boutique.domain.ports import PhoneBook, UnitOfWork
from boutique.services.calls.record import promised_call
from boutique.services.cloth.waiting import put_last, waiting

BEGUN = "lead.begun"


class RecordedVisit(NamedTuple):
    """Who came in, and the entry of the history that takes it back."""

    client_id: UUID
    entry_id: UUID


def record_visit(uow: UnitOfWork, draft: LeadDraft, phones: PhoneBook, *, now: datetime) -> RecordedVisit:
    """Write down a visit without a purchase: whom nobody knows yet gets a page as a lead.

    Somebody known is not written down twice: the visit goes into their story.
    """
    draft.check(local_day(now))
    dialled = phones.dialled(draft.phone) if draft.client_id is None else None
    with uow:
        client = _known(uow, draft) if draft.client_id else _lead(draft, dialled, now, uow.actor)
        if draft.client_id is None:
            uow.add(client)
        talk = _visit(draft, client.id, now, uow.actor)
        uow.add(talk)
        _agree(uow, draft, talk)
        return RecordedVisit(client.id, uow.commit(N_("Visit noted"), client.id))


def _known(uow: UnitOfWork, draft: LeadDraft) -> Client:
    assert draft.client_id is not None
    return uow.get(Client, draft.client_id)


def _lead(draft: LeadDraft, dialled: str | None, now: datetime, actor: Actor) -> Client:
    who = named(draft.name)
    return Client(
        standing=Standing.LEAD,
        title=who.title,
        given_name=who.given_name,
        family_name=who.family_name,
        phone=draft.phone.strip(),
        phone_e164=dialled,
        served_by=actor.staff_id,
        since=local_day(now),
        created_at=now,
    )


def _visit(draft: LeadDraft, client_id: UUID, now: datetime, actor: Actor) -> Talk:
    return Talk(
        client_id=client_id,
        at=now,
        staff_id=actor.staff_id,
        channel="visit",
        outbound=False,
        outcome=CallOutcome.SPOKE,
        words=draft.words.strip(),
        wanted=draft.wanted.strip(),
        because=draft.because,
    )


def _agree(uow: UnitOfWork, draft: LeadDraft, visit: Talk) -> None:
    """What was agreed: a day on which to ring, a cloth to wait for, once."""
    if draft.again_on is not None:
        about = draft.wanted.strip() or draft.words.strip()
        uow.add(promised_call(visit, draft.again_on, about))
    if draft.cloth_id is None:
        return
    uow.get(Cloth, draft.cloth_id)
    if all(entry.client_id != visit.client_id for entry in waiting(uow, draft.cloth_id)):
        put_last(uow, visit.client_id, draft.cloth_id, local_day(visit.at))


def keep_begun(uow: UnitOfWork, typed: Mapping[str, str]) -> UUID:
    """Keep a visit that was begun and not written down, so that a power cut does not lose it."""
    with uow:
        uow.set(BEGUN, json.dumps(dict(typed), ensure_ascii=False) if any(typed.values()) else "")
        return uow.commit(N_("Visit begun"))


def begun(kept: str) -> dict[str, str]:
    """Return what was typed of a visit before; empty when there is nothing, or nothing one can read."""
    try:
        found = json.loads(kept) if kept else {}
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}
