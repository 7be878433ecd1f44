"""Who may go out of the house in a file, read a page at a time so that nobody's writing has to wait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from boutique.data.store.reader import Reader, day, uid
from boutique.domain.exchange.exports import ExportPurpose, PersonOut, Said, Withheld, withheld
from boutique.domain.kernel.money import HOUSE

_PEOPLE = (
    "SELECT c.id, c.no, c.standing, c.title, c.given_name, c.family_name, c.address_as, c.phone, "
    "c.phone_e164, c.email, c.city, c.language, c.birth_year, c.birth_month, c.birth_day, c.best_hours, "
    "c.since, c.note, c.archived_at IS NOT NULL, f.name, s.orders, s.last_order, s.spent_bani, "
    "(SELECT string_agg(currency || '=' || bani, ' ' ORDER BY currency) FROM "
    "(SELECT o.currency, sum(o.total_bani) AS bani "
    f"FROM orders o WHERE o.client_id = c.id AND o.cancelled_on IS NULL AND o.currency <> '{HOUSE}' "
    "GROUP BY o.currency) a WHERE bani > 0) FROM client c "
    "LEFT JOIN staff f ON f.id = c.served_by LEFT JOIN client_summary s ON s.client_id = c.id "
)
_HERE = "c.merged_into IS NULL"


class LeavingQueries:
    """The clients of a file that goes out; of two pages of one person only the one that was kept."""

    reader: Reader

    def count_out(self, only: Sequence[UUID] | None = None) -> tuple[int, int]:
        """Return how many clients there are, and how many of them are put away; of these only, if named."""
        counted = f"SELECT count(*), count(c.archived_at) FROM client c WHERE {_HERE}"
        if only is None:
            rows = self.reader.all(counted)
        else:
            rows = self.reader.among(counted + " AND c.id IN ({ids})", _hexes(only))
        return sum(row[0] for row in rows), sum(row[1] for row in rows)

    def refusers(self, purpose: ExportPurpose, *, put_away: bool = False) -> Mapping[UUID, Withheld]:
        """Return who said no to a purpose, and how."""
        if purpose is ExportPurpose.RECORDS:
            return {}
        found: dict[str, list[Said]] = defaultdict(list)
        for who, channel, about, given, over in self.reader.all(
            "SELECT k.client_id, k.channel, k.purpose, k.given_on, k.withdrawn_on FROM consent k "
            f"JOIN client c ON c.id = k.client_id WHERE {_HERE}{_shown(put_away)} AND k.client_id IN "
            "(SELECT client_id FROM consent WHERE withdrawn_on IS NOT NULL AND purpose IN (?, 'all')) "
            "ORDER BY k.id",
            str(purpose),
        ):
            found[who].append((channel, about, day(given), day(over)))
        judged = ((who, withheld(consents, purpose)) for who, consents in found.items())
        return {uid(who): why for who, why in judged if why is not None}

    def people_out(self, after: int, limit: int, *, put_away: bool = False) -> list[PersonOut]:
        """Return the clients whose numbers come after this one."""
        rows = self.reader.all(
            f"{_PEOPLE} WHERE c.no > ? AND {_HERE}{_shown(put_away)} ORDER BY c.no LIMIT ?", after, limit
        )
        return [_person(row) for row in rows]

    def people_named(self, ids: Sequence[UUID], *, put_away: bool = False) -> list[PersonOut]:
        """Return these clients in the order in which they are named."""
        sql = f"{_PEOPLE} WHERE {_HERE}{_shown(put_away)} AND c.id IN ({{ids}})"
        found = {row[0]: row for row in self.reader.among(sql, _hexes(ids))}
        return [_person(found[each]) for each in _hexes(ids) if each in found]


def _shown(put_away: bool) -> str:
    return "" if put_away else " AND c.archived_at IS NULL"


def _hexes(ids: Sequence[UUID]) -> list[str]:
    return list(dict.fromkeys(each.hex for each in ids))


def _person(row: Sequence[Any]) -> PersonOut:
    who, *told, since, note, away, served_by, orders, last, spent, abroad = row
    sums = (served_by or "", orders or 0, day(last), spent or 0, _sums(abroad))
    return PersonOut._make((uid(who), *told, day(since), note, bool(away), *sums))


def _sums(told: str | None) -> tuple[tuple[str, int], ...]:
    parts = (each.partition("=") for each in (told or "").split())
    return tuple((currency, int(bani)) for currency, _is, bani in parts)
