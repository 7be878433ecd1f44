"""Whom to invite to which collection: chosen in the morning, told anew when what speaks for it changes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection

from boutique.data.derived.taste_profiles import persons
from boutique.data.history.change import Change
from boutique.data.queries.calls.spending import USUAL, worth
from boutique.data.queries.calls.welcome import allows_selling
from boutique.data.queries.collections import pieces_of
from boutique.data.store.settings import load_settings
from boutique.domain.cloth.model import MovementKind
from boutique.domain.lookbooks.invitations import Guest, choose_guests, facts_of

_CANDIDATES: Final = 600
"""Whom to consider for an invitation: the shop's best by score and by what they spent."""

_OFFER: Final = frozenset({"piece", "cloth", "season_collection", "cloth_expected"})
_GUESTS: Final = (
    "SELECT s.client_id, c.title, s.orders, s.first_order, {worth} AS worth, s.score FROM client_summary s "
    "JOIN client c ON c.id = s.client_id WHERE s.orders > 0 AND c.archived_at IS NULL "
    f"AND {allows_selling('s')}"
)


def invite(connection: Connection, on: date) -> None:
    """Choose the guests of each collection that opens around a day."""
    raw: Any = connection.connection.driver_connection
    settings = load_settings(connection)
    how_many, asked = int(settings["calls.invitations"]), _GUESTS.format(worth=worth(str(settings[USUAL])))
    for collection in _current_collections(raw, on):
        best = raw.execute(f"{asked} ORDER BY worth DESC, s.client_id LIMIT ?", (_CANDIDATES,)).fetchall()
        guests = choose_guests(pieces_of(raw, collection), _told(raw, best, on), how_many)
        connection.exec_driver_sql("DELETE FROM invitation WHERE collection_id = ?", (collection,))
        rows = [
            (collection, guest.key, place, len(guests), _as_kept(guest.facts))
            for place, guest in enumerate(guests, 1)
        ]
        if rows:
            connection.exec_driver_sql(
                "INSERT INTO invitation(collection_id, client_id, place, out_of, facts) "
                "VALUES (?, ?, ?, ?, ?)",
                rows,
            )


def follow(connection: Connection, changes: Sequence[Change], concerned: Iterable[UUID]) -> None:
    """Tell anew what speaks for an invitation, so that the call says what the book of this hour would print.

    Nobody comes on the list or loses their place before the next morning; whom nothing suits any more does.
    """
    prepared = str(load_settings(connection)["calls.prepared_on"])
    if not prepared:
        return
    raw: Any = connection.connection.driver_connection
    on = date.fromisoformat(prepared)
    invited = raw.execute("SELECT collection_id, client_id FROM invitation").fetchall()
    if not any(change.table in _OFFER or _is_receipt(change) for change in changes):
        whose = {_as_written(who) for who in concerned}
        invited = [row for row in invited if row[1] in whose]
    if invited:
        _tell_anew(connection, raw, invited, on)


def _tell_anew(connection: Connection, raw: Any, invited: Sequence[tuple[str, str]], on: date) -> None:
    keys = sorted({client for _collection, client in invited})
    marks = ",".join("?" * len(keys))
    rows = raw.execute(
        f"{_GUESTS.format(worth='s.spent_bani')} AND s.client_id IN ({marks})", keys
    ).fetchall()
    guests = {guest.key: guest for guest in _told(raw, rows, on)}
    pieces = {collection: pieces_of(raw, collection) for collection in {each for each, _client in invited}}
    for collection, client in invited:
        facts = facts_of(pieces[collection], guests[client]) if client in guests else None
        if facts is None:
            connection.exec_driver_sql(
                "DELETE FROM invitation WHERE collection_id = ? AND client_id = ?", (collection, client)
            )
        else:
            connection.exec_driver_sql(
                "UPDATE invitation SET facts = ? WHERE collection_id = ? AND client_id = ?",
                (_as_kept(facts), collection, client),
            )


def _current_collections(raw: Any, on: date) -> list[str]:
    rows = raw.execute(
        "SELECT id FROM season_collection WHERE opens_on BETWEEN ? AND ?",
        ((on - timedelta(days=45)).isoformat(), (on + timedelta(days=14)).isoformat()),
    )
    return [row[0] for row in rows]


def _told(raw: Any, rows: Sequence[tuple[Any, ...]], on: date) -> list[Guest]:
    """Return clients with what they like and what they have."""
    known = dict(persons(raw, {row[0]: row[1] for row in rows}, on))
    return [
        Guest(
            key=key,
            orders=orders,
            years=max(1.0, (on - date.fromisoformat(first)).days / 365.25),
            worth_bani=worth_bani,
            score=score if score is not None else 0.0,
            person=known[key],
        )
        for key, _title, orders, first, worth_bani, score in rows
    ]


def _is_receipt(change: Change) -> bool:
    """Whoever waits for a cloth is invited to what is cut from it once it came."""
    return change.table == "cloth_movement" and any(
        side.get("kind") == MovementKind.RECEIVED for side in change.sides
    )


def _as_kept(facts: object) -> str:
    return json.dumps(facts, ensure_ascii=False)


def _as_written(who: UUID) -> str:
    return who.hex
