"""What tests of screens stand on: a dressed program, and one pair of working threads."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from boutique.ui.tasks import Tasks
from boutique.ui.theme import Light, dress, switch


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The program in its own faces and colours, by day."""
    if not qapp.styleSheet():
        dress(qapp, Light.LIGHT)
    switch(qapp, Light.LIGHT)
    yield qapp
    switch(qapp, Light.LIGHT)


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """The working threads, ended after the test."""
    made = Tasks()
    yield made
    made.close()
