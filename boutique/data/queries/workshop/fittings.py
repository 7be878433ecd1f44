"""Fittings of some days, their amendments, and what was altered on a client's garments before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final
from uuid import UUID

from boutique.data.queries.orders.purchases import awaited, stands
from boutique.data.queries.workshop.hours import closed_days
from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.measuring.sets import cut_like
from boutique.domain.promises.holidays import romanian_holidays
from boutique.domain.workshop.amendments import Altered, AlteredBefore, gathered
from boutique.domain.workshop.fitting_views import AlterationView, AmendmentView, FittingSheet, FittingView
from boutique.domain.workshop.fittings import Outcome
from boutique.domain.workshop.open_hours import FreeTime, OpenHours

_COLUMNS: Final = (
    "f.id, f.version, f.client_id, c.given_name, c.family_name, f.at, f.minutes, f.kind, f.outcome, f.words, "
    "f.staff_id, s.name, f.confirmed_at, k.name, f.item_id, i.garment, i.description, i.wearer, o.id, o.no, "
    "i.promised_on, f.moved_from, "
    "EXISTS (SELECT 1 FROM fitting n WHERE n.moved_from = f.id), o.version"
)
_FITTINGS: Final = (
    f"SELECT {_COLUMNS} FROM fitting f JOIN client c ON c.id = f.client_id "
    "LEFT JOIN staff s ON s.id = f.staff_id LEFT JOIN staff k ON k.id = f.confirmed_by "
    "LEFT JOIN order_item i ON i.id = f.item_id LEFT JOIN orders o ON o.id = f.order_id "
    "WHERE {which} ORDER BY f.at, f.id"
)
_SHOWN: Final = (
    f"f.outcome NOT IN ('{Outcome.MOVED}', '{Outcome.CALLED_OFF}') "
    f"AND (f.outcome <> '{Outcome.PLANNED}' OR f.item_id IS NULL OR ({awaited('i', 'o')}))"
)
"""What was moved or called off is not in the week; nor what was planned of a garment handed over since."""
_NEXT: Final = (
    "SELECT f.id FROM fitting f LEFT JOIN order_item i ON i.id = f.item_id "
    "LEFT JOIN orders o ON o.id = f.order_id "
    f"WHERE f.at >= ? AND f.outcome = '{Outcome.PLANNED}' AND {_SHOWN} ORDER BY f.at, f.id LIMIT 1"
)
_NO_DAY: Final = f"'{Outcome.MISSED}', '{Outcome.MOVED}', '{Outcome.CALLED_OFF}'"
_MISSED: Final = (
    f"f.outcome = '{Outcome.MISSED}' AND f.item_id IS NOT NULL "
    f"AND i.ready_on IS NULL AND {awaited('i', 'o')} "
    "AND NOT EXISTS (SELECT 1 FROM fitting n WHERE n.moved_from = f.id) AND NOT EXISTS "
    f"(SELECT 1 FROM fitting n WHERE n.item_id = f.item_id AND n.at > f.at AND n.outcome NOT IN ({_NO_DAY}))"
)
_AMENDMENTS: Final = (
    "SELECT a.fitting_id, a.id, a.version, a.place, a.mm, a.words, a.solved_on, f.at, f.kind, a.item_id "
    "FROM amendment a LEFT JOIN fitting f ON f.id = a.fitting_id WHERE {which} ORDER BY f.at, a.id"
)
_ALTERED: Final = (
    "SELECT coalesce(m.garment, i.garment, ''), coalesce(o.no, g.no, 0), "
    "coalesce(CAST(f.at AS text), CAST(o.placed_on AS text)), a.place, a.mm, a.words FROM amendment a "
    "LEFT JOIN fitting f ON f.id = a.fitting_id LEFT JOIN order_item i ON i.id = a.item_id "
    "LEFT JOIN orders o ON o.id = i.order_id LEFT JOIN orders g ON g.id = f.order_id "
    "LEFT JOIN alteration t ON t.item_id = a.item_id LEFT JOIN order_item m ON m.id = t.of_item_id "
    f"WHERE a.client_id = ? AND (i.id IS NULL OR ({stands('i', 'o')})) ORDER BY a.id"
)
_ALTERATIONS: Final = (
    "SELECT t.item_id, t.of_item_id, m.garment, m.description, o.no, t.payer, t.why FROM alteration t "
    "JOIN order_item m ON m.id = t.of_item_id JOIN orders o ON o.id = m.order_id "
    "WHERE t.client_id = ? ORDER BY t.id"
)
_MOST_TRIES: Final = 50


class FittingQueries:
    """What may be asked of fittings."""

    reader: Reader

    def fittings(self, first: date, last: date) -> Sequence[FittingView]:
        """Return the fittings of some days, both included, by their hour; none that gave way to another."""
        return self._fittings(f"f.at >= ? AND f.at < ? AND {_SHOWN}", *_between(first, last))

    def fittings_of(self, client_id: UUID) -> Sequence[FittingView]:
        """Return every fitting of a client's garments, those that were moved or called off too."""
        return self._fittings("f.client_id = ?", client_id.hex)

    def next_fitting(self, after: date) -> FittingView | None:
        """Return the first planned fitting after a day."""
        begin, _end = _between(after + timedelta(days=1), after)
        found = self.reader.one(_NEXT, begin)
        return None if found is None else self._fittings("f.id = ?", found[0])[0]

    def fitting(self, fitting_id: UUID) -> FittingSheet:
        """Return a fitting with what is to be altered on its garment. Refused when it is gone."""
        found = self._fittings("f.id = ?", fitting_id.hex)
        if not found:
            raise Refused(N_("This fitting is gone. Look at the week again."))
        (view,) = found
        free = self.reader.all(
            "SELECT id, version, client_id, weekday, from_minute, until_minute FROM free_time "
            "WHERE client_id = ? ORDER BY weekday, from_minute",
            view.client_id.hex,
        )
        return FittingSheet(
            fitting=view,
            here=view.amendments,
            before=self._before(view),
            free=tuple(
                FreeTime(
                    id=uid(r[0]),
                    version=r[1],
                    client_id=uid(r[2]),
                    weekday=r[3],
                    from_minute=r[4],
                    until_minute=r[5],
                )
                for r in free
            ),
        )

    def _before(self, view: FittingView) -> tuple[AmendmentView, ...]:
        """What was written down of the same garment at other fittings, up to this one."""
        if view.item_id is None:
            return ()
        rows = self.reader.all(_AMENDMENTS.format(which="a.item_id = ?"), view.item_id.hex)
        known = [_amendment(row) for row in rows if row[0] != view.fitting_id.hex]
        return tuple(each for each in known if each.seen_at is None or each.seen_at < view.at)

    def fittings_to_confirm(self, on: date) -> Sequence[FittingView]:
        """Return the fittings planned for a day that nobody confirmed: each is a call the evening before."""
        which = f"f.at >= ? AND f.at < ? AND f.outcome = '{Outcome.PLANNED}' AND f.confirmed_at IS NULL"
        return self._fittings(f"{which} AND {_SHOWN}", *_between(on, on))

    def missed_fittings(self) -> Sequence[FittingView]:
        """Return the fittings to which nobody came and that have no new day, of garments still awaited."""
        return self._fittings(_MISSED)

    def altered_before(self, client_id: UUID, garment: str) -> tuple[AlteredBefore, ...]:
        """Return what was altered on a client's garments of this kind, the oftenest first.

        Kinds that are cut by the same measures count as one: what a suit showed holds for a jacket.
        """
        rows = self.reader.all(_ALTERED, client_id.hex)
        return gathered(
            Altered(
                garment=row[0], order_no=row[1], on=_day_of(row[2]), place=row[3], mm=row[4], words=row[5]
            )
            for row in rows
            if row[0] and cut_like(row[0]) == cut_like(garment)
        )

    def alterations(self, client_id: UUID) -> Mapping[UUID, AlterationView]:
        """Return what the alterations of a client alter, by the garment of the order."""
        found = (_alteration(row) for row in self.reader.all(_ALTERATIONS, client_id.hex))
        return {each.item_id: each for each in found}

    def fitting_hours(self, since: date) -> OpenHours:
        """Return when fittings are held, with the closed days from a day on."""
        rows = dict(
            self.reader.all("SELECT key, value FROM setting WHERE key IN ('fittings.from', 'fittings.until')")
        )
        closed = frozenset(each.day for each in closed_days(self.reader, since))
        return OpenHours(
            from_minute=int(rows.get("fittings.from", 540)),
            until_minute=int(rows.get("fittings.until", 1140)),
            holidays=romanian_holidays,
            closed=closed,
        )

    def _fittings(self, which: str, *values: str) -> list[FittingView]:
        rows = self.reader.all(_FITTINGS.format(which=which), *values)
        amended = self._amended([row[0] for row in rows])
        return [_view(row, self._tries(row[0], row[21]), amended.get(row[0], ())) for row in rows]

    def _amended(self, fittings: Sequence[str]) -> Mapping[str, Sequence[AmendmentView]]:
        found: dict[str, list[AmendmentView]] = defaultdict(list)
        for row in self.reader.among(_AMENDMENTS.format(which="a.fitting_id IN ({ids})"), fittings):
            found[row[0]].append(_amendment(row))
        return found

    def _tries(self, fitting: str, before: str | None) -> tuple[str, int]:
        """The first fitting in whose place this came, and how often it was planned, this time too."""
        tries = 1
        while before is not None and tries < _MOST_TRIES:
            row = self.reader.one("SELECT moved_from FROM fitting WHERE id = ?", before)
            fitting, before, tries = before, (row[0] if row else None), tries + 1
        return fitting, tries


