"""Changes of the book as rooms make them: written elsewhere, told when durable, taken back with one click."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.ports import UnitOfWork
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.shell.room import RoomContext
from boutique.ui.shell.taking_back import TakingBack

Work = Callable[[UnitOfWork], UUID]


class Changes(QObject):
    """Writes for one room; `refresh` is called after each change and after each undo."""

    def __init__(
        self, owner: QObject, context: RoomContext, shop: ShopServices, refresh: Callable[[], object]
    ) -> None:
        super().__init__(owner)
        self._context, self._shop, self.refresh = context, shop, refresh
        self._taking = TakingBack(self, context, shop)

    def make(
        self,
        work: Work,
        said: str,
        *,
        then: Callable[[], object] | None = None,
        failed: Callable[[BoutiqueError], object] | None = None,
        undone: Callable[[], object] | None = None,
        here: Callable[[], bool] = lambda: True,
    ) -> None:
        """Write a change that answers with its entry in the history, then say so with a way back.

        Nothing is said for an empty `said`: many small writings tell of themselves where they were typed.
        `failed` is told where one is still `here`; whoever has turned to somebody else hears it in passing.
        """

        def written(entry: UUID) -> None:
            self.tell(entry, said, then=then, undone=undone)

        def refused(error: BoutiqueError) -> None:
            (failed if failed is not None and here() else self._context.notices.trouble)(error)

        begin = self._shop.change_later()
        self._context.tasks.run(self, lambda: work(begin()), written, refused, lane=Lane.WRITE)

    def tell(
        self,
        entry: UUID,
        said: str,
        *,
        then: Callable[[], object] | None = None,
        undone: Callable[[], object] | None = None,
    ) -> None:
        """Say what was written, with the way back; for work that makes a change only if there is one."""
        self._context.notices.recovered()
        (then or self.refresh)()
        self._context.notices.remember(entry, self, undone or self.refresh)
        if said:
            self._context.notices.say(said, lambda: self._taking.take_back(entry))

    def latest_of(self, client_id: UUID) -> UUID:
        """Return the latest entry of a client's history, for services that answer with something else."""
        return self._shop.queries.history(client_id, 1)[0].entry_id
