"""A client's page, and printers that one can look into."""

from __future__ import annotations

from pathlib import Path

import pytest

from boutique.ui.pages.clients_page import ClientsPage
from boutique.ui.printing.sheet import PrintSheet
from tests.shots.pretended_printers import HP, PretendedPrinters
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"


class Counter:
    """A client's page with a printer beside it."""

    def __init__(self, shop: OpenShop, page: ClientsPage, printers: PretendedPrinters) -> None:
        self.shop, self.page, self.printers = shop, page, printers

    @property
    def sheet(self) -> PrintSheet:
        """The sheet that lies over the page."""
        found = self.page.out.printing.sheet
        assert found is not None
        return found

    def ask(self, action: str = "clients.print_page") -> PrintSheet:
        """Press the keys for printing and wait for the printers."""
        self.shop.floor.actions_live[action].trigger()
        self.shop.settle()
        return self.sheet

    def print(self) -> None:
        """Press the button."""
        self.sheet.save_button.click()
        self.shop.settle()

    def is_open(self) -> bool:
        """Whether anything is asked still."""
        return self.page.out.printing.sheet is not None


@pytest.fixture
def counter(shop: OpenShop, tmp_path: Path) -> Counter:
    """Open a client's page."""
    printers = shop.services.printers
    assert isinstance(printers, PretendedPrinters)
    printers.kept = tmp_path / "kept"
    printers.kept.mkdir()
    printers.known = [HP]
    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    return Counter(shop, page, printers)
