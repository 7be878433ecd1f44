"""One key, from anywhere in the shop, for somebody who came in and did not buy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from boutique.ui.calls.leads.words import KEY, offered
from boutique.ui.kernel.actions import Action
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.floor import ShopFloor
from boutique.wording import _

if TYPE_CHECKING:
    from boutique.ui.calls.leads.sheet import LeadSheet


class LeadDesk(QObject):
    """Puts the key and its button into a shop; the sheet is made at its first use."""

    def __init__(self, floor: ShopFloor, shop: ShopServices) -> None:
        super().__init__(floor)
        self._floor, self._shop = floor, shop
        self._sheet: LeadSheet | None = None
        action = Action("lead", lambda: _("Somebody came in and did not buy"), self.open, KEY)
        floor.rail.offer(floor.actions_live.add(floor, action), *offered())

    @property
    def sheet(self) -> LeadSheet:
        """The sheet, made now if nobody used it yet."""
        if self._sheet is None:
            from boutique.ui.calls.leads.sheet import LeadSheet  # the first window does without

            self._sheet = LeadSheet(self._floor.context, self._shop, self._floor, self._floor.renew)
        return self._sheet

    def open(self, name: str = "") -> None:
        """Bring the sheet up, with somebody's name where it is known, or put it away."""
        self.sheet.open(name)
