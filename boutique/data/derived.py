"""Search, summaries and invitations kept true in the transaction that changes what they are derived from."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, delete, select

from boutique.data import ledger, search, summaries
from boutique.data.tables import client, invitation, season_collection, setting

_BULK = {"many", "struck", "laid_in"}


def follow(connection: Connection, changes: list[ledger.Change]) -> None:
    """Bring whatever is derived in line with these changes."""
    if any(change.keys() & _BULK for change in changes):
        _rebuild(connection, changes)
    elif concerned := ledger.touched_clients(changes):
        _refresh(connection, concerned, changes)
    if any(_strikes(change) for change in changes):
        _forget_invitations(connection)


def _refresh(connection: Connection, concerned: set[UUID], changes: list[ledger.Change]) -> None:
    columns = client.c
    rows = connection.execute(
        select(
            columns.id,
            columns.no,
            columns.given_name,
            columns.family_name,
            columns.phone,
            columns.phone_e164,
            columns.archived_at,
        ).where(columns.id.in_(concerned))
    ).all()
    here = [tuple(row[1:6]) for row in rows if row.archived_at is None]
    gone = [row.no for row in rows if row.archived_at is not None]
    gone += [change["before"]["no"] for change in changes if change["table"] == "client" and _strikes(change)]
    search.refresh(connection, here, gone)
    known = {row.id for row in rows}
    summaries.refresh(connection, known, concerned - known)


def _rebuild(connection: Connection, changes: list[ledger.Change]) -> None:
    if any(change["table"] == "client" for change in changes):
        search.rebuild(connection)
    summaries.rebuild(connection)
    # The scores went with the old summaries, so the morning must be prepared anew.
    connection.execute(delete(setting).where(setting.c.key == "calls.prepared_on"))


def _strikes(change: ledger.Change) -> bool:
    return "struck" in change or ("before" in change and "after" not in change)


def _forget_invitations(connection: Connection) -> None:
    """Nobody is invited who is gone, nor to what is gone."""
    for column, whole in ((invitation.c.client_id, client), (invitation.c.collection_id, season_collection)):
        connection.execute(delete(invitation).where(column.not_in(select(whole.c.id))))
