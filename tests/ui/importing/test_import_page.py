"""Taking a file in, as somebody at the counter does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from boutique.domain.imports import ImportKind
from boutique.ui.importing.page import ImportPage
from tests.ui.small_shop import SmallShop

CLIENTS = """Nume;Prenume;Telefon;Data nașterii
Cârstea;Matei;0723 555 020;14.05.1975
Bălășescu;Horia;0722 55;
Ghiță;Smaranda;0725 555 022;1.3.2092
Pîrvu;Tudor;0726 555 023;7.8.1961
"""
ORDERS = """customer_id,date,amount
17,2025-03-01,1200
17,2026-03-04,900
18,2026-04-01,450
"""


def _file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def _open(qtbot: QtBot, page: ImportPage, path: Path) -> None:
    page.take_file(path)
    qtbot.waitUntil(page.meaning.isVisible)
    qtbot.waitUntil(lambda: not page._context.tasks.busy())


def _try(qtbot: QtBot, page: ImportPage) -> None:
    page.meaning.go_on.click()
    qtbot.waitUntil(page.outcome.isVisible)
    qtbot.waitUntil(lambda: not page._context.tasks.busy())


def _take(qtbot: QtBot, page: ImportPage) -> None:
    page.outcome.take.click()
    qtbot.waitUntil(page.outcome.see_calls.isVisible)
    qtbot.waitUntil(lambda: not page._context.tasks.busy())


def test_what_a_file_brings_is_told_from_its_columns(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    _open(qtbot, page, _file(tmp_path, "istoric.csv", ORDERS))
    assert page.meaning.chosen_kind() is ImportKind.ORDERS

    _open(qtbot, page, _file(tmp_path, "clienți.csv", CLIENTS))
    assert page.meaning.chosen_kind() is ImportKind.CLIENTS


def test_the_first_rows_say_why_one_of_them_would_be_refused(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    _open(qtbot, page, _file(tmp_path, "clienți.csv", CLIENTS))

    refused = page.meaning.rows.refused()

    assert len(refused) == 2
    assert "0722 55" in refused[0]
    assert "2092" in refused[1]


def test_a_trial_writes_nothing(qtbot: QtBot, page: ImportPage, shop: SmallShop, tmp_path: Path) -> None:
    before = shop.book.queries().count_clients()
    _open(qtbot, page, _file(tmp_path, "clienți.csv", CLIENTS))

    _try(qtbot, page)

    assert page.outcome.take.isVisible()
    assert shop.book.queries().count_clients() == before


def test_an_import_adds_the_good_rows_hands_the_others_back_and_can_be_undone(
    qtbot: QtBot, page: ImportPage, shop: SmallShop, tmp_path: Path
) -> None:
    before = shop.book.queries().count_clients()
    _open(qtbot, page, _file(tmp_path, "clienți.csv", CLIENTS))
    _try(qtbot, page)
    _take(qtbot, page)

    handed_back = [path for path in tmp_path.glob("*.csv") if path.name != "clienți.csv"]
    assert shop.book.queries().count_clients() == before + 2
    assert "0722 55" in handed_back[0].read_text("utf-8-sig")

    page.outcome.take_back.click()
    qtbot.waitUntil(page.outcome.take_back.isHidden)
    assert shop.book.queries().count_clients() == before


def test_an_import_of_much_of_the_shop_is_undone_at_the_second_click(
    qtbot: QtBot, page: ImportPage, shop: SmallShop, tmp_path: Path
) -> None:
    before = shop.book.queries().count_clients()
    table = "Nume,Prenume\n" + "".join(f"Popa{at},Ana\n" for at in range(6))
    _open(qtbot, page, _file(tmp_path, "clienți.csv", table))
    _try(qtbot, page)
    _take(qtbot, page)

    page.outcome.take_back.click()
    qtbot.waitUntil(lambda: "Ana Popa0" in page.outcome.trouble.text())
    assert shop.book.queries().count_clients() == before + 6
    page.outcome.take_back.click()
    qtbot.waitUntil(page.outcome.take_back.isHidden)

    assert shop.book.queries().count_clients() == before


def test_the_same_file_again_leaves_nothing_to_import(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    path = _file(tmp_path, "istoric.csv", ORDERS)
    _open(qtbot, page, path)
    _try(qtbot, page)
    _take(qtbot, page)

    _open(qtbot, page, path)
    _try(qtbot, page)

    assert not page.outcome.take.isVisible()


def test_a_column_left_out_is_seen_at_once(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    _open(qtbot, page, _file(tmp_path, "clienți.csv", CLIENTS))
    columns = page.meaning.rows.columnCount()

    _mean(page, "Telefon", "")
    qtbot.waitUntil(lambda: page.meaning.rows.columnCount() == columns - 1)

    assert len(page.meaning.rows.refused()) == 1


def test_without_a_name_nothing_can_be_tried_and_the_page_says_why(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    _open(qtbot, page, _file(tmp_path, "clienți.csv", CLIENTS))

    _mean(page, "Nume", "")
    _mean(page, "Prenume", "")

    qtbot.waitUntil(lambda: not page.meaning.go_on.isEnabled())


def test_a_meaning_belongs_to_one_column(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    _open(qtbot, page, _file(tmp_path, "clienți.csv", CLIENTS))

    _mean(page, "Prenume", "family_name")

    assert page.meaning.columns.columns().columns["family_name"] == "Prenume"
    assert page.meaning.columns.choice("Nume").currentData() == ""
    qtbot.waitUntil(lambda: not page._context.tasks.busy())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gol.csv", b""),
        ("doar antet.csv", b"Nume;Telefon\n"),
        ("poza.csv", b"\x89PNG\r\n\x1a\n" + bytes(200)),
        ("document.xlsx", b"PK\x03\x04 not a workbook"),
        ("pagina.csv", b"<!doctype html><html></html>"),
    ],
)
def test_a_bad_file_gets_its_sentence_where_it_was_dropped(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    page.take_file(path)

    qtbot.waitUntil(lambda: bool(page.drop.trouble.text()))
    assert page.drop.isVisible()


def test_a_file_dropped_on_the_page_is_looked_at(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(_file(tmp_path, "clienți.csv", CLIENTS)))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    page.drop.dropEvent(event)

    qtbot.waitUntil(page.meaning.isVisible)
    qtbot.waitUntil(lambda: not page._context.tasks.busy())


def test_an_import_stopped_midway_writes_nothing(
    qtbot: QtBot, page: ImportPage, shop: SmallShop, tmp_path: Path
) -> None:
    before = shop.book.queries().count_clients()
    many = "".join(f"Popescu;Ion {at};0723 {at:06};\n" for at in range(2_000))
    _open(qtbot, page, _file(tmp_path, "mulți.csv", CLIENTS + many))
    _try(qtbot, page)

    page.outcome.take.click()
    page.outcome.progress.stopped.emit()

    qtbot.waitUntil(lambda: bool(page.outcome.trouble.text()))
    assert shop.book.queries().count_clients() == before


def _mean(page: ImportPage, header: str, field: str) -> None:
    choice = page.meaning.columns.choice(header)
    at = choice.findData(field)
    choice.setCurrentIndex(at)
    choice.activated.emit(at)
