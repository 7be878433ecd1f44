"""What is derived of each client, kept in the transaction that changes it, so that the morning is quick."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from boutique.domain.calls.contact_pause import quiet_until, refusals, sales_quiet_until
from boutique.domain.calls.talks import ANSWERED
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.money import HOUSE
from boutique.domain.orders.purchases import own_gap

Facts = list[tuple[Any, ...]]

_MANY = 500
_SCORED = ("score", "rhythm", "came_back", "came_back_of", "came_back_days")
_COLUMNS = (
    "client_id", "orders", "first_order", "last_order", "spent_bani", "gap_days", "due_on", "quiet_until",
    "sales_quiet_until", "ask_from", "lead_since", "complaint_open", "calls_refused", "sales_refused",
    *_SCORED,
)  # fmt: skip
_INSERT = f"INSERT INTO client_summary ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_UNSCORED: tuple[Any, ...] = (None, "unknown", None, None, None)
_SOURCES = (
    f"SELECT client_id, placed_on, CASE WHEN currency = '{HOUSE}' THEN total_bani ELSE 0 END, "
    "is_purchase FROM orders WHERE cancelled_on IS NULL",
    "SELECT client_id, delivered_on FROM order_item WHERE delivered_on IS NOT NULL AND cancelled_on IS NULL",
    "SELECT client_id, at, id, outcome, outbound FROM talk WHERE true",
    "SELECT client_id, talk_id, due_on FROM promise WHERE kind = 'call' AND kept_on IS NULL "
    "AND broken_on IS NULL AND moved_to IS NULL",
    "SELECT client_id FROM complaint WHERE resolved_on IS NULL",
    "SELECT client_id, id, purpose, given_on, withdrawn_on FROM consent WHERE channel IN ('phone', 'all')",
    "SELECT client_id, since FROM (SELECT id AS client_id, since, standing FROM client) c "
    "WHERE standing = 'lead'",
)
"""Orders, garments handed over, talks, follow-ups, complaints, consents, leads: as `_row` takes them."""


def refresh(connection: Connection, client_ids: Iterable[UUID], gone: Iterable[UUID] = ()) -> None:
    """Derive anew what is kept of these clients; their score stays until the next morning."""
    raw: Any = connection.connection.driver_connection
    for some in _batches(sorted(each.hex for each in client_ids)):
        marks = f"({', '.join('?' * len(some))})"
        scores = _scores(raw, marks, some)
        sources = [
            raw.execute(f"{each} AND client_id IN {marks} ORDER BY client_id", some) for each in _SOURCES
        ]
        rows = list(_derive(some, sources, scores))
        raw.execute(f"DELETE FROM client_summary WHERE client_id IN {marks}", some)
        raw.executemany(_INSERT, rows)
    raw.executemany("DELETE FROM client_summary WHERE client_id = ?", [(each.hex,) for each in gone])


def rebuild(connection: Connection) -> None:
    """Derive every client's summary anew, after a change of many rows."""
    raw: Any = connection.connection.driver_connection
    raw.execute("DELETE FROM client_summary")
    everyone = [row[0] for row in raw.execute("SELECT id FROM client ORDER BY id")]
    sources = [raw.execute(f"{each} ORDER BY client_id") for each in _SOURCES]
    raw.executemany(_INSERT, _derive(everyone, sources, {}))


