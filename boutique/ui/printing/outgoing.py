"""One piece on its way to the printer, and at the printer until it is out."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, Signal

from boutique.domain.kernel.cancellation import Cancelled, cancellable, checkpoint
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.ports.printers import Printers
from boutique.domain.printing.model import PrintJob, PrintOrder
from boutique.scratch import scratch_folder
from boutique.ui.kernel.tasks import Lane, Reporter, Tasks, Ticket
from boutique.ui.printing.laying import lay
from boutique.ui.printing.piece import Piece


class Stage(Enum):
    """How far it is: on its way to the printer, being written down, at the printer, or over."""

    SENDING = auto()
    KEEPING = auto()
    AT_PRINTER = auto()
    OVER = auto()


class Outgoing(QObject):
    """Lives as long as the threads do: whatever room asked for it may be gone before it is printed.

    Nothing of a piece that is stopped stays: it never reaches the printer or is called off there, and what
    was written down of it is taken back.
    """

    taken = Signal()  # the printer has it, and it is written down
    refused = Signal(object)  # BoutiqueError; nothing was printed or written down
    stopped = Signal()  # nothing is printed any more
    kept_at_printer = Signal(object)  # BoutiqueError: it is too late to call it off

    def __init__(self, tasks: Tasks, printers: Printers, piece: Piece, order: PrintOrder) -> None:
        super().__init__(tasks)
        self._tasks, self.printers, self.piece, self.order = tasks, printers, piece, order
        self.stage = Stage.SENDING
        self.job = PrintJob(order.printer)
        self._brake = Ticket()
        self._pages: tuple[int, ...] = ()
        self._take_back: Callable[[], object] = lambda: None

    def start(self, file: Path, pages: tuple[int, ...], told: Callable[[int, int], object]) -> None:
        """Hand a PDF over, all of it or some pages; `told` hears how far it is."""
        self._pages = pages
        reporter = Reporter(self, told)

        def work() -> PrintJob | None:
            with cancellable(lambda: self._brake.stopped):
                return self._hand_over(file, pages, reporter.tell)

        self._tasks.run(self, work, self._on_handed, self._on_refused, lane=Lane.PRINT)

    def _hand_over(
        self, file: Path, pages: tuple[int, ...], tell: Callable[[int, int], object]
    ) -> PrintJob | None:
        try:
            with TemporaryDirectory(dir=scratch_folder(), ignore_cleanup_errors=True) as folder:
                laid = Path(folder) / "piece.pdf"
                lay(file, laid, self.order.paper, pages, self.order.edges)
                checkpoint()
                job = self.printers.hand_over(laid, self.order, tell)
        except Cancelled:
            return None
        return None if self._brake.stopped and self._is_back(job) else job

    def _is_back(self, job: PrintJob) -> bool:
        try:
            self.printers.call_off(job)
        except BoutiqueError:
            return False  # it is being printed, so it is written down too
        return True

    def _on_handed(self, job: PrintJob | None) -> None:
        if job is None:
            self.stopped.emit()
            self.finish()
            return
        self.job, self.stage = job, Stage.KEEPING
        keep, pages = self.piece.keep, self._pages
        self._tasks.run(self, lambda: keep(pages), self._on_kept, self._on_not_kept, lane=Lane.WRITE)

    def _on_kept(self, take_back: Callable[[], object]) -> None:
        self._take_back, self.stage = take_back, Stage.AT_PRINTER
        self.piece.changed()
        self.taken.emit()
        if self._brake.stopped:
            self._call_off()

    def _on_not_kept(self, error: BoutiqueError) -> None:
        """What the book does not know is not to be printed."""
        job = self.job
        self._tasks.run(
            self._tasks, lambda: self.printers.call_off(job), failed=lambda _late: None, lane=Lane.PRINT
        )
        self._on_refused(error)

    def _on_refused(self, error: BoutiqueError) -> None:
        self.refused.emit(error)
        self.finish()

    @property
    def on_its_way(self) -> bool:
        """Whether it would be lost, or printed without being written down, if the program ended now."""
        return self.stage in (Stage.SENDING, Stage.KEEPING)

    def stop(self) -> None:
        """Let nothing of it be printed; what is written down of it is taken back."""
        self._brake.stop()
        if self.stage is Stage.AT_PRINTER:
            self._call_off()

    def _call_off(self) -> None:
        job = self.job
        self._tasks.run(
            self,
            lambda: self.printers.call_off(job),
            lambda _done: self.forget(),
            self.kept_at_printer.emit,
            lane=Lane.PRINT,
        )

    def forget(self) -> None:
        """It is not printed after all: take back what was written down."""

        def over(_done: object) -> None:
            self.piece.changed()
            self.stopped.emit()
            self.finish()

        self.stage = Stage.OVER
        self._tasks.run(self, self._take_back, over, lane=Lane.WRITE)

    def finish(self) -> None:
        """It is out, or will never be."""
        self.stage = Stage.OVER
        self.deleteLater()
