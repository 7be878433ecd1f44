"""Every client's rhythm scored from the orders in the book; numpy is imported here, never at the start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import numpy as np

from boutique.data.queries.calls.call_facts import rhythm_reason
from boutique.data.queries.calls.welcome import may_be_called, may_be_sold_to
from boutique.data.queries.orders.purchases import purchased
from boutique.data.store.errors import translated
from boutique.data.store.reader import Reader
from boutique.domain.calls.reasons import Reason
from boutique.domain.calls.rhythm.comebacks import CameBack
from boutique.domain.calls.rhythm.histories import PurchaseTable
from boutique.domain.calls.rhythm.scoring import ShopScores, score_shop
from boutique.domain.calls.rhythm.states import Rhythm
from boutique.domain.calls.views import CountedMorning
from boutique.domain.kernel.money import HOUSE

_PURCHASES = (
    "SELECT client_id, CAST(julianday(placed_on) - 1721424.5 AS INTEGER), "
    f"CASE WHEN currency = '{HOUSE}' THEN total_bani ELSE 0 END FROM orders "
    f"WHERE {purchased()} AND placed_on <= ?"
)
_CALLABLE = (Rhythm.DUE, Rhythm.DRIFTING, Rhythm.LAPSED)


@dataclass(frozen=True)
class ScoredClient:
    """Where one client stands; `client_id` as the book writes it, no gap before the second order."""

    client_id: str
    rhythm: str
    score: float
    gap_days: int | None
    since_days: int
    orders: int
    came_back: CameBack | None


def standings(raw: Any, on: date) -> Iterator[ScoredClient]:
    """Yield every client who has bought by a day, with their score; `raw` has the driver's `execute`."""
    names, scores = _score(raw, on)
    for at in np.flatnonzero(scores.known).tolist():
        state = Rhythm(int(scores.state[at]))
        since, gap = int(scores.days_since_last[at]), max(1, round(float(scores.typical_gap_days[at])))
        yield ScoredClient(
            client_id=names[at],
            rhythm=state.name.lower(),
            score=float(scores.score[at]),
            gap_days=gap if scores.own_gaps[at] else None,
            since_days=since,
            orders=int(scores.orders[at]),
            came_back=_told(scores, at),
        )


def _told(scores: ShopScores, at: int) -> CameBack | None:
    """Return what may be told of a client: of whoever is late by intervals of their own."""
    facts = scores.client(at)
    if facts is None or not facts.own_gaps or facts.rhythm not in _CALLABLE:
        return None
    return scores.came_back(at) if facts.days_since_last > max(1, facts.typical_gap_days) else None


def _score(raw: Any, on: date) -> tuple[list[str], ShopScores]:
    numbers: dict[str, int] = {}
    rows = [
        (numbers.setdefault(who, len(numbers)), ordinal, amount)
        for who, ordinal, amount in raw.execute(_PURCHASES, (on.isoformat(),))
    ]
    table = np.array(rows, dtype=np.int64).reshape(-1, 3)
    purchases = PurchaseTable(table[:, 0], table[:, 1], table[:, 2].astype(float), len(numbers))
    return list(numbers), score_shop(purchases, on)


def counted_like(reader: Reader, client_id: UUID, on: date) -> tuple[CountedMorning, ...]:
    """Return every case behind what is told of one client on a day, the latest morning first."""
    with translated():
        names, scores = _score(reader.raw, on)
    at = names.index(client_id.hex) if client_id.hex in names else None
    told = None if at is None else _told(scores, at)
    if at is None or told is None:
        return ()
    counted = scores.look_back.counted(at)
    people = _people(reader, {names[who] for who, _on, _back in counted})
    cases = [
        CountedMorning(
            client_id=UUID(names[who]),
            no=people[names[who]][0],
            name=people[names[who]][1],
            on=date.fromordinal(morning),
            came_back=back,
            within_days=told.within_days,
        )
        for who, morning, back in counted
    ]
    return tuple(sorted(cases, key=lambda each: (-each.on.toordinal(), each.name, each.no)))


def _people(reader: Reader, who: set[str]) -> dict[str, tuple[int, str]]:
    """Return number and name by id; of whoever was put together with another page, as it stands there."""
    rows = reader.among("SELECT id, no, given_name, family_name FROM client WHERE id IN ({ids})", sorted(who))
    return {row[0]: (int(row[1]), f"{row[2]} {row[3]}".strip()) for row in rows}


def figures(told: CameBack | None) -> tuple[int | None, int | None, int | None]:
    """Return how many came back, of how many, within how many days; nothing while one cannot tell."""
    return (told.back, told.cases, told.within_days) if told else (None, None, None)


def missed_afresh(reader: Reader, on: date, limit: int) -> list[Reason]:
    """Return who is due or drifting on a day that was not prepared, the likeliest to buy first."""
    callable_states = {state.name.lower() for state in _CALLABLE}
    with translated():
        likely = [each for each in standings(reader.raw, on) if each.rhythm in callable_states]
    found = sorted(likely, key=lambda each: (each.rhythm == "lapsed", -each.score, each.client_id))
    return [
        rhythm_reason(
            each.client_id,
            each.rhythm,
            each.score,
            date.fromordinal(on.toordinal() - each.since_days),
            each.gap_days,
            each.orders,
            figures(each.came_back),
            on,
        )
        for each in _unless_quiet(reader, found, on, limit)
    ]


def _unless_quiet(reader: Reader, found: list[ScoredClient], on: date, limit: int) -> list[ScoredClient]:
    """Leave out whom the shop must leave in peace, and stop when there are enough."""
    quiet = {
        row[0]
        for row in reader.all(
            "SELECT s.client_id FROM client_summary s "
            f"WHERE NOT ({may_be_called('s', '?1')} AND {may_be_sold_to('s', '?1')}) "
            "UNION ALL SELECT id FROM client WHERE archived_at IS NOT NULL",
            on.isoformat(),
        )
    }
    return [each for each in found if each.client_id not in quiet][:limit]
