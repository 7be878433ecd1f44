"""A lookbook made for one person, seen before it is printed; and many into a folder."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from boutique.domain.lookbooks.book import Lookbook
from boutique.domain.ports import PrintedPiece
from boutique.ui.kernel.documents_folder import free_place
from boutique.ui.lookbooks.making import book_name
from boutique.ui.lookbooks.page import LookbooksPage
from boutique.ui.lookbooks.piece_ticks import PieceTick
from boutique.ui.lookbooks.print_profiles import PrintProfile
from boutique.ui.printing.pdf import page_image
from boutique.ui.shell.subjects import LookbookWish
from tests.ui.shop_fixtures import Opened
from tests.ui.small_shop import SmallShop


def _for(opened: Opened, client: object) -> None:
    opened.page.arrive(client)
    opened.settle()
    opened.settle()


def _pages(path: Path) -> int:
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()


def _made(shop: SmallShop) -> int:
    return len(shop.book.queries().client_page(shop.serban).lookbooks)


def test_a_client_given_by_another_room_sees_their_book_at_once(
    opened: Opened, page: LookbooksPage, shop: SmallShop
) -> None:
    _for(opened, shop.serban)

    assert page.chooser.name.text() == "Șerban Văleanu"
    assert page.preview.leaves.count >= 8
    assert page.preview.spread.isVisible()
    assert _made(shop) == 0


def test_the_cloth_they_wait_for_is_in_the_book_with_its_reason(
    opened: Opened, page: LookbooksPage, shop: SmallShop
) -> None:
    _for(opened, shop.serban)

    first = page.findChildren(PieceTick)[0]

    assert first.box.isChecked()
    assert "Solbiati" in first.box.accessibleName()


def test_a_client_is_found_by_a_piece_of_the_phone(
    opened: Opened, page: LookbooksPage, shop: SmallShop
) -> None:
    _for(opened, None)
    page.chooser.finder.search.setText("722 555")
    opened.settle()

    page.chooser.finder.search.entered.emit()
    opened.settle()

    assert page.chooser.name.text() == "Ilinca Țepeneag"
    assert page.desk.plan is not None


def test_a_piece_that_is_unticked_is_not_printed(
    opened: Opened, page: LookbooksPage, shop: SmallShop, qtbot: QtBot
) -> None:
    _for(opened, shop.serban)
    plan = page.desk.plan
    assert plan is not None

    page.findChildren(PieceTick)[0].box.click()
    qtbot.waitUntil(lambda: page.desk.plan is not None and page.desk.plan is not plan)

    kept = [look.piece.piece_id for look in page.desk.plan.book.looks]
    assert plan.book.looks[0].piece.piece_id not in kept
    assert len(kept) == len(plan.book.looks) - 1


def test_with_nothing_ticked_the_page_says_what_to_do_and_nothing_can_be_printed(
    opened: Opened, page: LookbooksPage, shop: SmallShop, qtbot: QtBot
) -> None:
    _for(opened, shop.serban)

    for tick in page.findChildren(PieceTick):
        tick.box.setChecked(False)
    page.chooser.pieces.changed.emit(page.chooser.pieces.ticked())
    qtbot.waitUntil(lambda: bool(page.preview.trouble.text()))

    assert page.desk.plan is None
    assert not opened.floor.actions_live["lookbook.save"].isEnabled()


def test_keys_turn_the_pages_and_the_strip_follows(
    opened: Opened, page: LookbooksPage, shop: SmallShop, qtbot: QtBot
) -> None:
    _for(opened, shop.serban)

    qtbot.keyClick(page.preview.spread, Qt.Key.Key_PageDown)
    assert page.preview.spread.shown() == (1, 2)

    qtbot.keyClick(page.preview.spread, Qt.Key.Key_End)
    assert page.preview.leaves.count - 1 in page.preview.spread.shown()

    page.preview.strip.wanted.emit(0)
    assert page.preview.spread.shown() == (0,)
    opened.settle()


def test_the_pages_seen_are_those_of_the_file(opened: Opened, page: LookbooksPage, shop: SmallShop) -> None:
    _for(opened, shop.serban)
    plan = page.desk.plan
    assert plan is not None

    cover = page_image(plan.path, 0, 200)

    assert cover.width() == 200
    assert len({cover.pixelColor(at, at).name() for at in range(0, 200, 5)}) > 3


def test_a_saved_book_is_written_down_and_undo_takes_both_away(
    opened: Opened, page: LookbooksPage, shop: SmallShop, tmp_path: Path
) -> None:
    _for(opened, shop.serban)
    out = tmp_path / "pentru Șerban.pdf"

    page.desk.save(out)
    opened.settle()
    assert _pages(out) == page.preview.leaves.count
    assert _made(shop) == 1

    opened.take_back()
    assert _made(shop) == 0
    assert not out.exists()


def test_a_folder_that_is_gone_is_said_in_place_and_nothing_is_written_down(
    opened: Opened, page: LookbooksPage, shop: SmallShop, tmp_path: Path
) -> None:
    _for(opened, shop.serban)

    page.desk.save(tmp_path / "nu e" / "carte.pdf")
    opened.settle()

    assert page.preview.trouble.text()
    assert _made(shop) == 0


def test_books_for_all_guests_go_into_one_folder(
    opened: Opened, page: LookbooksPage, shop: SmallShop, tmp_path: Path
) -> None:
    _for(opened, LookbookWish((shop.serban, shop.ilinca), shop.collection.id))
    assert page.queue.isVisible()

    page.batch.make(tmp_path)
    opened.settle()

    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "Ilinca Țepeneag - Primăvară 2027.pdf",
        "Șerban Văleanu - Primăvară 2027.pdf",
    ]
    assert _made(shop) == 1


def test_whoever_is_left_out_gets_none(
    opened: Opened, page: LookbooksPage, shop: SmallShop, tmp_path: Path
) -> None:
    _for(opened, LookbookWish((shop.serban, shop.ilinca), shop.collection.id))

    page.queue.ticks.ticks[1].box.click()
    page.batch.make(tmp_path)
    opened.settle()

    assert [path.name for path in tmp_path.glob("*.pdf")] == ["Șerban Văleanu - Primăvară 2027.pdf"]
    assert page.queue.ticks.ticks[0].answer.text()
    assert not page.queue.ticks.ticks[1].answer.text()


def test_a_run_is_one_entry_of_the_history_and_is_taken_back_as_one(
    opened: Opened, page: LookbooksPage, shop: SmallShop, tmp_path: Path
) -> None:
    _for(opened, LookbookWish((shop.serban, shop.ilinca), shop.collection.id))
    before = len(shop.book.queries().history())

    page.batch.make(tmp_path)
    opened.settle()
    assert len(shop.book.queries().history()) == before + 1

    opened.take_back()
    assert _made(shop) == 0
    assert not list(tmp_path.glob("*.pdf"))


def test_two_clients_of_one_name_get_two_files(tmp_path: Path) -> None:
    name = book_name("Ion Pop", "Iarnă: 2026/2027")
    (tmp_path / name).write_text("")

    assert name == "Ion Pop - Iarnă 2026 2027.pdf"
    assert free_place(tmp_path, name).name == "Ion Pop - Iarnă 2026 2027 (2).pdf"


@pytest.mark.parametrize("paper", list(PrintProfile))
def test_the_book_is_set_for_what_it_is_printed_on(
    opened: Opened, page: LookbooksPage, shop: SmallShop, paper: PrintProfile
) -> None:
    page.preview.paper.set_value(paper)
    _for(opened, shop.serban)
    plan = page.desk.plan
    assert plan is not None

    document = pypdfium2.PdfDocument(plan.path)
    width = document[0].get_width()
    document.close()

    assert (width > 600) == (paper is PrintProfile.PRINT_SHOP)


def test_others_write_while_the_books_of_a_run_are_composed(
    opened: Opened, page: LookbooksPage, shop: SmallShop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _for(opened, LookbookWish((shop.serban, shop.ilinca), shop.collection.id))
    press = page.batch._presses[PrintProfile.PRINTER]
    written: list[bool] = []

    class Slow:
        """A press during whose work somebody at the counter writes."""

        def lookbook(self, book: Lookbook, out: Path) -> PrintedPiece:
            written.append(page._context.tasks.written(within_s=30))
            return press.lookbook(book, out)

    monkeypatch.setattr(page.batch, "_presses", {PrintProfile.PRINTER: Slow()})
    page.batch.make(tmp_path)
    opened.settle()

    assert written == [True, True]
    assert len(list(tmp_path.glob("*.pdf"))) == 2
    assert not list(tmp_path.glob(".boutique-*"))
