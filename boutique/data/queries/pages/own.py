"""What one client ordered, what they wear of it, and the lookbooks made for them."""

from __future__ import annotations

from uuid import UUID

from boutique.data.queries.cloth.views import swatch_view
from boutique.data.queries.orders.asked import OrderQueries
from boutique.data.queries.orders.offered import OF_CLIENT, offers
from boutique.data.queries.orders.whole import orders_of
from boutique.data.store.reader import Reader, moment, uid
from boutique.domain.cloth.views import SwatchView
from boutique.domain.orders.views import OrderView
from boutique.domain.pages.client import LookbookView


class OwnQueries(OrderQueries):
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
        return orders_of(self.reader, who)

    def _offers(self, who: str) -> tuple[OrderView, ...]:
        return offers(self.reader, OF_CLIENT, who)

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
