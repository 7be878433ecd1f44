"""A picture of a piece or a cutting of a cloth is drawn once, and found again at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot

from boutique.data.pictures.drawn import FOLDER, DrawnFolder
from boutique.data.pictures.folder import PictureFolder
from boutique.domain.collections.views import PieceView
from boutique.drawing.cloth import weaving
from boutique.ui.cloth.cutting import Cutting
from boutique.ui.collections.gallery import Gallery
from boutique.ui.collections.page import CollectionsPage
from boutique.ui.kernel.drawn import keep_in, keep_nothing
from boutique.ui.kernel.pictures import MadePictures
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit import cuttings, flats
from boutique.ui.kit.tiles import Tiles
from tests.ui.shop_fixtures import Opened, Opener
from tests.ui.small_shop import SmallShop


@pytest.fixture
def woven(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Everything that was woven so far."""
    seen: list[object] = []
    tile = weaving.tile

    def counted(cloth: Any, *how: Any) -> Any:
        seen.append(cloth)
        return tile(cloth, *how)

    monkeypatch.setattr(weaving, "tile", counted)
    return seen


@pytest.fixture
def shelf(shop: SmallShop, tasks: Tasks) -> Iterator[DrawnFolder]:
    """Pictures are kept beside the book."""
    shelf = DrawnFolder(shop.folder)
    keep_in(shelf, tasks)
    yield shelf
    keep_nothing()


def _forget_everything() -> None:
    flats._tile.cache_clear()
    cuttings._looms.clear()


def _launch(qtbot: QtBot, open_room: Opener, shop: SmallShop) -> Opened:
    """Start anew and look at the collections until every picture is there."""
    _forget_everything()
    opened = open_room(lambda context: CollectionsPage(context, shop.services, PictureFolder(shop.folder)))
    page = cast(CollectionsPage, opened.page)
    gallery, cards = page.pieces._gallery, page.pieces.cards
    seen = [at for at in range(cards.model().rowCount()) if _is_seen(cards, at)]
    assert seen
    wanted = len(seen) + 1  # and the one in large beside them

    def all_drawn() -> bool:
        """Painted anew, the page looks for nothing that is not there."""
        page.grab()
        return len(gallery.kept) >= wanted and gallery._begun is None and not gallery._waiting

    qtbot.waitUntil(all_drawn)
    opened.settle()
    return opened


def _is_seen(cards: Tiles, row: int) -> bool:
    box = cards.visualRect(cards.model().index(row, 0))
    return box.intersects(cards.viewport().rect())


@pytest.mark.usefixtures("shelf")
def test_the_second_start_weaves_nothing(
    qtbot: QtBot, open_room: Opener, shop: SmallShop, woven: list[object]
) -> None:
    """A size that only the layout passes through may be new; what lies in the folder is not woven again."""
    _launch(qtbot, open_room, shop)
    assert woven
    woven.clear()
    there = {path.name for path in (shop.folder / FOLDER).iterdir()}

    _launch(qtbot, open_room, shop)

    new = {path.name for path in (shop.folder / FOLDER).iterdir()} - there
    assert len(woven) <= len(new) <= 1


@pytest.mark.usefixtures("shelf")
def test_a_cloth_that_changed_is_woven_anew_and_no_other(
    qtbot: QtBot, open_room: Opener, shop: SmallShop, woven: list[object]
) -> None:
    opened = _launch(qtbot, open_room, shop)
    pieces = cast(CollectionsPage, opened.page).pieces
    piece = cast(PieceView, pieces.cards.current())
    red = replace(piece.cloth.swatch, ground=(45.0, 60.0, 40.0))
    woven.clear()

    for cloth in (red, piece.cloth.swatch, red):
        changed = replace(piece, cloth=replace(piece.cloth, swatch=cloth))
        pieces._gallery.picture(changed, QSize(144, 184), 1.0)
        qtbot.waitUntil(lambda: pieces._gallery._begun is None)

    assert [cloth.ground for cloth in cast(list[Any], woven)] == [red.ground]


