"""What may be asked of the offer: collections, their pieces, who is invited."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from boutique.data.queries.cloth.views import CLOTH, CLOTHS, WIDTH, cloth_view
from boutique.data.store.errors import translated
from boutique.data.store.reader import Reader, day, uid
from boutique.domain.collections.views import CollectionView, InvitationView, PieceView

_PIECE = (
    "p.id, p.collection_id, p.code, p.name, p.garment, p.wearer, p.style, p.story, p.occasion, "
    "p.price_bani, p.currency, p.ready_weeks, p.photo, p.version"
)


class OfferQueries:
    """Collections and pieces."""

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


def pieces_of(raw: Any, collection: str) -> list[PieceView]:
    """Return the pieces of a collection in the order of their codes, for whoever reads or prepares."""
    rows = raw.execute(
        f"SELECT {CLOTH}, 0, {_PIECE} FROM piece p JOIN {CLOTHS} ON k.id = p.cloth_id "
        "WHERE p.collection_id = ? ORDER BY p.code",
        (collection,),
    )
    return [_piece(row) for row in rows]


def _piece(row: Sequence[Any]) -> PieceView:
    own = row[WIDTH:]
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
        cloth=cloth_view(row[:WIDTH]),
    )
