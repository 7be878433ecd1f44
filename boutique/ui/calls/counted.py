"""Who is behind the figure of the shop's past that a card tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boutique.domain.calls.facts import MissedFacts
from boutique.domain.calls.reasons import CallEntry
from boutique.domain.calls.views import CountedMorning
from boutique.ui.clients.person.past import Event
from boutique.ui.clients.person.timeline import Timeline
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Prose
from boutique.ui.kit.slot import Slot, group
from boutique.ui.shell import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.calls.counted import counted_groups


class Counted(Slot):
    """Empty until it is asked for; counted from the orders as they stand then."""

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__(gap=space.L)
        self._context, self._shop = context, shop
        self._entry: CallEntry | None = None
        self._on: date | None = None
        self.hide()

    def show_of(self, entry: CallEntry, on: date) -> None:
        """Stand ready for somebody of the sheet."""
        self._entry, self._on = entry, on
        self.fill()

    def able(self) -> bool:
        """Tell whether a figure is told of whoever is shown."""
        return self._entry is not None and any(
            isinstance(each.facts, MissedFacts) and each.facts.came_back_of for each in self._entry.reasons
        )

    def toggle(self) -> None:
        """Read who was counted and show them, or put them away."""
        entry, on, queries = self._entry, self._on, self._shop.queries
        if entry is None or on is None or not self.isHidden():
            self.fill()
            return
        self._context.tasks.run(
            self,
            lambda: queries.counted_like(entry.callee.client_id, on),
            lambda cases: self._tell(cases, on) if entry is self._entry else None,
            key="counted",
        )

    def _tell(self, cases: Sequence[CountedMorning], on: date) -> None:
        groups = [
            group(heading, Timeline([Event(morning, names) for morning, names in mornings], on))
            for heading, mornings in counted_groups(cases)
        ]
        changed = _("Orders were written down since this morning: no figure would be told now.")
        self.fill(*(groups or [Prose(changed, Style.SMALL, "muted")]))
