"""What every test stands on: no screen, nobody's real book, the first language, nothing left running."""

from __future__ import annotations

import gc
import os
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from tests.memory_disk import write_there

write_there()
gc.disable()  # until everything is collected: nothing of that goes before the run does
os.environ["QT_QPA_PLATFORM"] = "offscreen"

_home = tempfile.TemporaryDirectory(prefix="boutique-tests-")
for _name in ("BOUTIQUE_DATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = os.path.join(_home.name, _name.lower())  # noqa: PTH118 - a name, not yet a place

# What is printed without a printer goes among the documents: not among anybody's real ones.
_config = Path(os.environ["XDG_CONFIG_HOME"])
_config.mkdir()
(_config / "user-dirs.dirs").write_text(f'XDG_DOCUMENTS_DIR="{_home.name}/documents"\n', "utf-8")

# Two slow cores measure the machine, not the rule, so no example has a deadline.
settings.register_profile("house", deadline=None, max_examples=60)
settings.load_profile("house")

# What is waited for is a fact; only a test that fails waits so long, on however slow a machine.
_PATIENCE_S = 120
for _waiting in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
    assert _waiting.__kwdefaults__ is not None
    _waiting.__kwdefaults__["timeout"] = _PATIENCE_S * 1000


def pytest_collection_finish() -> None:
    """Leave out of every later sweep what stays for the whole run: all modules, all tests."""
    gc.enable()
    gc.collect()
    gc.freeze()


_OF_FILES = ("data/backups", "data/store", "data/pictures", "data/image_worker")
"""What is told there of copies, pages and disks is told of a file."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run whatever needs a book on both engines, unless it is told of a file alone."""
    if "engine" in metafunc.fixturenames:
        from tests.servers import why_not

        here = Path(metafunc.definition.path).as_posix()
        alone = any(f"tests/{each}/" in here for each in _OF_FILES)
        alone = alone or metafunc.definition.get_closest_marker("sqlite") is not None or bool(why_not())
        metafunc.parametrize("engine", ["sqlite"] if alone else ["sqlite", "postgresql"], scope="session")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line that only half was tried."""
    from tests.servers import why_not

    if missing := why_not():
        terminalreporter.write_line(missing)


@pytest.fixture(autouse=True)
def _romanian() -> Iterator[None]:
    """Start and leave each test in the shop's first language."""
    from boutique.wording import use

    use("ro")
    yield
    use("ro")


@pytest.fixture(autouse=True)
def _mask_of_the_house() -> Iterator[None]:
    """A command takes everybody else's rights from what its process makes, and this one makes more."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture(autouse=True)
def _nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread at work or a window open."""
    before = set(threading.enumerate())
    yield
    if "qapp" in request.fixturenames:
        _settle_qt()
    for thread in _own_threads() - before:
        thread.join(_PATIENCE_S)
        assert not thread.is_alive(), f"left running: {thread.name}"


def _own_threads() -> set[threading.Thread]:
    # A pool of Qt keeps its idle threads; Python knows them only as dummies, which cannot be joined.
    dummy = threading._DummyThread
    return {thread for thread in threading.enumerate() if not isinstance(thread, dummy)}


def _settle_qt() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
    from PySide6.QtWidgets import QApplication

    assert QThreadPool.globalInstance().waitForDone(_PATIENCE_S * 1000), "left running: a task of Qt"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    open_still = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not open_still, f"left open: {open_still}"
