"""Everything known of one client, one query a kind."""

from __future__ import annotations

from dataclasses import fields
from typing import Any
from uuid import UUID

from boutique.data.queries.measuring.tape import TapeQueries
from boutique.data.queries.pages.own import OwnQueries
from boutique.data.queries.pages.said import SaidQueries
from boutique.data.queries.pages.story import StoryQueries
from boutique.data.queries.taste import WardrobeQueries
from boutique.data.store.reader import Reader, day, lab, uid
from boutique.domain.calls.views import RhythmView
from boutique.domain.clients.model import ClientDraft
from boutique.domain.cloth.views import WaitView
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.pages.client import ClientPage
from boutique.domain.taste.views import PreferenceView

_LATELY = 30
_DRAFT = [field.name for field in fields(ClientDraft)]


class PageQueries(OwnQueries, SaidQueries, TapeQueries, WardrobeQueries, StoryQueries):
    """One client's page."""

    reader: Reader

    def client_page(self, client_id: UUID) -> ClientPage:
        """Return everything known of a client; a page put into another leads to the one that was kept.

        Refused when there is no such client.
        """
        kept = self.reader.one("SELECT merged_into FROM client WHERE id = ?", client_id.hex)
        client_id = uid(kept[0]) if kept is not None and kept[0] else client_id
        who = client_id.hex
        columns = ", ".join(f"c.{name}" for name in _DRAFT)
        row = self.reader.one(
            f"SELECT c.no, c.version, c.phone_e164, c.archived_at, f.name, {columns} "
            "FROM client c LEFT JOIN staff f ON f.id = c.served_by WHERE c.id = ?",
            who,
        )
        if row is None:
            raise Refused(N_("This client is no longer in the book. Look in the history to bring them back."))
        orders = self._orders(who)
        return ClientPage(
            client_id=client_id,
            no=row[0],
            version=row[1],
            phone_e164=row[2],
            archived=row[3] is not None,
            served_by_name=row[4] or "",
            draft=_draft(row[5:]),
            preferences=self._preferences(who),
            orders=orders,
            offers=self._offers(who),
            talks=self._talks(who),
            waits=self._waits(who),
            complaints=self._complaints(who),
            consents=self._consents(who),
            measures=self.latest_measures(who),
            rhythm=self._own_rhythm(who),
            lookbooks=self._lookbooks(who),
            swatches=self._swatches(orders),
            follow_ups=self._follow_ups(who),
            lately=self.story(client_id, _LATELY),
        )

    def _preferences(self, who: str) -> tuple[PreferenceView, ...]:
        rows = self.reader.all(
            "SELECT p.id, p.facet, p.value, p.likes, p.observed, p.said_on, s.name, p.ground "
            "FROM preference p LEFT JOIN staff s ON s.id = p.staff_id WHERE p.client_id = ? "
            "ORDER BY p.said_on DESC, p.id DESC",
            who,
        )
        return tuple(
            PreferenceView(
                preference_id=uid(row[0]),
                facet=row[1],
                value=row[2],
                likes=bool(row[3]),
                observed=bool(row[4]),
                said_on=day(row[5]),
                said_to=row[6] or "",
                ground=lab(row[7]),
            )
            for row in rows
        )

    def _waits(self, who: str) -> tuple[WaitView, ...]:
        rows = self.reader.all(
            "SELECT w.id, w.cloth_id, k.name, w.asked_on, w.metres_cm, w.swatches_sent_on, w.chosen, "
            "s.expected_from, s.arrived_on, w.told_on "
            "FROM waitlist_entry w JOIN cloth k ON k.id = w.cloth_id JOIN cloth_stock s ON s.cloth_id = k.id "
            "WHERE w.client_id = ? AND w.given_up_on IS NULL ORDER BY w.asked_on DESC, w.id DESC",
            who,
        )
        return tuple(
            WaitView(
                entry_id=uid(row[0]),
                cloth_id=uid(row[1]),
                cloth_name=row[2],
                asked_on=day(row[3]),
                metres_cm=row[4],
                swatches_sent_on=day(row[5]),
                chosen=row[6],
                expected_on=day(row[7]),
                arrived_on=day(row[8]),
                told_on=day(row[9]),
            )
            for row in rows
        )

    def _own_rhythm(self, who: str) -> RhythmView:
        row = self.reader.one(
            "SELECT rhythm, orders, first_order, last_order, gap_days, due_on, came_back, "
            "came_back_of, came_back_days FROM client_summary WHERE client_id = ?",
            who,
        ) or ("unknown", 0, None, None, None, None, None, None, None)
        return RhythmView(
            state=row[0],
            orders=row[1],
            first_order=day(row[2]),
            last_order=day(row[3]),
            typical_gap_days=row[4],
            due_on=day(row[5]),
            came_back=row[6],
            came_back_of=row[7],
            came_back_days=row[8],
        )


def _draft(row: tuple[Any, ...]) -> ClientDraft:
    values = dict(zip(_DRAFT, row, strict=True))
    values["served_by"] = uid(values["served_by"])
    values["since"] = day(values["since"])
    return ClientDraft(**values)
