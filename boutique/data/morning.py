"""Prepare the morning, once a day: score every client's rhythm and choose whom to invite."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Engine

from boutique.data import listed
from boutique.data.scoring import figures, standings
from boutique.data.settings import load_settings, save_setting
from boutique.data.troubles import told
from boutique.domain.calls.invitations import Guest, choose_guests
from boutique.domain.calls.matching import Offered, Taste
from boutique.domain.likes import same_thing

_SAID = "SELECT client_id, facet, value, likes, said_on, id FROM preference"
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
    guests = choose_guests(_offered(raw, collection), _candidates(raw, on), how_many)
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


def _offered(raw: Any, collection: str) -> list[Offered]:
    rows = raw.execute(
        "SELECT p.code, p.name, p.garment, p.wearer, p.occasion, p.style, k.weave, k.colour, k.composition "
        "FROM piece p JOIN cloth k ON k.id = p.cloth_id WHERE p.collection_id = ?",
        (collection,),
    )
    return [Offered(*row) for row in rows]


def _candidates(raw: Any, on: date) -> list[Guest]:
    """The shop's best clients with what they like and what they bought."""
    best = raw.execute(
        "SELECT s.client_id, c.title, s.orders, s.first_order, s.spent_bani, s.score FROM client_summary s "
        "JOIN client c ON c.id = s.client_id WHERE s.orders > 0 AND c.archived_at IS NULL "
        "AND NOT s.sales_refused AND NOT s.calls_refused ORDER BY s.spent_bani DESC LIMIT ?",
        (_CANDIDATES,),
    ).fetchall()
    keys = [row[0] for row in best]
    likes = _grouped(_among(raw, _SAID, keys))
    garments = _grouped(_among(raw, "SELECT client_id, garment FROM order_item", keys))
    return [
        Guest(
            key=key,
            title=title,
            orders=orders,
            years=max(1.0, (on - date.fromisoformat(first)).days / 365.25),
            spent_bani=spent,
            score=score if score is not None else 0.0,
            likes=[taste for taste, liked in _newest(likes[key]) if liked],
            dislikes=[taste for taste, liked in _newest(likes[key]) if not liked],
            garments=[row[0] for row in garments[key]],
        )
        for key, title, orders, first, spent, score in best
    ]


def _newest(said: list[tuple[Any, ...]]) -> list[tuple[Taste, bool]]:
    """What was said last of a thing holds."""
    latest: dict[tuple[str, str], tuple[Taste, bool]] = {}
    for facet, value, liked, _on, _id in sorted(said, key=itemgetter(3, 4)):
        latest[same_thing(facet, value)] = ((facet, value), bool(liked))
    return list(latest.values())


def _among(raw: Any, sql: str, keys: list[str]) -> Iterable[tuple[Any, ...]]:
    marks = ",".join("?" * len(keys))
    return list(raw.execute(f"{sql} WHERE client_id IN ({marks})", keys))


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(tuple(row[1:]))
    return found
