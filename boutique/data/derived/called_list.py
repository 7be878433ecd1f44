"""Who is rung of the list being called through: chosen in the morning, and whenever that list changes.

The call sheet is read before anything else of the day, so it must not look a whole book through.
"""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from boutique.data.history.change import Change
from boutique.data.queries.calls.spending import USUAL, worth
from boutique.data.queries.calls.welcome import may_be_sold_to
from boutique.data.queries.lists.conditions import meeting, teach_to_fold
from boutique.data.store.settings import load_settings, save_setting
from boutique.domain.kernel.errors import Refused
from boutique.domain.lists.conditions import read

_MOST = 300
"""More than a shop rings in a month; whoever comes after them is chosen on a later morning."""


def follow(connection: Connection, changes: list[Change]) -> None:
    """Choose anew if a list, or which list is called through, was changed."""
    if any(change.row_id == "calls.list" or change.table == "saved_list" for change in changes):
        prepared = str(load_settings(connection)["calls.prepared_on"])
        choose(connection, date.fromisoformat(prepared) if prepared else date.today())


def choose(connection: Connection, on: date) -> None:
    """Write down whom to ring of the list as of a day, whoever spent most first (`worth`)."""
    settings = load_settings(connection)
    chosen = " ".join(_chosen(connection, str(settings["calls.list"]), str(settings[USUAL]), on))
    if chosen != settings["calls.listed"]:
        save_setting(connection, "calls.listed", chosen)


def _chosen(connection: Connection, list_id: str, usual: str, on: date) -> list[str]:
    if not list_id:
        return []
    raw: Any = connection.connection.driver_connection
    row = raw.execute("SELECT conditions FROM saved_list WHERE id = ?", (UUID(list_id).hex,)).fetchone()
    try:
        where, values = meeting(read(row[0]), on) if row else ("false", [])
    except Refused:  # what a newer program wrote; the lists say so where they are shown
        return []
    teach_to_fold(raw)
    found = raw.execute(
        "SELECT c.id FROM client c JOIN client_summary s ON s.client_id = c.id "
        f"WHERE c.archived_at IS NULL AND {where} AND NOT s.calls_refused AND {may_be_sold_to('s')} "
        f"ORDER BY {worth(usual)} DESC, c.no LIMIT ?",
        (*values, on.isoformat(), _MOST),
    )
    return [row[0] for row in found]
