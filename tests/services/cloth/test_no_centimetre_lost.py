"""No history of moves loses a centimetre: a shelf in which anything may happen, beside a plain reckoning."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from boutique.data.backups.checking import findings
from boutique.data.book import SqliteBook
from boutique.domain.cloth.deliveries import Rest
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.views import OrderView
from boutique.services.cloth.counting import Counted, count_cloths
from boutique.services.cloth.expecting import Saying, expect_cloth
from boutique.services.cloth.keeping import keep_cloth, let_go
from boutique.services.cloth.movements import receive_cloth, return_cloth, sell_cloth, write_off
from boutique.services.duplicates.merge import merge_clients
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.cutting import bring_back, cut_cloth
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.taking import correct_order, place_order
from boutique.services.shop.changes import undo_change
from tests.counter import TODAY, Counter, at, new_book

LENGTHS = st.sampled_from([0, 10, 140, 330, 1_000])
WHICH = st.integers(0, 5)


class AnyShelf(RuleBasedStateMachine):
    """Two cloths, three people, and whatever is done with them."""

    @initialize()
    def open_shop(self) -> None:
        """Open a new book."""
        self.folder = Path(tempfile.mkdtemp(prefix="boutique-any-shelf-"))
        self.book = new_book(self.folder)
        counter = Counter(self.book)
        self.people = [counter.client(name) for name in ("Rus", "Russ", "Pop")]
        self.cloths = [counter.cloth("S1", "In"), counter.cloth("S2", "Flanel", stock_cm=500)]

    def _try(self, verb: Callable[..., object], *arguments: Any, **said: Any) -> None:
        before = self._rows()
        try:
            verb(self.book.change(), *arguments, **said)
        except Refused:
            assert self._rows() == before

    def _rows(self) -> list[Any]:
        reader = self.book.queries().reader
        tables = ("cloth_movement", "cloth_expected")
        return [row for table in tables for row in reader.all(f"SELECT * FROM {table} ORDER BY id")]

    def _orders(self) -> list[OrderView]:
        numbers = self.book.queries().reader.all("SELECT no FROM orders ORDER BY no")
        return [self.book.queries().order(no) for (no,) in numbers]

    def _one(self, which: int) -> OrderView | None:
        known = self._orders()
        return known[which % len(known)] if known else None

    def _item(self, which: int, cm: int) -> ItemDraft:
        return ItemDraft(garment="suit", cloth_id=self.cloths[which % 2], cloth_cm=cm)

    @rule(which=WHICH, cm=LENGTHS)
    def receive(self, which: int, cm: int) -> None:
        self._try(receive_cloth, self.cloths[which % 2], cm, on=TODAY)

    @rule(which=WHICH, cm=LENGTHS, rest=LENGTHS, days=st.integers(0, 9))
    def receive_a_part(self, which: int, cm: int, rest: int, days: int) -> None:
        told = Rest(cm=rest, on=TODAY + timedelta(days=days) if days else None)
        self._try(receive_cloth, self.cloths[which % 2], cm, on=TODAY, rest=told)

    @rule(which=WHICH, cm=LENGTHS, days=st.integers(0, 9), another=st.booleans())
    def ask_the_mill(self, which: int, cm: int, days: int, another: bool) -> None:
        saying = Saying(from_on=TODAY + timedelta(days=days), cm=cm, said_on=TODAY)
        self._try(expect_cloth, self.cloths[which % 2], saying, another=another)

    @rule(which=WHICH, cm=LENGTHS, who=WHICH)
    def keep(self, which: int, cm: int, who: int) -> None:
        self._try(keep_cloth, self.cloths[which % 2], self.people[who % 3], cm, on=TODAY)

    @rule(which=WHICH, cm=st.sampled_from([None, 10, 330]), who=WHICH)
    def let_go(self, which: int, cm: int | None, who: int) -> None:
        self._try(let_go, self.cloths[which % 2], self.people[who % 3], on=TODAY, cm=cm)

    @rule(which=WHICH, cm=LENGTHS, meant=st.booleans())
    def write_off(self, which: int, cm: int, meant: bool) -> None:
        self._try(write_off, self.cloths[which % 2], cm, on=TODAY, words="moths", meant=meant)

    @rule(which=WHICH, cm=LENGTHS, meant=st.booleans())
    def sell(self, which: int, cm: int, meant: bool) -> None:
        self._try(sell_cloth, self.cloths[which % 2], cm, on=TODAY, meant=meant)

    @rule(which=WHICH, cm=LENGTHS, to_mill=st.booleans())
    def send_back(self, which: int, cm: int, to_mill: bool) -> None:
        self._try(return_cloth, self.cloths[which % 2], cm, on=TODAY, to_mill=to_mill, meant=True)

    @rule(cm=LENGTHS, other=LENGTHS)
    def count(self, cm: int, other: int) -> None:
        told = [Counted(self.cloths[0], cm), Counted(self.cloths[1], other)]
        self._try(count_cloths, told, on=TODAY)

    @rule(which=WHICH, lengths=st.lists(LENGTHS, min_size=1, max_size=3), short=st.booleans())
    def order(self, which: int, lengths: list[int], short: bool) -> None:
        items = [self._item(which + at, cm) for at, cm in enumerate(lengths)]
        who = self.people[which % 3]
        draft = OrderDraft(client_id=who, placed_on=TODAY, items=items, short_meant=short)
        self._try(place_order, draft)

    @rule(which=WHICH, cloth=WHICH, cm=LENGTHS, more=st.booleans())
    def correct(self, which: int, cloth: int, cm: int, more: bool) -> None:
        if (order := self._one(which)) is None or order.client_id is None:
            return
        item = order.items[which % len(order.items)]
        told = [ItemDraft(**(vars(self._item(cloth, cm)) | {"item_id": item.item_id}))]
        told += [self._item(cloth + 1, cm)] if more else []
        draft = OrderDraft(client_id=order.client_id, placed_on=TODAY, items=told, short_meant=True)
        self._try(correct_order, order.order_id, order.version, draft, on=TODAY)

    @rule(which=WHICH, deed=st.sampled_from([mark_ready, deliver_order, cancel_order, cut_cloth]), one=WHICH)
    def go_on(self, which: int, deed: Callable[..., UUID], one: int) -> None:
        if (order := self._one(which)) is None:
            return
        some = [order.items[one % len(order.items)].item_id] if one % 2 else None
        self._try(deed, order.order_id, order.version, on=TODAY, item_ids=some)

    @rule(which=WHICH, cm=LENGTHS)
    def cut_so_much(self, which: int, cm: int) -> None:
        if (order := self._one(which)) is not None:
            some = [order.items[0].item_id]
            self._try(cut_cloth, order.order_id, order.version, on=TODAY, item_ids=some, cm=cm)

    @rule(which=WHICH, cm=LENGTHS)
    def bring_back(self, which: int, cm: int) -> None:
        if (order := self._one(which)) is not None:
            self._try(bring_back, order.order_id, order.version, order.items[0].item_id, cm, on=TODAY)

    @rule(keep=WHICH, other=WHICH)
    def merge(self, keep: int, other: int) -> None:
        self._try(merge_clients, self.people[keep % 3], self.people[other % 3], now=at(TODAY))

    @rule()
    def take_back(self) -> None:
        self._try(undo_change, meant=True)

    @rule(which=st.integers(0, 40))
    def take_back_any(self, which: int) -> None:
        entries = self.book.queries().history(limit=50)
        self._try(undo_change, entries[which % len(entries)].entry_id, meant=True)

    @rule()
    def come_back_tomorrow(self) -> None:
        self.book.close()
        self.book = SqliteBook.open(self.folder)

    @invariant()
    def stock_is_the_sum_of_what_moved(self) -> None:
        """The rows themselves are added up here, and the book says the same sums."""
        moved = self.book.queries().reader.all("SELECT cloth_id, cm, kind FROM cloth_movement")
        for cloth in self.book.queries().cloths():
            mine = [(cm, kind) for id_, cm, kind in moved if id_ == cloth.cloth_id.hex]
            assert cloth.stock_cm == sum(cm for cm, kind in mine if kind != "reserved")
            assert cloth.reserved_cm == sum(cm for cm, kind in mine if kind == "reserved")
            assert cloth.free_cm - cloth.short_cm == cloth.stock_cm - cloth.reserved_cm

    @invariant()
    def nobody_has_less_than_nothing_kept_for_them(self) -> None:
        """What is kept for clients is what the page of the cloth lists, and with the garments' it is all."""
        asked = "SELECT cloth_id, client_id, sum(cm) FROM cloth_movement "
        asked += "WHERE kind = 'reserved' AND item_id IS NULL GROUP BY cloth_id, client_id"
        rows = self.book.queries().reader.all(asked)
        assert all(client is not None and cm >= 0 for _cloth, client, cm in rows)
        for cloth in self.book.queries().cloths():
            aside = self.book.queries().cloth_story(cloth.cloth_id).aside
            told = {each.client_id.hex: each.cm for each in aside if each.item_id is None}
            assert told == {client: cm for id_, client, cm in rows if id_ == cloth.cloth_id.hex and cm}
            assert sum(each.cm for each in aside) == cloth.reserved_cm

    @invariant()
    def a_delivery_is_awaited_in_whole_or_not_at_all(self) -> None:
        """All that was said of one bears the day it came, or none of it does."""
        asked = "SELECT coalesce(first_id, id), count(*), count(arrived_on) FROM cloth_expected GROUP BY 1"
        for _delivery, said, came in self.book.queries().reader.all(asked):
            assert came in (0, said)

    @invariant()
    def every_garment_has_what_it_wants_or_was_cut_from(self) -> None:
        """What is open has its metres aside or cut; what is gone holds nothing aside."""
        asked = "SELECT item_id, cloth_id, sum(CASE WHEN kind = 'reserved' THEN cm ELSE 0 END), "
        asked += "-sum(CASE WHEN kind = 'reserved' THEN 0 ELSE cm END) FROM cloth_movement "
        rows = self.book.queries().reader.all(f"{asked} WHERE item_id IS NOT NULL GROUP BY 1, 2")
        held = {(item, cloth): (aside, cut) for item, cloth, aside, cut in rows}
        for order in self._orders():
            for item in order.items:
                assert item.item_id is not None
                if item.cloth_id is None:  # what is left of an order taken back: its number
                    assert order.cancelled_on is not None
                    continue
                mine = {cloth: each for (id_, cloth), each in held.items() if id_ == item.item_id.hex}
                assert all(aside >= 0 and cut >= 0 for aside, cut in mine.values())
                if order.cancelled_on is not None or not item.stands:
                    assert not any(aside for aside, _cut in mine.values())
                elif not mine and (item.ready_on or item.delivered_on):
                    pass  # made of no cloth the book knew; a length written later took nothing off the shelf
                else:
                    own = mine.pop(item.cloth_id.hex, (0, 0))
                    assert sum(own) == item.cloth_cm
                    assert not any(any(each) for each in mine.values())
                    assert not (own[0] and not item.is_open)

    def teardown(self) -> None:
        """The book finds nothing wrong with itself."""
        if hasattr(self, "book"):
            assert not findings(self.folder)
            self.book.close()
            shutil.rmtree(self.folder)


class ManyShelves(AnyShelf):
    """The same for hours: pytest -m slow tests/services/cloth."""


def _at_most(shelves: int, moves: int) -> settings:
    quiet = [HealthCheck.too_slow]
    return settings(
        max_examples=shelves, stateful_step_count=moves, deadline=None, suppress_health_check=quiet
    )


AnyShelf.TestCase.settings = _at_most(12, 25)
ManyShelves.TestCase.settings = _at_most(300, 80)
TestAnyShelf = AnyShelf.TestCase
TestManyShelves = pytest.mark.slow(ManyShelves.TestCase)
