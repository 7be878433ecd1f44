"""News of a cloth somebody waits for: that it came, and that it comes later than was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple
from uuid import UUID

from boutique.data.queries.calls.heard import heard_on, spoken_of
from boutique.data.queries.cloth.waits import OPEN, turns_of
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.calls.facts import ArrivedFacts, DelayedFacts
from boutique.domain.calls.reasons import Reason, ReasonKind

if TYPE_CHECKING:
    from boutique.domain.cloth.serving import Turn

_WAITING: Final = (
    f"SELECT w.client_id, w.id, w.cloth_id, k.name, w.asked_on, {heard_on(ReasonKind.CLOTH_DELAYED, 'c')} "
    "FROM waitlist_entry w JOIN client c ON c.id = w.client_id JOIN cloth k ON k.id = w.cloth_id "
    f"WHERE {OPEN} AND w.asked_on <= ? AND EXISTS (SELECT 1 FROM cloth_expected e "
    "WHERE e.cloth_id = w.cloth_id AND e.arrived_on IS NULL AND e.called_off_on IS NULL) "
    "ORDER BY w.id"
)
_SAID: Final = (
    "SELECT cloth_id, coalesce(first_id, id), to_on, said_on FROM cloth_expected "
    "WHERE arrived_on IS NULL AND called_off_on IS NULL AND cloth_id IN ({ids}) AND said_on <= ? ORDER BY id"
)


class _Delay(NamedTuple):
    """Cloth that was to come by a day, from when that is news, and what is said since."""

    due: date
    known: date
    now: date | None


def cloths(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield whoever waits for a cloth of which there is news."""
    yield from _arrivals(reader, on)
    yield from _delays(reader, on)


def _arrivals(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield whoever waits for a cloth that came since they asked, in turn, if what is free suffices."""
    rows = reader.all(
        "SELECT w.client_id, w.id, k.name, s.on_hand_cm - s.reserved_cm, s.arrived_on, w.asked_on, "
        "w.promised_cm, w.metres_cm, w.swatches_sent_on, w.chosen, w.cloth_id "
        "FROM waitlist_entry w JOIN cloth k ON k.id = w.cloth_id JOIN cloth_stock s ON s.cloth_id = k.id "
        "WHERE w.told_on IS NULL AND w.given_up_on IS NULL AND s.arrived_on BETWEEN w.asked_on AND ? "
        "AND s.on_hand_cm > 0",
        on.isoformat(),
    )
    every = turns_of(reader, sorted({row[10] for row in rows}))
    turn_of = {turn.waiter.entry_id: turn for turns in every.values() for turn in turns}
    asked_by = _asked_by({uid(row[1]): day(row[5]) for row in rows}, every.values())
    for who, subject, cloth, free, arrived, asked, promised, metres, sent, chosen, _cloth in rows:
        turn = turn_of.get(uid(subject))
        if turn is None or not turn.suffices:
            continue
        wanted = promised or metres
        has = free if free > 0 else wanted  # what was set aside for them is not free
        facts = ArrivedFacts(cloth, has, day(asked), wanted, day(arrived), day(sent), chosen)
        waited = (on - asked_by[uid(subject)]).days
        yield Reason(ReasonKind.CLOTH_ARRIVED, uid(who), uid(subject), waited, -turn.place, facts)


def _asked_by(asked: Mapping[UUID, date], queues: Iterable[Sequence[Turn]]) -> Mapping[UUID, date]:
    """Return by when somebody at their place or behind it asked, so that none is rung before their turn."""
    found: dict[UUID, date] = {}
    for queue in queues:
        first = date.max
        for turn in reversed(queue):
            first = min(first, asked.get(turn.waiter.entry_id, date.max))
            found[turn.waiter.entry_id] = first
    return found


def _delays(reader: Reader, on: date) -> Iterator[Reason]:
    """Yield whoever waits for a cloth that did not come when it was to, once for each day that was named."""
    rows = reader.all(_WAITING, on.isoformat())
    delays = _late(reader, sorted({row[2] for row in rows}), on)
    for who, subject, cloth, name, asked, heard in rows:
        delay, told = delays.get(cloth), spoken_of(heard)
        if delay is None or day(asked) >= delay.known or (told is not None and told >= delay.known):
            continue
        facts = DelayedFacts(name, day(asked), delay.due, delay.now)
        waited = (on - facts.asked).days
        yield Reason(ReasonKind.CLOTH_DELAYED, uid(who), uid(subject), waited, facts=facts)


def _late(reader: Reader, cloths: Sequence[str], on: date) -> Mapping[str, _Delay]:
    """Return of each cloth how what is to come first is delayed, if it is."""
    said: dict[str, dict[str, list[tuple[date, date]]]] = {}
    for cloth, delivery, to_on, said_on in reader.among(_SAID, cloths, on.isoformat()):
        said.setdefault(cloth, {}).setdefault(delivery, []).append((day(to_on), day(said_on)))
    first = {cloth: min(each.values(), key=lambda words: words[-1]) for cloth, each in said.items()}
    found = {cloth: _delayed(words, on) for cloth, words in first.items()}
    return {cloth: delay for cloth, delay in found.items() if delay is not None}


def _delayed(words: Sequence[tuple[date, date]], on: date) -> _Delay | None:
    """A day that went by is a delay, and so is a later day than the one said before it."""
    last, said_on = words[-1]
    if last < on:
        return _Delay(last, last + timedelta(days=1), None)
    before = words[-2][0] if len(words) > 1 else last
    return _Delay(before, said_on, last) if before < last else None
