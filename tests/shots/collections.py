"""Pictures of the collections: `python -m tests.shots.collections DIR`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from boutique import wording
from boutique.data.book import SqliteBook
from boutique.data.pictures.folder import PictureFolder
from boutique.ui.collections.page import CollectionsPage
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell import Room
from tests.shots.demo_stage import demo_shop
from tests.shots.small_book import services_over
from tests.shots.stage import Scene, Stage


def main(folder: Path) -> None:
    """Write a PNG of pieces, cloths and guests, of every form, and of an empty room."""
    stage = Stage()
    with demo_shop() as (book, shop):
        for language in wording.languages():
            wording.use(language)
            _shoot_empty(stage, folder)
            with stage.lit(lambda: [_room(book, shop)]) as scene:
                page = scene.floor.page("collections")
                assert isinstance(page, CollectionsPage)
                for side in ("pieces", "cloths", "guests"):
                    page.season.switch.set_value(side)
                    scene.settle()
                    scene.settle()
                    scene.shoot(folder, f"collections-{side}")
                _shoot_forms(folder, scene, page)


def _shoot_forms(folder: Path, scene: Scene, page: CollectionsPage) -> None:
    """Write a PNG of each form, for something that is in the book and for something new."""
    page.season.switch.set_value("pieces")
    for name, opening in (
        ("collection-form", page.desk.open_collection),
        ("cloth-form", page.desk.open_cloth),
        ("cloth-form-filled", lambda: page.desk.open_cloth(page.cloths.list.current())),
        ("piece-form", page.pieces.new_wanted.emit),
        ("piece-form-filled", lambda: page.pieces.edit_wanted.emit(page.pieces.cards.current())),
    ):
        opening()
        scene.settle()
        scene.settle()
        scene.shoot(folder, name)
        page.desk.leave()
        scene.settle()


def _shoot_empty(stage: Stage, folder: Path) -> None:
    """Write a PNG of the room in a shop that has opened no collection yet."""
    with (
        TemporaryDirectory() as place,
        SqliteBook.create(Path(place) / "shop") as book,
        stage.lit(lambda: [_room(book, services_over(book))]) as scene,
    ):
        scene.settle()
        scene.shoot(folder, "collections-empty")


def _room(book: SqliteBook, shop: ShopServices) -> Room:
    pictures = PictureFolder(book.folder)
    return Room(
        "collections",
        lambda: wording._("Collections"),
        lambda context: CollectionsPage(context, shop, pictures),
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
