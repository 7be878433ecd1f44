"""What one client has from us and from elsewhere, and the sizes they wear."""

from __future__ import annotations

from uuid import UUID

from boutique.data.queries.cloth.views import swatch_view
from boutique.data.queries.orders.purchases import purchased_item
from boutique.data.store.reader import Reader, day, lab, uid
from boutique.domain.orders.model import OrderKind
from boutique.domain.taste.wardrobe_views import HadView, OwnedView, SizeView, Wardrobe

_LATELY = 2_000
"""Brands are offered from so many of the latest pieces, sizes and likes."""


class WardrobeQueries:
    """One client's clothes."""

    reader: Reader

    def wardrobe(self, client_id: UUID) -> Wardrobe:
        """Return what a client has and the sizes they told; empty for somebody of whom nothing is known."""
        who = client_id.hex
        return Wardrobe(made=self._had(who), bought=self._bought(who), sizes=self._sizes(who))

    def brands(self) -> list[str]:
        """Return the brands written down lately, the most often named first."""
        named = (
            f"SELECT brand FROM (SELECT brand FROM {table} ORDER BY id DESC LIMIT {_LATELY}) n"
            for table in ("owned_piece", "usual_size")
        )
        liked = (
            "SELECT value FROM (SELECT facet, value FROM preference ORDER BY id DESC LIMIT "
            f"{_LATELY}) n WHERE facet = 'brand'"
        )
        every = " UNION ALL ".join((*named, liked))
        rows = self.reader.all(
            f"SELECT brand FROM ({every}) e WHERE brand <> '' GROUP BY brand ORDER BY COUNT(*) DESC, brand"
        )
        return [row[0] for row in rows]

    def _had(self, who: str) -> tuple[HadView, ...]:
        """Made things are theirs when handed over, ready ones from the day they were bought."""
        rows = self.reader.all(
            "SELECT o.id, o.no, i.garment, i.description, COALESCE(i.delivered_on, o.placed_on) AS had, "
            "i.kind, k.id, k.name, k.weave, k.colour, k.ground, k.second, k.third, k.scale_mm "
            "FROM order_item i JOIN orders o ON o.id = i.order_id LEFT JOIN cloth k ON k.id = i.cloth_id "
            f"WHERE i.client_id = ? AND {purchased_item('i', 'o')} AND i.wearer = '' "
            "AND (i.delivered_on IS NOT NULL OR i.kind = ?) ORDER BY had DESC, o.no DESC, i.pos, i.id",
            who,
            OrderKind.READY_TO_WEAR,
        )
        return tuple(
            HadView(
                order_id=uid(row[0]),
                no=row[1],
                garment=row[2],
                description=row[3],
                had_on=day(row[4]),
                kind=row[5],
                swatch=swatch_view(row[6:]) if row[6] else None,
            )
            for row in rows
        )

    def _bought(self, who: str) -> tuple[OwnedView, ...]:
        rows = self.reader.all(
            "SELECT p.id, p.garment, p.description, p.brand, p.size, p.colour, p.ground, p.bought_on, "
            "p.noted_on, p.observed, s.name, p.gone_on FROM owned_piece p "
            "LEFT JOIN staff s ON s.id = p.staff_id WHERE p.client_id = ? "
            "ORDER BY p.gone_on IS NOT NULL, p.noted_on DESC, p.id DESC",
            who,
        )
        return tuple(
            OwnedView(
                piece_id=uid(row[0]),
                garment=row[1],
                description=row[2],
                brand=row[3],
                size=row[4],
                colour=row[5],
                ground=lab(row[6]),
                bought_year=day(row[7]).year if row[7] else None,
                noted_on=day(row[8]),
                observed=bool(row[9]),
                said_to=row[10] or "",
                gone_on=day(row[11]),
            )
            for row in rows
        )

    def _sizes(self, who: str) -> tuple[SizeView, ...]:
        rows = self.reader.all(
            "SELECT u.id, u.garment, u.brand, u.size, u.remark, u.said_on, u.observed, s.name "
            "FROM usual_size u LEFT JOIN staff s ON s.id = u.staff_id WHERE u.client_id = ? "
            "ORDER BY u.said_on DESC, u.id DESC",
            who,
        )
        return tuple(
            SizeView(
                size_id=uid(row[0]),
                garment=row[1],
                brand=row[2],
                size=row[3],
                remark=row[4],
                said_on=day(row[5]),
                observed=bool(row[6]),
                said_to=row[7] or "",
            )
            for row in rows
        )
