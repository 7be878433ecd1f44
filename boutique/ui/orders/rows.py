"""A client's orders as lines of a list: those alike together, each with its sum and the day that matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from boutique.domain.orders.model import NO_NEW_WISH
from boutique.domain.orders.needs import Standing, standing
from boutique.domain.orders.views import OrderView
from boutique.ui.clients.person.belongings import order_name
from boutique.ui.kit.line import Row, Section, Tone
from boutique.ui.orders.state import order_state
from boutique.wording import _, day_short, money, p_
from boutique.wording.orders import kind_name, owed_words

_TITLES: Mapping[Standing, Callable[[], str]] = {
    Standing.OFFERED: lambda: _("Offers"),
    Standing.OPEN: lambda: p_("orders", "Open"),
    Standing.OWED: lambda: _("Owed"),
    Standing.DONE: lambda: p_("orders", "Handed over"),
    Standing.OFF: lambda: p_("orders", "Cancelled or lapsed"),
}


def order_lines(orders: Iterable[OrderView], today: date) -> list[Row | Section]:
    """Return the lines of a list; where all orders stand alike there is no title above them."""
    by_standing: dict[Standing, list[Row | Section]] = {each: [] for each in Standing}
    for order in orders:
        by_standing[standing(order)].append(_line(order, today))
    groups = {each: rows for each, rows in by_standing.items() if rows}
    if len(groups) < 2:
        return [row for rows in groups.values() for row in rows]
    return [line for each, rows in groups.items() for line in (Section(_TITLES[each]()), *rows)]


def _line(order: OrderView, today: date) -> Row:
    no = _("No. {no}").format(no=order.no) if not order.is_offer else _("offer")
    kinds = dict.fromkeys(item.kind for item in order.items if item.kind in NO_NEW_WISH)
    worth = money(order.total_bani, order.currency) if order.total_bani else ""
    words, tone = _matters(order, today)
    text = " · ".join(filter(None, (no, *map(kind_name, kinds), worth)))
    return Row(order.order_id, order_name(order), text, chip=words, tone=tone)


def _matters(order: OrderView, today: date) -> tuple[str, Tone]:
    """What one looks for: what is owed of what was handed over, when the rest was or is promised."""
    stands = standing(order)
    if stands is Standing.OWED:
        return owed_words(order), Tone.AMBER
    if stands is Standing.OPEN and all(item.ready_on is not None for item in order.waiting):
        return _("ready"), Tone.GREEN
    if stands is Standing.DONE and order.delivered_on is not None:
        return _("handed over {day}").format(day=day_short(order.delivered_on, today)), Tone.NEUTRAL
    return order_state(order, today)
