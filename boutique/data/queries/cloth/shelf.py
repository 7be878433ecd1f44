"""What may be asked of the shelf: every cloth, who waits for one, what one is used for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from boutique.data.queries.cloth import mills, story, waits
from boutique.data.queries.cloth.views import CLOTH, CLOTHS, cloth_view
from boutique.data.queries.orders.purchases import awaited
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.cloth.mills import MillRecord
from boutique.domain.cloth.serving import Turn
from boutique.domain.cloth.views import ClothOrder, ClothPiece, ClothStory, ClothUses, ClothView, WaitingView


class ClothQueries:
    """Cloths, and who waits for them."""

    reader: Reader

    def cloths(self) -> list[ClothView]:
        """Return every cloth by name, with how many wait for it and until when to reckon with more."""
        rows = self.reader.all(
            f"SELECT {CLOTH}, (SELECT count(*) FROM waitlist_entry w JOIN client c ON c.id = w.client_id "
            f"WHERE w.cloth_id = k.id AND {waits.OPEN}) FROM {CLOTHS} ORDER BY k.name, k.id"
        )
        known = mills.mill_records(self.reader)
        return [_reckoned(cloth_view(row), known.get(row[3])) for row in rows]

    def cloth_story(self, cloth_id: UUID) -> ClothStory:
        """Return what came and went of a cloth, for whom some of it lies aside, and what is to come."""
        return story.cloth_story(self.reader, cloth_id.hex)

    def mill_records(self) -> list[MillRecord]:
        """Return how late every mill came, delivery by delivery, by the name of the mill."""
        return list(mills.mill_records(self.reader).values())

    def waiting_for(self, cloth_id: UUID) -> list[WaitingView]:
        """Return who waits for a cloth, in the order in which they are served."""
        rows = self.reader.all(
            "SELECT w.client_id, c.given_name, c.family_name, c.phone, w.asked_on, w.metres_cm, w.chosen, "
            "w.id, w.promised_cm, o.no FROM waitlist_entry w JOIN client c ON c.id = w.client_id "
            "LEFT JOIN order_item i ON i.id = w.item_id LEFT JOIN orders o ON o.id = i.order_id "
            f"WHERE w.cloth_id = ? AND {waits.OPEN} ORDER BY {waits.IN_TURN}",
            cloth_id.hex,
        )
        turns = waits.turns_of(self.reader, [cloth_id.hex])[cloth_id.hex]
        return [_waiting(row, turn) for row, turn in zip(rows, turns, strict=True)]

    def cloth_uses(self, cloth_id: UUID) -> ClothUses:
        """Return the pieces cut from a cloth and the open orders it is sewn for, the nearest first."""
        pieces = self.reader.all(
            "SELECT p.id, p.collection_id, p.code, p.name, s.name FROM piece p "
            "JOIN season_collection s ON s.id = p.collection_id "
            "WHERE p.cloth_id = ? ORDER BY s.opens_on DESC, p.code",
            cloth_id.hex,
        )
        orders = self.reader.all(
            "SELECT o.client_id, c.given_name, c.family_name, o.no, i.garment, i.description, i.promised_on "
            "FROM order_item i JOIN orders o ON o.id = i.order_id JOIN client c ON c.id = o.client_id "
            f"WHERE i.cloth_id = ? AND {awaited('i', 'o')} "
            "ORDER BY i.promised_on NULLS LAST, o.no, i.pos, i.id",
            cloth_id.hex,
        )
        gone = self.reader.one(
            "SELECT count(*) FROM order_item i WHERE i.cloth_id = ? AND i.delivered_on IS NOT NULL",
            cloth_id.hex,
        )
        return ClothUses(
            pieces=tuple(_cloth_piece(row) for row in pieces),
            orders=tuple(_cloth_order(row) for row in orders),
            handed_over=int(gone[0]) if gone else 0,
        )


def _reckoned(cloth: ClothView, mill: MillRecord | None) -> ClothView:
    until = cloth.expected_to
    return replace(cloth, reckoned_to=mill.reckon(until)) if mill is not None and until is not None else cloth


def _waiting(row: Sequence[Any], turn: Turn) -> WaitingView:
    return WaitingView(
        client_id=uid(row[0]),
        name=f"{row[1]} {row[2]}".strip(),
        phone=row[3],
        asked_on=day(row[4]),
        metres_cm=row[5] or 0,
        chosen=row[6] or "",
        entry_id=uid(row[7]),
        promised_cm=row[8],
        no=row[9],
        place=turn.place,
        suffices=turn.suffices,
    )


def _cloth_piece(row: Sequence[Any]) -> ClothPiece:
    piece, collection, code, name, season = row
    return ClothPiece(
        piece_id=uid(piece), collection_id=uid(collection), code=code, name=name, collection=season
    )


def _cloth_order(row: Sequence[Any]) -> ClothOrder:
    return ClothOrder(
        client_id=uid(row[0]),
        client=f"{row[1]} {row[2]}".strip(),
        no=row[3],
        garment=row[4],
        description=row[5],
        promised_on=day(row[6]),
    )
