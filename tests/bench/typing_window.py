"""The client list in a window: keys typed beside the same list fed from memory, then paged through."""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from boutique.data.book import SqliteBook
from boutique.domain.clients.views import ClientHit, FoundPage, FoundUpTo
from boutique.domain.kernel.text import fold
from boutique.ui.clients.listing import ClientList
from boutique.ui.kernel.tasks import Tasks
from tests.bench.at_window import Watch, program, settle, taken

_WORDS = 70
_LONGEST = 7
_MOST = 100
_PAGES = 400


class _AtOnce(Tasks):
    """Has every answer before it is asked."""

    def run(self, owner: Any, work: Any, then: Any = None, *_: Any, **__: Any) -> Any:
        then(work())


class _Memory:
    """Queries whose answers lie in a dictionary."""

    def __init__(self, known: dict[str, FoundPage]) -> None:
        self._known = known

    def search_on(self, text: str, after: FoundUpTo | None, limit: int) -> FoundPage:
        return self._known[text] if after is None else FoundPage([], None)

    def count_clients(self, **_: object) -> int:
        return 0

    def client_rows(self, *_: object, **__: object) -> list[ClientHit]:
        return []


def main(folder: Path) -> None:
    """Print one line of JSON: a pair for each key typed, and the longest blocks while paging."""
    with program(folder) as (book, tasks):
        words = _words(book)
        known = {
            word[:end]: book.queries().search_on(word[:end], None, _MOST)
            for word in words
            for end in range(len(word) + 1)
        }
        ours = _window(ClientList(tasks, book.queries(), QAction("+"), QAction("…")))
        memory = _window(ClientList(_AtOnce(), _Memory(known), QAction("+"), QAction("…")))  # type: ignore[arg-type]
        settle(tasks)
        keys = [pair for word in words for pair in _typed(word, ours, memory, tasks)]
        print(json.dumps({"keys": keys, "paging": _paged(ours, tasks)}), flush=True)


def _words(book: SqliteBook) -> list[str]:
    chance = random.Random(11)
    (last,) = book.queries().reader.raw.execute("SELECT max(no) FROM client").fetchone()
    asked = "SELECT family_name FROM client WHERE no = ?"
    some = [
        book.queries().reader.raw.execute(asked, (chance.randint(1, last),)).fetchone()[0]
        for _ in range(_WORDS)
    ]
    return [fold(name)[:_LONGEST] for name in some]


def _window(made: ClientList) -> ClientList:
    made.resize(440, 768)
    made.show()
    return made


def _typed(word: str, ours: ClientList, memory: ClientList, tasks: Tasks) -> list[tuple[float, float]]:
    """Type a word into both, letter by letter, in turns."""
    pairs = []
    watches = {each: Watch(each) for each in (ours, memory)}
    for each in (ours, memory):
        each.search.clear()
    settle(tasks)
    for at in range(len(word)):
        turn = (ours, memory) if at % 2 else (memory, ours)
        took = {each: _key(each, word[at], watches[each]) for each in turn}
        pairs.append((took[ours], took[memory]))
        settle(tasks)
    for watch in watches.values():
        watch.deleteLater()
    return pairs


def _key(into: ClientList, letter: str, watch: Watch) -> float:
    answered: list[bool] = []
    hear = into.model.modelReset.connect(lambda: answered.append(True))
    clock = watch.cost(lambda: _press(into, letter), lambda: bool(answered)).clock
    into.model.modelReset.disconnect(hear)
    return clock


def _press(into: ClientList, letter: str) -> None:
    QTest.keyClicks(into.search, letter)


def _paged(ours: ClientList, tasks: Tasks) -> list[tuple[float, float]]:
    """Return for each page down and each jump the longest work at one go, and when its rows were there."""
    ours.search.clear()
    settle(tasks)
    chance, bar = random.Random(3), ours.rows.verticalScrollBar()
    steps: list[Callable[[], object]] = [lambda: QTest.keyClick(ours.rows, Qt.Key.Key_PageDown)] * _PAGES
    steps += [lambda: bar.setValue(chance.randint(0, bar.maximum())) for _ in range(_PAGES)]
    pages = []
    for step in steps:
        moved, read = taken(step), settle(tasks)
        pages.append((max(moved.work, read.longest), moved.clock + read.clock))
    return pages


if __name__ == "__main__":
    main(Path(sys.argv[1]))
