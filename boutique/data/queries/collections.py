"""What may be asked of the offer: collections, pieces, cloths, who is invited."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from boutique.data.queries.orders.purchases import awaited
from boutique.data.store.errors import translated
from boutique.data.store.reader import Reader, day, lab, uid
from boutique.domain.cloth.views import ClothOrder, ClothPiece, ClothUses, ClothView, SwatchView, WaitingView
from boutique.domain.collections.views import CollectionView, InvitationView, PieceView

_CLOTH = (
    "k.id, k.code, k.name, k.mill, k.composition, k.weight_g, k.weave, k.colour, k.ground, k.second, "
    "k.third, k.scale_mm, k.stock_cm, k.expected_on, k.arrived_on, k.version"
)
_PIECE = (
    "p.id, p.collection_id, p.code, p.name, p.garment, p.wearer, p.style, p.story, p.occasion, "
    "p.price_bani, p.currency, p.ready_weeks, p.photo, p.version"
)


class OfferQueries:
    """Collections, pieces, cloths."""

    reader: Reader

    def collections(self) -> list[CollectionView]:
        """Return the collections, the newest first."""
        rows = self.reader.all(
            "SELECT s.id, s.name, s.opens_on, s.closes_on, s.story, "
            "(SELECT count(*) FROM piece p WHERE p.collection_id = s.id), s.version "
            "FROM season_collection s ORDER BY s.opens_on DESC, s.id"
        )
        return [
            CollectionView(
                collection_id=uid(row[0]),
                name=row[1],
                opens_on=day(row[2]),
                closes_on=day(row[3]),
                story=row[4],
                pieces=row[5],
                version=row[6],
            )
            for row in rows
        ]

    def pieces(self, collection_id: UUID) -> list[PieceView]:
        """Return the pieces of a collection in the order of their codes."""
        with translated():
            return pieces_of(self.reader.raw, collection_id.hex)

    def invitations(self, collection_id: UUID) -> list[InvitationView]:
        """Return whom to invite to a collection, in order."""
        rows = self.reader.all(
            "SELECT i.client_id, c.given_name, c.family_name, c.phone, i.place, i.out_of, i.facts "
            "FROM invitation i JOIN client c ON c.id = i.client_id "
            "WHERE i.collection_id = ? ORDER BY i.place",
            collection_id.hex,
        )
        return [
            InvitationView(
                client_id=uid(row[0]),
                name=f"{row[1]} {row[2]}".strip(),
                phone=row[3],
                place=row[4],
                of=row[5],
                facts=json.loads(row[6]),
            )
            for row in rows
        ]

    def cloths(self) -> list[ClothView]:
        """Return every cloth by name, with how many clients wait for it."""
        rows = self.reader.all(
            f"SELECT {_CLOTH}, (SELECT count(*) FROM waitlist_entry w WHERE w.cloth_id = k.id "
            "AND w.told_on IS NULL) FROM cloth k ORDER BY k.name, k.id"
        )
        return [cloth_view(row) for row in rows]

    def waiting_for(self, cloth_id: UUID) -> list[WaitingView]:
        """Return who waits for a cloth, whoever asked first before the others."""
        rows = self.reader.all(
            "SELECT w.client_id, c.given_name, c.family_name, c.phone, w.asked_on, w.metres_cm, w.chosen "
            "FROM waitlist_entry w JOIN client c ON c.id = w.client_id "
            "WHERE w.cloth_id = ? AND w.told_on IS NULL AND c.archived_at IS NULL ORDER BY w.asked_on, w.id",
            cloth_id.hex,
        )
        return [
            WaitingView(
                client_id=uid(row[0]),
                name=f"{row[1]} {row[2]}".strip(),
                phone=row[3],
                asked_on=day(row[4]),
                metres_cm=row[5] or 0,
                chosen=row[6] or "",
            )
            for row in rows
        ]

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


def pieces_of(raw: Any, collection: str) -> list[PieceView]:
    """Return the pieces of a collection in the order of their codes, for whoever reads or prepares."""
    rows = raw.execute(
        f"SELECT {_CLOTH}, 0, {_PIECE} FROM piece p JOIN cloth k ON k.id = p.cloth_id "
        "WHERE p.collection_id = ? ORDER BY p.code",
        (collection,),
    )
    return [_piece(row) for row in rows]


def cloth_view(row: Sequence[Any]) -> ClothView:
    """Return a cloth from a row of the columns above and the number of those who wait."""
    return ClothView(
        cloth_id=uid(row[0]),
        code=row[1],
        name=row[2],
        mill=row[3],
        composition=row[4],
        weight_g=row[5],
        weave=row[6],
        colour=row[7],
        stock_cm=row[12],
        expected_on=day(row[13]),
        arrived_on=day(row[14]),
        swatch=swatch_view((row[0], row[2], *row[6:12])),
        version=row[15],
        waiting=row[16],
    )


def swatch_view(row: Sequence[Any]) -> SwatchView:
    """Return how a cloth is painted from (id, name, weave, colour, ground, second, third, scale)."""
    ground = lab(row[4])
    assert ground is not None
    return SwatchView(
        cloth_id=uid(row[0]),
        name=row[1],
        weave=row[2],
        colour=row[3],
        ground=ground,
        second=lab(row[5]),
        third=lab(row[6]),
        scale_mm=row[7],
    )


def _piece(row: Sequence[Any]) -> PieceView:
    own = row[17:]
    return PieceView(
        piece_id=uid(own[0]),
        collection_id=uid(own[1]),
        code=own[2],
        name=own[3],
        garment=own[4],
        wearer=own[5],
        style=own[6],
        story=own[7],
        occasion=own[8],
        price_bani=own[9],
        currency=own[10],
        ready_weeks=own[11],
        photo=own[12],
        version=own[13],
        cloth=cloth_view(row[:17]),
    )
