"""Prepare the morning, once a day: score every client's rhythm and choose whom to invite."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine

from boutique.data.derived import called_list as listed
from boutique.data.derived import forecasts, invitations
from boutique.data.queries import SqlQueries
from boutique.data.queries.calls.scoring import figures, standings
from boutique.data.queries.calls.spending import USUAL, usual_sums
from boutique.data.store.errors import translated
from boutique.data.store.settings import save_setting


def prepare(engine: Engine, queries: SqlQueries, on: date) -> None:
    """Write every client's score for a day, the guests of each collection that opens around it, what is late.

    The workshop is played forward before anything is written: whoever writes meanwhile need not wait.
    """
    foretold = forecasts.foretold(queries, on)
    with translated(), engine.begin() as connection:
        raw = connection.connection.driver_connection
        _write_scores(connection, raw, on)
        save_setting(connection, USUAL, usual_sums(raw))
        invitations.invite(connection, on)
        listed.choose(connection, on)
        forecasts.write(connection, on, foretold)
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
