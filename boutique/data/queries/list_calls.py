"""The people of a saved list as reasons to call, those whom the shop knows best first."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.data.queries.list_sql import meeting
from boutique.data.queries.reader import Reader, day, uid
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.conditions import read
from boutique.domain.errors import Refused

_MOST = 300
"""More than a shop rings in a month; the rest comes up when these were rung."""


def reasons_of(reader: Reader, list_id: str, on: date) -> list[Reason]:
    """Return a reason for each person on a list who may be sold to; a list that is gone has nobody."""
    row = reader.one("SELECT id, name, conditions FROM saved_list WHERE id = ?", UUID(list_id).hex)
    if row is None:
        return []
    try:
        where, values = meeting(read(row[2]), on)
    except Refused:  # what a newer program wrote; the lists say so where they are shown
        return []
    reader.teach_to_fold()
    found = reader.all(
        "SELECT c.id, s.spent_bani, s.last_order FROM client c JOIN client_summary s ON s.client_id = c.id "
        f"WHERE c.archived_at IS NULL AND {where} AND NOT s.complaint_open AND NOT s.sales_refused "
        "AND NOT s.calls_refused AND coalesce(s.quiet_until, '') <= ? "
        "AND coalesce(s.sales_quiet_until, '') <= ? ORDER BY s.spent_bani DESC LIMIT ?",
        *values,
        on.isoformat(),
        on.isoformat(),
        _MOST,
    )
    staff = dict(reader.all("SELECT id, name FROM staff"))
    facts = {"list": row[1], "conditions": row[2], "staff": staff}
    return [
        Reason(ReasonKind.LISTED, uid(who), uid(row[0]), weight=spent, facts=facts | {"last": day(last)})
        for who, spent, last in found
    ]
