"""Work runs elsewhere, its answer dies with its page, and what is to be written is written."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from boutique.data.book import SqliteBook
from boutique.data.store.bookfile import NAME
from boutique.data.store.reader import Reader
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.ui.kernel.tasks import Lane, Reporter, Tasks, Ticket

_FOR_EVER = "WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def page(qapp: object) -> QObject:
    return QObject()


def test_an_answer_comes_back_to_the_screen(qtbot: QtBot, tasks: Tasks, page: QObject) -> None:
    heard: list[tuple[int, bool]] = []
    tasks.run(page, lambda: 41 + 1, lambda n: heard.append((n, QThread.isMainThread())))
    qtbot.waitUntil(lambda: heard == [(42, True)])


def test_reading_and_writing_each_have_one_thread_of_their_own(
    qtbot: QtBot, tasks: Tasks, page: QObject
) -> None:
    names: list[str] = []
    for lane in (Lane.READ, Lane.WRITE, Lane.READ, Lane.WRITE):
        tasks.run(page, lambda: threading.current_thread().name, names.append, lane=lane)
    qtbot.waitUntil(lambda: len(names) == 4)
    assert sorted(names) == ["reading", "reading", "writing", "writing"]


def test_a_picture_being_drawn_keeps_nobody_waiting(qtbot: QtBot, tasks: Tasks, page: QObject) -> None:
    heard: list[object] = []
    gate = threading.Event()
    tasks.run(page, gate.wait, lambda _drawn: heard.append("first picture"), lane=Lane.SLOW)
    tasks.run(page, partial(str, "second picture"), heard.append, lane=Lane.SLOW)
    tasks.run(page, lambda: "client", heard.append)
    qtbot.waitUntil(lambda: heard == ["client"])
    gate.set()
    qtbot.waitUntil(lambda: heard == ["client", "first picture", "second picture"])


def test_an_answer_dies_with_its_page(qtbot: QtBot, tasks: Tasks, page: QObject) -> None:
    heard: list[int] = []
    gate = threading.Event()
    tasks.run(page, gate.wait, heard.append)
    delete(page)
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert heard == []


def test_a_newer_question_replaces_the_older(qtbot: QtBot, tasks: Tasks, page: QObject) -> None:
    heard: list[str] = []
    gate = threading.Event()
    tasks.run(page, gate.wait, lambda _done: heard.append("first"), key="search")
    tasks.run(page, lambda: "second", heard.append, key="search")
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert heard == ["second"]


def test_a_replaced_question_that_was_never_begun_is_not_asked(
    qtbot: QtBot, tasks: Tasks, page: QObject
) -> None:
    asked: list[int] = []
    gate = threading.Event()
    tasks.run(page, gate.wait)
    for number in range(3):
        tasks.run(page, lambda n=number: asked.append(n), key="search")
    gate.set()
    qtbot.waitUntil(lambda: not tasks.busy())
    assert asked == [2]


def test_a_rule_broken_is_told_to_whoever_asked(qtbot: QtBot, tasks: Tasks, page: QObject) -> None:
    told: list[str] = []
    tasks.run(page, _refuse, failed=lambda error: told.append(error.msgid))
    qtbot.waitUntil(lambda: told == ["Write a family name."])


def test_a_rule_broken_that_nobody_takes_is_told_by_the_shell(
    qtbot: QtBot, tasks: Tasks, page: QObject
) -> None:
    with qtbot.waitSignal(tasks.troubled) as told:
        tasks.run(page, _refuse)
    assert isinstance(told.args[0], BoutiqueError)


def test_a_bug_is_never_taken_for_a_rule(qtbot: QtBot, tasks: Tasks, page: QObject) -> None:
    ended: list[bool] = []
    with qtbot.waitSignal(tasks.crashed) as crashed:
        tasks.run(
            page, lambda: 1 // 0, failed=lambda _e: pytest.fail("not a rule"), done=lambda: ended.append(True)
        )
    assert isinstance(crashed.args[0], ZeroDivisionError)
    assert ended == [True]


def test_what_is_to_be_written_is_written_before_the_end(qapp: object, page: QObject) -> None:
    tasks = Tasks()
    written: list[int] = []
    for number in range(50):
        tasks.run(page, lambda n=number: written.append(n), lane=Lane.WRITE, key="same")
    tasks.close()
    assert written == list(range(50))


def test_work_that_is_stopped_ends_early_and_in_silence(qtbot: QtBot, tasks: Tasks, page: QObject) -> None:
    ticket, begun = Ticket(), threading.Event()

    def count_for_ever() -> None:
        begun.set()
        while True:
            ticket.check()

    with qtbot.assertNotEmitted(tasks.crashed):
        tasks.run(page, count_for_ever, lambda _none: pytest.fail("stopped"), ticket=ticket)
        assert begun.wait(5)
        ticket.stop()
        qtbot.waitUntil(lambda: not tasks.busy())


def test_a_newer_question_ends_the_older_in_the_middle_of_it(
    qtbot: QtBot, tasks: Tasks, page: QObject, tmp_path: Path
) -> None:
    SqliteBook.create(tmp_path).close()
    reader, heard = Reader(tmp_path / NAME), list[str]()
    with qtbot.assertNotEmitted(tasks.crashed), qtbot.assertNotEmitted(tasks.troubled):
        tasks.run(page, partial(reader.one, _FOR_EVER), lambda _n: pytest.fail("stopped"), key="list")
        tasks.run(page, lambda: "newer", heard.append, key="list")
        qtbot.waitUntil(lambda: not tasks.busy())
    assert heard == ["newer"]
    reader.close()


def test_what_is_being_looked_for_does_not_keep_the_program_from_ending(
    qapp: object, page: QObject, tmp_path: Path
) -> None:
    SqliteBook.create(tmp_path).close()
    tasks, reader, begun = Tasks(), Reader(tmp_path / NAME), threading.Event()

    def look() -> object:
        begun.set()
        return reader.one(_FOR_EVER)

    tasks.run(page, look, lane=Lane.SLOW)
    assert begun.wait(5)
    tasks.close()
    reader.close()


def test_progress_is_told_on_the_screens_own_thread(qtbot: QtBot, tasks: Tasks, page: QObject) -> None:
    heard: list[tuple[int, int, bool]] = []
    reporter = Reporter(page, lambda done, of: heard.append((done, of, QThread.isMainThread())))
    tasks.run(page, lambda: reporter.tell(3, 8))
    qtbot.waitUntil(lambda: heard == [(3, 8, True)])


def _refuse() -> None:
    raise Refused("Write a family name.")
