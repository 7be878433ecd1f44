"""Take an order history from a file; whoever it names and the book does not know is written down too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from boutique.domain.exchange.imports import ImportReport, OrderLine, OrderRow, OrderState, RefusedRow
from boutique.domain.exchange.order_lines import gathered
from boutique.domain.exchange.progress import Progress
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.lengths import ORDER_KEY, key_within
from boutique.domain.kernel.money import Money
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.orders.payments import Payment
from boutique.domain.ports import UnitOfWork
from boutique.domain.promises.model import PromiseRecord
from boutique.domain.workshop.stages import ItemStage
from boutique.services.exchange.buyers import Buyers
from boutique.services.exchange.order_rows import (
    Fields,
    days_noted,
    item_rows,
    order_row,
    payment_row,
    promise_row,
    sum_noted,
)
from boutique.services.exchange.stages_of_file import StagesOfFile
from boutique.wording.kernel.money import amount

_COUNTED = ("open", "at_stage", "stage_unsaid", "unsaid", "undated", "days_noted", "sums_noted", "otherwise")
_LONGEST_STATE = 60


def import_orders(
    uow: UnitOfWork,
    rows: Iterable[OrderRow | RefusedRow],
    *,
    today: date | None = None,
    dry_run: bool = False,
) -> ImportReport:
    """Write down the orders of a file in one change; a dry run only counts. The same order is never twice.

    What is in work, ready or still to be begun is written as that, with its promised day and what was paid;
    all else was handed over. An order that the book knows is left as it stands there.
    """
    told, refused = _apart(rows)
    whole = gathered(told)
    refused = sorted((*refused, *map(_in_words, whole.disputed)), key=lambda row: row.line)
    today = today or date.today()
    with uow:
        buyers = Buyers(uow)
        file = _History(buyers, _EarlierOrders(uow), StagesOfFile(uow, _moment(today)), today)
        for row in whole.orders:
            file.take(row)
        writes = bool(file.orders) and not dry_run
        if writes:
            _write(uow, file)
        entry = uow.commit(N_("Orders imported")) if writes else None
    return ImportReport(
        added=len(file.orders),
        unchanged=file.unchanged,
        refused=tuple(refused),
        entry=entry,
        cancelled=file.counted[OrderState.CANCELLED],
        returned=file.counted[OrderState.RETURNED],
        stray_returns=tuple(row.line for row in whole.stray),
        unringable=buyers.unringable,
        alike=buyers.alike,
        promised=len(file.promises),
        payments=len(file.payments),
        unknown=tuple(file.unknown),
        **{name: file.counted[name] for name in _COUNTED},
    )


def _in_words(row: RefusedRow) -> RefusedRow:
    """Return the same with its sums as they are read."""
    told = {name: amount(each) if isinstance(each, Money) else each for name, each in row.params.items()}
    return replace(row, params=told)


def _write(uow: UnitOfWork, file: _History) -> None:
    file.buyers.write_down(uow)
    uow.add_rows(Order, file.orders)
    uow.add_rows(OrderItem, file.items)
    uow.add_rows(PromiseRecord, file.promises)
    uow.add_rows(Payment, file.payments)
    uow.add_rows(ItemStage, file.work)


def _moment(today: date) -> datetime:
    """Return now, or noon of another day that is taken for today."""
    now = datetime.now(UTC)
    return now if local_day(now) == today else datetime.combine(today, time(12), UTC)


def _apart(rows: Iterable[OrderRow | RefusedRow]) -> tuple[list[OrderRow], list[RefusedRow]]:
    told: list[OrderRow] = []
    refused: list[RefusedRow] = []
    for row in rows:
        if isinstance(row, RefusedRow):
            refused.append(row)
        else:
            told.append(row)
    return told, refused


class _EarlierOrders:
    """The orders that came in with a file before, by the keys under which they are known."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._placed: dict[str, tuple[date, UUID]] = {}
        self._ids: dict[str, object] = {}
        self._open: set[object] | None = None
        for order_id, key, placed_on, client_id in uow.keys(Order, "source_key", "placed_on", "client_id"):
            if key:
                assert isinstance(placed_on, date)
                assert isinstance(client_id, UUID)
                self._placed[key_within(str(key), ORDER_KEY)] = placed_on, client_id
                self._ids[key_within(str(key), ORDER_KEY)] = order_id

    def key_of(self, row: OrderRow, who: UUID) -> str | None:
        """Return the key of a new order, nothing if it is known.

        Tills begin their numbers anew: the same number on another day, of somebody else, is another order.
        """
        key = self._key(row, who)
        if key in self._placed:
            return None
        self._placed[key] = row.placed_on, who
        return key

    def _key(self, row: OrderRow, who: UUID) -> str:
        key = row.identity
        if self._is_another(key, row, who):
            return key_within(f"{key}|{row.placed_on.isoformat()}", ORDER_KEY)
        return key

    def stands_otherwise(self, row: OrderRow, who: UUID) -> bool:
        """Tell whether a known order is open here and over in the file, or the other way round."""
        known = self._ids.get(self._key(row, who))
        told = row.is_open or row.state is not OrderState.STANDS
        if known is None or not (told or any(each.progress is Progress.DELIVERED for each in row.items)):
            return False
        if self._open is None:
            gone = {order_id for order_id, off in self._uow.keys(Order, "cancelled_on") if off is not None}
            found = self._uow.keys(OrderItem, "order_id", "delivered_on", "cancelled_on")
            self._open = {each[1] for each in found if each[2] is None and each[3] is None} - gone
        return (known in self._open) is not row.is_open

    def _is_another(self, key: str, row: OrderRow, who: UUID) -> bool:
        known = self._placed.get(key)
        return (
            known is not None and row.order_key is not None and known[0] != row.placed_on and known[1] != who
        )


