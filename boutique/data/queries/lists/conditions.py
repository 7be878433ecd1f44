"""Each condition of a list as SQL over the client `c` and their summary `s`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from boutique.data.queries.measuring.answered import more_than_an_answer
from boutique.data.queries.orders.purchases import purchased, purchased_item
from boutique.domain.clients.birthdays import birthdays_between
from boutique.domain.kernel.money import HOUSE
from boutique.domain.kernel.text import fold
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.taste.house_words import ways_of_saying
from boutique.domain.taste.likes import ALONE, same_thing

Clause = tuple[str, list[object]]
"""SQL that is true of whoever meets a condition, and its values."""


def teach_to_fold(raw: Any) -> None:
    """Let SQL on a driver's connection compare words as the domain does; the clauses ask for it."""
    if not hasattr(raw, "create_function"):  # a server was taught when its book was made
        return
    raw.create_function("fold", 1, lambda text: fold(text or ""), deterministic=True)
    raw.create_function("thing", 2, lambda facet, text: "=".join(same_thing(facet, text)), deterministic=True)
    raw.create_function(
        "said", 2, lambda facet, text: " ".join(ways_of_saying(facet, text)), deterministic=True
    )


def meeting(conditions: Sequence[Condition], today: date) -> Clause:
    """Return the clause of whoever meets every condition as of a day."""
    return _all_of([clause_of(each, today) for each in conditions])


def clause_of(condition: Condition, today: date) -> Clause:
    """Return the clause of a condition as of a day."""
    sql, values = _CLAUSES[condition.fact](condition, today)
    return (f"NOT ({sql})" if condition.negated else f"({sql})"), values


def _has(table: str, *tests: Clause) -> Clause:
    """True of whoever has a row in a table, alias t, that meets every test.

    The table is read once: looked up anew for each of 100,000 clients it took four times as long.
    """
    where, values = _all_of(tests)
    return f"c.id IN (SELECT t.client_id FROM {table} WHERE {where})", values


def _all_of(tests: Sequence[Clause]) -> Clause:
    return " AND ".join(sql for sql, _v in tests) or "true", [v for _s, some in tests for v in some]


def _among(column: str, values: tuple[str, ...]) -> Iterator[Clause]:
    if values:
        yield f"{column} IN ({', '.join('?' * len(values))})", list(values)


def _since(column: str, condition: Condition, today: date) -> Iterator[Clause]:
    """The day lies within the span, and not after the day asked for."""
    yield f"date({column}) <= ?", [today.isoformat()]
    if condition.span is not None:
        yield f"date({column}) >= ?", [condition.span.before(today).isoformat()]


def _spoken_of(words: str, *columns: str) -> Iterator[Clause]:
    """Every word begins some word of what is written there, diacritics or none."""
    text = " || ' ' || ".join(columns)
    for word in fold(words).split():
        yield f"instr(' ' || fold({text}), ?) > 0", [f" {word}"]


def _bought(condition: Condition, today: date) -> Clause:
    return _has(
        "order_item t JOIN orders o ON o.id = t.order_id",
        (purchased_item("t", "o"), []),
        *_among("t.garment", condition.choice),
        *_since("o.placed_on", condition, today),
    )


def _count(condition: Condition, today: date) -> Clause:
    sums, values = _orders(purchased("o"), [], condition, today)
    return f"c.id IN ({sums} GROUP BY o.client_id HAVING count(*) >= ?)", [*values, condition.amount]


def _spent(condition: Condition, today: date) -> Clause:
    """Each currency is a sum of its own; whoever paid in another one did not spend less than so many lei."""
    asked = list(condition.choice or (HOUSE,))
    marks = ", ".join("?" * len(asked))
    paid = f"o.cancelled_on IS NULL AND o.currency {{}}IN ({marks})"
    sums, values = _orders(paid.format(""), asked, condition, today)
    clause = f"c.id IN ({sums} GROUP BY o.client_id, o.currency HAVING sum(o.total_bani) >= ?)"
    values = [*values, condition.amount]
    if condition.negated:
        others, more = _orders(paid.format("NOT ") + " AND o.total_bani > 0", asked, condition, today)
        return f"{clause} OR c.id IN ({others})", [*values, *more]
    return clause, values


