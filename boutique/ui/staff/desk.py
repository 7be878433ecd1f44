"""One key, from anywhere in the shop, for who serves now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from boutique.domain.kernel.actor import Actor
from boutique.domain.staff.views import StaffView
from boutique.services.shop.changes import change_settings
from boutique.ui.kernel.actions import Action
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.floor import ShopFloor
from boutique.wording import _

if TYPE_CHECKING:
    from boutique.ui.staff.sheet import ServingSheet

KEY: Final = "F8"


class ServingDesk(QObject):
    """Puts the key into a shop, and behind the name on the rail; `told` is called after each change."""

    def __init__(self, floor: ShopFloor, shop: ShopServices, told: Callable[[], object]) -> None:
        super().__init__(floor)
        self._floor, self._shop, self._told = floor, shop, told
        self._changes = Changes(self, floor.context, shop, self._changed)
        self._sheet: ServingSheet | None = None
        action = Action("serving", lambda: _("Say who is at the counter…"), self.open, KEY)
        floor.rail.name_leads_to(floor.actions_live.add(floor, action))

    def open(self) -> None:
        """Ask who is at the counter."""
        queries, actor = self._shop.queries, self._shop.actor
        self._floor.context.tasks.run(self, lambda: (queries.staff(), actor()), self._show, key="staff")

    def _show(self, answer: tuple[Sequence[StaffView], Actor]) -> None:
        if self._sheet is None:
            from boutique.ui.staff.sheet import ServingSheet  # the first window does without

            self._sheet = ServingSheet(self._floor)
            self._sheet.chosen.connect(self._on_chosen)
        people, here = answer
        self._sheet.ask(people, here.staff_id)

    def _on_chosen(self, person: StaffView) -> None:
        self._changes.make(
            lambda uow: change_settings(uow, {"shop.staff": str(person.staff_id)}),
            _("{name} is at the counter.").format(name=person.name),
        )

    def _changed(self) -> None:
        self._told()
        self._floor.renew()
