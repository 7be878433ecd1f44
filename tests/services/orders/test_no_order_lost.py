"""No history of moves loses a garment, a payment, a promised day or a metre; what is over is over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from boutique.data.backups.checking import derived_mistakes, findings
from boutique.data.queries.calls.call_facts import after_delivery
from boutique.domain.orders.drafts import OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.domain.promises.views import Fate
from boutique.domain.workshop.amendments import AlterationDraft, AlterationWhy, AmendmentDraft, Payer
from boutique.services.duplicates.merge import merge_clients
from boutique.services.workshop.alterations import tie_alteration
from boutique.services.workshop.amendments import amend, amend_item, solve_amendment
from tests.services.orders.any_orders import WHICH, if_any, if_ordered
from tests.services.orders.order_moves import OrderMoves
from tests.services.orders.reckoning import Garment
from tests.snapshots import derived, rebuilt


class AnyOrder(OrderMoves):
    """What must be true of them all, whatever was done."""

    @if_ordered
    @rule(which=WHICH, line=WHICH, seen=st.booleans())
    def amend(self, which: int, line: int, *, seen: bool) -> None:
        draft, fitting, found = (
            AmendmentDraft(words="vată"),
            self.row("fitting", which),
            self.item(which, line),
        )
        if seen and fitting is not None:
            self.do(
                amend, fitting[0], draft, today=self.today, then=lambda known: known.with_row("amendment")
            )
        elif found is not None and found[1].item_id is not None:
            self.do(amend_item, found[1].item_id, draft, then=lambda known: known.with_row("amendment"))

    @if_any("amendment")
    @rule(which=WHICH)
    def solve(self, which: int) -> None:
        if (known := self.row("amendment", which)) is not None:
            self.do(solve_amendment, *known, on=self.today)

    @if_ordered
    @rule(which=WHICH, line=WHICH, free=st.booleans())
    def alter(self, which: int, line: int, *, free: bool) -> None:
        if (found := self.item(which, line)) is None or found[1].item_id is None:
            return
        order, altered = found
        assert order.client_id is not None
        item = self._draft(0 if free else 5_000, 0, 3, kind=OrderKind.ALTERATION, cloth_id=None)
        taken = self._take(OrderDraft(client_id=order.client_id, placed_on=self.today, items=[item]))
        if taken is None or altered.item_id is None:
            return
        payer, why = (Payer.HOUSE, AlterationWhy.FAULT) if free else (Payer.CLIENT, AlterationWhy.WISH)
        draft = AlterationDraft(item_id=self.ids(taken)[0], of_item_id=altered.item_id, payer=payer, why=why)
        self.do(tie_alteration, draft, then=lambda known: known.with_row("alteration"))

    @rule(keep=WHICH, other=WHICH)
    def merge(self, keep: int, other: int) -> None:
        kept, away = self.people[keep % 3], self.people[other % 3]
        self.do(
            merge_clients, kept, away, now=self.now(), put_away=away,
            then=lambda known: replace(known, into={**known.into, away: kept}),
        )  # fmt: skip

    @precondition(lambda self: bool(self.done))
    @rule()
    def undo(self) -> None:
        self.take_back()

    @precondition(lambda self: bool(self.merges()))
    @rule(which=WHICH)
    def undo_merge(self, which: int) -> None:
        self.take_apart(which)

    @precondition(lambda self: self.copies < 3)
    @rule()
    def copy_shop(self) -> None:
        self.back_up()

    @precondition(lambda self: self.copy is not None and self.copy.done != self.done)
    @rule()
    def bring_copy_back(self) -> None:
        self.restore()

    @rule(days=st.sampled_from([1, 2, 3]))
    def come_back_later(self, days: int) -> None:
        self.today += timedelta(days=days)
        self.reopen()

    @invariant()
    def every_order_stands_as_it_was_reckoned(self) -> None:
        """Its garments, its page, its total, what was paid and what is owed."""
        written = {UUID(id_): gone for id_, gone in self.rows("SELECT id, cancelled_on FROM orders")}
        assert self.reckoned.orders.keys() <= written.keys()
        assert all(gone for id_, gone in written.items() if id_ not in self.reckoned.orders)
        for id_, taken in self.reckoned.orders.items():
            order = self.view(id_)
            assert order.client_id == self.reckoned.page(taken.who)
            assert {each.item_id for each in order.items} == set(taken.garments)
            assert (order.total_bani, order.discount_bani) == (taken.total, taken.discount)
            assert (order.cancelled_on is None) == (taken.agreed is None)
            assert len(self.rows("SELECT 1 FROM payment WHERE order_id = ?", id_.hex)) == taken.rows
            if order.paid_bani is None:
                assert not taken.rows
            else:
                assert order.paid_bani == sum(taken.paid.values())
                assert order.owed is not None
                assert order.owed.minor == taken.owed
            for each in order.items:
                assert each.item_id is not None
                known = taken.garments[each.item_id]
                assert each.line_bani == known.price * known.quantity
                assert each.delivered_on == known.delivered_on
                assert each.is_open == known.is_open
                assert each.cloth_cm == known.cm

    @invariant()
    def no_row_of_the_workshop_is_lost(self) -> None:
        for table in ("wait", "fitting", "amendment", "alteration"):
            ((count,),) = self.rows(f"SELECT count(*) FROM {table}")
            assert count == self.reckoned.rows.get(table, 0), table

    @invariant()
    def every_promised_day_is_kept_in_its_chain(self) -> None:
        rows = self.rows("SELECT id, item_id, due_on, moved_to, told_on FROM promise WHERE kind = 'garment'")
        chains: dict[str, dict[str | None, tuple[str, str, str | None]]] = {}
        for id_, item, due, moved, told in rows:
            assert moved not in chains.setdefault(item, {}), "two days count, or two became one"
            chains[item][moved] = (id_, due, told)
        for item_id, known in self._garments():
            days, told_on, at = [], [], None
            while (found := chains.get(item_id.hex, {}).get(at)) is not None:
                at, due, told = found
                days.append(date.fromisoformat(due))
                told_on.append(None if told is None else date.fromisoformat(told))
            assert tuple(reversed(days)) == known.days
            assert tuple(reversed(told_on)) == known.told
            assert len(chains.get(item_id.hex, {})) == len(known.days)

    @invariant()
    def no_metre_is_lost(self) -> None:
        asked = "SELECT item_id, kind = 'reserved', sum(cm) FROM cloth_movement GROUP BY 1, 2"
        moved = {(item, bool(aside)): cm for item, aside, cm in self.rows(asked)}
        assert moved.get((None, False), 0) == self.reckoned.received
        (shelf,) = self.book.queries().cloths()
        assert shelf.stock_cm == sum(cm for (_item, aside), cm in moved.items() if not aside)
        assert shelf.reserved_cm == sum(cm for (_item, aside), cm in moved.items() if aside)
        for item, known in self._garments():
            aside, cut = moved.get((item.hex, True), 0), -moved.get((item.hex, False), 0)
            assert aside >= 0
            assert cut >= 0
            if not known.is_open:
                assert not aside
            if not known.cancelled and (aside or cut or known.is_open):
                assert aside + cut == (known.cm if self._has_cloth(item) else 0)

    def _has_cloth(self, item: UUID) -> bool:
        ((cloth, ready),) = self.rows("SELECT cloth_id, ready_on FROM order_item WHERE id = ?", item.hex)
        return cloth is not None and (ready is None or bool(self._moved(item)))

    def _moved(self, item: UUID) -> list[object]:
        return [*self.rows("SELECT 1 FROM cloth_movement WHERE item_id = ?", item.hex)]

    @invariant()
    def what_is_over_asks_for_nothing_more(self) -> None:
        """Nothing is awaited, fitted or late of what is gone; what is open hangs on the board."""
        queries, over = self.book.queries(), {item.hex for item, each in self._garments() if not each.is_open}
        assert not over & {item for (item,) in self.rows("SELECT item_id FROM wait WHERE until_on IS NULL")}
        ahead = self.rows("SELECT item_id FROM fitting WHERE outcome = '' AND at >= ?", f"{self.in_days(1)}")
        assert not over & {item for (item,) in ahead}
        on_board = [each.item_id.hex for each in queries.board()]
        assert len(on_board) == len(set(on_board))
        assert {*on_board} == {item.hex for item, each in self._garments() if each.is_open}
        asked = "SELECT id FROM promise WHERE item_id IS NOT NULL AND item_id IN (SELECT id FROM order_item)"
        of_garments = {UUID(row) for (row,) in self.rows(asked)}
        fates = [
            (each.fate(self.today), each) for each in queries.promises() if each.promise_id in of_garments
        ]
        waiting = [
            each for fate, each in fates if fate is Fate.OPEN or (fate is Fate.LATE and not each.kept_on)
        ]
        due = [each for _item, each in self._garments() if each.is_open and each.days]
        ready = self.rows("SELECT id FROM order_item WHERE ready_on IS NOT NULL AND delivered_on IS NULL")
        kept = {row for (row,) in ready}
        expected = sum(1 for item, each in self._garments() if each in due and item.hex not in kept)
        assert len(waiting) == expected

    @invariant()
    def whoever_got_something_is_asked_how_it_is(self) -> None:
        last: dict[UUID, date] = {}
        for taken in self.reckoned.orders.values():
            for each in taken.garments.values():
                if each.delivered_on is not None:
                    page = self.reckoned.page(taken.who)
                    last[page] = max(each.delivered_on, last.get(page, date.min))
        for page, day in last.items():
            asked = after_delivery(self.book.queries().reader, day + timedelta(days=3))
            assert page in {each.client_id for each in asked}

    @invariant()
    def what_is_derived_is_true(self) -> None:
        assert not [*derived_mistakes(self.book.queries().reader.raw)]

    def _garments(self) -> list[tuple[UUID, Garment]]:
        return [pair for taken in self.reckoned.orders.values() for pair in taken.garments.items()]

    def teardown(self) -> None:
        """All that is derived is as if made anew, and the book finds nothing wrong with itself."""
        if hasattr(self, "book"):
            assert derived(self.book) == rebuilt(self.book)
            assert not findings(self.folder / "shop")
            self.close_shop()


class ManyOrders(AnyOrder):
    """The same for hours: pytest -m slow tests/services/orders."""


def _at_most(shops: int, moves: int) -> settings:
    quiet = [HealthCheck.too_slow]
    return settings(max_examples=shops, stateful_step_count=moves, deadline=None, suppress_health_check=quiet)


AnyOrder.TestCase.settings = _at_most(8, 25)
ManyOrders.TestCase.settings = _at_most(300, 80)
TestAnyOrder = AnyOrder.TestCase
TestManyOrders = pytest.mark.slow(ManyOrders.TestCase)
