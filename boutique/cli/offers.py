"""Commands of offers: what is offered, one written, made an order, or let lapse."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Final

from boutique.cli.context import Desk
from boutique.cli.orders import as_json, tell, wanted
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.views import OrderView
from boutique.services.orders.offers import accept_offer, lapse_offer, write_offer
from boutique.wording import _, day_short, n_
from boutique.wording.kernel.money import amount
from boutique.wording.orders import item_name

_SIGN: Final = 8
"""So many signs from the end of its id tell an offer from any other."""


def offers(desk: Desk, options: Namespace) -> None:
    """Print what is offered and became no order yet."""
    found = desk.queries.offers()
    desk.answer({"offers": [as_json(each) | {"sign": _sign(each)} for each in found]}, lambda: _print(found))


def offer(desk: Desk, options: Namespace) -> None:
    """Write down an offer."""
    who = desk.queries.find_client(options.id)
    written = write_offer(desk.change(), wanted(desk, options, who), until=options.until)
    made = next(each for each in desk.queries.offers() if each.order_id == written)
    desk.answer(as_json(made) | {"sign": _sign(made)}, lambda: _print([made]))


def accept(desk: Desk, options: Namespace) -> None:
    """Make an order of an offer, and print it with the number it took."""
    found = _named(desk, options.offer)
    placed = accept_offer(
        desk.change(), found.order_id, found.version, on=options.on or desk.today, short_meant=options.short
    )
    orders = desk.queries.client_page(found.client_id).orders if found.client_id is not None else ()
    tell(desk, next(order.no for order in orders if order.order_id == placed))


def lapse(desk: Desk, options: Namespace) -> None:
    """Write down that nothing comes of an offer."""
    found = _named(desk, options.offer)
    lapse_offer(desk.change(), found.order_id, found.version, on=options.on or desk.today)
    offers(desk, options)


def _named(desk: Desk, sign: str) -> OrderView:
    found = [each for each in desk.queries.offers() if each.order_id.hex.endswith(sign.lower())]
    if len(found) != 1:
        raise Refused(
            N_("No open offer has the sign “{sign}”. Ask for them with: boutique offers"), sign=sign
        )
    return found[0]


def _sign(found: OrderView) -> str:
    return found.order_id.hex[-_SIGN:]


def _print(found: Sequence[OrderView]) -> None:
    for each in found:
        names = ", ".join(item_name(item) for item in each.items)
        until = _("holds until {day}").format(day=day_short(each.until)) if each.until else ""
        print("  ".join((_sign(each), f"{each.client:<28}", names, amount(each.total), until)))
    print(n_("{n} offer", "{n} offers", len(found)))
