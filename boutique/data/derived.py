"""Search, summaries and invitations kept true in the transaction that changes what they are derived from."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, delete, select

from boutique.data import ledger, listed, search, summaries
from boutique.data.tables import client, invitation, season_collection, setting

_BULK = {"many", "struck", "laid_in"}
_SEARCHED = {"client", "note"}
_FEW = 2_000
_PART = 5


def follow(connection: Connection, changes: list[ledger.Change]) -> None:
    """Bring whatever is derived in line with these changes."""
    concerned = ledger.touched_clients(changes)
    if any(change.keys() & _BULK for change in changes):
        _rebuild(connection)
    elif concerned:
        known = set(connection.scalars(select(client.c.id).where(client.c.id.in_(concerned))))
        summaries.refresh(connection, known, concerned - known)
    _index(connection, [change for change in changes if change.get("table") in _SEARCHED])
    if any(_strikes(change) for change in changes):
        _forget_invitations(connection)
    listed.follow(connection, changes)


def _rebuild(connection: Connection) -> None:
    summaries.rebuild(connection)
    # The scores went with the old summaries, so the morning must be prepared anew.
    connection.execute(delete(setting).where(setting.c.key == "calls.prepared_on"))


def _index(connection: Connection, changes: list[ledger.Change]) -> None:
    """Search follows names and notes; after a large import building it anew is the quicker way."""
    concerned = ledger.touched_clients(changes)
    for change in changes:
        if change["table"] == "client":
            concerned |= {UUID(who) for who in change.get("many", ())}
    uncounted = any(change.keys() & {"struck", "laid_in"} for change in changes)
    if uncounted or (len(concerned) > _FEW and len(concerned) * _PART > search.count(connection)):
        search.rebuild(connection)
    elif concerned:
        gone = [each["before"]["no"] for each in changes if each["table"] == "client" and _strikes(each)]
        search.refresh(connection, concerned, gone)


def _strikes(change: ledger.Change) -> bool:
    return "struck" in change or ("before" in change and "after" not in change)


def _forget_invitations(connection: Connection) -> None:
    """Nobody is invited who is gone, nor to what is gone."""
    for column, whole in ((invitation.c.client_id, client), (invitation.c.collection_id, season_collection)):
        connection.execute(delete(invitation).where(column.not_in(select(whole.c.id))))
