"""What was paid for an order and is still to pay, held against what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from boutique.domain.exchange.imports import OrderRow
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.money import Money

_NO_TOTAL = N_("{paid} was paid for this order, and the file does not say what it costs. Write its total.")
_TOO_MUCH = N_("{paid} was paid for an order of {total}. Check both sums.")
_DISAGREE = N_(
    "{total} less {paid} leaves {left} to pay, and the file says {balance}. Correct whichever is wrong."
)
_BALANCE = N_("{balance} is still to pay for an order of {total}. Check both sums.")
_UNCLEAR = N_(
    "Each line of this order says that {paid} was paid, and nobody can tell whether that is for the line or"
    " for the order. Write it on the first line alone."
)


def settled(group: Sequence[OrderRow], whole: OrderRow, added: bool) -> OrderRow:
    """Return an order with what was paid for it, of all its rows; `added` where amounts are those of lines.

    Where only the rest is told, the other sum follows from it. Refused where the sums do not agree; of what
    was handed over a deposit says nothing of the rest, so only sums that tell of today are held together.
    """
    names = ("deposit_bani", "paid_bani", "balance_bani")
    told = {name: [each for row in group if (each := getattr(row, name)) is not None] for name in names}
    if not any(told.values()):
        return whole
    deposit, paid, balance = (_of_all(told[name], added, len(group), whole) for name in names)
    until_now = paid if paid is not None else deposit
    total = whole.amount_bani
    if total is None and balance is not None:
        total = (until_now or 0) + balance
    day = next((row.paid_on for row in group if row.paid_on is not None), None)
    method = next((row.method for row in group if row.method), "")
    made = replace(whole, amount_bani=total, deposit_bani=deposit, paid_bani=paid, balance_bani=balance)
    made = replace(made, paid_on=day, method=method)
    if whole.refunded_bani:
        return made
    _must_agree(made, until_now, balance)
    if balance is not None and until_now is None and total is not None:
        return replace(made, paid_bani=total - balance)
    return made


def _must_agree(order: OrderRow, paid: int | None, balance: int | None) -> None:
    def words(bani: int) -> Money:
        return Money(bani, order.currency)

    total = order.amount_bani
    if total is None:
        if paid and order.is_open:
            raise Refused(_NO_TOTAL, paid=words(paid))
        return
    if balance is not None and balance > total:
        raise Refused(_BALANCE, balance=words(balance), total=words(total))
    if paid is None:
        return
    closed_since = order.paid_bani is None and not order.is_open
    if paid > total and order.is_open:
        raise Refused(_TOO_MUCH, paid=words(paid), total=words(total))
    if balance is not None and total - paid != balance and not (closed_since and not balance):
        raise Refused(
            _DISAGREE, total=words(total), paid=words(paid), left=words(total - paid), balance=words(balance)
        )


def _of_all(sums: Sequence[int], added: bool, rows: int, whole: OrderRow) -> int | None:
    """Return one sum of those of all rows: told once, on each row alike, or for each line by itself."""
    if not sums:
        return None
    if len(set(sums)) > 1:
        return sum(sums) if added else max(sums)
    if added and len(sums) == rows > 1 and sums[0]:
        raise Refused(_UNCLEAR, paid=Money(sums[0], whole.currency))
    return sums[0]