def _orders(which: str, first: list[str], condition: Condition, today: date) -> Clause:
    where, values = _all_of([(which, [*first]), *_since("o.placed_on", condition, today)])
    return f"SELECT o.client_id FROM orders o WHERE {where}", values


def _owns(condition: Condition, _today: date) -> Clause:
    """Ours or anybody's, as long as they wear it."""
    ours, values = _has(
        "order_item t JOIN orders o ON o.id = t.order_id LEFT JOIN cloth k ON k.id = t.cloth_id",
        (purchased_item("t", "o") + " AND t.wearer = ''", []),
        *_among("t.garment", condition.choice),
        *_spoken_of(condition.words, "t.description", "coalesce(k.name, '')", "coalesce(k.colour, '')"),
    )
    theirs, more = _has(
        "owned_piece t",
        ("t.gone_on IS NULL", []),
        *_among("t.garment", condition.choice),
        *_spoken_of(condition.words, "t.description", "t.brand", "t.colour"),
    )
    return f"{ours} OR {theirs}", values + more


def _likes(condition: Condition, _today: date) -> Clause:
    """What they said last about a thing holds."""
    said = _spoken_of(condition.words, "said(t.facet, t.value)")
    alone = ", ".join(f"'{facet}'" for facet in sorted(ALONE))
    the_same = "thing(n.facet, n.value) = thing(t.facet, t.value)"
    return _has(
        "preference t",
        ("t.likes = ?", [condition.fact is Fact.LIKES]),
        *said,
        (_newest("preference", f"n.facet = t.facet AND (n.facet IN ({alone}) OR {the_same})"), []),
    )


def _newest(table: str, about_the_same: str) -> str:
    return (
        f"NOT EXISTS (SELECT 1 FROM {table} n WHERE n.client_id = t.client_id AND {about_the_same} "
        "AND (n.said_on, n.id) > (t.said_on, t.id))"
    )


def _size(condition: Condition, _today: date) -> Clause:
    """What fits now, whole as on the label; an earlier size of the same kind and brand does not count."""
    label = f" {fold(condition.words)} "
    return _has(
        "usual_size t",
        *_among("t.garment", condition.choice),
        ("instr(' ' || fold(t.size) || ' ', ?) > 0", [label]),
        (_newest("usual_size", "n.garment = t.garment AND fold(n.brand) = fold(t.brand)"), []),
    )


def _called(condition: Condition, today: date) -> Clause:
    return _has("talk t", ("t.outbound AND t.channel <> 'visit'", []), *_since("t.at", condition, today))


def _came(condition: Condition, today: date) -> Clause:
    return _has("talk t", ("t.channel = 'visit'", []), *_since("t.at", condition, today))


def _declined(condition: Condition, today: date) -> Clause:
    return _has(
        "talk t",
        ("t.because <> ''", []),
        *_among("t.because", condition.choice),
        *_since("t.at", condition, today),
    )


def _dated(table: str, column: str) -> Callable[[Condition, date], Clause]:
    return lambda condition, today: _has(f"{table} t", *_since(f"t.{column}", condition, today))


def _measured(condition: Condition, today: date) -> Clause:
    taken: Clause = (more_than_an_answer("t"), [])
    return _has("measurement_session t", *_since("t.taken_on", condition, today), taken)


def _rhythm(condition: Condition, _today: date) -> Clause:
    return next(_among("coalesce(s.rhythm, 'unknown')", condition.choice))


def _birthday(condition: Condition, today: date) -> Clause:
    assert condition.span is not None
    return _on_days("c.birth_month", "c.birth_day", today, condition.span.after(today))


