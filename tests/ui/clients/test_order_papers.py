"""The papers of the order that is chosen go to the printer with one key; elsewhere it prints the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.services.orders.taking import place_order
from boutique.ui.orders.side import Orders
from boutique.ui.pages.clients_page import ClientsPage
from tests.press.readback import words_of
from tests.shots.pretended_printers import HP, PretendedPrinters
from tests.shots.small_book import TODAY
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def side(shop: OpenShop, clients: ClientsPage, tmp_path: Path) -> Orders:
    """Two garments of an order, on show, and a printer."""
    printers = shop.services.printers
    assert isinstance(printers, PretendedPrinters)
    printers.kept = tmp_path / "kept"
    printers.kept.mkdir()
    printers.known = [HP]
    items = (
        ItemDraft(garment="suit", description="Costum bleumarin", price_bani=400_000),
        ItemDraft(garment="shirt", description="Cămașă albă", price_bani=45_000),
    )
    place_order(shop.book.change(), OrderDraft(client_id=shop.people[SERBAN], placed_on=TODAY, items=items))
    clients.detail.open_side("orders")
    clients.renew()
    shop.settle()
    side = clients.detail.side("orders")
    assert isinstance(side, Orders)
    side.rows.choose_first()
    shop.settle()
    side.rows.setFocus()
    return side


def test_the_key_prints_a_ticket_for_each_garment(shop: OpenShop, side: Orders) -> None:
    shop.press(Qt.Key.Key_P, CTRL)
    shop.wait(lambda: side.papers.printing.sheet is not None)
    sheet = side.papers.printing.sheet
    assert sheet is not None
    shop.settle()
    sheet.save_button.click()
    shop.settle()
    printers = shop.services.printers
    assert isinstance(printers, PretendedPrinters)
    assert printers.kept is not None
    (printed,) = printers.kept.glob("*.pdf")
    words = " ".join(words_of(printed))
    assert "Costum bleumarin" in words
    assert "Cămașă albă" in words
    assert "4.000" not in words
    assert "0721" not in words


def test_on_another_side_the_same_key_prints_the_page(
    shop: OpenShop, clients: ClientsPage, side: Orders
) -> None:
    act = shop.floor.actions_live
    assert act["clients.print_page"].shortcut().isEmpty()
    assert act["clients.print_page"].isEnabled()
    clients.detail.open_side("measures")
    shop.settle()
    assert not act["clients.ticket"].isEnabled()
    assert act["clients.print_page"].shortcut().toString() == "Ctrl+P"


@pytest.mark.parametrize(("deed", "pages"), [("copy", 1), ("label", 2), ("label_card", 2)])
def test_the_copy_and_labels_go_to_the_printer(shop: OpenShop, side: Orders, deed: str, pages: int) -> None:
    shop.floor.actions_live[f"clients.{deed}"].trigger()
    shop.settle()
    sheet = side.papers.printing.sheet
    assert sheet is not None
    sheet.save_button.click()
    shop.settle()
    printers = shop.services.printers
    assert isinstance(printers, PretendedPrinters)
    assert printers.kept is not None
    (printed,) = printers.kept.glob("*.pdf")
    assert len(words_of(printed)) == pages
