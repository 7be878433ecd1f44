"""Pictures of the cloths: `python -m tests.shots.cloths DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLineEdit, QScrollArea

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
                _ask(page, scene, folder)
                _look_at(page, scene, "Postav vișiniu")
                scene.shoot(folder, "cloths-short", sizes=(SIZES[0], *_SMALL))
                page.search.setText("in bleumarin")
                scene.settle()
                scene.shoot(folder, "cloths-found", sizes=(SIZES[0], *_SMALL))
                _count(page, scene)
                scene.shoot(folder, "cloths-count", sizes=(SIZES[0], *_SMALL))


def _ask(page: ClothsPage, scene: Scene, folder: Path) -> None:
    """Ask what the deeds of the room ask, and shoot each as it stands filled."""
    page.view.list.choose(next(each.cloth_id for each in page._cloths if each.free_cm and each.reserved_cm))
    scene.settle()
    for name, fill in (("keep", _whom), ("kept", _metres), ("sell", _sold), ("ask", _said)):
        if name != "kept":
            scene.floor.actions_live[f"cloths.{name}"].trigger()
            scene.settle()
        fill(page)
        scene.settle()
        scene.shoot(folder, f"cloths-{name}", sizes=(SIZES[0], *_SMALL))
        if name != "keep":
            page.deeds.leave()
    awaited = next((each for each in page._cloths if each.expected_cm > 300), None)
    if awaited is not None:
        page.view.list.choose(awaited.cloth_id)
        scene.settle()
        metres = page.view.detail.receipt.metres.editor
        assert isinstance(metres, QLineEdit)
        metres.setText(shown_hundredths(awaited.expected_cm // 2))
        metres.textEdited.emit(metres.text())
        scene.settle()
        scene.shoot(folder, "cloths-part", sizes=(SIZES[0], *_SMALL))
        page.view.detail.empty()


def _whom(page: ClothsPage) -> None:
    page.deeds.keep.finder.search.setText("Ru")


def _metres(page: ClothsPage) -> None:
    page.deeds.keep.finder._on_entered()
    page.deeds.keep.finder._pick(page.deeds.keep.finder.list.current())
    page.deeds.keep.metres.setText("900")
    page.deeds.keep.saved.emit()


def _sold(page: ClothsPage) -> None:
    cloth = page.chosen()
    assert cloth is not None
    page.deeds.goes.metres.setText(shown_hundredths(cloth.stock_cm))
    page.deeds.goes.saved.emit()


def _said(page: ClothsPage) -> None:
    page.deeds.mill.first.setText("15.1.2027")
    page.deeds.mill.last.setText("3.1.2027")
    page.deeds.mill.saved.emit()


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
