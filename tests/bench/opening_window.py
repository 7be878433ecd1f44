"""Clients with five hundred things in their story, opened one after the other in a window, side by side."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from boutique.ui.kernel.tasks import Tasks
from boutique.ui.pages.clients_page import ClientsPage
from tests.bench.at_window import Cost, program, settle, taken
from tests.shots.rooms import rooms
from tests.shots.small_book import services_over

SIDES = ("overview", "measures", "likes", "person", "orders", "story", "papers")
_ROUNDS = 4


class Opened(NamedTuple):
    """What one side costs: when it is turned to for the first time, and for each client after."""

    first: Cost
    next: list[Cost]


def main(folder: Path) -> None:
    """Print one line of JSON: for each side its first opening, and every client opened on it after."""
    from boutique.ui.shell import ShopFloor

    with program(folder) as (book, tasks):
        floor = ShopFloor(rooms(services_over(book)), tasks)
        floor.resize(1366, 768)
        floor.show()
        floor.go("clients")
        settle(tasks)
        page = floor.page("clients")
        assert isinstance(page, ClientsPage)
        people = [hit.client_id for hit in book.queries().client_rows(None)]
        for make in page.parts():  # as the program does while nobody waits
            make()
        page.list.rows.choose(people[0])
        settle(tasks)
        print(json.dumps({side: _opened(page, side, people, tasks) for side in SIDES}), flush=True)
        floor.close()


def _opened(page: ClientsPage, side: str, people: list[UUID], tasks: Tasks) -> Opened:
    first = _cost(partial(page.detail.open_side, side), tasks)
    costs = [_cost(partial(page.list.rows.choose, who), tasks) for who in people * _ROUNDS]
    return Opened(first, costs[len(people) :])


def _cost(deed: Callable[[], object], tasks: Tasks) -> Cost:
    done = taken(deed)
    later = settle(tasks)
    return Cost(done.clock + later.clock, done.work + later.work, max(done.work, later.longest))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
