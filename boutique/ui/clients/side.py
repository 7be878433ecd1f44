"""One side of a client's page, opened by its tab."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.ui.clients.person.knowing import Known
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext

NOBODY: Final = UUID(int=0)


class Side(QWidget):
    """Shows part of what is known of one client, and changes it through the services."""

    left = Signal()  # one wants back to the list
    led = Signal()  # the side has a main deed of its own, or has none any more

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
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

    def leads(self) -> bool:
        """Whether the main deed of the page stands on this side, and not in the head."""
        return False

    def covers(self) -> bool:
        """Whether it needs the room of the whole page, of its head and tabs too."""
        return False

    def put_aside(self) -> None:
        """Keep what was begun about whoever is shown until they are shown again."""
        if self.known is not None:
            self.turn(self.known.page.client_id, NOBODY)
            self.known = None

    def show_known(self, known: Known, today: date) -> None:
        """Fill the side; what is being typed about the same client stays."""
