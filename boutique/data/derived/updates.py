"""Search, summaries, stock and invitations kept true in the transaction that changes what is behind them."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Connection, delete, select

from boutique.data.derived import called_list as listed
from boutique.data.derived import invitations, preference_words, stock, summaries
from boutique.data.history.change import Change, Op
from boutique.data.history.entries import touched_clients
from boutique.data.search import index as search
from boutique.data.tables import (
    client,
    client_summary,
    garment_forecast,
    invitation,
    order_item,
    season_collection,
    setting,
)

_SEARCHED: Mapping[str, frozenset[str] | None] = {
    "client": None,
    "note": None,
    "orders": frozenset({"note", "no", "client_id"}),
    "order_item": frozenset({"garment", "description", "wearer", "cloth_id", "client_id"}),
    "cloth": frozenset({"name"}),
}
"""The tables whose words find people, and in which fields; None for any."""
_FEW = 2_000
_PART = 5


def follow(connection: Connection, changes: list[Change]) -> None:
    """Bring whatever is derived in line with these changes."""
    stock.follow(connection, changes)
    concerned = _concerned(changes)
    anew = any(change.bulk_loaded for change in changes) or _is_most(connection, concerned)
    if anew:
        summaries.rebuild(connection)
    elif concerned:
        known = set(connection.scalars(select(client.c.id).where(client.c.id.in_(concerned))))
        summaries.refresh(connection, known, concerned - known)
    if any(_strikes(change) for change in changes):
        _forget_gone(connection)
    if anew or any(change.op is Op.BULK for change in changes):
        _forget_morning(connection)  # nobody scored those who came, or the scores went
    _index(connection, [change for change in changes if _is_searched(change)], anew=anew)
    if any(change.table == "preference" for change in changes):
        preference_words.learn(connection)
    listed.follow(connection, changes)
    if not anew:
        invitations.follow(connection, changes, concerned)


def _concerned(changes: list[Change]) -> set[UUID]:
    came = (change.bulk_added for change in changes if change.table == "client")
    return touched_clients(changes) | {UUID(who) for each in came for who in each}


def renew_summaries(connection: Connection) -> None:
    """Derive every summary and the sums of every cloth anew, by the rules of this program."""
    summaries.rebuild(connection)
    stock.rebuild(connection)
    _forget_morning(connection)


def _forget_morning(connection: Connection) -> None:
    connection.execute(delete(setting).where(setting.c.key == "calls.prepared_on"))


def _is_most(connection: Connection, concerned: set[UUID]) -> bool:
    """After a large import deriving everything anew is the quicker way."""
    return len(concerned) > _FEW and len(concerned) * _PART > search.count(connection)


def _is_searched(change: Change) -> bool:
    """An order handed over is found as before it was."""
    if change.table not in _SEARCHED:
        return False
    fields = _SEARCHED[change.table]
    return fields is None or change.op is not Op.UPDATE or bool(fields & change.fields)


def _wearing(connection: Connection, changes: list[Change]) -> set[UUID]:
    """Return who ordered something of a cloth that is called otherwise now."""
    renamed = [
        UUID(each.row_id) for each in changes if each.table == "cloth" and each.op in (Op.UPDATE, Op.DELETE)
    ]
    ordered = select(order_item.c.client_id).where(order_item.c.cloth_id.in_(renamed))
    return set(connection.scalars(ordered)) if renamed else set()


def _index(connection: Connection, changes: list[Change], *, anew: bool) -> None:
    """Search follows names, notes and orders."""
    if anew:
        search.rebuild(connection)
        return
    if any(change.table == "client" and _strikes(change) for change in changes):
        search.forget_gone(connection)
    search.refresh(connection, _concerned(changes) | _wearing(connection, changes))


def _strikes(change: Change) -> bool:
    return bool(change.bulk_removed) or change.op is Op.DELETE


def _forget_gone(connection: Connection) -> None:
    """Nobody is invited or counted who is gone, nor invited to what is gone."""
    for column, whole in (
        (invitation.c.client_id, client),
        (invitation.c.collection_id, season_collection),
        (client_summary.c.client_id, client),
        (garment_forecast.c.item_id, order_item),
    ):
        connection.execute(delete(column.table).where(column.not_in(select(whole.c.id))))
