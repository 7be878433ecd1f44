"""One side of a client's page, opened by its tab."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from boutique.ui.changes import Changes
from boutique.ui.door import ShopDoor
from boutique.ui.person.knowing import Known
from boutique.ui.shell.room import RoomContext


class Side(QWidget):
    """Shows part of what is known of one client, and changes it through the services."""

    def __init__(self, context: RoomContext, shop: ShopDoor, changes: Changes) -> None:
        super().__init__()
        self.context, self.shop, self.changes = context, shop, changes
        self.known: Known | None = None

    def tell(self, known: Known, today: date) -> None:
        """Show this client."""
        self.known = known
        self.show_known(known, today)

    def show_known(self, known: Known, today: date) -> None:
        """Fill the side; what is being typed about the same client stays."""

    def begins_again(self, known: Known) -> bool:
        """Whether this is about somebody else than before."""
        return self.known is None or self.known.page.client_id != known.page.client_id
