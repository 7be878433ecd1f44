"""The moves in the life of an order: taken, corrected, promised, worked on, fitted, paid, handed over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from boutique.data.store.reader import moment
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.money import Money
from boutique.domain.orders.drafts import ItemDraft, MoveDraft, OrderDraft, PaymentDraft
from boutique.domain.workshop.fittings import SAID, PlanDraft
from boutique.domain.workshop.waits import WaitCause, WaitDraft
from boutique.services.cloth.movements import receive_cloth
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.cutting import cut_cloth
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.orders.payments import pay, void_payment
from boutique.services.orders.promised_days import move_promise, tell_of_move
from boutique.services.orders.taking import correct_order, place_order
from boutique.services.workshop.fittings import (
    call_off_fitting,
    confirm_fitting,
    move_fitting,
    plan_fitting,
    say_outcome,
)
from boutique.services.workshop.moving import hang_at, move_by
from boutique.services.workshop.stages import StageDone, finish_stage, start_stage, take_stage_back
from boutique.services.workshop.waits import close_wait, open_wait
from tests.services.orders.any_orders import WHICH, WORN_OUT, AnyOrders, Change, if_any, if_ordered
from tests.services.orders.reckoning import Garment, Taken

_ENOUGH = 8_000
_PRICES = st.sampled_from([0, 45_000, 400_000])
_LENGTHS = st.sampled_from([0, 140, 330])
_AHEAD = st.sampled_from([0, 1, 2, 5, 20])
_LATER = st.sampled_from([None, 0, 3, 20])
_DRAWN = st.lists(st.tuples(_PRICES, _LENGTHS, _LATER), min_size=1, max_size=3)


class OrderMoves(AnyOrders):
    """Every deed about an order, to whomever chance names."""

    def begin(self) -> None:
        """An order was taken: nothing else can be done before."""
        self.take_order(0, [(45_000, 140, 3), (400_000, 330, None)], 5_000, 20_000)

    def _draft(self, price: int, cm: int, ahead: int | None, **said: Any) -> ItemDraft:
        day = None if ahead is None else self.in_days(ahead)
        given: dict[str, Any] = {"garment": "trousers", "price_bani": price, "promised_on": day}
        return ItemDraft(**{**given, "cloth_id": self.cloth, "cloth_cm": cm, **said})

    @staticmethod
    def _reckoned(draft: ItemDraft) -> Garment:
        known = Garment(price=draft.price_bani, quantity=draft.quantity, cm=draft.cloth_cm)
        return known if draft.promised_on is None else known.promised(draft.promised_on)

    @rule(which=WHICH, drawn=_DRAWN, off=st.sampled_from([0, 5_000]), deposit=st.sampled_from([0, 20_000]))
    def take(self, which: int, drawn: list[tuple[int, int, int | None]], off: int, deposit: int) -> None:
        self.take_order(which, drawn, off, deposit)

    def take_order(
        self, which: int, drawn: list[tuple[int, int, int | None]], off: int, deposit: int
    ) -> None:
        """Take an order of what was drawn: price, centimetres and in how many days."""
        items = [self._draft(*each, quantity=1 + at) for at, each in enumerate(drawn)]
        who = self.people[which % 3]
        money = PaymentDraft(amount=Money(deposit), paid_on=self.today) if deposit else None
        draft = OrderDraft(
            client_id=who, placed_on=self.today, items=items, discount_bani=off, deposit=money,
            short_meant=True,
        )  # fmt: skip
        self._take(draft)

    def _take(self, draft: OrderDraft) -> UUID | None:
        order: UUID | None = self.do(place_order, draft)
        if order is not None:
            garments = self.as_written(order, [self._reckoned(each) for each in draft.items])
            taken = Taken(who=draft.client_id, garments=garments, discount=draft.discount_bani)
            if draft.deposit is not None:
                taken = self._paid(order, taken, draft.deposit.amount.minor)
            self.reckoned = self.reckoned.with_order(order, taken)
        return order

    def _paid(self, order: UUID, taken: Taken, sum_of: int) -> Taken:
        rows = self.rows("SELECT id FROM payment WHERE order_id = ?", order.hex)
        (new,) = {UUID(row) for (row,) in rows if UUID(row) not in taken.paid}
        return replace(taken, paid={**taken.paid, new: sum_of}, rows=taken.rows + 1)

    @if_ordered
    @rule(which=WHICH, line=WHICH, price=_PRICES, cm=_LENGTHS, ahead=_LATER, more=st.booleans())
    def correct(self, which: int, line: int, price: int, cm: int, ahead: int | None, *, more: bool) -> None:
        found = self.item(which, line)
        if found is None:
            return
        order, item = found
        assert order.client_id is not None
        assert item.item_id is not None
        off = min(order.discount_bani, price)
        named = self._draft(price, cm, ahead if item.promised_on is None else None, item_id=item.item_id)
        items = [named, *([self._draft(45_000, 140, 5)] if more else [])]
        draft = OrderDraft(
            client_id=order.client_id, placed_on=order.placed_on, items=items, discount_bani=off,
            short_meant=True,
        )  # fmt: skip
        if self.do(correct_order, order.order_id, order.version, draft, on=self.today) is None:
            return
        taken = self.reckoned.orders[order.order_id]
        was = taken.garments[item.item_id]
        now = replace(was, price=named.price_bani, quantity=named.quantity, cm=named.cloth_cm)
        if named.promised_on is not None:
            now = now.promised(named.promised_on)
        known = {**taken.garments, item.item_id: now}
        known |= {new: self._reckoned(items[-1]) for new in self.ids(order.order_id) if new not in known}
        changed = replace(taken, garments=known, discount=off)
        self.reckoned = self.reckoned.with_order(order.order_id, changed)

    def _some(self, which: int, line: int) -> tuple[Any, list[UUID], list[UUID] | None] | None:
        """An order, the garments a deed will be about, and how they are named: one, or all that are open."""
        found = self.one(which)
        if found is None:
            return None
        order, taken = found
        items = [*taken.garments] if line == WORN_OUT else taken.open() or [*taken.garments]
        named = [items[line % len(items)]] if line % 2 else None
        return order, named or taken.open(), named

    @if_ordered
    @rule(which=WHICH, line=WHICH, ahead=_AHEAD, told=st.booleans())
    def move_day(self, which: int, line: int, ahead: int, *, told: bool) -> None:
        found = self._some(which, line)
        if found is None:
            return
        order, items, named = found
        to, told_on = self.in_days(ahead), self.today if told else None
        draft = MoveDraft(to=to, why="Stofa întârzie.", told_on=told_on)
        then = self.reckon_order(
            order.order_id, lambda taken: taken.each(items, lambda each: each.moved(to, told_on))
        )
        self.do(move_promise, order.order_id, order.version, draft, item_ids=named, now=self.now(), then=then)

    @if_ordered
    @rule(which=WHICH)
    def tell_days(self, which: int) -> None:
        if (found := self.one(which)) is None:
            return
        order, _taken = found
        heard = self.reckon_order(
            order.order_id, lambda taken: taken.each([*taken.garments], lambda each: each.heard(self.today))
        )
        self.do(tell_of_move, order.order_id, order.version, on=self.today, then=heard)

    @if_ordered
    @rule(which=WHICH, line=WHICH)
    def make_ready(self, which: int, line: int) -> None:
        if (found := self._some(which, line)) is not None:
            order, _items, named = found
            self.do(mark_ready, order.order_id, order.version, on=self.today, item_ids=named)

    @if_ordered
    @rule(which=WHICH, line=WHICH)
    def hand_over(self, which: int, line: int) -> None:
        if (found := self._some(which, line)) is not None:
            order, items, named = found
            gone = self.reckon_order(order.order_id, lambda taken: taken.each(items, self._gone))
            self.do(deliver_order, order.order_id, order.version, on=self.today, item_ids=named, then=gone)

    def _gone(self, garment: Garment) -> Garment:
        return replace(garment, delivered_on=self.today)

    @if_ordered
    @rule(which=WHICH, line=WHICH)
    def cancel(self, which: int, line: int) -> None:
        if (found := self._some(which, line)) is not None:
            order, items, named = found
            gone = self.reckon_order(order.order_id, lambda taken: taken.cancelled(items))
            self.do(cancel_order, order.order_id, order.version, on=self.today, item_ids=named, then=gone)

    @if_ordered
    @rule(which=WHICH, kind=st.sampled_from(["part", "rest", "refund"]), part=st.sampled_from([1, 2, 3]))
    def pay(self, which: int, kind: str, part: int) -> None:
        if (found := self.one(which)) is None:
            return
        order, taken = found
        most = sum(taken.paid.values()) if kind == "refund" else taken.owed
        sum_of = max(1, most) // part
        draft = PaymentDraft(kind=kind, amount=Money(sum_of), paid_on=self.today)
        if self.do(pay, order.order_id, draft, today=self.today) is not None:
            signed = -sum_of if kind == "refund" else sum_of
            self.reckoned = self.reckoned.with_order(
                order.order_id, self._paid(order.order_id, taken, signed)
            )

    @if_ordered
    @rule(which=WHICH, one=WHICH)
    def void(self, which: int, one: int) -> None:
        if (found := self.one(which)) is None or not found[1].paid:
            return
        order, taken = found
        wrong = [*taken.paid][one % len(taken.paid)]
        if self.do(void_payment, wrong, "Altă comandă.", today=self.today) is not None:
            left = self._paid(order.order_id, taken, 0)
            self.reckoned = self.reckoned.with_order(
                order.order_id, replace(left, paid={**left.paid, wrong: 0})
            )

    @if_ordered
    @rule(which=WHICH, line=WHICH, deed=st.sampled_from([start_stage, finish_stage]))
    def work(self, which: int, line: int, deed: Callable[..., UUID]) -> None:
        if (found := self.item(which, line)) is not None:
            self.do(deed, found[1].item_id, StageDone(at=self.now(12)), now=self.now())

    @if_ordered
    @rule(which=WHICH, line=WHICH, steps=st.sampled_from([-2, -1, 1, 2, None]))
    def hang(self, which: int, line: int, steps: int | None) -> None:
        if (found := self.item(which, line)) is None:
            return
        if steps is None:
            self.do(hang_at, found[1].item_id, None, now=self.now())
        else:
            self.do(move_by, found[1].item_id, steps, now=self.now())

    @if_ordered
    @rule(which=WHICH, line=WHICH)
    def take_work_back(self, which: int, line: int) -> None:
        if (found := self.item(which, line)) is not None:
            self.do(take_stage_back, found[1].item_id, today=self.today)

    @if_ordered
    @rule(which=WHICH, line=WHICH)
    def cut(self, which: int, line: int) -> None:
        if (found := self._some(which, line)) is not None:
            order, _items, named = found
            self.do(cut_cloth, order.order_id, order.version, on=self.today, item_ids=named)

    @precondition(lambda self: self.reckoned.received < _ENOUGH)
    @rule()
    def receive(self) -> None:
        more: Change = lambda known: replace(known, received=known.received + 1_000)  # noqa: E731
        self.do(receive_cloth, self.cloth, 1_000, on=self.today, then=more)

    @if_ordered
    @rule(which=WHICH, line=WHICH, cause=st.sampled_from(WaitCause))
    def have_it_wait(self, which: int, line: int, cause: WaitCause) -> None:
        if (found := self.item(which, line)) is not None and found[1].item_id is not None:
            draft = WaitDraft(item_id=found[1].item_id, cause=cause, from_on=self.today)
            self.do(open_wait, draft, today=self.today, then=lambda known: known.with_row("wait"))

    @if_any("wait")
    @rule(which=WHICH)
    def wait_no_more(self, which: int) -> None:
        if (wait := self.row("wait", which)) is not None:
            self.do(close_wait, *wait, on=self.today)

    @if_ordered
    @rule(which=WHICH, line=WHICH, ahead=_AHEAD, hour=st.sampled_from([10, 17]))
    def plan_fitting(self, which: int, line: int, ahead: int, hour: int) -> None:
        if (found := self.item(which, line)) is not None and found[1].item_id is not None:
            draft = PlanDraft(item_id=found[1].item_id, at=self.at(self.in_days(ahead), hour))
            planned: Change = lambda known: known.with_row("fitting")  # noqa: E731
            self.do(plan_fitting, draft, now=self.now(8), then=planned)

    @if_any("fitting")
    @rule(which=WHICH, ahead=_AHEAD)
    def move_fitting(self, which: int, ahead: int) -> None:
        if (fitting := self.row("fitting", which)) is not None:
            to, moved = self.at(self.in_days(ahead), 12), lambda known: known.with_row("fitting")
            self.do(move_fitting, *fitting, to, now=self.now(8), then=moved)

    @if_any("fitting")
    @rule(which=WHICH, call_off=st.booleans())
    def confirm_fitting(self, which: int, *, call_off: bool) -> None:
        if (fitting := self.row("fitting", which)) is None:
            return
        if call_off:
            self.do(call_off_fitting, *fitting)
        else:
            self.do(confirm_fitting, *fitting, now=self.now())

    @if_any("fitting")
    @rule(which=WHICH, outcome=st.sampled_from(SAID))
    def hold_fitting(self, which: int, outcome: str) -> None:
        """The day of a fitting has come, perhaps that of one which is no more."""
        planned = self.rows("SELECT id, version, at FROM fitting WHERE outcome = '' ORDER BY id")
        if not planned:
            return
        fitting, version, at = planned[which % len(planned)]
        self.today = max(self.today, local_day(moment(at)))
        self.do(say_outcome, UUID(fitting), version, outcome, now=self.now(18))
