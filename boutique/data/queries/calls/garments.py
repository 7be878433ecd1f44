"""What we owe people of their garments: late, moved, awaited from them, ready to be fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from boutique.data.queries.calls.heard import heard_on, spoken_of
from boutique.data.queries.orders.purchases import awaited
from boutique.data.queries.promises.knowing import knows_since, who_knows
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.calls.facts import AheadFacts, AwaitedFacts, MovedFacts, PromiseFacts, ReadyFacts
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.calls.windows import ASKED_AGAIN, NOT_FETCHED, PROMISED, READY, TOLD_AGAIN, Window

if TYPE_CHECKING:
    from boutique.domain.pages.forecast_view import LateAhead

_ITEMS: Final = "FROM order_item i JOIN orders o ON o.id = i.order_id JOIN client c ON c.id = i.client_id"
_OPEN: Final = f"{awaited('i', 'o')} AND o.placed_on <= ? AND (i.ready_on IS NULL OR i.ready_on > ?)"
_BY_ORDER: Final = "ORDER BY i.order_id, i.promised_on NULLS FIRST, i.pos, i.id"

_PROMISES: Final = (
    f"SELECT i.client_id, i.order_id, i.promised_on, o.no, i.garment, i.id, {knows_since('i')}, "
    f"{heard_on(ReasonKind.PROMISE_NEAR, 'c')}, {heard_on(ReasonKind.PROMISE_LATE, 'c')} {_ITEMS} "
    f"WHERE i.promised_on BETWEEN ? AND ? AND {_OPEN} {_BY_ORDER}"
)
_MOVED: Final = (
    "SELECT i.client_id, i.order_id, i.promised_on, o.no, i.garment, "
    "(SELECT max(b.due_on) FROM promise b WHERE b.moved_to = n.id), n.why "
    f"{_ITEMS} JOIN promise n ON n.item_id = i.id WHERE i.promised_on >= ? AND {_OPEN} "
    f"AND n.moved_to IS NULL AND n.why <> '' AND n.told_on IS NULL {_BY_ORDER}"
)
_WAITS: Final = (
    "SELECT w.client_id, w.id, w.from_on, o.no, i.garment, w.words, {heard} "
    "FROM wait w JOIN order_item i ON i.id = w.item_id JOIN orders o ON o.id = i.order_id "
    "JOIN client c ON c.id = w.client_id WHERE w.until_on IS NULL AND w.cause = ? AND w.from_on <= ? "
    f"AND {_OPEN} {{more}}ORDER BY w.id"
)
_NO_FITTING: Final = (
    "AND NOT EXISTS (SELECT 1 FROM fitting f WHERE f.item_id = i.id AND f.outcome = '' AND f.at >= ?) "
)
_READY: Final = (
    f"SELECT i.client_id, i.order_id, i.ready_on, o.no, i.garment, {heard_on(ReasonKind.READY, 'c')}, "
    f"{heard_on(ReasonKind.NOT_FETCHED, 'c')} {_ITEMS} WHERE {awaited('i', 'o')} "
    "AND i.ready_on BETWEEN ? AND ? ORDER BY i.order_id, i.ready_on NULLS FIRST, i.pos, i.id"
)


def garments(reader: Reader, on: date, late: Sequence[LateAhead] = ()) -> Iterator[Reason]:
    """Yield whom to tell something of a garment; `late` is what may miss its day, as it was foretold."""
    yield from _promises(reader, on, {each.work.item_id.hex for each in late})
    yield from _ahead(reader, on, late)
    yield from _moved(reader, on)
    yield from _answers(reader, on)
    yield from _fittings(reader, on)
    yield from _ready(reader, on)


def _promises(reader: Reader, on: date, watched: set[str]) -> Iterator[Reason]:
    """Yield what is past its day and they do not know, and what is near unless it is watched."""
    rows = reader.all(_PROMISES, *_within(PROMISED, on), *_at(on))
    for (who, subject, due, number, told), some in _by_order(rows, lambda row: day(row[6])):
        late = (on - day(due)).days
        if late > 0:
            if told is None or max(told, spoken_of(some[0][8]) or told) + TOLD_AGAIN <= on:
                facts = PromiseFacts(day(due), number, _codes(some), told)
                yield Reason(ReasonKind.PROMISE_LATE, uid(who), uid(subject), late, facts=facts)
            continue
        near = [row for row in some if row[5] not in watched]
        if near and told is None and not _heard_within(near[0][7], PROMISED, on):
            facts = PromiseFacts(day(due), number, _codes(near))
            yield Reason(ReasonKind.PROMISE_NEAR, uid(who), uid(subject), late, facts=facts)


def _ahead(reader: Reader, on: date, late: Sequence[LateAhead]) -> Iterator[Reason]:
    """Yield what will be late before it is, where they do not know it yet: once for each day of an order."""
    rung = {each.work.item_id.hex: each for each in late if each.to_be_rung}
    for item in who_knows(reader, [each.work.item_id for each in rung.values()]):
        del rung[item.hex]

    def order_and_day(each: LateAhead) -> tuple[UUID, date]:
        return each.work.order_id, each.work.promised_on or on

    for (subject, due), some in groupby(sorted(rung.values(), key=order_and_day), order_and_day):
        theirs = list(some)
        worst = max(theirs, key=lambda each: each.chance)
        codes = ",".join(each.work.garment for each in theirs)
        percent = round(100 * worst.chance)
        facts = AheadFacts(due, worst.work.order_no, codes, percent, worst.days, worst.cause)
        yield Reason(
            ReasonKind.LATE_AHEAD, worst.work.client_id, subject, (on - due).days, worst.chance, facts
        )


def _moved(reader: Reader, on: date) -> Iterator[Reason]:
    rows = reader.all(_MOVED, on.isoformat(), *_at(on))
    for (who, subject, now, number, was), some in _by_order(rows, lambda row: day(row[5])):
        if was is not None:
            facts = MovedFacts(was, day(now), number, _codes(some), some[0][6])
            yield Reason(ReasonKind.DAY_MOVED, uid(who), uid(subject), (on - was).days, facts=facts)


def _answers(reader: Reader, on: date) -> Iterator[Reason]:
    rows = reader.all(_WAITS.format(heard="NULL", more=""), "answer", on.isoformat(), *_at(on))
    yield from (_awaited(ReasonKind.ANSWER_AWAITED, row, on) for row in rows)


def _fittings(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield who has to find a day for a fitting, and did not just say that they would."""
    heard = heard_on(ReasonKind.FITTING_AWAITED, "c")
    values = ("fitting", on.isoformat(), *_at(on), on.isoformat())
    for row in reader.all(_WAITS.format(heard=heard, more=_NO_FITTING), *values):
        told = spoken_of(row[6])
        if told is None or told < day(row[2]) or told + ASKED_AGAIN <= on:
            yield _awaited(ReasonKind.FITTING_AWAITED, row, on)


