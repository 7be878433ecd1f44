"""Work that takes longer than a frame runs elsewhere; its answer dies with the page that asked."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from queue import SimpleQueue
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from boutique.domain.kernel.cancellation import Cancelled, cancellable
from boutique.domain.kernel.errors import BoutiqueError

T = TypeVar("T")

_TURN_S: Final = 0.001


class Lane(Enum):
    """Where work is done: each lane is a thread of its own, in which one thing follows the other."""

    READ = "reading"
    WRITE = "writing"  # in the order asked, and never skipped
    FORECAST = "working out the days"  # of the workshop, and what day can be promised in it
    SLOW = "taking its time"  # drawing a picture or looking the whole book through keeps nobody waiting
    COPY = "copying the shop"  # for which not even a picture waits
    PRINT = "at the printer"  # which may be switched off, and take half a minute to say so


@dataclass(eq=False, slots=True)
class Ticket:
    """One piece of work; `stop()` drops its answer and ends a reading early, in the middle of a query too."""

    _stop: threading.Event = field(default_factory=threading.Event)

    def stop(self) -> None:
        """Ask for no answer any more."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether the answer is no longer wanted; may be asked from the working thread."""
        return self._stop.is_set()

    def check(self) -> None:
        """Leave the work here if it was stopped; raises Stopped."""
        if self.stopped:
            raise Cancelled


class Reporter(QObject):
    """Carries how far a long work has come from its thread to the screen."""

    _told = Signal(int, int)

    def __init__(self, owner: QObject, hear: Callable[[int, int], object]) -> None:
        super().__init__(owner)
        self._told.connect(hear, Qt.ConnectionType.QueuedConnection)

    def tell(self, done: int, of: int) -> None:
        """Say from any thread that so many of so many are done."""
        self._told.emit(done, of)


@dataclass(eq=False, slots=True)
class _Job:
    ticket: Ticket
    owner: QObject
    work: Callable[[], object]
    then: Callable[[object], object] | None
    failed: Callable[[BoutiqueError], object] | None
    done: Callable[[], object] | None
    lane: Lane


class _Worker(threading.Thread):
    def __init__(self, name: str, deliver: Callable[[object], None]) -> None:
        super().__init__(name=name, daemon=True)
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._deliver = deliver
        self._begun = False

    def take(self, job: _Job) -> None:
        """Take on another job; the thread begins with the first."""
        if not self._begun:
            self._begun = True
            self.start()
        self._jobs.put(job)

    def rest(self) -> None:
        """Wait until everything taken on is done."""
        if self._begun:
            self._jobs.put(None)
            self.join()

    def run(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._do(job)

    def _do(self, job: _Job) -> None:
        try:
            answer = job.work() if job.lane is Lane.WRITE else _read(job)
        except Exception as trouble:  # delivered to the screen, which tells known from unknown
            self._deliver((job, None, trouble))
        else:
            self._deliver((job, answer, None))


def _read(job: _Job) -> object:
    job.ticket.check()
    with cancellable(lambda: job.ticket.stopped):
        return job.work()


class Tasks(QObject):
    """Each kind of work has a thread of its own; answers come back to the screen's.

    `troubled` carries a BoutiqueError nobody else took, `crashed` an exception that is a bug; `wrote` says
    that something was written, or was to be.
    """

    troubled = Signal(object)
    crashed = Signal(object)
    wrote = Signal()
    _answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = {lane: _Worker(lane.value, self._answered.emit) for lane in Lane}
        self._latest: dict[tuple[int, str], Ticket] = {}
        self._open: set[_Job] = set()
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        # Every call from Qt into Python waits for its turn: at the usual 5 ms a painting stood for 2 s.
        sys.setswitchinterval(_TURN_S)

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        failed: Callable[[BoutiqueError], object] | None = None,
        *,
        lane: Lane = Lane.READ,
        key: str = "",
        done: Callable[[], object] | None = None,
        ticket: Ticket | None = None,
    ) -> Ticket:
        """Run `work` elsewhere and give its answer to `then`, if `owner` still lives.

        A later run with the same owner and `key` replaces this one. `failed` takes a BoutiqueError;
        `done` is called after either.
        """
        ticket = ticket or Ticket()
        if key:
            self._replace((id(owner), key), ticket)
        job = _Job(ticket, owner, work, then, failed, done, lane)  # type: ignore[arg-type]
        self._open.add(job)
        self._workers[lane].take(job)
        return ticket

    def busy(self) -> bool:
        """Whether any work is still under way."""
        return bool(self._open)

    def written(self, *, within_s: float) -> bool:
        """Wait until everything asked so far is written; returns whether it was in time."""
        done = threading.Event()
        self._workers[Lane.WRITE].take(_Job(Ticket(), self, done.set, None, None, None, Lane.WRITE))
        return done.wait(within_s)

    def close(self) -> None:
        """Wait until everything asked is written, and end the threads; what was to be read is dropped."""
        for job in self._open:
            if job.lane is not Lane.WRITE:
                job.ticket.stop()
        for lane in (Lane.PRINT, Lane.WRITE, Lane.READ, Lane.FORECAST, Lane.SLOW, Lane.COPY):
            self._workers[lane].rest()

    def _replace(self, place: tuple[int, str], ticket: Ticket) -> None:
        if (earlier := self._latest.get(place)) is not None:
            earlier.stop()
        self._latest[place] = ticket

    @Slot(object)
    def _on_answered(self, delivery: tuple[_Job, object, Exception | None]) -> None:
        job, answer, trouble = delivery
        self._open.discard(job)
        self._forget(job.ticket)
        if isinstance(trouble, Exception) and not isinstance(trouble, BoutiqueError | Cancelled):
            self.crashed.emit(trouble)
        if isValid(job.owner) and not job.ticket.stopped:
            self._tell(job, answer, trouble)
        if job.lane is Lane.WRITE:
            self.wrote.emit()

    def _tell(self, job: _Job, answer: object, trouble: Exception | None) -> None:
        if isinstance(trouble, BoutiqueError):
            (job.failed or self.troubled.emit)(trouble)
        elif trouble is None and job.then is not None:
            job.then(answer)
        if job.done is not None and isValid(job.owner):
            job.done()

    def _forget(self, ticket: Ticket) -> None:
        for place, latest in list(self._latest.items()):
            if latest is ticket:
                del self._latest[place]
