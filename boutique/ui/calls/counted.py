"""Who is behind the figure of the shop's past that a card tells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from boutique.domain.calls.facts import MissedFacts
from boutique.domain.calls.reasons import CallEntry
from boutique.domain.calls.views import CountedMorning
from boutique.ui import kit
from boutique.ui.clients.person.past import Event
from boutique.ui.clients.person.timeline import Timeline
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Prose
from boutique.ui.kit.slot import Slot, group
from boutique.ui.shell import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _
from boutique.wording.calls.counted import counted_groups


def tells_a_figure(entry: CallEntry) -> bool:
    """Tell whether a reason of the entry bears a figure of the shop's past."""
    return any(isinstance(each.facts, MissedFacts) and each.facts.came_back_of for each in entry.reasons)


class Counted(Slot):
    """Empty until it is asked for; counted from the orders as they stand then."""

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__(gap=space.L)
        self._context, self._shop = context, shop
        self._of: tuple[UUID, date] | None = None
        self.hide()

    def show_of(self, client_id: UUID, on: date, *, told: bool) -> None:
        """Stand ready for somebody; `told` says whether a figure is told of them."""
        self._of = (client_id, on) if told else None
        self.fill()

    def able(self) -> bool:
        """Tell whether a figure is told of whoever is shown."""
        return self._of is not None

    def toggle(self) -> None:
        """Read who was counted and show them, or put them away."""
        of, queries = self._of, self._shop.queries
        if of is None or not self.isHidden():
            self.fill()
            return
        self._context.tasks.run(
            self,
            lambda: queries.counted_like(*of),
            lambda cases: self._tell(cases, of[1]) if of is self._of else None,
            key="counted",
        )

    def _tell(self, cases: Sequence[CountedMorning], on: date) -> None:
        groups = [
            group(heading, Timeline([Event(morning, names) for morning, names in mornings], on))
            for heading, mornings in counted_groups(cases)
        ]
        changed = _("Orders were written down since this morning: no figure would be told now.")
        self.fill(*(groups or [Prose(changed, Style.SMALL, "muted")]))


class CountedFigure(QWidget):
    """The way to who was counted, and below it who they are; seen only where a figure is told."""

    def __init__(self, asked: QAction, counted: Counted) -> None:
        super().__init__()
        self._asked, self._counted = asked, counted
        button = kit.Button.of(asked, kit.Kind.QUIET)
        button.setFixedHeight(space.XL)
        column = kit.column(button, counted, gap=space.L)
        column.setAlignment(button, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)

    def show_of(self, client_id: UUID, on: date, *, told: bool) -> None:
        """Stand ready for somebody of whom a figure is told, or hide."""
        self._counted.show_of(client_id, on, told=told)
        self._asked.setEnabled(told)
        self.setVisible(told)
