"""Two pages of one person put together into one; everything moves, and all of it can be taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from boutique.domain.clients.household import Household, Relation
from boutique.domain.clients.model import Client
from boutique.domain.clients.notes import Note
from boutique.domain.cloth.model import WaitlistEntry
from boutique.domain.duplicates.merging import Choices, MergePlan, plan_of
from boutique.domain.duplicates.views import PageFacts
from boutique.domain.kernel.errors import N_
from boutique.domain.ports import Queries, UnitOfWork
from boutique.domain.staff.model import Staff
from boutique.wording.duplicates import left_over_words

_AS_SUGGESTED: Choices = MappingProxyType({})


def plan_merge(queries: Queries, keep_id: UUID, other_id: UUID) -> MergePlan:
    """Return what putting two pages together would do. Refused when they cannot be."""
    return plan_of(queries.page_facts(keep_id), queries.page_facts(other_id))


def merge_clients(
    uow: UnitOfWork,
    keep_id: UUID,
    other_id: UUID,
    choices: Choices = _AS_SUGGESTED,
    *,
    now: datetime,
    versions: tuple[int, int] | None = None,
) -> UUID:
    """Put the other page into the one that is kept; returns the entry to undo.

    Whatever is not kept on the page is kept in a note. `versions` are those of the plan that was looked at:
    Refused when either page was changed since.
    """
    seen = versions or (None, None)
    with uow:
        keep, other = uow.get(Client, keep_id, seen[0]), uow.get(Client, other_id, seen[1])
        plan = plan_of(_facts(uow, keep), _facts(uow, other))
        values, words = plan.kept_values(choices), left_over_words(plan, choices)
        uow.move(Client, other_id, keep_id)
        keep, other = uow.get(Client, keep_id), uow.get(Client, other_id)
        for name, value in values.items():
            setattr(keep, name, value)
        other.archived_at, other.merged_into = now, keep_id
        _wait_once(uow, keep_id)
        _relate_once(uow, keep_id)
        if words:
            uow.add(Note(client_id=keep_id, at=now, staff_id=uow.actor.staff_id, words=words))
        return uow.commit(N_("Two pages merged"), keep_id)


def _facts(uow: UnitOfWork, client: Client) -> PageFacts:
    values = {each.name: getattr(client, each.name) for each in fields(Client)}
    return PageFacts(
        client_id=client.id, no=client.no, version=client.version, values=values, names=_names(uow, client)
    )


def _names(uow: UnitOfWork, client: Client) -> Mapping[str, str]:
    names = {}
    if client.served_by is not None:
        names["served_by"] = uow.get(Staff, client.served_by).name
    if client.household_id is not None:
        names["household"] = uow.get(Household, client.household_id).name
    if client.referred_by is not None:
        names["referred_by"] = uow.get(Client, client.referred_by).name
    return names


def _wait_once(uow: UnitOfWork, client_id: UUID) -> None:
    """Nobody waits twice for one cloth: the earliest day counts, and the most metres."""
    waits = [each for each in uow.find(WaitlistEntry, client_id=client_id) if each.is_open]
    for cloth_id in {each.cloth_id for each in waits}:
        first, *more = sorted(
            (each for each in waits if each.cloth_id == cloth_id), key=lambda each: each.asked_on
        )
        for later in more:
            first.metres_cm = max(first.metres_cm, later.metres_cm)
            first.promised_cm = max(first.promised_cm, later.promised_cm)
            first.rank = min(first.rank, later.rank)
            first.item_id = first.item_id or later.item_id
            first.chosen = _once((first.chosen, later.chosen))
            sent = [day for day in (first.swatches_sent_on, later.swatches_sent_on) if day is not None]
            first.swatches_sent_on = min(sent, default=None)
            uow.remove(later)


def _once(words: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(word for word in words if word))


def _relate_once(uow: UnitOfWork, client_id: UUID) -> None:
    """Both pages may have named the same wife."""
    for mine in ("client_id", "other_id"):
        known: set[tuple[UUID, UUID, str]] = set()
        for each in uow.find(Relation, **{mine: client_id}):
            said = (each.client_id, each.other_id, each.kinship)
            if said in known:
                uow.remove(each)
            known.add(said)