def _scores(raw: Any, marks: str, client_ids: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """Return (orders, last order), (gap, due) and the scored of each client whose rhythm was prepared."""
    found = raw.execute(
        f"SELECT client_id, orders, last_order, gap_days, due_on, {', '.join(_SCORED)} FROM client_summary "
        f"WHERE rhythm <> 'unknown' AND client_id IN {marks}",
        client_ids,
    )
    return {row[0]: (row[1:3], row[3:5], row[5:]) for row in found}


def _derive(
    client_ids: Iterable[str],
    sources: Iterable[Iterable[tuple[Any, ...]]],
    scores: dict[str, tuple[Any, ...]],
) -> Iterator[tuple[Any, ...]]:
    """Yield one row of the summary for each client; ids and sources come in the order of ids."""
    streams = [_Stream(rows) for rows in sources]
    for who in client_ids:
        yield _row(who, [stream.take(who) for stream in streams], scores.get(who))


class _Stream:
    """Facts sorted by client, taken one client after the other, so that they need not all be in memory."""

    def __init__(self, rows: Iterable[tuple[Any, ...]]) -> None:
        self._groups = groupby(rows, key=itemgetter(0))
        self._who = ""
        self._facts: Iterator[tuple[Any, ...]] = iter(())
        self._next()

    def take(self, who: str) -> Facts:
        """Return what is known of a client; whoever sorts before them is passed over."""
        while self._who and self._who < who:
            self._next()
        return [row[1:] for row in self._facts] if self._who == who else []

    def _next(self) -> None:
        self._who, self._facts = next(self._groups, ("", iter(())))


def _row(who: str, facts: Sequence[Facts], before: tuple[Any, ...] | None) -> tuple[Any, ...]:
    """What was scored, with the gap and the day it speaks of, outlives a talk but not a new order."""
    bought, handed, talks, later, complaints, consents, lead = facts
    rung = [talk[:3] for talk in talks if talk[3]]
    told = [talk for talk in talks if talk[2] in ANSWERED]
    purchased, scored = _purchases(bought), _UNSCORED
    if before is not None and before[0] == (purchased[0], purchased[2]):
        purchased, scored = (*purchased[:4], *before[1]), before[2]
    unasked = (_ask_from(handed, told), _lead_since(lead, told))
    return (who, *purchased, *_quiet(rung, later), *unasked, bool(complaints), *_refused(consents), *scored)


def _purchases(bought: Facts) -> tuple[Any, ...]:
    """Return count, first and last day, bani spent, usual gap in days, and the day that one is due.

    What was paid for a hem is spent, but a hem is no purchase.
    """
    spent = sum(row[1] for row in bought)
    days = sorted(date.fromisoformat(row[0]) for row in bought if row[2])
    if not days:
        return (0, None, None, spent, None, None)
    gap = own_gap(days)
    due = _text(days[-1] + timedelta(days=gap)) if gap is not None else None
    return (len(days), _text(days[0]), _text(days[-1]), spent, gap, due)


def _quiet(talks: Facts, later: Facts) -> tuple[str | None, str | None]:
    """Return until when to leave them in peace, and until when not to sell."""
    if not talks:
        return None, None
    spoken = sorted((datetime.fromisoformat(at), talk, outcome) for at, talk, outcome in talks)
    last = spoken[-1][1]
    due = max((date.fromisoformat(day) for talk, day in later if talk == last), default=None)
    days = [(local_day(at), outcome) for at, _talk, outcome in spoken]
    return _text(quiet_until(days, due)), _text(sales_quiet_until(days))


def _ask_from(handed: Facts, told: Facts) -> str | None:
    """Return the day of the last delivery, unless they said since then how it is."""
    delivered = max((row[0] for row in handed), default=None)
    if delivered is None:
        return None
    day_after = _text(date.fromisoformat(delivered) + timedelta(days=1)) or ""
    return None if any(talk[0] >= day_after for talk in told) else delivered


def _lead_since(lead: Facts, told: Facts) -> str | None:
    """Return since when a lead waits to be rung: their last visit, unless we reached them since."""
    if not lead or lead[0][0] is None:
        return None
    came = max([lead[0][0], *(talk[0][:10] for talk in told if not talk[3])])
    return None if any(talk[3] and talk[0] >= came for talk in told) else str(came)


def _refused(consents: Facts) -> tuple[bool, bool]:
    """Return whether they refuse every call, and whether they refuse to be sold to."""
    if not consents:
        return False, False
    written = sorted(consents)  # ids are given in the order of time
    return refusals((purpose, date.fromisoformat(given), _day(over)) for _id, purpose, given, over in written)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _batches(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(values), _MANY):
        yield values[start : start + _MANY]
