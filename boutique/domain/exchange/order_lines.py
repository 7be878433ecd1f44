"""Rows of one order number become one order with its things; what came back is set against what was sold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from boutique.domain.exchange.imports import AmountOf, OrderLine, OrderRow, OrderState, RefusedRow
from boutique.domain.exchange.order_money import settled
from boutique.domain.kernel.errors import Refused


@dataclass(slots=True)
class Gathered:
    """The orders of a file, each once, and the rows of returns whose sale the file does not hold.

    `disputed` are the rows of orders whose sums do not agree.
    """

    orders: list[OrderRow] = field(default_factory=list)
    stray: list[OrderRow] = field(default_factory=list)
    disputed: list[RefusedRow] = field(default_factory=list)


def gathered(rows: Iterable[OrderRow]) -> Gathered:
    """Return the orders that rows tell of together.

    Rows are of one order when they bear its number on one day and name one client. Whether their amounts are
    the order's, told on each row, or the lines', to be added, is told by the column or by rows that differ.
    """
    told = list(rows)
    groups = _groups(told)
    lines = any(_differ(group) for group in groups)
    whole = Gathered()
    for group in groups:
        try:
            whole.orders.append(_together(group, lines))
        except Refused as refusal:
            whole.disputed += (_handed_back(row, refusal) for row in group)
    for back in (row for row in told if row.gives_back):
        if not _set_against(whole.orders, back):
            whole.stray.append(back)
    return whole


def _groups(rows: Sequence[OrderRow]) -> list[list[OrderRow]]:
    found: dict[object, list[OrderRow]] = {}
    for at, row in enumerate(rows):
        if not row.gives_back:
            found.setdefault(_number(row) or at, []).append(row)
    return list(found.values())


def _handed_back(row: OrderRow, refusal: Refused) -> RefusedRow:
    return RefusedRow(
        line=row.line, column="", value="", msgid=refusal.msgid, params=refusal.params, cells=row.cells
    )


def _number(row: OrderRow) -> tuple[str, date, str] | None:
    return (row.order_key, row.placed_on, row.client_identity) if row.order_key else None


def _amounts(group: Sequence[OrderRow]) -> list[int]:
    return [row.amount_bani for row in group if row.amount_bani]


def _differ(group: Sequence[OrderRow]) -> bool:
    either = all(row.amount_of is AmountOf.EITHER for row in group)
    return either and len(set(_amounts(group))) > 1


def _together(group: Sequence[OrderRow], lines: bool) -> OrderRow:
    """Return one order of its rows; one that stands is not cancelled by a line that was."""
    first = group[0]
    added = first.amount_of is AmountOf.LINE or (first.amount_of is AmountOf.EITHER and lines)
    standing = [row for row in group if row.state is OrderState.STANDS]
    counted = (standing if added else []) or group
    amounts = _amounts(counted)
    total = (sum(amounts) if added else max(amounts)) if amounts else first.amount_bani
    refunded = (sum if added else max)(row.refunded_bani for row in group)
    things = tuple(_priced(item, row, added) for row in counted for item in row.items)
    state = first.state if not standing else OrderState.STANDS
    if total and refunded >= total:
        state = OrderState.RETURNED if state is OrderState.STANDS else state
    elif total and state is OrderState.STANDS:
        total -= refunded
    unknown = next((row.unknown for row in group if row.unknown), "")
    whole = replace(
        first, amount_bani=total, refunded_bani=refunded, items=things, state=state, unknown=unknown
    )
    return settled(group, whole, added)


def _priced(item: OrderLine, row: OrderRow, added: bool) -> OrderLine:
    """A thing costs what its own column says, else what its row does, if that is of the row alone."""
    if row.state is not OrderState.STANDS:
        item = item._replace(off=True)
    if item.price_bani is not None or not added:
        return item
    return item._replace(price_bani=row.amount_bani)


def _set_against(orders: list[OrderRow], back: OrderRow) -> bool:
    """Take what came back off its sale: the one of its number, else the only one of its amount."""
    at = _sale_of(orders, back)
    if at is None:
        return False
    sale = orders[at]
    rest = (sale.amount_bani or 0) - (back.amount_bani or 0)
    gone = replace(sale, state=OrderState.RETURNED) if rest <= 0 else replace(sale, amount_bani=rest)
    orders[at] = replace(gone, refunded_bani=sale.refunded_bani + (back.amount_bani or 0))
    return True


def _sale_of(orders: Sequence[OrderRow], back: OrderRow) -> int | None:
    standing = [
        at
        for at, sale in enumerate(orders)
        if sale.state is OrderState.STANDS
        and sale.placed_on <= back.placed_on
        and sale.client_identity == back.client_identity
        and sale.currency == back.currency
    ]
    numbered = [at for at in standing if back.order_key and orders[at].order_key == back.order_key]
    equal = [at for at in standing if orders[at].amount_bani == back.amount_bani]
    found = numbered or equal
    return found[0] if len(found) == 1 else None
