"""What is let go anywhere on a client's page reaches that client, once, and is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from boutique.domain.clients.views import PaperView
from boutique.ui.clients.documents.side import Documents
from boutique.ui.clients.story.side import Story
from boutique.ui.pages.clients_page import ClientsPage
from tests.data.files import noise, two_halves
from tests.ui.rooms_of_a_shop import OpenShop, texts

SERBAN = "Șerban Văleanu"


def _kept(shop: OpenShop) -> tuple[PaperView, ...]:
    return shop.book.queries().client_papers(shop.people[SERBAN])


@pytest.mark.parametrize("side_name", ["overview", "measures", "likes", "person", "orders", "story"])
def test_what_is_let_go_on_any_side_reaches_the_client_and_is_seen(
    shop: OpenShop, clients: ClientsPage, side_name: str, tmp_path: Path
) -> None:
    noise((60, 90), 5).save(tmp_path / "probă.png")
    clients.detail.open_side(side_name)
    shop.settle()
    before = {paper.paper_id for paper in _kept(shop)}

    _let_go(shop, clients.detail.side(side_name), tmp_path / "probă.png")

    (new,) = [paper for paper in _kept(shop) if paper.paper_id not in before]
    assert clients.detail.tabs.value() == "papers"
    papers = clients.detail.side("papers")
    assert isinstance(papers, Documents)
    assert papers.grid.current() == new.paper_id


def test_no_line_one_may_type_in_keeps_a_file_for_itself(
    shop: OpenShop, clients: ClientsPage, tmp_path: Path
) -> None:
    noise((60, 90), 6).save(tmp_path / "probă.png")
    clients.detail.open_side("story")
    shop.settle()
    story = clients.detail.side("story")
    assert isinstance(story, Story)
    before = len(_kept(shop))

    _let_go(shop, story.strip.words, tmp_path / "probă.png")

    assert len(_kept(shop)) == before + 1
    assert not story.strip.words.text()


def test_what_is_let_go_over_the_details_reaches_their_client(
    shop: OpenShop, clients: ClientsPage, tmp_path: Path
) -> None:
    noise((60, 90), 7).save(tmp_path / "probă.png")
    clients.edit()
    shop.settle()
    before = len(_kept(shop))

    _let_go(shop, clients.desk.form.fields.texts["city"], tmp_path / "probă.png")

    assert len(_kept(shop)) == before + 1


def test_the_same_picture_on_another_day_is_kept_once_and_led_to(
    shop: OpenShop, clients: ClientsPage, tmp_path: Path
) -> None:
    clients.detail.open_side("papers")
    shop.settle()
    side = clients.detail.side("papers")
    assert isinstance(side, Documents)
    two_halves().save(tmp_path / "rochie.jpg")
    two_halves().save(tmp_path / "IMG_7.jpg", exif=_described())
    assert (tmp_path / "rochie.jpg").read_bytes() != (tmp_path / "IMG_7.jpg").read_bytes()
    before = {paper.paper_id for paper in _kept(shop)}
    _let_go(shop, side, tmp_path / "rochie.jpg")
    (new,) = [paper for paper in _kept(shop) if paper.paper_id not in before]
    noise((60, 90), 8).save(tmp_path / "alta.png")
    _let_go(shop, side, tmp_path / "alta.png")

    _let_go(shop, side, tmp_path / "IMG_7.jpg")

    assert len(_kept(shop)) == len(before) + 2
    assert side.grid.current() == new.paper_id
    assert "IMG_7.jpg" in texts(side.left_out)


def _described() -> Image.Exif:
    notes = Image.Exif()
    notes[0x010E] = "altă zi"
    return notes


def _let_go(shop: OpenShop, part: QWidget, path: Path) -> None:
    held, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    mime.setText(str(path))
    for event in (
        QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, mime, held, none),
        QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, held, none),
    ):
        QApplication.sendEvent(part, event)
    shop.settle()
