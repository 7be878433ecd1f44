"""One side of a client's page, opened by its tab."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.ui.changes import Changes
from boutique.ui.door import ShopDoor
from boutique.ui.person.knowing import Known
from boutique.ui.shell.room import RoomContext


class Side(QWidget):
    """Shows part of what is known of one client, and changes it through the services."""

    left = Signal()  # one wants back to the list

    def __init__(self, context: RoomContext, shop: ShopDoor, changes: Changes) -> None:
        super().__init__()
        self.context, self.shop, self.changes = context, shop, changes
        self.known: Known | None = None

    def tell(self, known: Known, today: date) -> None:
        """Show this client."""
        before = self.known.page.client_id if self.known is not None else None
        self.known = known
        if before != known.page.client_id:
            self.turn(before, known.page.client_id)
        self.show_known(known, today)

    def turn(self, before: UUID | None, now: UUID) -> None:
        """Put aside what was begun about one client, and take up what was begun about another."""

    def show_known(self, known: Known, today: date) -> None:
        """Fill the side; what is being typed about the same client stays."""
