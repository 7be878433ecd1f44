"""The shop of the mock-ups, filled once and opened anew for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.rooms_of_a_shop import OpenShop, Template, filled_once, opened


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """Fill a shop once."""
    return filled_once(tmp_path_factory.mktemp("filled"))


@pytest.fixture
def shop(qtbot: QtBot, dressed: QApplication, template: Template, tmp_path: Path) -> Iterator[OpenShop]:
    """Open a copy of it."""
    with opened(qtbot, template, tmp_path) as shop:
        yield shop
