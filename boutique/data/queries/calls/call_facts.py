"""Everything in the book that is a reason to call somebody on a day, one query a kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from boutique.data.queries.calls.spending import worth
from boutique.data.queries.calls.welcome import ANSWERED_SQL, may_be_called, may_be_sold_to
from boutique.data.queries.orders.purchases import purchased, stands
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.calls.facts import (
    AnsweredFacts,
    BirthdayFacts,
    ComplaintFacts,
    DeliveredFacts,
    FollowUpFacts,
    LeadFacts,
    MissedFacts,
    invited_facts,
)
from boutique.domain.calls.reasons import Reason, ReasonKind, after_answer
from boutique.domain.calls.windows import (
    AFTER_DELIVERY,
    BIRTHDAY,
    LEAD,
    OPENING,
    TOLD_BEFORE_OPENING,
    Window,
)
from boutique.domain.clients.birthdays import birthdays_between

_BIRTHDAYS = 5
"""A large book has hundreds of birthdays a day: the shop rings those it knows best."""

_ANSWERED = f"t.outcome IN {ANSWERED_SQL}"


def promised(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield the words we owe people themselves: answers to complaints, and calls we said we would make."""
    yield from _complaints(reader, on)
    yield from _follow_ups(reader, on)


def _complaints(reader: Reader, on: date) -> Iterator[Reason]:
    rows = reader.all(
        "SELECT client_id, id, words, opened_on, reply_by, replied_on, solution, put_right_by FROM complaint "
        "WHERE resolved_on IS NULL AND opened_on <= ?",
        on.isoformat(),
    )
    for who, subject, words, opened, reply_by, replied, solution, by in rows:
        if replied is None or day(replied) > on:
            told = ComplaintFacts(words, day(opened), day(reply_by))
            late = (on - told.reply_by).days
            yield _reason(ReasonKind.COMPLAINT_REPLY, who, subject, days=late, facts=told)
        elif (late := (on - after_answer(day(replied), day(by))).days) >= 0:
            answered = AnsweredFacts((on - day(replied)).days, solution, day(by))
            yield _reason(ReasonKind.COMPLAINT_AFTER, who, subject, days=late, facts=answered)


def _follow_ups(reader: Reader, on: date) -> Iterator[Reason]:
    rows = reader.all(
        "SELECT client_id, id, due_on, words FROM promise WHERE kind = 'call' AND kept_on IS NULL "
        "AND broken_on IS NULL AND moved_to IS NULL AND due_on <= ?",
        on.isoformat(),
    )
    for who, subject, due, about in rows:
        facts = FollowUpFacts(about, day(due))
        yield _reason(ReasonKind.FOLLOW_UP, who, subject, days=(on - day(due)).days, facts=facts)


