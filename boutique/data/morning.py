"""Prepare the morning, once a day: score every client's rhythm and choose whom to invite."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Engine

from boutique.data import listed
from boutique.data.queries.offer import pieces_of
from boutique.data.scoring import figures, standings
from boutique.data.settings import load_settings, save_setting
from boutique.data.tastes import persons
from boutique.data.troubles import told
from boutique.domain.calls.invitations import Guest, choose_guests

_CANDIDATES = 600
"""Whom to consider for an invitation: the shop's best by score and by what they spent."""


def prepare(engine: Engine, on: date) -> None:
    """Write every client's score for a day, and the guests of each collection that opens around it."""
    with told(), engine.begin() as connection:
        raw = connection.connection.driver_connection
        _write_scores(connection, raw, on)
        for collection in _current_collections(raw, on):
            _invite(connection, raw, collection, int(load_settings(connection)["calls.invitations"]), on)
        listed.choose(connection, on)
        save_setting(connection, "calls.prepared_on", on.isoformat())


def _write_scores(connection: Connection, raw: Any, on: date) -> None:
    rows = [
        (
            each.rhythm,
            each.score,
            each.gap_days,
            None if each.gap_days is None else f"+{each.gap_days} days",
            *figures(each.came_back),
            each.client_id,
        )
        for each in standings(raw, on)
    ]
    if rows:
        connection.exec_driver_sql(
            "UPDATE client_summary SET rhythm = ?, score = ?, gap_days = ?, due_on = date(last_order, ?), "
            "came_back = ?, came_back_of = ?, came_back_days = ? WHERE client_id = ?",
            rows,
        )


def _current_collections(raw: Any, on: date) -> list[str]:
    rows = raw.execute(
        "SELECT id FROM season_collection WHERE opens_on BETWEEN ? AND ?",
        ((on - timedelta(days=45)).isoformat(), (on + timedelta(days=14)).isoformat()),
    )
    return [row[0] for row in rows]


def _invite(connection: Connection, raw: Any, collection: str, how_many: int, on: date) -> None:
    guests = choose_guests(pieces_of(raw, collection), _candidates(raw, on), how_many)
    connection.exec_driver_sql("DELETE FROM invitation WHERE collection_id = ?", (collection,))
    rows = [
        (collection, guest.key, place, len(guests), json.dumps(guest.facts, ensure_ascii=False))
        for place, guest in enumerate(guests, 1)
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO invitation(collection_id, client_id, place, out_of, facts) VALUES (?, ?, ?, ?, ?)",
            rows,
        )


def _candidates(raw: Any, on: date) -> list[Guest]:
    """The shop's best clients with what they like and what they have."""
    best = raw.execute(
        "SELECT s.client_id, c.title, s.orders, s.first_order, s.spent_bani, s.score FROM client_summary s "
        "JOIN client c ON c.id = s.client_id WHERE s.orders > 0 AND c.archived_at IS NULL "
        "AND NOT s.sales_refused AND NOT s.calls_refused ORDER BY s.spent_bani DESC LIMIT ?",
        (_CANDIDATES,),
    ).fetchall()
    known = dict(persons(raw, {row[0]: row[1] for row in best}, on))
    return [
        Guest(
            key=key,
            orders=orders,
            years=max(1.0, (on - date.fromisoformat(first)).days / 365.25),
            spent_bani=spent,
            score=score if score is not None else 0.0,
            person=known[key],
        )
        for key, _title, orders, first, spent, score in best
    ]
