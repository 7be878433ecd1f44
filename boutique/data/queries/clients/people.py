"""Lists of clients, paged in the order of their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from boutique.data.store.reader import Reader, day, uid
from boutique.domain.clients.views import ClientHit

_COLUMNS = (
    "c.id, c.no, c.given_name, c.family_name, c.phone, c.city, c.standing, s.orders, s.last_order, c.sort_key"
)
CLIENT_LINES = f"SELECT {_COLUMNS} FROM client c LEFT JOIN client_summary s ON s.client_id = c.id "
_FIRST = ("", -1)


class PeopleQueries:
    """Everybody in the book, a page at a time."""

    reader: Reader

    def count_clients(self, *, leads_only: bool = False) -> int:
        """Return how many clients the list holds."""
        row = self.reader.one(f"SELECT count(*) FROM client WHERE {_shown(leads_only)}")
        return int(row[0]) if row else 0

    def client_anchors(
        self,
        every: int = 128,
        *,
        leads_only: bool = False,
        after: tuple[str, int] | None = None,
        most: int | None = None,
    ) -> list[tuple[str, int]]:
        """Return the key (sort key, number) of the last row of each page but the last.

        `after` a key already known, and at most so many more: who scrolls on needs only the next.
        """
        asked = (
            f"SELECT sort_key, no FROM client WHERE (sort_key, no) > (?, ?) AND {_shown(leads_only)} "
            "ORDER BY sort_key, no LIMIT 2 OFFSET ?"
        )
        found: list[tuple[str, int]] = []
        key = after or _FIRST
        while most is None or len(found) < most:
            rows = self.reader.all(asked, *key, every - 1)
            if len(rows) < 2:  # nobody stands behind it: it would end the last page
                break
            key = rows[0][0], rows[0][1]
            found.append(key)
        return found

    def client_rows(
        self, after: tuple[str, int] | None, limit: int = 128, *, leads_only: bool = False
    ) -> list[ClientHit]:
        """Return a page of the list, from behind a key on."""
        rows = self.reader.all(
            CLIENT_LINES + f"WHERE (c.sort_key, c.no) > (?, ?) AND {_shown(leads_only, 'c.')} "
            "ORDER BY c.sort_key, c.no LIMIT ?",
            *(after or _FIRST),
            limit,
        )
        hits = [hit_of(row) for row in rows]
        return self._with_wishes(hits) if leads_only else hits

    def client_place(self, client_id: UUID, *, leads_only: bool = False) -> int | None:
        """Return how many stand before a client in the list; None for somebody who is not in it."""
        key = self.reader.one(
            f"SELECT sort_key, no FROM client WHERE id = ? AND {_shown(leads_only)}", client_id.hex
        )
        if key is None:
            return None
        before = f"SELECT count(*) FROM client WHERE (sort_key, no) < (?, ?) AND {_shown(leads_only)}"
        row = self.reader.one(before, key[0], key[1])
        return int(row[0]) if row else None

    def _with_wishes(self, hits: list[ClientHit]) -> list[ClientHit]:
        """Show what each wanted when they came last."""
        rows = self.reader.among(
            "SELECT client_id, wanted, because FROM talk WHERE client_id IN ({ids}) "
            "AND NOT outbound ORDER BY at, id",
            [hit.client_id.hex for hit in hits],
        )
        visits = {uid(who): {"wanted": wanted, "because": because} for who, wanted, because in rows}
        return [hit._replace(**visits.get(hit.client_id, {})) for hit in hits]


def _shown(leads_only: bool, prefix: str = "") -> str:
    lead = f" AND {prefix}standing = 'lead'" if leads_only else ""
    return f"{prefix}archived_at IS NULL{lead}"


def hit_of(row: Sequence[Any]) -> ClientHit:
    """Return one line of a list from a row of CLIENT_LINES."""
    who, no, given, family, phone, city, standing, orders, last, _key = row
    return ClientHit(uid(who), no, given, family, phone, city, standing, orders or 0, day(last))