@pytest.mark.usefixtures("shelf")
def test_the_folder_may_be_thrown_away_or_torn_at_any_time(
    qtbot: QtBot, open_room: Opener, shop: SmallShop, woven: list[object]
) -> None:
    _launch(qtbot, open_room, shop)
    kept = sorted((shop.folder / FOLDER).iterdir())
    kept[0].unlink()
    kept[1].write_bytes(kept[1].read_bytes()[:200])
    kept[2].write_bytes(b"")
    woven.clear()

    _launch(qtbot, open_room, shop)

    assert woven
    assert all(path.stat().st_size > 200 for path in kept)


@pytest.mark.usefixtures("shelf")
def test_a_cutting_has_its_colour_until_it_is_woven(qtbot: QtBot, tasks: Tasks, shop: SmallShop) -> None:
    cutting = Cutting()
    qtbot.addWidget(cutting)
    cutting.show_cloth(shop.services.queries.cloths()[0].swatch)

    plain = _across(cutting)
    qtbot.waitUntil(lambda: not tasks.busy())
    woven = _across(cutting)

    assert len(plain) == 1
    assert len(woven) > 1
    tasks.close()


def _across(cutting: Cutting) -> set[int]:
    """Return the colours met on the way across."""
    image = cutting.grab().toImage()
    return {image.pixel(x, image.height() // 2) for x in range(60, 200)}


def _image() -> QImage:
    return QImage(2, 2, QImage.Format.Format_RGB32)


def test_what_can_be_seen_is_made_before_what_was_scrolled_away(qtbot: QtBot, tasks: Tasks) -> None:
    pictures: MadePictures[str] = MadePictures(tasks, 20)
    order: list[str] = []

    def ask(key: str) -> QPixmap | None:
        return pictures.wanted(key, 1.0, lambda: (order.append(key), _image())[1])

    seen = [["a", "b", "c", "d"], ["c", "d", "e"], ["d", "e"]]
    pictures.made.connect(lambda: [ask(key) for key in (seen.pop(0) if seen else ())])
    for key in seen.pop(0):
        ask(key)
    qtbot.waitUntil(lambda: len(pictures.kept) == 5)

    assert order == ["a", "c", "d", "e", "b"]
    tasks.close()


def test_whoever_leaves_waits_for_no_picture(qtbot: QtBot, tasks: Tasks) -> None:
    pictures: MadePictures[str] = MadePictures(tasks, 20)
    for key in "abcdef":
        pictures.wanted(key, 1.0, _image)
    pictures.rest()
    qtbot.waitUntil(lambda: not tasks.busy())

    assert list(pictures.kept) == ["a"]
    tasks.close()


def test_a_picture_that_cannot_be_made_is_not_tried_again_and_holds_up_no_other(
    qtbot: QtBot, tasks: Tasks
) -> None:
    pictures: MadePictures[str] = MadePictures(tasks, 20)
    tried: list[str] = []

    def fails() -> QImage:
        tried.append("bad")
        raise OSError("made to fail")

    tasks.crashed.connect(lambda _error: None)
    for _again in range(3):
        pictures.wanted("bad", 1.0, fails)
        pictures.wanted("good", 1.0, _image)
        qtbot.waitUntil(lambda: not tasks.busy())

    assert (tried, list(pictures.kept)) == (["bad"], ["good"])
    tasks.close()


def test_a_window_a_little_wider_draws_nothing_anew(
    qtbot: QtBot, tasks: Tasks, shop: SmallShop, woven: list[object], tmp_path: Path
) -> None:
    piece = shop.services.queries.pieces(shop.collection.id)[0]
    gallery = Gallery(tasks, PictureFolder(tmp_path))
    for width in range(150, 160):
        gallery.picture(piece, QSize(width, 184), 1.0)
        qtbot.waitUntil(lambda: not tasks.busy())

    assert len(gallery.kept) == 1
    tasks.close()
