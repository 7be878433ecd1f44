"""Clients with five hundred things in their story, opened one after the other in a window."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path

from tests.bench.at_window import Cost, program, settle, taken
from tests.shots.rooms import rooms
from tests.shots.small_book import door

_ROUNDS = 4


def main(folder: Path, side: str) -> None:
    """Print one line of JSON: for each client opened, what it cost, the first round left out."""
    from boutique.ui.clients.page import ClientsPage
    from boutique.ui.shell import ShopFloor

    with program(folder) as (book, tasks):
        floor = ShopFloor(rooms(door(book)), tasks)
        floor.resize(1366, 768)
        floor.show()
        floor.go("clients")
        settle(tasks)
        page = floor.page("clients")
        assert isinstance(page, ClientsPage)
        people = [hit.client_id for hit in book.queries().client_rows(None)]
        page.detail.open_side(side)
        settle(tasks)
        costs: list[Cost] = []
        for who in people * _ROUNDS:
            chosen = taken(partial(page.list.rows.choose, who))
            later = settle(tasks)
            costs.append(Cost(chosen.clock + later.clock, chosen.work + later.work, later.longest))
        print(json.dumps(costs[len(people) :]), flush=True)
        floor.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
