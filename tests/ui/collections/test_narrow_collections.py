"""The collections in a small window: the list folds away, and the pieces have the room."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from boutique.data.pictures.folder import PictureFolder
from boutique.ui.collections.page import CollectionsPage
from boutique.ui.kit.folding import FoldingView
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop


@pytest.fixture
def opened(open_room: Opener, shop: SmallShop) -> Opened:
    """The collections of the small shop."""
    return open_room(lambda context: CollectionsPage(context, shop.services, PictureFolder(shop.folder)))


@pytest.mark.parametrize("size", [QSize(911, 512), QSize(1024, 700), QSize(1093, 614)], ids=str)
def test_cards_stand_side_by_side_beside_the_chosen_piece(qtbot: QtBot, opened: Opened, size: QSize) -> None:
    page = cast(CollectionsPage, opened.page)
    opened.floor.setMinimumSize(1, 1)
    opened.floor.resize(size)
    opened.settle()
    cards, detail = page.pieces.cards, page.pieces.detail

    def beside() -> bool:
        tops = {cards.visualRect(cards.model().index(at, 0)).top() for at in range(3)}
        return len(tops) == 1 and page.pieces.rect().contains(detail.geometry())

    qtbot.waitUntil(beside)
    assert detail.isVisible()


def test_the_list_of_collections_is_one_key_away(qtbot: QtBot, opened: Opened) -> None:
    page = cast(CollectionsPage, opened.page)
    opened.floor.setMinimumSize(1, 1)
    opened.floor.resize(911, 512)
    opened.settle()
    view = page.findChild(FoldingView)
    assert view is not None
    assert view.folded
    assert view.sizes()[0] == 0
    qtbot.keyClick(page.pieces.cards, Qt.Key.Key_Escape)
    assert view.sizes()[1] == 0
    page.desk.open_collection()
    assert view.sizes()[0] == 0