def _on_days(month: str, day: str, first: date, last: date) -> Clause:
    days = {(m, d) for m, d, _ago in birthdays_between(first, min(last, first + timedelta(days=366)))}
    marks = ", ".join("(?, ?)" for _each in days)
    return f"({month}, {day}) IN (VALUES {marks})", [part for each in sorted(days) for part in each]


def _occasion(condition: Condition, today: date) -> Clause:
    """A yearly day comes back; one with its year comes once; one without is the next of its kind."""
    assert condition.span is not None
    last = condition.span.after(today)
    days, values = _on_days("t.month", "t.day", today, last)
    when = (
        f"({days} AND (t.yearly OR t.year IS NULL)) OR date(printf('%04d-%02d-%02d', t.year, t.month, t.day))"
    )
    between = [today.isoformat(), last.isoformat()]
    return _has(
        "client_event t",
        *_among("t.occasion", condition.choice),
        (f"({when} BETWEEN ? AND ?)", [*values, *between]),
    )


def _standing(condition: Condition, _today: date) -> Clause:
    return next(_among("c.standing", condition.choice))


def _city(condition: Condition, _today: date) -> Clause:
    said = list(_spoken_of(condition.words, "c.city"))
    return _all_of(said or [("c.city <> ''", [])])


def _served(condition: Condition, _today: date) -> Clause:
    served, values = next(_among("c.served_by", condition.choice))
    return f"c.served_by IS NOT NULL AND {served}", values


def _language(condition: Condition, _today: date) -> Clause:
    return next(_among("c.language", condition.choice))


def _sent_to_us(_condition: Condition, _today: date) -> Clause:
    return "c.id IN (SELECT referred_by FROM client WHERE referred_by IS NOT NULL)", []


def _household(_condition: Condition, _today: date) -> Clause:
    return (
        "c.household_id IS NOT NULL AND c.household_id IN "
        "(SELECT household_id FROM client WHERE household_id IS NOT NULL "
        "AND archived_at IS NULL GROUP BY household_id HAVING count(*) > 1)",
        [],
    )


def _lookbook(condition: Condition, today: date) -> Clause:
    return _has(
        "lookbook t JOIN season_collection k ON k.id = t.collection_id",
        *_spoken_of(condition.words, "k.name"),
        *_since("t.made_at", condition, today),
    )


def _waits(condition: Condition, _today: date) -> Clause:
    said = _spoken_of(condition.words, "k.name", "k.colour")
    waits: Clause = ("t.told_on IS NULL AND t.given_up_on IS NULL", [])
    return _has("waitlist_entry t JOIN cloth k ON k.id = t.cloth_id", waits, *said)


def _allows(condition: Condition, _today: date) -> Clause:
    refused = ["coalesce(s.calls_refused, false)"]
    if "sales" in condition.choice:
        refused.append("coalesce(s.sales_refused, false)")
    return f"NOT ({' OR '.join(refused)})", []


_CLAUSES: Mapping[Fact, Callable[[Condition, date], Clause]] = {
    Fact.BOUGHT: _bought,
    Fact.ORDERED: _count,
    Fact.SPENT: _spent,
    Fact.OWNS: _owns,
    Fact.SIZE: _size,
    Fact.LIKES: _likes,
    Fact.DISLIKES: _likes,
    Fact.CALLED: _called,
    Fact.CAME: _came,
    Fact.DECLINED: _declined,
    Fact.MEASURED: _measured,
    Fact.RHYTHM: _rhythm,
    Fact.BIRTHDAY: _birthday,
    Fact.OCCASION: _occasion,
    Fact.STANDING: _standing,
    Fact.CITY: _city,
    Fact.SERVED: _served,
    Fact.SENT_TO_US: _sent_to_us,
    Fact.WAS_SENT: lambda _condition, _today: ("c.referred_by IS NOT NULL", []),
    Fact.HOUSEHOLD: _household,
    Fact.LANGUAGE: _language,
    Fact.WAITS: _waits,
    Fact.LOOKBOOK: _lookbook,
    Fact.COMPLAINED: _dated("complaint", "opened_on"),
    Fact.ALLOWS: _allows,
}
