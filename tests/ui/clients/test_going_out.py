"""What goes out of a client's page: the page itself, and a card for a telephone."""

from __future__ import annotations

from boutique.ui.pages.clients_page import ClientsPage
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


def test_the_page_and_the_measures_have_each_their_own_key(shop: OpenShop, clients: ClientsPage) -> None:
    act = shop.floor.actions_live
    clients.detail.open_side("measures")
    shop.settle()
    page, measures = act["clients.print_page"], act["clients.measure_sheet"]
    assert page.isEnabled()
    assert measures.isEnabled()
    assert page.shortcut() != measures.shortcut()
    assert page.text() != measures.text()
