"""What goes out of a client's page: the page itself, and a card for a telephone."""

from __future__ import annotations

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
