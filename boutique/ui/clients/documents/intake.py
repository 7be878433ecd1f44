"""Taking in what was handed over, file by file, so that other work comes in between and one may stop."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.domain.clients.documents import TakenIn
from boutique.domain.kernel.errors import N_, BoutiqueError, Refused
from boutique.domain.ports import DocumentIntake
from boutique.ui.clients.documents.dropping import Source, as_png
from boutique.ui.kernel.tasks import Lane, Tasks, Ticket
from boutique.wording import _

_TWICE = N_("{name} is the same picture as {other}. It is kept only once.")


@dataclass(eq=False)
class Batch:
    """What was handed over at once for one client, and what became of it."""

    client_id: UUID
    handed: Sequence[Source]
    waiting: deque[Source] = field(default_factory=deque)
    of: int = 0
    taken: list[TakenIn] = field(default_factory=list)
    refused: list[BoutiqueError] = field(default_factory=list)

    @property
    def done(self) -> int:
        """How many were looked at."""
        return len(self.taken) + len(self.refused)


class Intake(QObject):
    """One batch after the other; what cannot be read is put aside, and the rest goes on."""

    begun = Signal(int)
    advanced = Signal(int, int)
    finished = Signal(object)  # Batch
    rested = Signal()

    def __init__(self, tasks: Tasks, desk: DocumentIntake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._desk = tasks, desk
        self._batches: deque[Batch] = deque()
        self._ticket = Ticket()

    def take(self, client_id: UUID, handed: Sequence[Source]) -> None:
        """Take in files, folders or pictures for a client."""
        if handed:
            self._batches.append(Batch(client_id, handed))
            if len(self._batches) == 1:
                self._begin()

    def stop(self) -> None:
        """Leave the rest; what was taken in already is kept."""
        if self._batches:
            self._ticket.stop()
            self._end()

    def _begin(self) -> None:
        batch, desk, self._ticket = self._batches[0], self._desk, Ticket()
        pictures = [each for each in batch.handed if not isinstance(each, Path)]
        paths = [each for each in batch.handed if isinstance(each, Path)]
        self._run(
            lambda: desk.gather(paths), lambda files: self._on_gathered(batch, [*files, *pictures]), batch
        )

    def _on_gathered(self, batch: Batch, files: Sequence[Source]) -> None:
        batch.waiting.extend(files)
        batch.of = len(files)
        self.begun.emit(batch.of)
        self._next(batch)

    def _next(self, batch: Batch) -> None:
        if not batch.waiting:
            self._end()
            return
        self.advanced.emit(batch.done, batch.of)
        source, ticket, desk = batch.waiting.popleft(), self._ticket, self._desk

        def work() -> TakenIn:
            if isinstance(source, Path):
                return desk.take_in(source, ticket.check)
            return desk.take_in_pasted(as_png(source))._replace(name=_("Pasted picture"))

        self._run(work, lambda taken: self._on_taken(batch, taken), batch)

    def _on_taken(self, batch: Batch, taken: TakenIn) -> None:
        same = next((each for each in batch.taken if each.digests == taken.digests), None)
        if same is None:
            batch.taken.append(taken)
        else:
            batch.refused.append(Refused(_TWICE, name=taken.name, other=same.name))
        self._next(batch)

    def _run(self, work: Callable[[], object], then: Callable[..., object], batch: Batch) -> None:
        def failed(error: BoutiqueError) -> None:
            batch.refused.append(error)
            self._next(batch)

        self._tasks.run(self, work, then, failed, lane=Lane.WRITE, ticket=self._ticket)

    def _end(self) -> None:
        batch = self._batches.popleft()
        self.finished.emit(batch)
        if self._batches:
            self._begin()
        else:
            self._tasks.run(self, self._desk.rest, lane=Lane.WRITE)
            self.rested.emit()
