"""Finished garments of a client, the ease they are cut with, and the shop's own sets of measures."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from boutique.data.queries.orders.purchases import stands
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.measuring.sets import TapeSet
from boutique.domain.measuring.views import EaseView, GarmentView, SewnView, TakenMeasure


class FinishedQueries:
    """What was measured on the table instead of on the body."""

    reader: Reader

    def garment_sessions(self, client_id: UUID) -> tuple[GarmentView, ...]:
        """Return every measuring of a client's garments, the newest first."""
        taken: dict[str, list[TakenMeasure]] = defaultdict(list)
        for session, code, mm, typed in self.reader.all(
            "SELECT session_id, code, mm, typed FROM garment_measurement WHERE client_id = ? ORDER BY id",
            client_id.hex,
        ):
            taken[session].append(TakenMeasure(code, mm, typed))
        rows = self.reader.all(
            "SELECT s.id, s.garment, s.order_item_id, o.no, s.description, s.taken_on, f.name, s.staff_id "
            "FROM garment_session s LEFT JOIN order_item i ON i.id = s.order_item_id "
            "LEFT JOIN orders o ON o.id = i.order_id LEFT JOIN staff f ON f.id = s.staff_id "
            "WHERE s.client_id = ? ORDER BY s.taken_on DESC NULLS LAST, s.id DESC",
            client_id.hex,
        )
        return tuple(
            GarmentView(
                session_id=uid(row[0]),
                garment=row[1],
                order_item_id=uid(row[2]),
                order_no=row[3],
                description=row[4],
                taken_on=day(row[5]),
                by=row[6] or "",
                staff_id=uid(row[7]),
                taken=tuple(taken[row[0]]),
            )
            for row in rows
        )

    def eases(self, client_id: UUID) -> tuple[EaseView, ...]:
        """Return every ease ever set for a client, the newest first."""
        rows = self.reader.all(
            "SELECT e.id, e.garment, e.code, e.mm, e.typed, e.set_on, f.name FROM ease e "
            "LEFT JOIN staff f ON f.id = e.staff_id WHERE e.client_id = ? ORDER BY e.set_on DESC, e.id DESC",
            client_id.hex,
        )
        return tuple(
            EaseView(
                ease_id=uid(row[0]),
                garment=row[1],
                code=row[2],
                mm=row[3],
                typed=row[4],
                set_on=day(row[5]),
                by=row[6] or "",
            )
            for row in rows
        )

    def sewn(self, client_id: UUID) -> tuple[SewnView, ...]:
        """Return every garment ordered by a client and not called off, the newest first."""
        rows = self.reader.all(
            "SELECT i.id, i.garment, i.description, o.no, o.placed_on FROM order_item i "
            "JOIN orders o ON o.id = i.order_id WHERE i.client_id = ? "
            f"AND {stands('i', 'o')} "
            "ORDER BY o.placed_on DESC, o.no DESC, i.pos, i.id",
            client_id.hex,
        )
        return tuple(
            SewnView(
                item_id=uid(row[0]),
                garment=row[1],
                description=row[2],
                order_no=row[3],
                placed_on=day(row[4]),
            )
            for row in rows
        )

    def measure_sets(self) -> tuple[TapeSet, ...]:
        """Return the shop's own sets of measures by name."""
        rows = self.reader.all("SELECT id, codes, name, version FROM measure_set ORDER BY name")
        return tuple(TapeSet(str(uid(row[0])), tuple(row[1].split()), row[2], row[3]) for row in rows)
