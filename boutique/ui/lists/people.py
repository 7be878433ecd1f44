"""Whoever is on a list, read as one scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.lists.conditions import Condition
from boutique.ui import kit
from boutique.ui.clients.list_pages import lines_of
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane, Tasks
from boutique.ui.kit.line import EDGE, Row
from boutique.ui.kit.paged import PAGE
from boutique.ui.kit.task_pages import TaskPages
from boutique.ui.theme import space
from boutique.wording import _, n_


class ListPeople(QWidget):
    """Says how many there are, and shows them in the order of names."""

    entered = Signal(object)  # UUID
    told = Signal()

    def __init__(self, tasks: Tasks, shop: ShopServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._shop = tasks, shop
        self.ids: Sequence[UUID] = ()
        self.count = kit.muted("")
        self.model = kit.PagedModel(parent=self)
        self.rows = kit.RowList(self.model, _("People on the list"), lines=1, even=True)
        self.rows.entered_row.connect(lambda row: self.entered.emit(row.id))
        whole = kit.column(gap=space.XS)
        whole.addLayout(kit.row(self.count, margins=(space.CONTROL, 0, space.CONTROL, 0)))
        whole.addLayout(kit.row(self.rows, margins=(space.CONTROL - EDGE, 0, space.S, 0)), 1)
        self.setLayout(whole)
        self.setFocusProxy(self.rows)

    def ask(self, conditions: Sequence[Condition]) -> None:
        """Look for whoever meets these; a newer question takes the place of an older one."""
        queries, today = self._shop.queries, self._shop.today()

        def work() -> tuple[list[UUID], list[Row]]:
            ids = queries.list_members(conditions, today)
            return ids, lines_of(queries.client_lines(ids[:PAGE]))

        self._tasks.run(self, work, lambda answer: self._show(*answer), key="members", lane=Lane.SLOW)

    def _show(self, ids: Sequence[UUID], first: Sequence[Row]) -> None:
        self.ids = ids
        queries = self._shop.queries

        def page(number: int) -> list[Row]:
            return lines_of(queries.client_lines(ids[number * PAGE : (number + 1) * PAGE]))

        self.model.set_source(TaskPages(self._tasks, self, lambda: len(ids), page))
        self.model.prime(len(ids), first)
        self.count.setText(n_("{n} person is on it today", "{n} people are on it today", len(ids)))
        self.told.emit()
