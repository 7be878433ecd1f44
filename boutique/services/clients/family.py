"""Write down whom a client belongs with, and who sent them to us."""

from __future__ import annotations

from uuid import UUID

from boutique.domain.clients.household import Household, Kinship, Relation, seen_from_there
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import UnitOfWork

_ONESELF = N_("This is the same person. Choose somebody else.")


def relate(
    uow: UnitOfWork,
    client_id: UUID,
    other_id: UUID,
    kinship: str,
    *,
    together: bool = False,
) -> UUID:
    """Write down that the other is the client's spouse, child, friend; returns the entry to undo.

    `together` they share a household from now on. What was written of these two before is corrected.
    """
    _not_oneself(client_id, other_id)
    if kinship not in tuple(Kinship):
        raise Refused(N_("Choose what they are to one another."))
    with uow:
        client, other = uow.get(Client, client_id), uow.get(Client, other_id)
        known = _between(uow, client_id, other_id)
        for relation in known:
            relation.kinship = kinship if relation.client_id == client_id else seen_from_there(kinship)
        if not known:
            uow.add(Relation(client_id=client_id, other_id=other_id, kinship=kinship))
        if together:
            _join(uow, client, other)
        return uow.commit(N_("Family tie noted"), client_id)


def share_household(uow: UnitOfWork, client_id: UUID, other_id: UUID) -> UUID:
    """Bring a client into the household of another; returns the entry to undo."""
    _not_oneself(client_id, other_id)
    with uow:
        _join(uow, uow.get(Client, client_id), uow.get(Client, other_id))
        return uow.commit(N_("Household joined"), client_id)


def leave_household(uow: UnitOfWork, client_id: UUID) -> UUID:
    """Take a client out of their household; what they are to one another stays. Returns the entry to undo."""
    with uow:
        _leave(uow, uow.get(Client, client_id))
        return uow.commit(N_("Household left"), client_id)


def part(uow: UnitOfWork, client_id: UUID, other_id: UUID) -> UUID:
    """Strike out that these two belong together; the other leaves their household. Returns the entry."""
    with uow:
        client, other = uow.get(Client, client_id), uow.get(Client, other_id)
        for relation in _between(uow, client_id, other_id):
            uow.remove(relation)
        if other.household_id is not None and other.household_id == client.household_id:
            _leave(uow, other)
        return uow.commit(N_("Family tie deleted"), client_id)


def refer(uow: UnitOfWork, client_id: UUID, by_id: UUID | None) -> UUID:
    """Write down who sent a client to us, or that nobody did; returns the entry to undo."""
    _not_oneself(client_id, by_id)
    with uow:
        client = uow.get(Client, client_id)
        client.referred_by = uow.get(Client, by_id).id if by_id is not None else None
        return uow.commit(N_("Recommendation noted"), client_id)


def _not_oneself(client_id: UUID, other_id: UUID | None) -> None:
    if client_id == other_id:
        raise Refused(_ONESELF)


def _between(uow: UnitOfWork, one: UUID, other: UUID) -> list[Relation]:
    there = uow.find(Relation, client_id=one, other_id=other)
    return there + uow.find(Relation, client_id=other, other_id=one)


def _join(uow: UnitOfWork, client: Client, other: Client) -> None:
    if client.household_id is not None and client.household_id == other.household_id:
        return
    if other.household_id is None and client.household_id is not None:
        client, other = other, client
    if other.household_id is None:
        home = Household(name=other.family_name or client.family_name or other.name)
        uow.add(home)
        other.household_id = home.id
    if client.household_id is not None:
        _leave(uow, client)
    client.household_id = other.household_id


def _leave(uow: UnitOfWork, client: Client) -> None:
    """A household of one is none. It goes after everybody left it, so that undo brings it back first."""
    home = client.household_id
    if home is None:
        return
    client.household_id = None
    left = uow.find(Client, household_id=home)
    if len(left) > 1:
        return
    for last in left:
        last.household_id = None
    if not uow.find(Client, household_id=home):
        uow.remove(uow.get(Household, home))
