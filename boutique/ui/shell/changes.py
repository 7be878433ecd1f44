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
from boutique.ui.shell.write import Write

Work = Callable[[UnitOfWork], UUID]


class Changes(QObject):
    """Writes for one room; `refresh` is called after each change and each undo that says nothing else."""

    def __init__(
        self, owner: QObject, context: RoomContext, shop: ShopServices, refresh: Callable[[], object]
    ) -> None:
        super().__init__(owner)
        self._context, self._shop, self.refresh = context, shop, refresh
        self._taking = TakingBack(self, context, shop)

    def make(self, work: Work, said: str, *, here: Callable[[], bool] = lambda: True) -> Write:
        """Write a change that answers with its entry in the history, then say so with a way back.

        Nothing is said for an empty `said`: many small writings tell of themselves where they were typed.
        Whoever is no longer `here` when it was refused hears it in passing, as does a room that is gone.
        """
        write, begin = Write(here), self._shop.change_later()
        self._context.tasks.run(
            self,
            lambda: work(begin()),
            lambda entry: self.tell(entry, said, write),
            lambda error: self._on_failed(write, error),
            lane=Lane.WRITE,
        )
        return write

    def tell(self, entry: UUID, said: str, write: Write | None = None) -> None:
        """Say what was written, with the way back; for work that makes a change only if there is one."""
        write = write or Write()
        self._context.notices.recovered()
        if not write.tell_done():
            self.refresh()
        self._context.notices.remember(entry, self, lambda: write.tell_undone() or self.refresh())
        if said:
            self._context.notices.say(said, lambda: self._taking.take_back(entry))

    def _on_failed(self, write: Write, error: BoutiqueError) -> None:
        if not write.tell_failed(error):
            self._context.notices.trouble(error)

    def latest_of(self, client_id: UUID) -> UUID:
        """Return the latest entry of a client's history, for services that answer with something else."""
        return self._shop.queries.history(client_id, 1)[0].entry_id
