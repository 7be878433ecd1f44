"""A file of measures that may be another's is written down only at the second press."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.domain.measuring.files import FileMeasure, MeasureFile
from boutique.ui.measuring.incoming import Incoming


@pytest.mark.parametrize(("name", "presses"), [("Popa", 1), ("Rus", 2)])
def test_a_doubtful_file_asks_for_a_second_press(
    qtbot: QtBot, dressed: QApplication, name: str, presses: int
) -> None:
    page = Incoming()
    qtbot.addWidget(page)
    taken: list[object] = []
    page.taken.connect(taken.append)
    file = MeasureFile(family_name=name, measures=(FileMeasure("G04", 920),))
    page.show_file(Path("ana.smis"), file, "Popa", {})
    for _press in range(presses):
        assert not taken
        page.take.click()
    assert taken == [file]