def _between(first: date, last: date) -> tuple[str, str]:
    """The moments of midnight, by the clock of the shop, as the book writes them."""
    ends = (datetime.combine(each, time()).astimezone(UTC) for each in (first, last + timedelta(days=1)))
    begin, end = (f"{each:%Y-%m-%d %H:%M:%S}" for each in ends)
    return begin, end


def _day_of(text: str | None) -> date:
    if not text:
        return date.min
    found: date = day(text) if len(text) == len("2026-11-21") else local_day(moment(text))
    return found


def _view(row: Sequence[Any], tries: tuple[str, int], amendments: Sequence[AmendmentView]) -> FittingView:
    return FittingView(
        fitting_id=uid(row[0]),
        version=row[1],
        client_id=uid(row[2]),
        client=f"{row[3]} {row[4]}".strip(),
        at=moment(row[5]),
        minutes=row[6],
        kind=row[7],
        outcome=row[8],
        words=row[9],
        staff_id=uid(row[10]),
        staff=row[11] or "",
        confirmed_at=None if row[12] is None else moment(row[12]),
        confirmed_by=row[13] or "",
        item_id=uid(row[14]),
        garment=row[15] or "",
        description=row[16] or "",
        wearer=row[17] or "",
        order_id=uid(row[18]),
        order_no=row[19] or 0,
        order_version=row[23] or 0,
        promised_on=day(row[20]),
        first_id=uid(tries[0]),
        attempt=tries[1],
        has_new_day=bool(row[22]),
        amendments=tuple(amendments),
    )


def _amendment(row: Sequence[Any]) -> AmendmentView:
    return AmendmentView(
        fitting_id=uid(row[0]),
        amendment_id=uid(row[1]),
        version=row[2],
        place=row[3],
        mm=row[4],
        words=row[5],
        solved_on=day(row[6]),
        seen_at=None if row[7] is None else moment(row[7]),
        kind=row[8] or "",
    )


def _alteration(row: Sequence[Any]) -> AlterationView:
    return AlterationView(
        item_id=uid(row[0]),
        of_item_id=uid(row[1]),
        garment=row[2],
        description=row[3],
        order_no=row[4],
        payer=row[5],
        why=row[6],
    )
