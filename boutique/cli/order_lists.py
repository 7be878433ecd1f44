"""Commands that list orders: all by what they need first, those that answer to words, what is owed."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from boutique.cli.context import Desk, plain
from boutique.cli.orders import as_json, sum_as_json
from boutique.domain.kernel.money import by_currency
from boutique.domain.orders.needs import Need, NeedGroup, first_need
from boutique.domain.orders.views import OrderView
from boutique.domain.pages.forecast_view import ForecastView
from boutique.domain.pages.holding import LateCount, OrderHolds, holding
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.services.workshop.forecast_keeper import ForecastKeeper
from boutique.wording import day_short
from boutique.wording.kernel.money import amount
from boutique.wording.kernel.phrases import listed
from boutique.wording.orders import item_name, orders_summed, owed_words
from boutique.wording.orders.holding import holds_short, need_title, open_sentence

Group = tuple[NeedGroup, Sequence[OrderAtHand]]
_OPEN = (Need.DUE, Need.READY, Need.WAITS, Need.LATER)


def orders(desk: Desk, options: Namespace) -> None:
    """Print every order by what it needs first, those that answer to words, or what is owed."""
    if options.owed:
        _owed(desk)
        return
    words = " ".join(options.words)
    ahead = ForecastKeeper(desk.queries, lambda: desk.today, lambda: desk.now).renewed()
    found = [
        (group, desk.queries.orders_at_hand(group.numbers))
        for group in desk.queries.order_groups(desk.today, words)
    ]
    at_hand = [each for group, orders in found if group.need in _OPEN for each in orders]
    holds = [holding(each, ahead, desk.today) for each in at_hand]
    late = [each for each in holds if each.is_late]
    count = LateCount(late=len(late), untold=sum(each.must_be_told for each in late))
    known = count if ahead.refused is None else None
    answer = {
        "groups": [_group_as_json(desk, group, orders, ahead) for group, orders in found],
        "orders": [as_json(each.order) for each in at_hand],
        "late": None if known is None else plain(known),
        **_sums([each.order for each in at_hand]),
    }
    desk.answer(
        answer, lambda: _print(desk, found, ahead, "" if words else open_sentence(len(at_hand), known))
    )


def _owed(desk: Desk) -> None:
    found = desk.queries.owed_orders()
    answer = {"orders": list(map(as_json, found)), **_sums(found)}
    desk.answer(answer, lambda: _print_owed(found))


def _sums(found: Sequence[OrderView]) -> dict[str, Any]:
    owed = [each.owed for each in found if each.owed]
    sums = by_currency(each for each in owed if each.minor > 0)
    back = by_currency(-each for each in owed if each.minor < 0)
    return {"owed": list(map(sum_as_json, sums)), "owed_back": list(map(sum_as_json, back))}


def _group_as_json(
    desk: Desk, group: NeedGroup, orders: Sequence[OrderAtHand], ahead: ForecastView
) -> dict[str, Any]:
    return {
        "need": group.need.value,
        "owed": list(map(sum_as_json, group.owed)),
        "orders": [
            {**as_json(each.order), "holds": _holds_as_json(holding(each, ahead, desk.today))}
            for each in orders
        ],
    }


def _holds_as_json(holds: OrderHolds) -> dict[str, Any]:
    """Return how it stands with a promise: days are late ones, or those since it is ready."""
    waits = None if holds.wait is None else {"for": holds.wait.cause, "since": plain(holds.wait.from_on)}
    return {
        "how": holds.how.value,
        "days": holds.days,
        "chance": holds.chance,
        "client_knows": holds.knows,
        "ready_about": plain(holds.out_on),
        "waits": waits,
    }


def _print(desk: Desk, found: Sequence[Group], ahead: ForecastView, head: str) -> None:
    if head:
        print(head)
    for group, orders in found:
        owed = listed(list(map(amount, group.owed)))
        print("  ".join(filter(None, (need_title(group.need, desk.today), str(len(orders)), owed))))
        for each in orders:
            word = holds_short(
                holding(each, ahead, desk.today), first_need(each.brief, desk.today), desk.today
            )
            _print_line(each.order, word)


def _print_owed(found: Sequence[OrderView]) -> None:
    for order in found:
        _print_line(order, "")
    print(orders_summed(found))


def _print_line(order: OrderView, word: str) -> None:
    due = day_short(order.promised_on) if order.promised_on else ""
    names = ", ".join(item_name(item) for item in order.waiting or order.standing)
    parts = (f"{order.no:>6}", f"{order.client:<28}", names, due, word, owed_words(order))
    print("  ".join(filter(None, parts)))