@dataclass(slots=True)
class _History:
    """The orders of a file that the book does not know yet, with all that belongs to them."""

    buyers: Buyers
    known: _EarlierOrders
    stages: StagesOfFile
    today: date
    orders: list[Fields] = field(default_factory=list)
    items: list[Fields] = field(default_factory=list)
    promises: list[Fields] = field(default_factory=list)
    payments: list[Fields] = field(default_factory=list)
    work: list[Fields] = field(default_factory=list)
    unchanged: int = 0
    counted: Counter[str] = field(default_factory=Counter)
    unknown: dict[str, None] = field(default_factory=dict)

    def take(self, row: OrderRow) -> None:
        """Take one order with its things; what was cancelled or came back is kept, and not counted."""
        who = self.buyers.of(row)
        key = self.known.key_of(row, who)
        if key is None:
            self.unchanged += 1
            self.counted["otherwise"] += self.known.stands_otherwise(row, who)
            return
        order = order_row(row, key, who, self.today)
        self.orders.append(order)
        for thing, item in item_rows(row, order, self.today):
            self.items.append(item)
            self._promise(item)
            if row.is_open and thing.is_open:
                self._hang(thing, item)
        if payment := payment_row(row, order, self.today):
            self.payments.append(payment)
        self._count(row)

    def _promise(self, item: Fields) -> None:
        if promise := promise_row(item):
            self.promises.append(promise)

    def _hang(self, thing: OrderLine, item: Fields) -> None:
        if thing.progress is not Progress.WORK:
            return
        stages = list(self.stages.rows(thing, item))
        self.work += stages
        self.counted["at_stage" if stages else "stage_unsaid"] += 1

    def _count(self, row: OrderRow) -> None:
        self.counted[row.state] += 1
        self.counted["days_noted"] += len(days_noted(row, self.today))
        self.counted["sums_noted"] += sum_noted(row)
        if row.unknown and row.state is OrderState.STANDS:
            self.unknown[row.unknown[:_LONGEST_STATE]] = None
        if row.state is not OrderState.STANDS:
            return
        self.counted["open"] += row.is_open
        over = [thing for thing in row.items if not thing.off and not thing.is_open]
        self.counted["unsaid"] += any(each.progress is Progress.UNSAID for each in over)
        undated = (each.progress is Progress.DELIVERED and each.delivered_on is None for each in over)
        self.counted["undated"] += any(undated)
