"""What goes out of a client's page: the page itself, and a card for a telephone."""

from __future__ import annotations

from pathlib import Path

import pytest
from boutique.ui.printing.on_paper import OnPaper
from boutique.ui.printing.printer import new_printer
from pypdfium2 import PdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog

from boutique.ui.clients.page import ClientsPage
from tests.ui.rooms_of_a_shop import OpenShop


def test_the_page_is_written_where_one_says(shop: OpenShop, clients: ClientsPage) -> None:
    assert clients.known is not None
    out = shop.book.folder / "fisa.pdf"
    clients.out.write_page(clients.known.page, out)
    shop.settle()
    assert out.read_bytes().startswith(b"%PDF")


def test_a_card_is_written_and_the_history_keeps_that_it_went_out(
    shop: OpenShop, clients: ClientsPage
) -> None:
    assert clients.known is not None
    out = shop.book.folder / "serban.vcf"
    clients.out.write_card(clients.known.page, out)
    shop.settle()
    assert "FN:Șerban Văleanu" in out.read_text()
    latest = shop.book.queries().history(clients.known.page.client_id, 1)[0]
    assert latest.fact is not None


def test_where_the_tape_lies_the_same_keys_print_the_sheet(shop: OpenShop, clients: ClientsPage) -> None:
    act = shop.floor.actions_live
    assert act["clients.print_page"].isEnabled()
    clients.detail.open_side("measures")
    shop.settle()
    assert act["clients.measure_sheet"].isEnabled()
    assert not act["clients.print_page"].isEnabled()
    clients.detail.open_side("orders")
    shop.settle()
    assert act["clients.print_page"].isEnabled()


def test_the_page_is_put_on_paper_sheet_by_sheet(
    shop: OpenShop, clients: ClientsPage, tmp_path: Path
) -> None:
    assert clients.known is not None
    printer = new_printer("fișa")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "hârtie.pdf"))
    printer.setResolution(60)
    OnPaper(clients, clients._context).run(printer, clients.out._page_of(clients.known.page), "Gata.")
    shop.settle()
    assert shop.told() == "Gata."
    assert len(PdfDocument(tmp_path / "hârtie.pdf")) == 1


def test_where_no_printer_answers_the_page_is_saved_instead(
    shop: OpenShop, clients: ClientsPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinters", staticmethod(list))
    out = tmp_path / "fără ending"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    shop.floor.actions_live["clients.print_page"].trigger()
    shop.settle()
    assert len(PdfDocument(tmp_path / "fără ending.pdf")) == 1
