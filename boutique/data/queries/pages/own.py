"""What one client ordered, what they wear of it, and the lookbooks made for them."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from boutique.data.queries.collections import swatch_view
from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.cloth.views import SwatchView
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.client import LookbookView


class OwnQueries:
    """One client's orders, swatches and lookbooks."""

    reader: Reader

    def lookbook_of(self, code: str) -> tuple[UUID, str] | None:
        """Return whose book bears a code, and what it held as its key; None while nobody's ever did.

        A code that was printed in a book taken back since is nobody's, and not given again.
        """
        from boutique.domain.lookbooks.printed_record import key_in  # the first picture needs no books

        row = self.reader.one("SELECT client_id, content FROM lookbook WHERE code = ?", code)
        if row is None:
            given = self.reader.one("SELECT 1 FROM given_code WHERE code = ?", code)
            return (UUID(int=0), "") if given else None
        return uid(row[0]), key_in(row[1])

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

    def _swatches(self, orders: tuple[OrderView, ...]) -> tuple[SwatchView, ...]:
        """The cloths they own, the newest first."""
        worn = dict.fromkeys(item.cloth_id for order in orders for item in order.items if item.cloth_id)
        rows = self.reader.among(
            "SELECT id, name, weave, colour, ground, second, third, scale_mm FROM cloth WHERE id IN ({ids})",
            [cloth.hex for cloth in worn],
        )
        found = {uid(row[0]): swatch_view(row) for row in rows}
        return tuple(found[cloth] for cloth in worn if cloth in found)

    def _lookbooks(self, who: str) -> tuple[LookbookView, ...]:
        rows = self.reader.all(
            "SELECT l.id, l.code, k.name, l.made_at FROM lookbook l "
            "JOIN season_collection k ON k.id = l.collection_id "
            "WHERE l.client_id = ? ORDER BY l.made_at DESC, l.id DESC",
            who,
        )
        return tuple(
            LookbookView(lookbook_id=uid(row[0]), code=row[1], collection=row[2], made_at=moment(row[3]))
            for row in rows
        )
