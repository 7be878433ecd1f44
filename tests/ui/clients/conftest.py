"""The client book, opened at the client of the mock-ups."""

from __future__ import annotations

import pytest

from boutique.ui.pages.clients_page import ClientsPage
from tests.ui.rooms_of_a_shop import OpenShop

SERBAN = "Șerban Văleanu"


@pytest.fixture
def clients(shop: OpenShop) -> ClientsPage:
    """Open his page."""
    shop.floor.go("clients", shop.people[SERBAN])
    shop.settle()
    page = shop.floor.page("clients")
    assert isinstance(page, ClientsPage)
    return page
