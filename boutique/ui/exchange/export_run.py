"""One file of clients being written: a page at a time, so that whoever reads meanwhile need not wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from boutique.domain.exchange.exports import ExportOrder, ExportReport
from boutique.domain.kernel.errors import BoutiqueError
from boutique.services.exchange.export_clients import Exporting, PagesDone, export_clients
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane, Tasks

Step = PagesDone | ExportReport
_NOBODY_YET: Final = PagesDone(0, 1)


class ExportRun(QObject):
    """Writes one file; `done` is told once it stands in its place, None when it was stopped."""

    def __init__(self, tasks: Tasks, shop: ShopServices, order: ExportOrder, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._work = export_clients(shop.queries, shop.people, shop.change_later(), order)
        self._stopped = False
        self.told: Callable[[int, int], object] = lambda done, of: None
        self.failed: Callable[[BoutiqueError], object] = lambda error: None
        self.done: Callable[[ExportReport | None], object] = lambda report: None

    def start(self) -> None:
        """Begin with the first page."""
        self._next(_NOBODY_YET)

    def stop(self) -> None:
        """Leave off after the page being written; nothing is left behind."""
        self._stopped = True

    def _next(self, so_far: PagesDone) -> None:
        # With the last page goes the entry of the history, which only the writer writes.
        last = so_far.done >= so_far.total
        work, then = lambda: _step(self._work), self._on_step
        self._tasks.run(self, work, then, self._on_failed, lane=Lane.WRITE if last else Lane.SLOW)

    def _on_step(self, step: Step) -> None:
        if isinstance(step, ExportReport):
            self.done(step)
        elif self._stopped:
            self._tasks.run(self, self._work.close, lambda _nothing: self.done(None))
        else:
            self.told(*step)
            self._next(step)

    def _on_failed(self, error: BoutiqueError) -> None:
        self.failed(error)


def _step(work: Exporting) -> Step:
    try:
        return next(work)
    except StopIteration as end:
        report: ExportReport = end.value
        return report
