"""Whom one client belongs with, the days they dress for, and what one reader may read of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from boutique.data.store.reader import Reader, moment, uid
from boutique.domain.clients.birthdays import birthdays_between
from boutique.domain.clients.dress_days import calendar_spans
from boutique.domain.clients.life import (
    CompanyView,
    DayAhead,
    EventView,
    KinView,
    NamedClient,
    NotesView,
    NoteView,
)
from boutique.domain.clients.notes import Privacy
from boutique.domain.staff.model import Right

_NAME = "trim(c.given_name || ' ' || c.family_name)"
_HERE = "c.archived_at IS NULL"
_KEEPS = f"(' ' || k.rights || ' ') LIKE '% {Right.SENSITIVE_NOTES} %' AND k.archived_at IS NULL"
_READABLE = (
    f"(n.privacy = '{Privacy.ORDINARY}' OR (n.privacy = '{Privacy.PRIVATE}' AND n.staff_id = ?2) "
    f"OR (n.privacy = '{Privacy.SENSITIVE}' AND EXISTS (SELECT 1 FROM staff k WHERE k.id = ?2 AND {_KEEPS})))"
)


class PersonQueries:
    """One client's family, days and notes; the days of everybody."""

    reader: Reader

    def company(self, client_id: UUID) -> CompanyView:
        """Return whom a client belongs with, and the days they dress for."""
        who = client_id.hex
        kin = self._kin(who)
        known = {each.client_id for each in kin}
        return CompanyView(
            kin=kin,
            referred_by=next(
                iter(self._named("JOIN client o ON o.referred_by = c.id WHERE o.id = ?", who)), None
            ),
            brought=self._named(
                f"WHERE c.referred_by = ? AND {_HERE} ORDER BY c.since NULLS FIRST, c.no", who
            ),
            same_phone=tuple(each for each in self._same_phone(who) if each.client_id not in known),
            events=self._events(who),
        )

    def _kin(self, who: str) -> tuple[KinView, ...]:
        """A relation is written once: from the other side its word is turned round."""
        from boutique.domain.clients.household import seen_from_there  # the first picture needs no families

        there = (
            f"SELECT c.id, {_NAME}, c.title, {{kinship}}, {{turned}}, "
            "c.household_id = (SELECT household_id FROM client WHERE id = ?1) FROM "
        )
        rows = self.reader.all(
            there.format(kinship="r.kinship", turned="0")
            + f"relation r JOIN client c ON c.id = r.other_id WHERE r.client_id = ?1 AND {_HERE} UNION ALL "
            + there.format(kinship="r.kinship", turned="1")
            + f"relation r JOIN client c ON c.id = r.client_id WHERE r.other_id = ?1 AND {_HERE} UNION ALL "
            + there.format(kinship="''", turned="0")
            + "client c WHERE c.household_id = (SELECT household_id FROM client WHERE id = ?1) "
            f"AND c.id <> ?1 AND {_HERE}",
            who,
        )
        found: dict[str, KinView] = {}
        for other, name, title, kinship, turned, together in rows:
            word = seen_from_there(kinship) if turned else kinship
            found.setdefault(other, KinView(uid(other), name, title, word, bool(together)))
        return tuple(
            sorted(found.values(), key=lambda each: (not each.together, not each.kinship, each.name))
        )

    def _named(self, whom: str, *values: object) -> tuple[NamedClient, ...]:
        rows = self.reader.all(f"SELECT c.id, {_NAME} FROM client c {whom}", *values)
        return tuple(NamedClient(uid(row[0]), row[1]) for row in rows)

    def _same_phone(self, who: str) -> tuple[NamedClient, ...]:
        return self._named(
            f"WHERE c.phone_e164 = (SELECT phone_e164 FROM client WHERE id = ?1) AND c.id <> ?1 AND {_HERE} "
            "ORDER BY c.since NULLS FIRST, c.no LIMIT 5",
            who,
        )

    def _events(self, who: str) -> tuple[EventView, ...]:
        rows = self.reader.all(
            "SELECT id, occasion, words, year, month, day, yearly FROM client_event WHERE client_id = ? "
            "ORDER BY id",
            who,
        )
        return tuple(map(_event, rows))

    def notes(self, client_id: UUID, reader_id: UUID | None) -> NotesView:
        """Return the notes that a member of staff may read; nobody in particular reads the ordinary ones."""
        values = (client_id.hex, reader_id.hex if reader_id else None)
        rows = self.reader.all(
            "SELECT n.id, n.version, n.at, s.name, n.privacy, n.words FROM note n "
            f"LEFT JOIN staff s ON s.id = n.staff_id WHERE n.client_id = ?1 AND {_READABLE} "
            "ORDER BY n.at DESC, n.id DESC",
            *values,
        )
        sealed = self.reader.one(
            f"SELECT 1 WHERE EXISTS (SELECT 1 FROM note n WHERE n.client_id = ?1 "
            f"AND n.privacy = '{Privacy.SENSITIVE}' AND NOT {_READABLE})",
            *values,
        )
        keepers = (
            self.reader.all(f"SELECT k.name FROM staff k WHERE {_KEEPS} ORDER BY k.name") if sealed else []
        )
        return NotesView(tuple(map(_note, rows)), sealed is not None, tuple(row[0] for row in keepers))

    def days_ahead(self, on: date, days: int) -> list[DayAhead]:
        """Return the birthdays and occasions of clients from a day on, the nearest first."""
        found = [*self._birthdays_ahead(on, days), *self._events_ahead(on, on + timedelta(days=days))]
        return sorted(found, key=lambda each: (each.on, each.name))

    def _birthdays_ahead(self, on: date, days: int) -> list[DayAhead]:
        last = on + timedelta(days=days)
        found = []
        for month, day, before in birthdays_between(on, last):
            for who, name, year in self.reader.all(
                f"SELECT c.id, {_NAME}, c.birth_year FROM client c WHERE c.birth_month = ? "
                f"AND c.birth_day = ? AND c.birth_month IS NOT NULL AND {_HERE}",
                month,
                day,
            ):
                kept = last - timedelta(days=before)
                found.append(DayAhead(kept, uid(who), name, "birthday", "", year))
        return found

    def _events_ahead(self, first: date, last: date) -> list[DayAhead]:
        found = []
        for begin, end in calendar_spans(first, last):
            for row in self.reader.all(
                f"SELECT e.id, e.occasion, e.words, e.year, e.month, e.day, e.yearly, c.id, {_NAME} "
                "FROM client_event e JOIN client c ON c.id = e.client_id "
                f"WHERE (e.month, e.day) >= (?, ?) AND (e.month, e.day) <= (?, ?) AND {_HERE}",
                *begin,
                *end,
            ):
                event = _event(row)
                if first <= event.on(first) <= last:
                    words = (event.occasion, event.words, event.year)
                    found.append(DayAhead(event.on(first), uid(row[7]), row[8], *words))
        return found


def _event(row: tuple[Any, ...]) -> EventView:
    event, occasion, words, year, month, day, yearly, *_more = row
    return EventView(uid(event), occasion, words, year, month, day, bool(yearly))


def _note(row: tuple[Any, ...]) -> NoteView:
    return NoteView(uid(row[0]), row[1], moment(row[2]), row[3] or "", row[4], row[5])
