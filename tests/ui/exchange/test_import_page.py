"""Taking a file in, as somebody at the counter does it."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from boutique.domain.exchange.columns import ImportKind
from boutique.domain.orders.model import Order
from boutique.services.shop.changes import undo_change
from boutique.ui.exchange.page import ImportPage
from boutique.ui.kit import Notice, Prose
from boutique.wording.exchange.imports import report_lines
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


def test_an_import_undone_from_elsewhere_is_told_as_undone(
    qtbot: QtBot, page: ImportPage, shop: SmallShop, tmp_path: Path
) -> None:
    _open(qtbot, page, _file(tmp_path, "clienți.csv", "Nume,Prenume\nPopa,Ana\n"))
    _try(qtbot, page)
    _take(qtbot, page)
    page.renew()
    qtbot.waitUntil(lambda: not page._context.tasks.busy())
    assert page.outcome.take_back.isVisible()

    entry = page._report.entry
    assert entry is not None
    undo_change(shop.book.change(), entry)
    page.renew()
    qtbot.waitUntil(page.outcome.take_back.isHidden)
    assert "Registrul e ca înainte" in page.outcome._figures.findChild(Prose).text()


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


_SUMS = """Data;Client;Telefon;Reducere;Total net;TVA;Total brut;Transport
2026-01-05;Ana Pop;0722 100 200;10;100;19;119;15
"""


def test_the_page_says_which_column_is_the_total_and_takes_another(
    qtbot: QtBot, page: ImportPage, shop: SmallShop, tmp_path: Path
) -> None:
    _open(qtbot, page, _file(tmp_path, "comenzi.csv", _SUMS))
    total = page.meaning.total
    assert total.choice.currentData() == "Total brut"
    assert all(header in total.apart.text() for header in ("Reducere", "Total net", "TVA", "Transport"))

    _choose(total.choice, "Total net")

    assert page.meaning.columns.columns().header_of("amount") == "Total net"
    assert "Total brut" in total.apart.text()
    qtbot.waitUntil(lambda: not page._context.tasks.busy())
    _try(qtbot, page)
    _take(qtbot, page)
    with shop.book.change() as uow:
        assert 10_000 in [total for _id, total in uow.keys(Order, "total_bani")]


def test_the_total_follows_what_is_said_of_the_columns(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    _open(qtbot, page, _file(tmp_path, "comenzi.csv", _SUMS))

    _mean(page, "Total net", "amount")
    assert page.meaning.total.choice.currentData() == "Total net"
    _choose(page.meaning.total.choice, "")

    assert page.meaning.columns.columns().header_of("amount") is None
    qtbot.waitUntil(lambda: not page._context.tasks.busy())


def test_a_list_of_clients_is_asked_for_no_total(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    _open(qtbot, page, _file(tmp_path, "clienți.csv", CLIENTS))
    assert not page.meaning.total.isVisible()


def test_another_way_of_writing_reads_the_first_rows_anew(
    qtbot: QtBot, page: ImportPage, shop: SmallShop, tmp_path: Path
) -> None:
    path = tmp_path / "clienti.csv"
    path.write_bytes("Nume;Prenume;Zona\nŢurcanu;Ştefan;Nord\n".encode("cp1250"))
    _open(qtbot, page, path)
    _mean(page, "Zona", "city")

    _choose(page.meaning.letters.choice, "cp1252")
    qtbot.waitUntil(lambda: not page._context.tasks.busy())
    assert _first_cell(page) == "Þurcanu"
    assert page.meaning.letters.choice.currentData() == "cp1252"
    assert page.meaning.columns.columns().header_of("city") == "Zona"  # what was set by hand stays

    _choose(page.meaning.letters.choice, "cp1250")
    qtbot.waitUntil(lambda: not page._context.tasks.busy())
    assert _first_cell(page) == "Țurcanu"
    _try(qtbot, page)
    _take(qtbot, page)
    assert [hit.name for hit in shop.book.queries().search("Țurcanu")] == ["Ștefan Țurcanu"]


def test_the_letters_of_a_workbook_are_not_asked_for(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "clienti.xlsx")
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Nume", "Prenume"])
    sheet.write_row(1, 0, ["Pop", "Ana"])
    book.close()
    _open(qtbot, page, tmp_path / "clienti.xlsx")
    assert not page.meaning.letters.isVisible()


@pytest.mark.parametrize("width", [911, 1024, 1366])
def test_nothing_of_the_columns_is_cut_off_in_a_narrow_window(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, width: int
) -> None:
    page.window().resize(width, 700)
    _open(qtbot, page, _file(tmp_path, "comenzi.csv", _SUMS))
    qtbot.waitUntil(lambda: page.window().width() == width)
    qtbot.waitUntil(lambda: not _cut_off(page))  # the last layout of a narrower window may be under way


def _cut_off(page: ImportPage) -> list[QWidget]:
    """Return what of the columns does not stand whole in the window."""
    parts = (page.meaning.table, page.meaning.total.choice, page.meaning.letters.choice)
    return [
        part
        for part in parts
        if part.mapTo(page.window(), part.rect().topRight()).x() > page.window().width()
        or part.mapTo(page.meaning, part.rect().topRight()).x() > page.meaning.width()
        or part.visibleRegion().boundingRect().width() != part.width()
    ]


def _choose(choice: QComboBox, data: str) -> None:
    choice.setCurrentIndex(choice.findData(data))
    choice.activated.emit(choice.currentIndex())


def _first_cell(page: ImportPage) -> object:
    rows = page.meaning.rows
    return rows.data(rows.index(0, 1), Qt.ItemDataRole.DisplayRole)


def test_what_went_into_notes_is_still_told_when_the_refused_rows_were_handed_back(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    """And the rows keep the greater part of a low window: each sentence had a line of its own."""
    page.window().resize(960, 600)
    rows = "".join(f"Pop{at};0722 5{at:02};Firma;da\n" for at in range(20))
    text = f"Nume;Telefon;Firma;Newsletter\n{rows}Rus Ion;0723 555 021;Firma;nu\n"
    _open(qtbot, page, _file(tmp_path, "clienți.csv", text))
    _try(qtbot, page)
    _take(qtbot, page)
    outcome = page.outcome
    qtbot.waitUntil(lambda: bool(outcome.findChildren(Notice)))
    expected = " ".join(report_lines(page._report))
    assert expected.count(".") > 1
    qtbot.waitUntil(
        lambda: any(part.isVisible() and part.text() == expected for part in outcome.findChildren(Prose))
    )
    qtbot.waitUntil(lambda: outcome._list.height() * 4 > page.height())
