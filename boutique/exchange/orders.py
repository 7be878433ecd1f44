"""Reads an order history: who bought, when, for how much."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from boutique.domain.clients.email import is_email
from boutique.domain.clients.identity import NumbersOfAColumn
from boutique.domain.exchange.columns import ColumnMap, ImportKind
from boutique.domain.exchange.imports import AmountOf, OrderLine, OrderRow, OrderState
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.money import HOUSE
from boutique.exchange.amounts import Notation, currency_in, read_amount, read_currency, read_signed
from boutique.exchange.clients import hold_lengths, name_in_parts
from boutique.exchange.columns.header_keys import header_key
from boutique.exchange.columns.money import meaning_of
from boutique.exchange.contacts.typed import dialled, is_lettered, read_email, read_phone
from boutique.exchange.dates.day_first import DayEvidence
from boutique.exchange.dates.formats import read_day
from boutique.exchange.dates.partial import is_no_date
from boutique.exchange.names import NameEvidence, PersonName, read_name
from boutique.exchange.order_states import state_of
from boutique.exchange.order_work import Work, money_of, stands, work_of
from boutique.exchange.readings import Asked, Reading, Source
from boutique.exchange.row_cells import Cells

_NO_DATES = N_(
    "No column with the date of the order was recognised among: {headers}."
    " Call it Date in the first row, or say which it is."
)
_NO_BUYERS = N_(
    "No column that says who the client is was recognised among: {headers}."
    " Call it Client id, Name or Phone in the first row, or say which it is."
)
_DATELESS = N_("This row has no date. Write the day of the order.")
_NOBODY = N_("This row does not say whose order it is. Write the client's number, name or phone.")
_BUYERS = (
    "client_key",
    "client_name",
    "client_family_name",
    "client_given_name",
    "client_phone",
    "client_email",
)

_DAYS = ("placed_on", "due_on", "ready_on", "delivered_on", "paid_on")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{2,4}")
_OF_THE_CLIENT = (
    *("client_key", "client_name", "client_given_name", "client_family_name", "client_title"),
    *("client_phone", "client_phone_e164", "client_email"),
)

ReadOrders = Reading[OrderRow]


def read_orders(
    path: Path, mapping: ColumnMap | None, today: date, *, letters: str = "", total: str = ""
) -> ReadOrders:
    """Open an order history; without a mapping the columns are recognised by their names.

    Raises Refused for what is no such history, Unavailable when the file cannot be read.
    """
    source = Source(path, ImportKind.ORDERS, Asked(mapping, letters, total))
    headers = ", ".join(source.table.header)
    if "placed_on" not in source.places:
        raise Refused(_NO_DATES, headers=headers)
    if not any(field in source.places for field in _BUYERS):
        raise Refused(_NO_BUYERS, headers=headers)
    maker = _OrderMaker(source, today)
    return source.read(maker.take)


class _OrderMaker:
    """Makes orders out of rows, knowing what the whole of each column has taught."""

    def __init__(self, source: Source, today: date) -> None:
        days, names, self._notation = DayEvidence(), NameEvidence(), Notation()
        clients = NumbersOfAColumn(source.header_of("client_key"))
        orders = NumbersOfAColumn(source.header_of("order_key"))
        learners = dict.fromkeys(_DAYS, days.learn) | {
            "client_name": names.learn,
            "amount": self._notation.learn,
        }
        learners |= dict.fromkeys(("deposit", "paid", "balance"), self._notation.learn)
        source.survey(learners | {"client_key": clients.learn, "order_key": orders.learn})
        self._days = days.order
        self._family_first = names.family_first(source.header_of("client_name"))
        self._currency = currency_in(source.header_of("amount")) or HOUSE
        self._meaning = meaning_of(header_key(source.header_of("amount")))
        self._hides = {"client_key": clients.are_chance, "order_key": orders.are_chance}
        self._today = today
        self._seen: Counter[str] = Counter()
        self._last: OrderRow | None = None
        self._work = Work()

    def take(self, line: int, cells: Cells) -> OrderRow:
        """Return the order of a row, counted if the file has told of an equal one."""
        key = cells.key("order_key", self._hides["order_key"]) or None
        above = self._last if self._last is not None and key and self._last.order_key == key else None
        placed = cells.text("placed_on")
        if (not placed or is_no_date(placed)) and above is None:
            cells.blame("placed_on")
            raise Refused(_DATELESS)
        placed_on = (
            read_day(placed, self._days, self._today) if placed else above.placed_on if above else None
        )
        assert placed_on is not None
        work = work_of(cells, self._days, placed_on, self._today, self._work if above else None)
        told = self._money(cells, key, above, work) | self._client(cells, above)
        told |= money_of(
            cells,
            lambda text: read_signed(text, self._notation),
            told["currency"],
            self._days,
            placed_on,
            self._today,
        )
        told["unknown"] = work.unknown
        order = OrderRow(line=line, placed_on=placed_on, order_key=key, **told)
        self._last, self._work = order, work
        self._seen[order.identity] += 1
        occurrence = self._seen[order.identity]
        return order if occurrence == 1 else replace(order, occurrence=occurrence)

    def _money(self, cells: Cells, key: str | None, above: OrderRow | None, work: Work) -> dict[str, Any]:
        """Return what was paid and given back, what became of the order, and the thing the row tells of."""
        state = state_of([*cells.texts("status"), *filter(_said_in_words, cells.texts("refunded"))])
        state = stands(state, above, cells)
        quantity = _quantity(cells.text("quantity"))
        price = self._hundredths(cells, "item_price")
        amount, currency = self._amount(cells)
        back = amount is not None and amount < 0
        if back and state is OrderState.STANDS and quantity >= 0 and key is None:
            cells.blame("amount")
            read_amount(cells.text("amount"), self._notation)
        of = self._meaning.of if self._meaning else AmountOf.EITHER
        if amount is not None and self._meaning is not None and self._meaning.each:
            amount, of = amount * max(1, abs(quantity)), AmountOf.LINE
        described = cells.text("description")
        line_price = price * abs(quantity) if price is not None and quantity else price
        is_thing = described or (work.progress.is_open and state is OrderState.STANDS and not above)
        line = OrderLine(described, max(1, abs(quantity)), line_price, **work.of_a_line(described))
        return {
            "amount_bani": abs(amount) if amount is not None else None,
            "amount_of": of,
            "currency": currency,
            "refunded_bani": self._refunded(cells),
            "state": OrderState.RETURNED if back else state,
            "gives_back": back,
            "description": described or None,
            "items": (line,) if is_thing else (),
        }

    def _refunded(self, cells: Cells) -> int:
        """Return what was given back; a yes or a day in its column is told by `_state` alone."""
        typed = cells.text("refunded")
        return 0 if not typed or _is_no_sum(typed) else abs(read_signed(typed, self._notation)[0])

    def _hundredths(self, cells: Cells, field: str) -> int | None:
        typed = cells.text(field)
        return read_signed(typed, self._notation)[0] if typed else None

    def _amount(self, cells: Cells) -> tuple[int | None, str]:
        said = cells.text("currency")
        column = read_currency(said) if said else self._currency
        typed = cells.text("amount")
        if not typed:
            return None, column
        amount, beside = read_signed(typed, self._notation)
        return amount, beside or column

    def _client(self, cells: Cells, above: OrderRow | None) -> dict[str, Any]:
        """Return whose order it is; `above` is an earlier line of it, if there is one."""
        key = cells.key("client_key", self._hides["client_key"])
        name = self._name(cells)
        phones = [text for _header, text in cells.texts("client_phone")]
        cells.ask(len(phones))
        phone = next(filter(dialled, phones), phones[0] if phones else "")
        e164 = dialled(phone) if phone else None
        if phone and e164 is None and not is_lettered(phone):
            read_phone(phone)
        mails = [text for _header, text in cells.texts("client_email")]
        email = read_email(next(filter(is_email, mails), mails[0])) if mails else ""
        if not (key or name.whole or phone or email):
            if above is not None:
                return _of_the_same(above)
            cells.blame(next(field for field in _BUYERS if cells.has(field)))
            raise Refused(_NOBODY)
        if above is not None and not name.whole and email in ("", above.client_email):
            return _of_the_same(above)
        hold_lengths(cells, {"phone": phone, "email": email}, "client_")
        return {
            "client_key": key or None,
            "client_name": name.whole or None,
            "client_given_name": name.given,
            "client_family_name": name.family,
            "client_title": name.title,
            "client_phone": phone or None,
            "client_phone_e164": e164,
            "client_email": email,
        }

    def _name(self, cells: Cells) -> PersonName:
        name = name_in_parts(cells, "client_family_name", "client_given_name")
        whole = "" if name.whole else cells.text("client_name")
        return read_name(whole, self._family_first) if whole else name


def _of_the_same(above: OrderRow) -> dict[str, Any]:
    """Further lines of an order often leave out whose it is."""
    return {field: getattr(above, field) for field in _OF_THE_CLIENT}


def _is_no_sum(text: str) -> bool:
    """Tell whether a column that should say how much came back says a yes, a no or a day instead."""
    return not any(map(str.isdigit, text)) or _DAY.match(text) is not None


def _said_in_words(told: tuple[str, str]) -> bool:
    return _is_no_sum(told[1])


def _quantity(text: str) -> int:
    """Return how many pieces a row tells of, below zero if they came back; 0 where nothing is said."""
    found = text and re.match(r"\s*([-−]?)\s*(\d{1,4})(?:[.,]0+)?\b", text)
    return (-1 if found[1] else 1) * int(found[2]) if found else 0