def _awaited(kind: ReasonKind, row: Sequence[Any], on: date) -> Reason:
    who, subject, since, number, garment, words, _heard = row
    facts = AwaitedFacts(number, garment or "other", day(since), words)
    return Reason(kind, uid(who), uid(subject), (on - facts.since).days, facts=facts)


def _ready(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield what can be fetched and they do not know, and after a week what still was not."""
    rows = reader.all(_READY, NOT_FETCHED.around(on)[0].isoformat(), READY.around(on)[1].isoformat())
    for (who, subject, since, number, told), some in _by_order(rows, _last_told):
        days = (on - day(since)).days
        told = told if told is not None and told >= day(since) else None
        facts = ReadyFacts(day(since), number, _codes(some), told)
        if days < NOT_FETCHED.opens_after:
            if told is None:
                yield Reason(ReasonKind.READY, uid(who), uid(subject), days, facts=facts)
        elif told is None or told + TOLD_AGAIN <= on:
            late = days - NOT_FETCHED.opens_after
            yield Reason(ReasonKind.NOT_FETCHED, uid(who), uid(subject), late, facts=facts)


def _last_told(row: Sequence[Any]) -> date | None:
    return max((each for each in map(spoken_of, row[5:7]) if each is not None), default=None)


def _by_order(
    rows: Iterable[Sequence[Any]], known: Any
) -> Iterator[tuple[tuple[Any, ...], list[Sequence[Any]]]]:
    """Yield rows of one order, day and knowledge together; they come in the order of the first two."""
    for _key, some in groupby(rows, lambda row: (row[1], row[2])):
        theirs = sorted(some, key=lambda row: str(known(row)))
        for told, alike in groupby(theirs, known):
            found = list(alike)
            yield (*found[0][:4], told), found


def _codes(rows: Iterable[Sequence[Any]]) -> str:
    return ",".join(row[4] or "other" for row in rows)


def _heard_within(at: Any, window: Window, on: date) -> bool:
    told = spoken_of(at)
    return told is not None and (on - told).days <= window.last


def _within(window: Window, on: date) -> tuple[str, str]:
    first, last = window.around(on)
    return first.isoformat(), last.isoformat()


def _at(on: date) -> tuple[str, str]:
    return on.isoformat(), on.isoformat()
