"""A piece on its way: stopped it reaches no printer, and the book says what the paper says."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.printing.model import JobNews, JobState, PrintOrder
from boutique.domain.printing.paper_sizes import A4
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.printing.outgoing import Outgoing
from boutique.ui.printing.piece import Piece
from tests.shots.pretended_printers import HP, SHUT, PretendedPrinters
from tests.ui.printing.pages import made_pages


class Desk:
    """One piece, with a book of its own in which it is written down."""

    def __init__(self, qtbot: QtBot, tasks: Tasks, folder: Path) -> None:
        self._qtbot, self._tasks = qtbot, tasks
        (folder / "kept").mkdir()
        self.printers = PretendedPrinters(HP, SHUT, kept=folder / "kept")
        self.file = made_pages(folder / "whole.pdf", 24)
        self.written: list[str] = []
        self.refusing: Refused | None = None
        self.heard: list[str] = []

    def keep(self, _pages: tuple[int, ...]) -> Callable[[], object]:
        """Write it down, or refuse to."""
        if self.refusing is not None:
            raise self.refusing
        self.written.append("AB12")
        return self.written.clear

    def send(self, printer: str = "HP") -> Outgoing:
        """Send it off."""
        piece = Piece(
            kind="lookbook",
            title="Carte",
            said=str,
            waiting=str,
            make=lambda _out: pytest.fail("it lies there already"),
            save=lambda _out, _said: None,
            keep=self.keep,
        )
        outgoing = Outgoing(self._tasks, self.printers, piece, PrintOrder(printer=printer, paper=A4))
        outgoing.taken.connect(lambda: self.heard.append("taken"))
        outgoing.stopped.connect(lambda: self.heard.append("stopped"))
        outgoing.refused.connect(lambda _error: self.heard.append("refused"))
        outgoing.kept_at_printer.connect(lambda _error: self.heard.append("too late"))
        outgoing.start(self.file, (), lambda _done, _of: None)
        return outgoing

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self._tasks.busy())


@pytest.fixture
def desk(qtbot: QtBot, tasks: Tasks, tmp_path: Path) -> Desk:
    """A desk with nothing on it."""
    return Desk(qtbot, tasks, tmp_path)


def test_what_a_printer_took_is_written_down(desk: Desk) -> None:
    desk.send()
    desk.settle()
    assert desk.heard == ["taken"]
    assert desk.written == ["AB12"]


def test_what_a_printer_refused_is_not(desk: Desk) -> None:
    desk.send("Inchisa")
    desk.settle()
    assert desk.heard == ["refused"]
    assert not desk.written
    assert not desk.printers.orders


def test_stopped_on_the_way_it_reaches_no_printer(desk: Desk) -> None:
    there, go = threading.Event(), threading.Event()

    def hold() -> None:
        there.set()
        assert go.wait(10)

    desk.printers.at_hand_over = hold
    outgoing = desk.send()
    assert there.wait(10)
    outgoing.stop()
    go.set()
    desk.settle()
    assert desk.heard == ["stopped"]
    assert not desk.printers.orders
    assert not desk.written


def test_stopped_at_the_printer_the_job_is_called_off_and_the_book_forgets_it(desk: Desk) -> None:
    desk.printers.becomes = JobNews(JobState.UNDER_WAY)
    outgoing = desk.send()
    desk.settle()
    outgoing.stop()
    desk.settle()
    assert desk.heard == ["taken", "stopped"]
    assert [job.number for job in desk.printers.called_off] == ["1"]
    assert not desk.written


def test_too_late_to_stop_it_stays_written_down(desk: Desk) -> None:
    outgoing = desk.send()
    desk.settle()
    outgoing.stop()
    desk.settle()
    assert desk.heard == ["taken", "too late"]
    assert desk.written == ["AB12"]


def test_what_the_book_refuses_is_called_off_at_the_printer(desk: Desk) -> None:
    desk.printers.becomes = JobNews(JobState.UNDER_WAY)
    desk.refusing = Refused(N_("no"))
    desk.send()
    desk.settle()
    assert desk.heard == ["refused"]
    assert len(desk.printers.called_off) == 1


def test_twenty_pieces_leave_no_object_behind(desk: Desk, tasks: Tasks) -> None:
    for _again in range(20):
        outgoing = desk.send()
        desk.settle()
        outgoing.finish()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not tasks.findChildren(Outgoing)
