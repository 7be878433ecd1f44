"""The rows of the book that one order of a file becomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from boutique.domain.exchange.imports import OrderLine, OrderRow, OrderState
from boutique.domain.exchange.progress import Progress
from boutique.domain.kernel.errors import N_
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.money import Money
from boutique.domain.orders.garment_words import garment_of
from boutique.domain.orders.model import NO_NEW_WISH, OrderKind
from boutique.domain.orders.payments import PaymentKind
from boutique.domain.promises.model import PromiseKind
from boutique.wording import _, day
from boutique.wording.kernel.money import amount

Fields = dict[str, object]

_LONGEST = 300
_RETURNED = N_("Returned, according to the imported file.")
_PARTLY = N_("Part of it was refunded, according to the imported file.")
_PROMISED = N_("Promised for {day}, according to the imported file.")
_PAID = N_("{paid} was paid, according to the imported file.")


def order_row(row: OrderRow, key: str, client_id: UUID, today: date) -> Fields:
    """Return an order; what was cancelled or came back is kept and bears the day of the order."""
    stands = row.state is OrderState.STANDS
    note = _RETURNED if row.state is OrderState.RETURNED else _PARTLY if row.refunded_bani and stands else ""
    notes = [_(note)] if note else []
    notes += [_(_PROMISED).format(day=day(due)) for due in days_noted(row, today)]
    if sum_noted(row):
        notes.append(_(_PAID).format(paid=amount(Money(row.paid_until_now or 0, row.currency))))
    return {
        "id": new_id(),
        "client_id": client_id,
        "placed_on": row.placed_on,
        "cancelled_on": None if stands else row.placed_on,
        "total_bani": row.amount_bani or 0,
        "currency": row.currency,
        "is_purchase": _is_purchase(row),
        "payments_kept": keeps_payments(row),
        "source_key": key,
        "note": " ".join(notes),
    }


def _is_purchase(row: OrderRow) -> bool:
    kinds = [_kind(thing) for thing in row.items if not thing.off]
    return not kinds or any(kind not in NO_NEW_WISH for kind in kinds)


def keeps_payments(row: OrderRow) -> bool:
    """Tell whether a file says what is owed of an order today.

    A deposit alone does not, once the things were handed over: the rest was hardly left unpaid.
    """
    if row.state is not OrderState.STANDS or sum_noted(row):
        return False
    return row.paid_bani is not None or (row.is_open and row.deposit_bani is not None)


def sum_noted(row: OrderRow) -> bool:
    """Tell whether what was paid can only be noted: nobody knows what became of it, or of the rest."""
    paid = row.paid_until_now
    if not paid:
        return False
    known = row.state is OrderState.STANDS and not row.refunded_bani
    whole = row.is_open or row.paid_bani is not None
    return not (known and whole and paid <= (row.amount_bani or 0))


def payment_row(row: OrderRow, order: Fields, today: date) -> Fields | None:
    """Return what was paid of an order as one payment, on the day of the order unless another is told."""
    paid = row.paid_until_now
    if not order["payments_kept"] or not paid:
        return None
    whole = paid == row.amount_bani
    deposit = row.paid_bani is None or row.paid_bani == row.deposit_bani
    kind = PaymentKind.DEPOSIT if deposit and not whole else PaymentKind.PART
    return {
        "id": new_id(),
        "order_id": order["id"],
        "client_id": order["client_id"],
        "kind": str(kind),
        "method": row.method,
        "amount_bani": paid,
        "currency": row.currency,
        "paid_on": row.paid_on or min(row.placed_on, today),
    }


def item_rows(row: OrderRow, order: Fields, today: date) -> Iterator[tuple[OrderLine, Fields]]:
    """Yield the things of an order; the only one costs what the order does, where nothing else is told."""
    alone = row.amount_bani if len(row.items) == 1 else 0
    for pos, thing in enumerate(_things(row)):
        price = (thing.price_bani if thing.price_bani is not None else alone) or 0
        each, rest = divmod(price, thing.quantity)
        many = thing.quantity > 1 and not rest
        counted = f"{thing.quantity} × {thing.description}" if rest else thing.description
        yield (
            thing,
            {
                "id": new_id(),
                "order_id": order["id"],
                "client_id": order["client_id"],
                "pos": pos,
                "kind": _kind(thing),
                "garment": garment_of(thing.description),
                "description": counted[:_LONGEST],
                "quantity": thing.quantity if many else 1,
                "price_bani": each if many else price,
                **_days(thing, row, today),
            },
        )


def _things(row: OrderRow) -> Sequence[OrderLine]:
    return row.items or ([OrderLine(row.description)] if row.description else [])


def _kind(thing: OrderLine) -> str:
    """What was handed over on a day nobody tells must teach nobody how long such a thing takes."""
    if thing.is_open:
        return thing.kind or OrderKind.MADE_TO_ORDER.value
    told = thing.kind if thing.delivered_on is not None else ""
    return told or OrderKind.READY_TO_WEAR.value


def _days(thing: OrderLine, row: OrderRow, today: date) -> Fields:
    if row.state is not OrderState.STANDS:
        return {}
    if thing.off:
        return {"cancelled_on": row.placed_on}
    if not thing.is_open:
        over = thing.delivered_on or _past(thing.due_on, today) or row.placed_on
        return {"delivered_on": over, "ready_on": thing.ready_on}
    ready = (thing.ready_on or today) if thing.progress is Progress.READY else None
    return {"ready_on": ready, "promised_on": promised_day(thing, today)}


def _past(due: date | None, today: date) -> date | None:
    return due if due is not None and due <= today else None


def promised_day(thing: OrderLine, today: date) -> date | None:
    """Return the day that is promised for a garment still to be handed over.

    Of one that is ready since nobody knows when, a day that has passed is none: whether it was kept would be
    made up.
    """
    if not thing.is_open or thing.due_on is None:
        return None
    unknown = thing.progress is Progress.READY and thing.ready_on is None
    return None if unknown and thing.due_on < today else thing.due_on


def days_noted(row: OrderRow, today: date) -> list[date]:
    """Return the promised days that can only be noted, each once."""
    days = {
        thing.due_on for thing in row.items if thing.due_on is not None and promised_day(thing, today) is None
    }
    return sorted(days)


def promise_row(item: Fields) -> Fields | None:
    """Return the promise of a garment: who gave it, when, and with what chance is not known."""
    if item.get("promised_on") is None:
        return None
    return {
        "id": new_id(),
        "client_id": item["client_id"],
        "kind": PromiseKind.GARMENT.value,
        "item_id": item["id"],
        "due_on": item["promised_on"],
    }
