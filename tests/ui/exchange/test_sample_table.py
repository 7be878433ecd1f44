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
