"""What is made ready while nobody waits, and what waits until somebody has gone there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from boutique.ui.pages.clients_page import ClientsPage
from tests.counter import Counter, new_book
from tests.ui.furnished import furnished

_SIDES = {"overview", "measures", "likes", "person", "orders", "story", "papers"}


def test_the_sides_of_a_client_are_made_once_somebody_has_gone_to_the_clients(
    qapp: QApplication, tmp_path: Path
) -> None:
    with new_book(tmp_path / "shop") as book:
        Counter(book).client("Popa")
    with furnished(tmp_path / "shop") as shop:
        shop.stand(QSize(1366, 768))
        clients = shop.floor.page("clients")
        assert isinstance(clients, ClientsPage)
        assert clients.detail.made <= {"overview"}

        shop.floor.go("clients")
        shop.stand(QSize(1366, 768))

        assert clients.detail.made == _SIDES
