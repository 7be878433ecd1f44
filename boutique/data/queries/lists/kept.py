"""Lists of clients by what they have in common."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from boutique.data.queries.clients.people import CLIENT_LINES, hit_of
from boutique.data.queries.lists.conditions import meeting, teach_to_fold
from boutique.data.store.reader import Reader, uid
from boutique.domain.clients.views import ClientHit
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.lists.conditions import Condition, read
from boutique.domain.lists.views import SavedListView


class ListQueries:
    """Saved lists, and whoever meets their conditions."""

    reader: Reader

    def saved_lists(self) -> list[SavedListView]:
        """Return every list that is kept, by name."""
        rows = self.reader.all("SELECT id, version, name, conditions FROM saved_list")
        made = [SavedListView(uid(row[0]), row[1], row[2], read(row[3])) for row in rows]
        return sorted(made, key=lambda each: fold(each.name))

    def find_list(self, name: str) -> SavedListView:
        """Return the list of a name, typed as people type. Refused when there is none."""
        for each in self.saved_lists():
            if fold(each.name) == fold(name):
                return each
        raise Refused(N_("There is no list called “{name}”. Try: boutique list."), name=name)

    def list_members(self, conditions: Sequence[Condition], on: date) -> list[UUID]:
        """Return whoever meets every condition on a day, in the order of names."""
        where, values = meeting(conditions, on)
        teach_to_fold(self.reader.raw)
        rows = self.reader.all(
            "SELECT c.id FROM client c LEFT JOIN client_summary s ON s.client_id = c.id "
            f"WHERE c.archived_at IS NULL AND {where} ORDER BY c.sort_key, c.no",
            *values,
        )
        return [uid(row[0]) for row in rows]

    def client_lines(self, ids: Sequence[UUID]) -> list[ClientHit]:
        """Return a line for each of these clients who is still in the book, in their order."""
        rows = self.reader.among(CLIENT_LINES + "WHERE c.id IN ({ids})", [who.hex for who in ids])
        found = {hit.client_id: hit for hit in map(hit_of, rows)}
        return [found[who] for who in ids if who in found]
