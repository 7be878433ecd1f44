"""Whoever only listens hears the rail as the tabs of the shop, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.ui.shell.rail import Rail
from tests.ui.every_place import demo_folder
from tests.ui.furnished import furnished
from tests.ui.told import name_of, parts, told

_Role = QAccessible.Role


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop with something in each room."""
    return demo_folder(tmp_path_factory.mktemp("told"))


def _tabs_of(rail: Rail) -> list[tuple[str, int]]:
    tabs = (part for part in parts(rail) if part.role() is _Role.PageTab)
    return [(tab.text(QAccessible.Text.Name), tab.state().selected) for tab in tabs]


@pytest.mark.parametrize("code", ["ro", "en"])
def test_the_rail_is_told_as_tabs(dressed: QApplication, demo: Path, code: str) -> None:
    with wording.asked_for(code), furnished(demo) as shop:
        shop.stand(QSize(1366, 768))
        rail = shop.window.findChild(Rail)
        assert rail is not None
        assert told(rail).role() is _Role.PageTabList
        assert name_of(rail)
        shop.floor.go("clients")
        assert [name for name, selected in _tabs_of(rail) if selected] == [wording._("Clients")]
        assert len(_tabs_of(rail)) > 3
