"""When somebody, or anybody of their house, last spoke with us of a thing."""

from __future__ import annotations

from datetime import date
from typing import Any

from boutique.data.queries.calls.welcome import ANSWERED_SQL
from boutique.data.store.reader import moment
from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.kernel.clock import local_day


def heard_on(kind: ReasonKind, client: str) -> str:
    """Return the moment of the last talk about a reason, in SQL; `client` is the alias of a client."""
    return (
        f"(SELECT max(t.at) FROM client m JOIN talk t ON t.client_id = m.id WHERE (m.id = {client}.id "
        f"OR m.household_id = {client}.household_id) AND t.outbound AND t.outcome IN {ANSWERED_SQL} "
        f"AND ' ' || t.reasons || ' ' LIKE '% {kind.value} %')"
    )


def spoken_of(at: Any) -> date | None:
    """Return the day of a moment that was read, None where there is none."""
    return None if at is None else local_day(moment(at))
