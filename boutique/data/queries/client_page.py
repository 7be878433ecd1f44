"""Everything known of one client, one query a kind."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from boutique.data.queries.offer import swatch_view
from boutique.data.queries.reader import Reader, day, moment, uid
from boutique.data.queries.tape import TapeQueries
from boutique.domain.clients import ClientDraft
from boutique.domain.errors import N_, Refused
from boutique.domain.views.people import (
    ClientPage,
    ComplaintView,
    ConsentView,
    FollowUpView,
    ItemView,
    LookbookView,
    OrderView,
    PreferenceView,
    RhythmView,
    SwatchView,
    TalkView,
    WaitView,
)

_DRAFT = [field.name for field in fields(ClientDraft)]
_TALKS = 500


class PageQueries(TapeQueries):
    """One client's page."""

    reader: Reader

    def client_page(self, client_id: UUID, on: date) -> ClientPage:
        """Return everything known of a client. Refused when there is no such client."""
        who = client_id.hex
        columns = ", ".join(f"c.{name}" for name in _DRAFT)
        row = self.reader.one(
            f"SELECT c.no, c.version, c.phone_e164, c.archived_at, f.name, {columns} "
            "FROM client c LEFT JOIN staff f ON f.id = c.served_by WHERE c.id = ?",
            who,
        )
        if row is None:
            raise Refused(N_("This client is no longer in the book. Look at the history to bring them back."))
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
            talks=self._talks(who),
            waits=self._waits(who),
            complaints=self._complaints(who),
            consents=self._consents(who),
            measures=self.latest_measures(who),
            rhythm=self._own_rhythm(who),
            lookbooks=self._lookbooks(who),
            swatches=self._swatches(orders),
            follow_ups=self._follow_ups(who),
        )

    def _orders(self, who: str) -> tuple[OrderView, ...]:
        items: dict[str, list[ItemView]] = defaultdict(list)
        for row in self.reader.all(
            "SELECT i.order_id, i.garment, i.description, k.name, i.price_bani, i.cloth_id "
            "FROM order_item i LEFT JOIN cloth k ON k.id = i.cloth_id WHERE i.client_id = ? ORDER BY i.id",
            who,
        ):
            items[row[0]].append(
                ItemView(
                    garment=row[1],
                    description=row[2],
                    cloth_name=row[3] or "",
                    price_bani=row[4],
                    cloth_id=uid(row[5]),
                )
            )
        rows = self.reader.all(
            "SELECT id, no, kind, placed_on, promised_on, delivered_on, cancelled_on, total_bani, currency, "
            "version FROM orders WHERE client_id = ? ORDER BY placed_on DESC, no DESC",
            who,
        )
        return tuple(
            OrderView(
                order_id=uid(row[0]),
                no=row[1],
                kind=row[2],
                placed_on=day(row[3]),
                promised_on=day(row[4]),
                delivered_on=day(row[5]),
                cancelled_on=day(row[6]),
                total_bani=row[7],
                currency=row[8],
                version=row[9],
                items=tuple(items[row[0]]),
            )
            for row in rows
        )

    def _preferences(self, who: str) -> tuple[PreferenceView, ...]:
        rows = self.reader.all(
            "SELECT p.id, p.facet, p.value, p.likes, p.observed, p.said_on, s.name FROM preference p "
            "LEFT JOIN staff s ON s.id = p.staff_id WHERE p.client_id = ? ORDER BY p.said_on DESC, p.id DESC",
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
            )
            for row in rows
        )

    def _talks(self, who: str) -> tuple[TalkView, ...]:
        rows = self.reader.all(
            "SELECT t.id, t.at, s.name, t.channel, t.outbound, t.outcome, t.reasons, t.words, t.glad "
            "FROM talk t LEFT JOIN staff s ON s.id = t.staff_id WHERE t.client_id = ? "
            "ORDER BY t.at DESC, t.id DESC LIMIT ?",
            who,
            _TALKS,
        )
        return tuple(
            TalkView(
                talk_id=uid(row[0]),
                at=moment(row[1]),
                staff=row[2] or "",
                channel=row[3],
                outbound=bool(row[4]),
                outcome=row[5],
                reasons=tuple(row[6].split()),
                words=row[7],
                glad=None if row[8] is None else bool(row[8]),
            )
            for row in rows
        )

    def _waits(self, who: str) -> tuple[WaitView, ...]:
        rows = self.reader.all(
            "SELECT w.id, w.cloth_id, k.name, w.asked_on, w.metres_cm, w.swatches_sent_on, w.chosen, "
            "k.expected_on, k.arrived_on, w.told_on FROM waitlist_entry w JOIN cloth k ON k.id = w.cloth_id "
            "WHERE w.client_id = ? ORDER BY w.asked_on DESC",
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

    def _complaints(self, who: str) -> tuple[ComplaintView, ...]:
        rows = self.reader.all(
            "SELECT c.id, c.opened_on, c.words, c.reply_by, s.name, c.replied_on, c.solution, c.resolved_on "
            "FROM complaint c LEFT JOIN staff s ON s.id = c.owner_id WHERE c.client_id = ? "
            "ORDER BY c.opened_on DESC",
            who,
        )
        return tuple(
            ComplaintView(
                complaint_id=uid(row[0]),
                opened_on=day(row[1]),
                words=row[2],
                reply_by=day(row[3]),
                owner=row[4] or "",
                replied_on=day(row[5]),
                solution=row[6],
                resolved_on=day(row[7]),
            )
            for row in rows
        )

    def _consents(self, who: str) -> tuple[ConsentView, ...]:
        rows = self.reader.all(
            "SELECT channel, purpose, given_on, withdrawn_on, words FROM consent WHERE client_id = ? "
            "ORDER BY given_on DESC",
            who,
        )
        return tuple(
            ConsentView(
                channel=row[0],
                purpose=row[1],
                given_on=day(row[2]),
                withdrawn_on=day(row[3]),
                words=row[4],
            )
            for row in rows
        )

    def _own_rhythm(self, who: str) -> RhythmView:
        row = self.reader.one(
            "SELECT rhythm, orders, first_order, last_order, gap_days, due_on, spent_bani, came_back, "
            "came_back_of, came_back_days FROM client_summary WHERE client_id = ?",
            who,
        ) or ("unknown", 0, None, None, None, None, 0, None, None, None)
        return RhythmView(
            state=row[0],
            orders=row[1],
            first_order=day(row[2]),
            last_order=day(row[3]),
            typical_gap_days=row[4],
            due_on=day(row[5]),
            spent_bani=row[6],
            came_back=row[7],
            came_back_of=row[8],
            came_back_days=row[9],
        )

    def _lookbooks(self, who: str) -> tuple[LookbookView, ...]:
        rows = self.reader.all(
            "SELECT l.id, l.code, k.name, l.made_at FROM lookbook l "
            "JOIN season_collection k ON k.id = l.collection_id "
            "WHERE l.client_id = ? ORDER BY l.made_at DESC",
            who,
        )
        return tuple(
            LookbookView(lookbook_id=uid(row[0]), code=row[1], collection=row[2], made_at=moment(row[3]))
            for row in rows
        )

    def _follow_ups(self, who: str) -> tuple[FollowUpView, ...]:
        rows = self.reader.all(
            "SELECT id, due_on, about, done_on FROM follow_up WHERE client_id = ? ORDER BY due_on DESC", who
        )
        return tuple(
            FollowUpView(follow_up_id=uid(row[0]), due_on=day(row[1]), about=row[2], done_on=day(row[3]))
            for row in rows
        )

    def _swatches(self, orders: tuple[OrderView, ...]) -> tuple[SwatchView, ...]:
        """The cloths they own, the newest first."""
        worn = dict.fromkeys(item.cloth_id for order in orders for item in order.items if item.cloth_id)
        rows = self.reader.among(
            "SELECT id, name, weave, colour, ground, second, third, scale_mm FROM cloth WHERE id IN ({ids})",
            [cloth.hex for cloth in worn],
        )
        found = {uid(row[0]): swatch_view(row) for row in rows}
        return tuple(found[cloth] for cloth in worn if cloth in found)


def _draft(row: tuple[Any, ...]) -> ClientDraft:
    values = dict(zip(_DRAFT, row, strict=True))
    values["served_by"] = uid(values["served_by"])
    values["since"] = day(values["since"])
    return ClientDraft(**values)
