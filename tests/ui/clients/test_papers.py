"""The side with photographs and papers: handed over, looked through, named, struck out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from boutique.domain.clients.views import PaperView
from boutique.ui.clients.documents.side import Documents
from boutique.ui.pages.clients_page import ClientsPage
from tests.data.files import camera_notes, noise, two_halves
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN, ILINCA = "Șerban Văleanu", "Ilinca Țepeneag"
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage) -> Documents:
    """Open the side of a client with Alt+7."""
    shop.press(Qt.Key.Key_7, ALT)
    found = clients.detail.side("papers")
    assert isinstance(found, Documents)
    assert found.isVisible()
    return found


@pytest.fixture
def album(tmp_path: Path) -> Path:
    """A folder with two photographs, a scan of two pages, and a file that is none."""
    place = tmp_path / "album"
    (place / "vara").mkdir(parents=True)
    two_halves().save(place / "vara" / "rochie de nuntă.jpg", exif=camera_notes())
    noise((60, 90)).save(place / "IMG_0001.png")
    noise((60, 80), 2).save(place / "fișă.tiff", save_all=True, append_images=[noise((60, 80), 3)])
    (place / "stricat.jpg").write_bytes(b"\xff\xd8\xff")
    (place / "citește.txt").write_text("x")
    return place


def _mime(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def _drag(shop: OpenShop, side: Documents, mime: QMimeData) -> QDragEnterEvent:
    held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(40, 40), Qt.DropAction.CopyAction, mime, held, none)
    QApplication.sendEvent(side, event)
    return event


def _drop(shop: OpenShop, side: Documents, *paths: Path) -> None:
    mime = _mime(*paths)
    _drag(shop, side, mime)
    assert side.frame.isVisible()
    held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(side, QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, mime, held, none))
    assert not side.frame.isVisible()
    shop.settle()


def test_the_original_stays_where_it_was_even_if_it_was_to_be_moved(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = _mime(album / "IMG_0001.png")
    either = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDropEvent(QPointF(40, 40), either, mime, held, none)
    event.setDropAction(Qt.DropAction.MoveAction)

    _drag(shop, side, mime)
    QApplication.sendEvent(side, event)
    shop.settle()

    assert event.dropAction() == Qt.DropAction.CopyAction
    assert (album / "IMG_0001.png").is_file()


def _kept(shop: OpenShop, name: str = SERBAN) -> tuple[PaperView, ...]:
    return shop.book.queries().client_papers(shop.people[name])


def _named(shop: OpenShop) -> list[str]:
    return [paper.title for paper in _kept(shop)]


def test_files_and_folders_dropped_are_kept_and_a_bad_one_is_told_with_its_reason(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    _drop(shop, side, album)

    assert sorted(_named(shop)) == ["", "fișă", "rochie de nuntă"]
    assert shop.told() == "Am păstrat 3 fotografii și hârtii."
    assert "1 fișier a rămas pe dinafară" in texts(side.left_out)
    assert "„stricat.jpg” nu e o imagine" in texts(side.left_out)
    dress = next(paper for paper in _kept(shop) if paper.title == "rochie de nuntă")
    assert dress.taken_on == date(2026, 5, 14)
    assert side.stack.currentWidget() is side.grid

    shop.undo()
    assert not _kept(shop)
    assert side.stack.currentWidget() is side.empty


def test_what_is_held_above_and_carried_on_changes_nothing(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    assert _drag(shop, side, _mime(album)).isAccepted()
    assert side.frame.isVisible()

    QApplication.sendEvent(side, QDragLeaveEvent())
    assert not side.frame.isVisible()
    assert not _kept(shop)


def test_words_dragged_over_are_not_taken(shop: OpenShop, side: Documents) -> None:
    mime = QMimeData()
    mime.setText("o cămașă")

    _drag(shop, side, mime)
    assert not side.frame.isVisible()


@pytest.mark.parametrize("what", ["a picture", "a file"])
def test_what_was_copied_elsewhere_is_pasted(shop: OpenShop, side: Documents, album: Path, what: str) -> None:
    clipboard = QGuiApplication.clipboard()
    if what == "a picture":
        picture = QImage(40, 30, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.red)
        clipboard.setImage(picture)
    else:
        clipboard.setMimeData(_mime(album / "IMG_0001.png"))

    shop.press(Qt.Key.Key_V, CTRL)

    (kept,) = _kept(shop)
    assert kept.title == ("Imagine lipită" if what == "a picture" else "")
    clipboard.clear()


def test_pasting_words_says_what_to_do(shop: OpenShop, side: Documents) -> None:
    QGuiApplication.clipboard().setText("o cămașă")

    shop.press(Qt.Key.Key_V, CTRL)

    assert "Copiază din nou" in shop.told()
    QGuiApplication.clipboard().clear()


def test_a_title_is_saved_as_one_leaves_it_and_undo_brings_the_old_one_back(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    _drop(shop, side, album / "IMG_0001.png")
    side.caption.title.setFocus()
    shop.type("proba întâi")
    shop.press(Qt.Key.Key_Return)

    assert _named(shop) == ["proba întâi"]
    shop.undo()
    assert _named(shop) == [""]
    assert side.caption.title.text() == ""


def test_a_title_is_changed_from_its_picture_and_enter_leads_back(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    _drop(shop, side, album / "IMG_0001.png")
    side.grid.setFocus()
    shop.press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    shop.type("proba întâi")
    shop.press(Qt.Key.Key_Return)
    assert side.grid.hasFocus()

    shop.press(Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    shop.type("ultima probă")
    shop.press(Qt.Key.Key_Return)

    assert _named(shop) == ["ultima probă"]


def test_a_title_begun_is_saved_when_one_turns_to_another_client(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    _drop(shop, side, album / "IMG_0001.png")
    side.caption.title.setFocus()
    shop.type("proba")
    shop.floor.go("clients", shop.people[ILINCA])
    shop.settle()

    assert _named(shop) == ["proba"]
    assert not side.model.papers


def test_a_photograph_is_put_with_an_order(shop: OpenShop, side: Documents, album: Path) -> None:
    _drop(shop, side, album / "IMG_0001.png")
    order = shop.read(SERBAN).orders[0]
    side.caption.order.setFocus()
    shop.press(Qt.Key.Key_Down)

    assert _kept(shop)[0].order_id == order.order_id
    assert f"comanda {order.no}" in side.model.about(side.model.index(0))


def test_delete_strikes_out_and_undo_brings_back(shop: OpenShop, side: Documents, album: Path) -> None:
    _drop(shop, side, album / "fișă.tiff")
    side.grid.setFocus()

    shop.press(Qt.Key.Key_Delete)
    assert not _kept(shop)
    assert shop.told() == "Am șters: fișă."
    shop.undo()
    assert len(_kept(shop)[0].digests) == 2
    assert side.stack.currentWidget() is side.grid


def test_pages_are_turned_and_zoomed_with_keys_and_left_with_esc(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    _drop(shop, side, album / "IMG_0001.png")
    _drop(shop, side, album / "fișă.tiff")
    side.grid.setFocus()
    side.grid.choose(_kept(shop)[0].paper_id)

    shop.press(Qt.Key.Key_Return)
    looking = side.viewer.looking
    assert looking.hasFocus()
    assert looking.is_shown()
    assert looking.accessibleName() == "fișă, pagina 1"
    shop.press(Qt.Key.Key_Right)
    assert looking.accessibleName() == "fișă, pagina 2"
    shop.press(Qt.Key.Key_Right)
    shop.press(Qt.Key.Key_Right)
    assert looking.accessibleName() == "Fotografie"
    assert side.caption.title.text() == ""

    shop.press(Qt.Key.Key_Plus)
    assert looking.nearness > 1
    shop.press(Qt.Key.Key_Left)
    assert looking.nearness == 1
    shop.press(Qt.Key.Key_Escape)
    assert side.grid.hasFocus()
    shop.press(Qt.Key.Key_Escape)
    assert not side.isVisible()


def test_a_picture_whose_file_is_gone_is_told_and_the_rest_can_be_seen(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    _drop(shop, side, album / "IMG_0001.png")
    for size in ("print", "thumb"):
        shop.services.documents.path(_kept(shop)[0].digests[0], size).unlink()

    side.open_paper(_kept(shop)[0].paper_id)
    shop.settle()

    assert not side.viewer.looking.is_shown()
    side.grab()


def test_stopping_keeps_what_was_taken_in_already(shop: OpenShop, side: Documents, tmp_path: Path) -> None:
    files = []
    for number in range(6):
        files.append(tmp_path / f"poza {number} bună.png")
        Image.new("RGB", (40, 30 + number)).save(files[-1])
    side.intake.advanced.connect(lambda done, _of: side.progress.stopped.emit() if done == 3 else None)

    _drop(shop, side, *files)

    assert len(_kept(shop)) == 3
    assert not side.progress.isVisible()


def test_what_is_handed_over_belongs_to_whoever_was_shown_then(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    side.handed.emit([album / "IMG_0001.png"])
    shop.floor.go("clients", shop.people[ILINCA])
    shop.settle()

    assert len(_kept(shop)) == 1
    assert not _kept(shop, ILINCA)
    assert not side.model.papers


def test_every_part_of_the_side_has_a_name(shop: OpenShop, side: Documents, album: Path) -> None:
    _drop(shop, side, album / "fișă.tiff")
    index = side.model.index(0)

    assert side.grid.accessibleName() == "Fotografii și hârtii"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("fișă, ")
    assert "2 pagini" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert side.caption.title.accessibleName() == "Titlu"
    assert side.caption.order.accessibleName() == "Ține de"


def test_the_small_pictures_are_made_elsewhere(shop: OpenShop, side: Documents, album: Path) -> None:
    _drop(shop, side, album / "vara" / "rochie de nuntă.jpg")
    side.grid.grab()
    shop.settle()

    shown = side.grid.grab().toImage()
    box = side.grid.visualRect(side.model.index(0)).translated(side.grid.viewport().pos())
    assert shown.pixelColor(box.left() + 90, box.top() + 40).blue() > 200


def test_what_was_left_out_stands_aside_for_a_picture_and_comes_back(
    shop: OpenShop, side: Documents, album: Path
) -> None:
    _drop(shop, side, album)
    side.open_paper(_kept(shop)[0].paper_id)
    assert not side.left_out.isVisible()

    side.viewer.left.emit()
    assert side.left_out.isVisible()


def test_the_same_picture_under_two_names_is_kept_once_and_said(
    shop: OpenShop, side: Documents, tmp_path: Path
) -> None:
    for name in ("rochie.png", "rochie copie.png"):
        noise((60, 90)).save(tmp_path / name)
    before = len(_kept(shop))
    _drop(shop, side, tmp_path / "rochie.png", tmp_path / "rochie copie.png")

    assert len(_kept(shop)) == before + 1
    assert "aceeași imagine" in texts(side.left_out)
