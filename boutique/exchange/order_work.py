"""What a row of orders says of the work: how far it has come, by when it was promised, what was paid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from boutique.domain.exchange.imports import OrderRow, OrderState
from boutique.domain.exchange.progress import Progress
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.orders.model import OrderKind
from boutique.exchange.cells import shown
from boutique.exchange.dates.day_first import DayOrder
from boutique.exchange.dates.formats import read_day, read_promised_day
from boutique.exchange.dates.partial import is_no_date
from boutique.exchange.order_progress import is_altered, kind_of, method_of, progress_of
from boutique.exchange.row_cells import Cells

_BEFORE = N_("“{value}” is before the day of the order ({day}). Check both days.")
_BELOW = N_("“{value}” is below zero. What was paid or is still to pay is written from zero on.")
_OTHER_MONEY = N_(
    "“{value}” is in another currency than the order. Write what was paid in that of the order."
)
_NO = frozenset({"no", "n", "false", "nu", "0", "nein", "nem", "non", "нет"})

ReadSum = Callable[[str], tuple[int, str | None]]


@dataclass(frozen=True, slots=True)
class Work:
    """What a row says of one thing; an earlier row of its order holds where this one says nothing."""

    progress: Progress = Progress.UNSAID
    said: str = ""
    unknown: str = ""
    kind: str = ""
    due_on: date | None = None
    ready_on: date | None = None
    delivered_on: date | None = None

    def of_a_line(self, described: str) -> dict[str, Any]:
        """Return what stands with the thing itself."""
        names = ("progress", "said", "kind", "due_on", "ready_on", "delivered_on")
        told = {name: getattr(self, name) for name in names}
        altered = not self.kind and self.progress.is_open and is_altered(described)
        return told | {"kind": OrderKind.ALTERATION.value} if altered else told


def work_of(cells: Cells, order: DayOrder, placed_on: date, today: date, above: Work | None) -> Work:
    """Return what a row says of the work. Refused for days that cannot be."""
    states = cells.texts("status")
    progress, said, unknown = progress_of(states)
    due = _day(cells, "due_on", placed_on, lambda text: read_promised_day(text, order, today))
    ready, is_ready = _done(cells, "ready_on", placed_on, order, today)
    gone, is_gone = _done(cells, "delivered_on", placed_on, order, today)
    if not (states or due or is_ready or is_gone) and above is not None:
        return above
    if above is not None and due is None:
        due = above.due_on
    if is_gone:
        progress = Progress.DELIVERED
    elif is_ready and progress is not Progress.DELIVERED:
        progress = Progress.READY
    elif progress is Progress.UNSAID and due is not None and due >= today:
        progress = Progress.TAKEN
    told = [
        cells.text("kind"),
        *(text for header, text in states if fold(header).startswith(("tip", "type"))),
    ]
    kind = next(filter(None, map(kind_of, told)), "")
    return Work(progress, said, unknown, kind, due, ready, gone)


def _done(
    cells: Cells, field: str, placed_on: date, order: DayOrder, today: date
) -> tuple[date | None, bool]:
    """Return the day of a column that tells of something done, and whether it was: it may say a yes or no."""
    text = cells.text(field)
    if not text or is_no_date(text) or fold(text) in _NO:
        return None, False
    if not any(map(str.isdigit, text)):
        return None, True
    return _day(cells, field, placed_on, lambda said: read_day(said, order, today)), True


def _day(cells: Cells, field: str, placed_on: date, read: Callable[[str], date]) -> date | None:
    text = cells.text(field)
    if not text or is_no_date(text):
        return None
    day = read(text)
    if day < placed_on:
        raise Refused(_BEFORE, value=shown(text), day=placed_on.strftime("%d.%m.%Y"))
    return day


def money_of(
    cells: Cells, read: ReadSum, currency: str, order: DayOrder, placed_on: date, today: date
) -> dict[str, Any]:
    """Return what was paid and is still to pay, as fields of an `OrderRow`; empty where no column tells."""
    if not any(map(cells.has, ("deposit", "paid", "balance"))):
        return {}
    told = {f"{field}_bani": _sum(cells, field, read, currency) for field in ("deposit", "paid", "balance")}
    paid_on = _day(cells, "paid_on", date.min, lambda text: read_day(text, order, today))
    method = method_of(cells.text("method"))
    return {**told, "paid_on": paid_on, "method": method, "cells": cells.original}


def _sum(cells: Cells, field: str, read: ReadSum, currency: str) -> int | None:
    text = cells.text(field)
    if not text:
        return None
    bani, beside = read(text)
    if bani < 0:
        raise Refused(_BELOW, value=shown(text))
    if beside is not None and beside != currency:
        raise Refused(_OTHER_MONEY, value=shown(text))
    return bani


def stands(row_state: OrderState, above: OrderRow | None, cells: Cells) -> OrderState:
    """Return the state of a row; further lines of an order often leave out what became of it."""
    if above is not None and not cells.texts("status") and not cells.text("refunded"):
        return above.state
    return row_state
