"""Whoever only listens is told of every cell of a file's first rows, the empty ones too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from boutique.domain.exchange.columns import ColumnMap
from boutique.domain.exchange.imports import SampleRow
from boutique.ui.exchange.sample_table import SampleModel, SampleTable
from tests.ui.told import untold

_NAMED = ColumnMap({"name": "Nume", "phone": "Telefon", "email": "E-mail"})


@pytest.mark.parametrize("cells", [("Ana Pop", "", "a@b.ro"), ("Ana Pop",), ("Ana Pop", "  ", "\t"), ()])
def test_a_cell_with_nothing_in_it_says_so(
    qtbot: QtBot, dressed: QApplication, cells: tuple[str, ...]
) -> None:
    model = SampleModel()
    table = SampleTable(model)
    qtbot.addWidget(table)
    model.setParent(table)
    model.show_rows((SampleRow(cells),), ("Nume", "Telefon", "E-mail"), _NAMED)
    with qtbot.waitExposed(table):
        table.show()

    said = [
        model.index(0, at).data(Qt.ItemDataRole.AccessibleTextRole)
        for at in range(model.columnCount(QModelIndex()))
    ]
    written = [cell if cell.strip() else "celulă goală" for cell in (*cells, "", "", "")[:3]]
    assert said == ["se importă", *written]
    assert not untold(table)


def _shown(qtbot: QtBot, wide: int) -> SampleTable:
    model = SampleModel()
    table = SampleTable(model)
    qtbot.addWidget(table)
    model.setParent(table)
    table.resize(wide, 120)
    row = SampleRow(("Constantinescu-Brâncoveanu Anca", "0722 555 111", "anca.constantinescu@example.com"))
    model.show_rows((row,) * 30, ("Nume", "Telefon", "E-mail"), _NAMED)
    with qtbot.waitExposed(table):
        table.show()
    return table


@pytest.mark.parametrize("wide", [580, 640, 900])
def test_a_table_for_which_there_is_room_does_not_scroll_sideways(
    qtbot: QtBot, dressed: QApplication, wide: int
) -> None:
    table = _shown(qtbot, wide)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert table.verticalScrollBar().maximum() > 0


def test_where_two_bars_meet_nothing_is_drawn(qtbot: QtBot, dressed: QApplication) -> None:
    table = _shown(qtbot, 300)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    picture = table.grab().toImage()
    frame = table.frameWidth()
    corner = [
        picture.pixel(picture.width() - 1 - frame - x, picture.height() - 1 - frame - y)
        for x in range(10)
        for y in range(10)
    ]
    assert len(set(corner)) == 1
