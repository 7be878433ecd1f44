"""What tests of screens stand on: a dressed program, its working threads, and the shop of the mock-ups."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit import toast
from boutique.ui.kit.told import tell_kinds
from boutique.ui.theme import Light, dress, switch
from tests.ui.rooms_of_a_shop import OpenShop, Template, filled_once, opened


@pytest.fixture(autouse=True)
def _told_until_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told goes after ten seconds of a quick machine; here it stays until the test has read it."""
    monkeypatch.setattr(toast, "LASTS", 3_600_000)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The program in its own faces and colours, by day."""
    if not qapp.styleSheet():
        dress(qapp, Light.LIGHT)
    tell_kinds()
    switch(qapp, Light.LIGHT)
    yield qapp
    switch(qapp, Light.LIGHT)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """The working threads, ended after the test."""
    made = Tasks()
    yield made
    made.close()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """The shop of the mock-ups, filled once."""
    return filled_once(tmp_path_factory.mktemp("filled"))


@pytest.fixture
def shop(qtbot: QtBot, dressed: QApplication, template: Template, tmp_path: Path) -> Iterator[OpenShop]:
    """A copy of it, open in a window."""
    with opened(qtbot, template, tmp_path) as shop:
        yield shop
