"""Makes the lookbooks of a queue, one after the other, and stops when asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject

from boutique.domain.collections.views import CollectionView
from boutique.domain.kernel.errors import BoutiqueError
from boutique.services.shop.changes import undo_change
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane, Reporter, Ticket
from boutique.ui.lookbooks.making import Batch, Composed, Maker
from boutique.ui.lookbooks.print_profiles import Presses, PrintProfile
from boutique.ui.lookbooks.queue import Queue
from boutique.ui.shell.room import RoomContext
from boutique.wording import n_


class QueueRun(QObject):
    """Fills a queue with the clients one asked for, and makes their books into a folder."""

    def __init__(self, context: RoomContext, shop: ShopServices, presses: Presses, view: Queue) -> None:
        super().__init__(view)
        self._context, self._shop, self._presses, self._view = context, shop, presses, view
        self._maker = Maker(shop)
        self._collection: CollectionView | None = None
        self._brake = Ticket()
        view.folder_chosen.connect(self.make)
        view.progress.stopped.connect(lambda: self._brake.stop())

    def open(self, clients: Sequence[UUID], collection: CollectionView) -> None:
        """Show for whom lookbooks will be made."""
        self._collection = collection
        queries = self._shop.queries
        self._context.tasks.run(
            self,
            lambda: [(each, queries.client_page(each).name) for each in clients],
            lambda named: self._view.show_clients(named, collection.name),
            self._view.refuse,
            key="names",
        )

    def make(self, folder: Path) -> None:
        """Make them all; stopped, those made so far stay."""
        assert self._collection is not None
        collection = (self._collection.collection_id, self._collection.name)
        clients, brake, closing = self._view.ticks.ticked(), Ticket(), Ticket()
        press = self._presses[PrintProfile(str(self._view.paper.value()))]
        self._brake, begin = brake, self._shop.change_later()
        reporter = Reporter(self, self._view.progress.advance)

        def made(batch: Batch) -> None:
            self._view.show_batch(batch, folder)
            if batch.made:
                said = n_("{n} lookbook made", "{n} lookbooks made", len(batch.made))
                self._context.notices.say(said, lambda: self._unmake(batch))

        def composed(found: Composed) -> None:
            """Only the short record and the putting in place are done where others wait to write."""
            self._context.tasks.run(
                self,
                lambda: self._maker.put_in_place(begin, found),
                made,
                self._view.refuse,
                lane=Lane.WRITE,
                done=self._view.end,
            )

        def refused(error: BoutiqueError) -> None:
            self._view.end()
            self._view.refuse(error)

        self._view.begin()
        self._context.tasks.run(
            self,
            lambda: self._maker.compose_all(
                clients, collection, press, folder, lambda: brake.stopped or closing.stopped, reporter.tell
            ),
            composed,
            refused,
            lane=Lane.SLOW,
            ticket=closing,
        )

    def _unmake(self, batch: Batch) -> None:
        """Take back the whole run: what was written down, and the files."""
        begin, made = self._shop.change_later(), list(batch.made.values())

        def work() -> UUID:
            answer = undo_change(begin(), made[0].entry_id)
            for each in made:
                each.path.unlink(missing_ok=True)
            return answer

        self._context.tasks.run(
            self, work, lambda _entry: self._view.forget_batch(), self._view.refuse, lane=Lane.WRITE
        )
