"""Closing the shop while something is on its way to the printer asks first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from boutique.ui.pages.leaving import LeaveDialog, may_leave
from tests.ui.printing.conftest import Counter


class Held:
    """A printer that takes a piece only when it is let."""

    def __init__(self) -> None:
        self.there, self.go = threading.Event(), threading.Event()

    def hold(self) -> None:
        """Wait for the word."""
        self.there.set()
        assert self.go.wait(20)


@pytest.fixture
def held(counter: Counter) -> Iterator[Held]:
    """A page that is just being handed over."""
    made = Held()
    counter.printers.at_hand_over = made.hold
    counter.ask()
    counter.sheet.save_button.click()
    assert made.there.wait(20)
    yield made
    made.go.set()


def _answer(close: Callable[[LeaveDialog], None]) -> None:
    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LeaveDialog)
        close(dialog)

    QTimer.singleShot(0, act)


def test_whoever_waits_gets_it_printed(counter: Counter, held: Held) -> None:
    _answer(LeaveDialog.reject)
    assert not may_leave(counter.shop.floor)
    held.go.set()
    counter.shop.settle()
    assert len(counter.printers.orders) == 1


def test_whoever_closes_has_nothing_printed(counter: Counter, held: Held) -> None:
    _answer(LeaveDialog.accept)
    assert may_leave(counter.shop.floor)
    held.go.set()
    counter.shop.settle()
    assert not counter.printers.orders


def test_what_a_printer_has_already_asks_nothing(counter: Counter) -> None:
    counter.ask()
    counter.print()
    assert may_leave(counter.shop.floor)
