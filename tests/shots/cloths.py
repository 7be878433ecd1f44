"""Pictures of the cloths: `python -m tests.shots.cloths DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QScrollArea

from boutique import wording
from boutique.ui.cloth.page import ClothsPage
from boutique.ui.cloth.typing_in import shown_hundredths
from boutique.ui.shell import Room
from tests.shots.demo_stage import demo_shop
from tests.shots.stage import SIZES, Scene, Stage

_SMALL = (QSize(1024, 700), QSize(911, 512))  # the second is 1366 x 768 at 150 %


def main(folder: Path) -> None:
    """Write a PNG of the shelf, of what a few words find, and of a form."""
    stage = Stage()
    with demo_shop() as (_book, shop):
        for language in wording.languages():
            wording.use(language)
            room = Room(
                "cloths",
                lambda: wording._("Cloths"),
                lambda context: ClothsPage(context, shop),
                icon="layers",
            )
            with stage.lit(lambda room=room: [room]) as scene:  # type: ignore[misc] # its type is plain
                page = scene.floor.page("cloths")
                assert isinstance(page, ClothsPage)
                page.arrive()
                scene.settle()
                scene.shoot(folder, "cloths", sizes=(*SIZES, *_SMALL))
                _look_at(page, scene, "Postav vișiniu")
                scene.shoot(folder, "cloths-short", sizes=(SIZES[0], *_SMALL))
                page.search.setText("in bleumarin")
                scene.settle()
                scene.shoot(folder, "cloths-found", sizes=(SIZES[0], *_SMALL))
                _count(page, scene)
                scene.shoot(folder, "cloths-count", sizes=(SIZES[0], *_SMALL))


def _look_at(page: ClothsPage, scene: Scene, name: str) -> None:
    """Choose a cloth, and stand where its movements are."""
    cloth = next(each for each in page._cloths if each.name == name)
    page.view.list.choose(cloth.cloth_id)
    scene.settle()
    scroll = page.view.detail.findChildren(QScrollArea)[0]
    inside = scroll.widget()
    assert inside is not None
    scroll.verticalScrollBar().setValue(page.view.moves.mapTo(inside, QPoint()).y())
    scene.settle()


def _count(page: ClothsPage, scene: Scene) -> None:
    """Count a few cloths, of which some differ."""
    page.counting.open()
    scene.settle()
    for row, less in zip(page.counting.page.rows, (0, 40, 0, 20, 0, 10), strict=False):
        row.field.setText(shown_hundredths(max(0, row.cloth.stock_cm - less)) or "0")
        row.tell()
    page.counting.page.tell()
    scene.settle()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