def after_delivery(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield whoever got something lately and was not asked yet how it is."""
    rows = reader.all(
        "SELECT o.client_id, o.id, i.delivered_on, o.total_bani, "
        f"{purchased('o')} AND NOT EXISTS (SELECT 1 FROM orders e WHERE e.client_id = o.client_id "
        f"AND {purchased('e')} AND (e.placed_on, e.no) < (o.placed_on, o.no)), "
        "string_agg(i.garment, ',' ORDER BY i.pos, i.id), "
        "sum(CASE WHEN i.delivered_on > i.promised_on THEN 1 ELSE 0 END) "
        # A cross join keeps the planner from walking every delivery of the fortnight instead.
        "FROM client_summary s CROSS JOIN order_item i JOIN orders o ON o.id = i.order_id "
        "WHERE s.ask_from BETWEEN ? AND ? AND i.client_id = s.client_id AND i.delivered_on = s.ask_from "
        f"AND {stands('i', 'o')} GROUP BY o.client_id, o.id, i.delivered_on, o.total_bani, o.is_purchase, "
        "o.cancelled_on, o.placed_on, o.no ORDER BY o.id",
        *_within(AFTER_DELIVERY, on),
    )
    for who, subject, delivered, total, first, garments, late in rows:
        since = (on - day(delivered)).days
        facts = DeliveredFacts(day(delivered), not late, garments or "other", bool(first), since)
        yield _reason(
            ReasonKind.AFTER_DELIVERY,
            who,
            subject,
            days=since - AFTER_DELIVERY.opens_after,
            weight=total,
            facts=facts,
        )


def leads(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield those who came lately, did not buy, and were not rung since."""
    rows = reader.all(
        "SELECT s.client_id, s.lead_since, v.words, v.wanted, v.because FROM client_summary s "
        "JOIN client c ON c.id = s.client_id LEFT JOIN talk v ON v.id = (SELECT id FROM talk t "
        "WHERE t.client_id = s.client_id AND NOT t.outbound ORDER BY t.at DESC, t.id DESC LIMIT 1) "
        "WHERE s.lead_since BETWEEN ? AND ? "
        "AND c.archived_at IS NULL ORDER BY s.lead_since DESC NULLS LAST, s.client_id LIMIT 50",
        *_within(LEAD, on),
    )
    for who, since, *visit in rows:
        days = (on - day(since)).days
        facts = LeadFacts(day(since), days, *(said or "" for said in visit))
        yield _reason(ReasonKind.LEAD, who, None, days=days - LEAD.opens_after, weight=-days, facts=facts)


def birthdays(reader: Reader, on: date, usual: str = "") -> Iterator[Reason]:
    """Yield clients whose birthday is today, or was a day or two ago, the shop's best first.

    Whoever was spoken to since the day itself has had their wishes.
    """
    found: list[Reason] = []
    spent = worth(usual)
    for month, of_month, ago in birthdays_between(*BIRTHDAY.around(on)):
        rows = reader.all(
            f"SELECT c.id, c.birth_year, {spent} AS worth FROM client c "
            "JOIN client_summary s ON s.client_id = c.id WHERE c.birth_month = ? "
            "AND c.birth_day = ? AND c.birth_month IS NOT NULL AND s.first_order <= ? "
            f"AND c.archived_at IS NULL AND {may_be_called('s')} "
            "AND NOT EXISTS (SELECT 1 FROM talk t WHERE t.client_id = c.id AND t.outbound "
            f"AND {_ANSWERED} AND t.at >= ?) ORDER BY worth DESC, c.no LIMIT ?",
            month,
            of_month,
            on.isoformat(),
            on.isoformat(),
            (on - timedelta(days=ago)).isoformat(),
            _BIRTHDAYS,
        )
        for who, year, weight in rows:
            facts = BirthdayFacts(month, of_month, year, ago)
            found.append(_reason(ReasonKind.BIRTHDAY, who, None, days=ago, weight=weight, facts=facts))
    yield from sorted(found, key=lambda reason: -reason.weight)[:_BIRTHDAYS]


def invitations(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield whom the shop invites to a collection that opens soon or opened lately, and has not told yet."""
    import json

    rows = reader.all(
        "SELECT i.client_id, i.collection_id, i.place, i.out_of, i.facts, k.name, k.opens_on "
        "FROM season_collection k JOIN invitation i ON i.collection_id = k.id "
        "WHERE k.opens_on BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM talk t WHERE "
        f"t.client_id = i.client_id AND t.at >= date(k.opens_on, '-{TOLD_BEFORE_OPENING.days} days') "
        f"AND {_ANSWERED} AND t.reasons LIKE '%new_collection%')",
        *_within(OPENING, on),
    )
    for who, subject, place, out_of, stored, name, opens in rows:
        facts = invited_facts(json.loads(stored), place, out_of, name, day(opens))
        yield _reason(ReasonKind.NEW_COLLECTION, who, subject, weight=-place, facts=facts)


def missed(reader: Reader, on: date, limit: int) -> Iterator[Reason]:
    """Yield who is due or drifting by their own rhythm, the likeliest to buy first; the lapsed only after."""
    found = _by_rhythm(reader, on, "rhythm IN ('due', 'drifting')", limit)
    yield from found
    if len(found) < limit:
        yield from _by_rhythm(reader, on, "rhythm = 'lapsed'", limit - len(found))


def _by_rhythm(reader: Reader, on: date, which: str, limit: int) -> list[Reason]:
    rows = reader.all(
        "SELECT client_id, rhythm, score, last_order, gap_days, orders, came_back, came_back_of, "
        f"came_back_days FROM client_summary s WHERE {which} AND {may_be_called('s', '?1')} "
        f"AND {may_be_sold_to('s', '?1')} AND last_order <= ?1 AND NOT EXISTS "
        "(SELECT 1 FROM client c WHERE c.id = client_id AND c.archived_at IS NOT NULL) "
        "ORDER BY score DESC NULLS LAST, client_id LIMIT ?2",
        on.isoformat(),
        limit,
    )
    return [
        rhythm_reason(who, rhythm, score, day(last), gap, orders, tuple(told), on)
        for who, rhythm, score, last, gap, orders, *told in rows
    ]


def rhythm_reason(
    who: str,
    rhythm: str,
    score: float,
    last: date,
    gap: int | None,
    orders: int,
    came_back: tuple[int | None, ...],
    on: date,
) -> Reason:
    """Return the reason of somebody whose own rhythm says that it is time."""
    since = (on - last).days
    facts = MissedFacts(gap, since, last, orders, *came_back)
    late = since - gap if gap else 0
    return _reason(ReasonKind(rhythm), who, None, days=late, weight=score, facts=facts)


def _within(window: Window, on: date) -> tuple[str, str]:
    first, last = window.around(on)
    return first.isoformat(), last.isoformat()


def _reason(
    kind: ReasonKind,
    who: str,
    subject: str | None,
    *,
    days: int = 0,
    weight: float = 0.0,
    facts: tuple[object, ...],
) -> Reason:
    return Reason(
        kind=kind,
        client_id=uid(who),
        subject=uid(subject),
        days=days,
        weight=weight,
        facts=facts,
    )
