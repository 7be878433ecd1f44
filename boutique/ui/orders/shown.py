"""An order as a row of the room: what is drawn, said and owed of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.orders.model import OrderKind
from boutique.domain.orders.needs import Need, first_need
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.holding import Holding, OrderHolds, holding
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.ui.clients.person.belongings import order_words
from boutique.ui.kit.line import Row, Tone
from boutique.ui.orders.state import order_state
from boutique.wording import _, day_short
from boutique.wording.kernel.dates import when_due
from boutique.wording.kernel.money import amount, number
from boutique.wording.orders import item_name, kind_name
from boutique.wording.orders.holding import holds_short

if TYPE_CHECKING:
    from boutique.domain.pages.forecast_view import ForecastView

_SURE, _WELL = 95, 70


class ShownOrder(NamedTuple):
    """What a row shows: the order, how it stands, and the day in few words."""

    at: OrderAtHand
    holds: OrderHolds
    need: Need
    promised: str

    @property
    def drawn(self) -> ItemView | None:
        """The garment that is drawn: the one on which all depends, else the first."""
        order = self.at.order
        return self.holds.item or next(iter(order.waiting or order.standing or order.items), None)


Shown = tuple[Row, ShownOrder]


def shown_order(at: OrderAtHand, ahead: ForecastView | None, today: date) -> Shown:
    """Return an order as its row."""
    order, need, holds = at.order, first_need(at.brief, today), holding(at, ahead, today)
    promised = _promised(order.promised_on, today)
    words = holds_short(holds, need, today)
    row = Row(order.no, order.client, _garments(order), owed_plainly(order), words, _tone(holds, need))
    return row, ShownOrder(at, holds, need, promised)


def shown_offer(order: OrderView, today: date) -> Shown:
    """Return an offer as its row; what it would cost stands where others have what is owed."""
    words, tone = order_state(order, today)
    row = Row(order.order_id, order.client, order_words(order), plainly(order.total), words, tone)
    holds = OrderHolds(how=Holding.UNKNOWN)
    return row, ShownOrder(OrderAtHand(order=order), holds, Need.LATER, _promised(order.promised_on, today))


def told_orders(
    orders: Sequence[OrderAtHand], ahead: ForecastView | None, today: date
) -> Mapping[object, Shown]:
    """Return orders as rows by their numbers."""
    return {at.order.no: shown_order(at, ahead, today) for at in orders}


def _garments(order: OrderView) -> str:
    """Return the garments that matter, and whether they are altered only."""
    meant = order.waiting or order.standing or order.items
    words = order_words(order, meant)
    if meant and all(item.kind == OrderKind.ALTERATION for item in meant):
        known = " ".join(item_name(item) for item in meant).casefold()
        kind = kind_name(OrderKind.ALTERATION)
        return words if kind in known else f"{words}, {kind}"
    return words


def _promised(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return when_due(day, today) if 0 <= (day - today).days < 2 else day_short(day, today)


def owed_plainly(order: OrderView) -> str:
    """Return what is still to be paid, below zero what we owe back; a dash where nothing is."""
    return plainly(order.owed) if order.owed else "–" if order.owed is not None else ""


def plainly(sum_of: Money | None) -> str:
    """Return a sum as a column holds it: in the house's currency without its unit."""
    if sum_of is None:
        return ""
    if sum_of.currency != HOUSE:
        return amount(sum_of)
    return number(sum_of.minor / 100, 0 if sum_of.minor % 100 == 0 else 2)


def _tone(holds: OrderHolds, need: Need) -> Tone:
    """Red is what must be said today, ochre what waits or is late; a word stands there in any case."""
    if holds.must_be_told:
        return Tone.ROSE
    if holds.is_late or (holds.wait is not None and need is Need.WAITS):
        return Tone.AMBER
    if holds.how is Holding.READY:
        return Tone.AMBER if holds.days >= 7 or not holds.knows else Tone.GREEN
    if holds.how is Holding.CHANCE and holds.chance is not None:
        return Tone.GREEN if holds.chance >= _SURE else Tone.NEUTRAL if holds.chance >= _WELL else Tone.AMBER
    return (
        Tone.AMBER
        if holds.how is Holding.WAITS or (holds.how is Holding.GONE and holds.days)
        else Tone.NEUTRAL
    )


def spoken(row: Row, shown: ShownOrder) -> str:
    """Return a row as a screen reader says it."""
    owed = _("{sum} owed").format(sum=row.note) if row.note not in ("", "–") else ""
    return ", ".join(filter(None, (row.name, row.text, shown.promised, row.chip, owed)))
