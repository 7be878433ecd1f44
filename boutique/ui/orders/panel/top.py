"""The upper part of the panel: whose order it is, what was promised, whether it holds, how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from boutique.domain.pages.holding import Holding, OrderHolds
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.ui import kit
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.kit.thread import Thread
from boutique.ui.orders.knots import knots_of
from boutique.ui.orders.panel.parts import dated, holder, struck
from boutique.ui.orders.state import order_state
from boutique.ui.theme import Style, space
from boutique.wording import _, day_short
from boutique.wording.kernel.dates import day, long_day
from boutique.wording.orders.holding import chance_short, holds_sentence
from boutique.wording.orders.panel import (
    move_told,
    moved_times,
    moves_of,
    promise_chance,
    promise_given,
    taken_words,
)

if TYPE_CHECKING:
    from boutique.domain.pages.forecast_view import ForecastView

_FAR = 300
_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
_FEW = 2


def whose(at: OrderAtHand, today: date, *, named: bool) -> Iterator[QWidget]:
    """Yield who ordered, with the phone beside, where one does not see that anyway; and the number."""
    if named:
        across = kit.row(gap=space.L)
        across.addWidget(kit.Prose(at.order.client, Style.SUBTITLE), 1)
        if at.phone:
            across.addWidget(kit.Text(shown_phone(at.phone), Style.PHONE).selectable())
        yield holder(across)
    yield kit.Prose(taken_words(at, today), Style.BODY, "muted")


def promised(at: OrderAtHand, holds: OrderHolds, today: date) -> Iterator[QWidget]:
    """Yield the day that counts, those that were before it, and whether it holds."""
    order = at.order
    head = kit.row(gap=space.L, margins=(0, space.L, 0, 0))
    offered = order.is_offer
    head.addWidget(kit.section(_("The offer") if offered else _("The promise")))
    head.addStretch(1)
    if not offered:
        head.addWidget(kit.Text(moved_times(at), Style.SMALL, "muted"))
    yield holder(head)
    across = kit.row(gap=space.L)
    gone = not order.is_open
    across.addWidget(kit.Prose(_day(at, today), Style.TITLE, "ink" if gone else "accent"), 1)
    said, style, tone = _beside(at, holds, today)
    if said:
        across.addWidget(kit.Text(said, style, tone), 0, _END)
    yield holder(across)
    for change in moves_of(order):
        yield _moved(change, today)
    if sentence := holds_sentence(holds, today):
        yield holder(kit.column(kit.Prose(sentence, Style.SUBTITLE), margins=(0, 0, 0, space.S)))


def _day(at: OrderAtHand, today: date) -> str:
    order = at.order
    if order.is_offer and order.until is not None:
        return _spoken(order.until, today)
    if order.cancelled_on is not None:
        return _("cancelled")
    when = order.delivered_on or order.promised_on
    return _spoken(when, today) if when is not None else _("no day promised")


def _spoken(when: date, today: date) -> str:
    return long_day(when) if abs((when - today).days) < _FAR else day(when)


def _beside(at: OrderAtHand, holds: OrderHolds, today: date) -> tuple[str, Style, str]:
    """Return what stands at the end of the day: whether the client knows, else the chance."""
    order = at.order
    if order.is_offer:
        return order_state(order, today)[0], Style.BODY, "muted"
    if holds.must_be_told:
        return _("does not know yet"), Style.STRONG, "accent"
    if holds.how is Holding.GONE:
        return _("handed over"), Style.BODY, "muted"
    if holds.chance is not None and order.is_open:
        return chance_short(holds.chance), Style.SUBTITLE, "ink"
    return "", Style.BODY, "ink"


def _moved(change, today: date) -> QWidget:  # type: ignore[no-untyped-def] # a DateChangeView
    across = kit.row(gap=space.M)
    across.addWidget(struck(long_day(change.before_on)), 0, Qt.AlignmentFlag.AlignTop)
    tone = "warn" if change.told_on is None else "ink"
    across.addWidget(kit.Prose(move_told(change, today), Style.BODY, tone), 1)
    return holder(across)


def sewn(at: OrderAtHand, holds: OrderHolds, ahead: ForecastView | None, today: date) -> Iterator[QWidget]:
    """Yield how far the garment is that tells most, as a thread."""
    item = holds.item or next(iter(at.order.waiting), None)
    if item is None or at.order.is_offer:
        return
    foreseen = ahead.garments.get(item.item_id) if ahead is not None and item.item_id is not None else None
    knots = knots_of(item, at.work(item), foreseen, today)
    if len(knots) > 1:
        thread = Thread()
        thread.show_knots(knots)
        yield holder(kit.column(thread, margins=(0, space.S, 0, space.S)))


def ledger(at: OrderAtHand, today: date) -> Iterator[QWidget]:
    """Yield each day that was promised, with the chance that was said of it."""
    told = dict.fromkeys(
        (
            day_short(each.given_at.astimezone().date() if each.given_at else at.order.placed_on, today),
            promise_given(each, today),
            promise_chance(each),
        )
        for each in sorted(at.promises, key=lambda each: str(each.given_at or ""))
    )
    for when, words, chance in told:
        yield dated(when, words, chance)
