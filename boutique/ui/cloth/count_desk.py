"""Where the shelf is counted: opened with what was typed before, kept when one leaves, one deed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.errors import BoutiqueError
from boutique.services.cloth.counting import Counted, count_cloths
from boutique.ui.cloth.counting import CountPage
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.wording import n_


class CountDesk(QObject):
    """A count that is not finished goes on where it was left, also after the program was closed."""

    opened = Signal(object)  # the page
    closed = Signal()

    def __init__(self, owner: QObject, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(owner)
        self._context, self._shop, self._changes = context, shop, changes
        self._begun: dict[UUID, str] = context.begun_of("count")
        self.is_open = False

    @cached_property
    def page(self) -> CountPage:
        """The page, made when somebody first counts."""
        made = CountPage()
        made.typed.connect(self._keep)
        made.saved.connect(self._save)
        made.left.connect(self.leave)
        return made

    def open(self) -> None:
        """Count on from what was typed before."""
        self._context.tasks.run(self, self._shop.queries.cloths, self._show, key="counting")

    def _show(self, cloths: Sequence[ClothView]) -> None:
        self.is_open = True
        self.opened.emit(self.page)
        self.page.open(sorted(cloths, key=lambda cloth: (cloth.code, cloth.name)), self._begun)

    def _keep(self) -> None:
        self._begun.clear()
        self._begun.update(self.page.texts())

    def leave(self) -> None:
        """Close the page; what was typed is there when it is opened again."""
        if self.is_open:
            self._close()

    def _close(self) -> None:
        self.is_open = False
        self.closed.emit()

    def _save(self, counted: Sequence[Counted]) -> None:
        today = self._shop.today()
        said = n_("{n} cloth is counted.", "{n} cloths are counted.", len(counted))
        self._changes.make(lambda uow: count_cloths(uow, counted, on=today), said).done(self._written).failed(
            self._on_refused
        )

    def _written(self) -> None:
        self._begun.clear()
        self._close()
        self._changes.refresh()

    def _on_refused(self, error: BoutiqueError) -> None:
        """Of what came or went meanwhile the length is asked again; the rest stays typed."""
        before = {row.cloth.cloth_id: row.cloth.stock_cm for row in self.page.rows}

        def again(cloths: Sequence[ClothView]) -> None:
            for cloth in cloths:
                if before.get(cloth.cloth_id, cloth.stock_cm) != cloth.stock_cm:
                    self._begun.pop(cloth.cloth_id, None)
            self._show(cloths)
            self.page.refuse(error)

        self._context.tasks.run(self, self._shop.queries.cloths, again, key="counting")
