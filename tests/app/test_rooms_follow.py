"""Two windows of one program on one book: a room names what it shows and follows what the other writes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from boutique.app.first_frame import ROOMS
from boutique.data.book import SqliteBook
from boutique.data.store import reader as store
from boutique.data.tables.base import metadata
from boutique.domain.collections.offering import CollectionDraft
from boutique.domain.lists.conditions import Condition, Fact
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.services.clients.book import archive_client
from boutique.services.collections.offer import open_collection
from boutique.services.lists import keep_list
from boutique.services.orders.taking import place_order
from boutique.services.staff import add_staff
from boutique.ui.kernel.tasks import Lane
from boutique.ui.shell.floor import ShopFloor
from tests.app.conftest import OpenWindow
from tests.counter import TODAY, Counter, at

_EVERY_ROOM = [*ROOMS, "importing", "lists", "merging"]
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_READ = re.compile(r"\b(?:FROM|JOIN)\s+(\w+)")


def _rest(qtbot: QtBot, furnishing: Any) -> None:
    qtbot.waitUntil(lambda: not furnishing._tasks.busy())


@pytest.mark.parametrize("room", _EVERY_ROOM)
def test_a_room_names_every_table_it_reads(
    room: str, open_window: OpenWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, real = list[str](), store._reading

    def reading(place: Any) -> Any:
        made = real(place)
        made.set_trace_callback(asked.append)
        return made

    monkeypatch.setattr(store, "_reading", reading)
    furnishing, floor = open_window()
    _rest(qtbot, furnishing)
    asked.clear()
    floor.go(room)
    _rest(qtbot, furnishing)
    floor.page(room).renew()
    _rest(qtbot, furnishing)

    page = floor.page(room)
    told = [sql for sql in asked if "max(seq)" not in sql]  # the feed looks whether anybody wrote
    read = {name for sql in told for name in _READ.findall(sql)} & set(metadata.tables)
    assert page.reads is not None
    assert page.reads <= set(metadata.tables)
    assert read <= page.reads | {"setting", "staff"}  # who serves in which shop the window says itself


def _shown(page: QWidget) -> str:
    """Every word on a page, painted rows too."""
    said = [label.text() for label in page.findChildren(QLabel)]
    for view in page.findChildren(QAbstractItemView):
        model: QAbstractItemModel | None = view.model()
        for place in range(model.rowCount() if model is not None else 0):
            index = model.index(place, 0)
            said += [str(index.data(role)) for role in _WORDS]
    return "\n".join(said)


def _season(counter: Counter) -> None:
    open_collection(counter.book.change(), CollectionDraft(name="Vara lui Ilie", opens_on=TODAY))


def _suit(counter: Counter) -> None:
    items = (ItemDraft(garment="suit", kind="bespoke"),)
    order = OrderDraft(client_id=counter.client("Zamfir"), placed_on=TODAY, items=items)
    place_order(counter.book.change(), order)


def _put_away(counter: Counter) -> None:
    archive_client(counter.book.change(), counter.client("Zamfir"))


def _list(counter: Counter) -> None:
    keep_list(counter.book.change(), "Toată lumea", [Condition(Fact.LIKES, words="lână")], now=at(TODAY))


_WRITTEN: dict[str, tuple[Callable[[Counter], object], str]] = {
    "today": (lambda counter: counter.complain(counter.client("Zamfir")), "Zamfir"),
    "clients": (lambda counter: counter.client("Zamfir"), "Zamfir"),
    "orders": (lambda counter: counter.order(counter.client("Zamfir"), promised=3), "Zamfir"),
    "workshop": (_suit, "Zamfir"),
    "cloths": (lambda counter: counter.cloth(name="Postav verde"), "Postav verde"),
    "collections": (_season, "Vara lui Ilie"),
    "lookbook": (_season, "Vara lui Ilie"),
    "settings": (_put_away, "Zamfir"),
    "lists": (_list, "Toată lumea"),
    "merging": (lambda counter: (counter.client("Zamfir"), counter.client("Zamfir")), "Zamfir"),
}


def test_every_room_that_shows_the_book_is_tried() -> None:
    assert set(_WRITTEN) == set(_EVERY_ROOM) - {"importing"}


@pytest.mark.parametrize("room", _WRITTEN)
def test_a_room_shows_what_another_window_of_the_program_wrote(
    room: str, open_window: OpenWindow, qtbot: QtBot
) -> None:
    writing, _its_floor = open_window()
    reading, floor = open_window()
    floor.go(room, "history" if room == "settings" else None)
    _rest(qtbot, reading)
    write, words = _WRITTEN[room]
    assert words not in _shown(floor.page(room))
    assert writing._shop is not None
    book = writing._shop.book

    writing._tasks.run(floor, lambda: write(Counter(book)), lane=Lane.WRITE)

    qtbot.waitUntil(lambda: words in _shown(floor.page(room)))


@pytest.mark.parametrize(
    ("room", "write"),
    [
        ("cloths", lambda counter: add_staff(counter.book.change(), "Radu")),
        ("collections", lambda counter: add_staff(counter.book.change(), "Radu")),
    ],
)
def test_a_room_reads_nothing_of_what_it_does_not_show(
    room: str,
    write: Callable[[Counter], object],
    folder: Path,
    open_window: OpenWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    furnishing, floor = open_window()
    floor.go(room)
    _rest(qtbot, furnishing)
    heard, read = list[object](), list[str]()
    hear = floor.hear
    monkeypatch.setattr(floor.page(room), "renew", lambda: read.append(room))
    monkeypatch.setattr(
        ShopFloor, "hear", lambda self, changed, *, ours: (hear(changed, ours=ours), heard.append(changed))
    )
    with SqliteBook.open(folder) as other:
        write(Counter(other))

    qtbot.waitUntil(lambda: bool(heard))
    assert read == []
