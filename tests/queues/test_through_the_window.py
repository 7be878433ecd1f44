"""From the keys of a client's page to what lies in a real queue."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from boutique.exchange.printers.cups import CupsPrinters
from tests.queues.server import print_server, why_not
from tests.queues.test_real_queues import page_of
from tests.ui.conftest import dressed, shop, template  # noqa: F401 # fixtures of the screens
from tests.ui.printing.conftest import Counter, counter  # noqa: F401

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not() or "a print server can be started")


def test_two_keys_print_a_page_as_text_on_a_real_queue(
    counter: Counter,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with print_server() as server:
        monkeypatch.setenv("CUPS_SERVER", str(server.socket))
        server.queue("HP", "A4")
        real = CupsPrinters()
        for name in ("printers", "hand_over", "news", "call_off"):
            monkeypatch.setattr(counter.printers, name, getattr(real, name))
        counter.ask()
        counter.shop.press(Qt.Key.Key_Return)
        width, height, words = page_of(server.came_out("HP", 1))

    assert (width, height) == (210, 297)
    assert "Văleanu" in words
    assert "HP 1" in counter.shop.told()
