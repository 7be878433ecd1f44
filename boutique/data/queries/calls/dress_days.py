"""Whom to ring because a day to dress for lies ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from boutique.data.queries.calls.welcome import ANSWERED_SQL, may_be_called, may_be_sold_to
from boutique.data.queries.orders.purchases import purchased
from boutique.data.store.reader import Reader, uid
from boutique.domain.calls.facts import DressDayFacts
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.clients.dress_days import DRESS_AHEAD, REMEMBER_AHEAD, calendar_spans, kept_on

_MOST = 40
_UNSETTLED = (
    "NOT EXISTS (SELECT 1 FROM talk t WHERE t.client_id = e.client_id AND t.at >= {began} "
    f"AND t.outcome IN {ANSWERED_SQL} AND t.reasons LIKE '%dress_day%') "
    "AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.client_id = e.client_id AND o.placed_on >= {began} "
    "AND {purchase})"
).format(
    began="date(printf('%04d-%02d-%02d', ?1, e.month, e.day), "
    f"CASE WHEN e.yearly THEN '-{REMEMBER_AHEAD.days} days' ELSE '-{DRESS_AHEAD.days} days' END)",
    purchase=purchased("o"),
)
_AHEAD = (
    "SELECT e.client_id, e.id, e.occasion, e.words, e.year, e.month, e.day, e.yearly FROM client_event e "
    "JOIN client c ON c.id = e.client_id JOIN client_summary s ON s.client_id = e.client_id "
    "WHERE (e.month, e.day) >= (?3, ?4) AND (e.month, e.day) <= (?5, ?6) "
    "AND (e.year = ?1 OR (e.yearly AND (e.year IS NULL OR e.year <= ?1))) "
    "AND (NOT e.yearly OR (e.month, e.day) <= (?7, ?8)) "
    f"AND c.archived_at IS NULL AND {may_be_called('s', '?2')} AND {may_be_sold_to('s', '?2')} "
    f"AND {_UNSETTLED} ORDER BY e.month, e.day, e.id LIMIT {_MOST}"
)


def dress_days(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield whoever has a day to dress for within eight weeks, or one that comes back within two.

    Who spoke of it with us since, or has ordered since, is not asked again.
    """
    first, year = on + timedelta(days=1), (on + timedelta(days=1)).year
    for begin, end in calendar_spans(first, on + DRESS_AHEAD):
        for row in reader.all(_AHEAD, year, on.isoformat(), *begin, *end, *_remembered(on, year)):
            who, subject, occasion, words, given, month, day, yearly = row
            when = kept_on(given, month, day, on, yearly=bool(yearly))
            facts = DressDayFacts(occasion, words, when, bool(yearly), given)
            yield Reason(ReasonKind.DRESS_DAY, uid(who), uid(subject), 0, float((on - when).days), facts)
        year += 1


def _remembered(on: date, year: int) -> tuple[int, int]:
    """Return the last month and day of a year of which one speaks already, if it comes back every year."""
    last = on + REMEMBER_AHEAD
    if last.year != year:
        return (12, 31) if last.year > year else (0, 0)
    return next(calendar_spans(last, last))[1]
