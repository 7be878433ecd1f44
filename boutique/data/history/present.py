"""Which of the clients that a change concerns are in the shop, before it is taken back and after."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from sqlalchemy import Connection, func, select

from boutique.data.history.change import Change
from boutique.data.tables import client
from boutique.domain.shop.going import NAMED, NOBODY, Going

_SOME: Final = 500

Here = dict[UUID, str]
"""Clients in the shop and their names."""


def of_changes(connection: Connection, changes: Iterable[Change]) -> Here:
    """Return the clients in the shop whose own rows these changes wrote."""
    concerned = [
        UUID(each)
        for change in changes
        if change.table == client.name
        for each in ([change.row_id] if change.row and change.row_id else change.bulk_added)
    ]
    return _here(connection, concerned)


def who_left(connection: Connection, before: Here) -> Going:
    """Return which of the clients who were in the shop no longer are."""
    after = _here(connection, before)
    left = [name for each, name in before.items() if each not in after]
    if not left:
        return NOBODY
    here = select(func.count()).select_from(client).where(client.c.archived_at.is_(None))
    now = connection.execute(here).scalar_one()
    return Going(len(left), now + len(left), tuple(left[:NAMED]))


def _here(connection: Connection, which: Iterable[UUID]) -> Here:
    ids, found = list(which), Here()
    named = select(client.c.id, client.c.given_name, client.c.family_name).where(
        client.c.archived_at.is_(None)
    )
    for start in range(0, len(ids), _SOME):
        for row in connection.execute(named.where(client.c.id.in_(ids[start : start + _SOME]))):
            found[row.id] = f"{row.given_name} {row.family_name}".strip()
    return found
