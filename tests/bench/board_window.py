"""The room of the workshop in a window: opened in turns from the book and from memory, then walked."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.shell import Room, ShopFloor
from boutique.ui.workshop.arranging import By
from boutique.ui.workshop.page import WorkshopPage
from tests.bench.at_window import Cost, Watch, program, settle
from tests.bench.measuring import timed
from tests.shots.small_book import services_over

_ROUNDS = 9
_KEYS = 300
_WAYS = (*[Qt.Key.Key_Down] * 5, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageDown)


class _Memory:
    """Queries of the board whose answers were read before; all others are asked of the book."""

    def __init__(self, queries: Any) -> None:
        self._queries = queries
        board, stages = queries.workshop_board(), queries.work_stages()
        self._known: dict[str, object] = {"workshop_board": board, "work_stages": stages}

    def __getattr__(self, name: str) -> Callable[..., object]:
        if name in self._known:
            return lambda *_said: self._known[name]
        answer: Callable[..., object] = getattr(self._queries, name)
        return answer


def _opened(tasks: Tasks, services: ShopServices) -> tuple[ShopFloor, WorkshopPage]:
    room = Room("workshop", lambda: "Atelier", lambda context: WorkshopPage(context, services))
    floor = ShopFloor([room], tasks)
    floor.resize(1366, 768)
    page = floor.page("workshop")
    assert isinstance(page, WorkshopPage)
    return floor, page


def _ready(tasks: Tasks, services: ShopServices) -> Cost:
    """Open the room in a window of its own until its cards are painted."""
    floor, page = _opened(tasks, services)
    floor.show()
    QApplication.processEvents()
    settle(tasks)
    watch = Watch(floor)
    page.shown = None
    for column in page.board.columns:
        column.model.show(())
    cost = watch.cost(page.arrive, lambda: page.shown is not None and page.ready())
    settle(tasks)
    floor.close()
    floor.deleteLater()
    return cost


def _walked(page: WorkshopPage, floor: ShopFloor) -> list[Cost]:
    chance, watch, costs = random.Random(5), Watch(floor), list[Cost]()
    for _key in range(_KEYS):
        before = page.chosen()
        at = next(each for each in page.board.columns if before in each.column.cards[:])
        at.cards.setFocus()
        key = chance.choice(_WAYS)
        costs.append(watch.cost(lambda: _press(at.cards, key), lambda: True))  # noqa: B023
    return costs


def _press(view: Any, key: Qt.Key) -> None:
    QTest.keyClick(view, key)
    view.viewport().update()


def main(folder: Path) -> None:
    """Print one line of JSON: pairs of the board opened, and every key by stage and by promised day."""
    with program(folder) as (book, tasks):
        services = services_over(book, None)
        memory = replace(services, queries=_Memory(services.queries))  # type: ignore[arg-type]
        pairs = [(_ready(tasks, services), _ready(tasks, memory)) for _ in range(_ROUNDS)]
        floor, page = _opened(tasks, services)
        floor.show()
        page.arrive()
        settle(tasks)
        keys = {}
        for by in (By.STAGE, By.PROMISE):
            page.by.set_value(by)
            settle(tasks)
            keys[by.value] = _walked(page, floor)
        anew = [timed(book.queries()._read_board) for _ in range(_ROUNDS)]
        print(json.dumps({"ready": pairs, "keys": keys, "anew": anew}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
