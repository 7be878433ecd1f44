"""The room of the orders with ten thousand open ones, beside the same room with its rows in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from statistics import median
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest

from boutique.domain.orders.needs import NeedGroup
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.ui.kernel.drawn import keep_in, keep_nothing
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Tasks
from tests.bench.at_window import Cost, program, settle, taken
from tests.bench.measuring import line, percentile
from tests.bench.order_book import TODAY, orders
from tests.shots.small_book import services_over

_TURNS = 7
_KEYS = 200
_FRAME_MS = 1000 / 60


class InMemory:
    """Answers at once with what the book answered before; whatever else is asked goes to the book."""

    def __init__(self, queries: Any) -> None:
        self._queries = queries
        self._due: NeedGroup | None = queries.due_orders(TODAY)
        self._groups: Sequence[NeedGroup] = queries.order_groups(TODAY)
        numbers = [no for group in self._groups for no in group.numbers]
        self._at_hand: Mapping[int, OrderAtHand] = {
            each.order.no: each for each in queries.orders_at_hand(numbers)
        }

    def __getattr__(self, name: str) -> Any:
        return getattr(self._queries, name)

    def due_orders(self, today: date) -> NeedGroup | None:
        """Return the first group."""
        return self._due

    def order_groups(self, today: date, text: str = "") -> Sequence[NeedGroup]:
        """Return every group."""
        return self._groups if not text else self._queries.order_groups(today, text)

    def orders_at_hand(self, numbers: Sequence[int]) -> Sequence[OrderAtHand]:
        """Return these orders."""
        return [self._at_hand[no] for no in numbers]


class _Shelf(dict[str, bytes]):
    """Keeps drawings in memory."""

    def put(self, name: str, content: bytes) -> None:
        """Keep one."""
        self[name] = content


def report(count: int) -> Iterator[str]:
    """Yield when the room is ready from the book and from memory, and what a key costs in it."""
    with program(orders(count)) as (book, tasks):
        keep_in(_Shelf(), tasks)  # type: ignore[arg-type] # a dictionary gets as a shelf does
        services = replace(services_over(book), today=lambda: TODAY)
        known = replace(services, queries=InMemory(services.queries))
        turns = [(_ready(services, tasks), _ready(known, tasks)) for _ in range(_TURNS)]
        ours, bare = (median(each) for each in zip(*turns[1:], strict=True))
        yield line(f"{count:,} open orders: first rows ready", ours, bare, "ms", "<= 1.20")
        yield from _keys(services, tasks, count)
        keep_nothing()


def _page(shop: ShopServices, tasks: Tasks) -> Any:
    from boutique.ui.shell import ShopFloor
    from tests.shots.rooms import rooms

    floor = ShopFloor(rooms(shop), tasks)
    floor.resize(QSize(1366, 768))
    floor.show()
    settle(tasks)
    return floor


def _ready(shop: ShopServices, tasks: Tasks) -> float:
    """How long it takes until the rows in sight are painted, from the moment the room is entered."""
    floor = _page(shop, tasks)
    page = floor.page("orders")

    def enter() -> None:
        floor.go("orders")
        while page.list.current() is None:
            tasks_turn()
        page.list.rows.viewport().repaint()

    from PySide6.QtWidgets import QApplication

    tasks_turn = QApplication.processEvents
    cost = taken(enter)
    settle(tasks)
    floor.close()
    floor.deleteLater()
    return cost.clock


def _keys(shop: ShopServices, tasks: Tasks, count: int) -> Iterator[str]:
    floor = _page(shop, tasks)
    page = floor.page("orders")
    floor.go("orders")
    settle(tasks)
    rows = page.list.rows
    rows.setFocus()

    def press() -> None:
        QTest.keyClick(rows, Qt.Key.Key_Down)
        rows.viewport().repaint()

    costs: list[Cost] = []
    for _ in range(_KEYS):
        costs.append(taken(press))
        settle(tasks)
    works = [cost.work for cost in costs]
    for part, name in ((0.5, "p50"), (0.99, "p99")):
        what = f"{count:,} open orders: a key to its picture, {name}"
        yield line(what, percentile(works, part), _FRAME_MS, "ms", "<= 1.00")
    floor.close()
