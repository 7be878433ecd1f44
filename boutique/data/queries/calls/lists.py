"""The people of the list being called through, as reasons to call."""

from __future__ import annotations

from uuid import UUID

from boutique.data.queries.calls.spending import worth
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.calls.facts import ListedFacts
from boutique.domain.calls.reasons import Reason, ReasonKind


def reasons_of(reader: Reader, list_id: str, chosen: str, usual: str) -> list[Reason]:
    """Return a reason for each of these clients, ids with spaces between; a list that is gone has nobody."""
    row = reader.one("SELECT id, name, conditions FROM saved_list WHERE id = ?", UUID(list_id).hex)
    if row is None:
        return []
    found = reader.among(
        f"SELECT client_id, {worth(usual)}, last_order FROM client_summary s WHERE client_id IN ({{ids}})",
        chosen.split(),
    )
    staff = dict(reader.all("SELECT id, name FROM staff"))
    list_of, name, conditions = row
    return [
        Reason(
            ReasonKind.LISTED,
            uid(who),
            uid(list_of),
            weight=weight,
            facts=ListedFacts(name, conditions, staff, day(last)),
        )
        for who, weight, last in found
    ]
