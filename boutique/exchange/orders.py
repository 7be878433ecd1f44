"""Reads an order history: who bought, when, for how much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from boutique.domain.errors import N_, Refused
from boutique.domain.imports import ColumnMap, ImportKind, OrderRow
from boutique.exchange.amounts import Notation, currency_in, read_amount, read_currency
from boutique.exchange.clients import name_in_parts
from boutique.exchange.contacts import read_email, read_phone
from boutique.exchange.day_orders import DayEvidence
from boutique.exchange.days import read_day
from boutique.exchange.names import NameEvidence, PersonName, read_name
from boutique.exchange.readings import Cells, Reading, Source

_NO_DATES = N_(
    "No column with the date of the order was recognised among: {headers}."
    " Call it Date in the first row, or say which it is."
)
_NO_BUYERS = N_(
    "No column that says who the client is was recognised among: {headers}."
    " Call it Client id, Name or Phone in the first row, or say which it is."
)
_DATELESS = N_("This row has no date. Write the day of the order.")
_NOBODY = N_("This row does not tell whose order it is. Write the client's number, name or phone.")
_HOUSE_CURRENCY = "RON"
_BUYERS = (
    "client_key",
    "client_name",
    "client_family_name",
    "client_given_name",
    "client_phone",
    "client_email",
)

ReadOrders = Reading[OrderRow]


def read_orders(path: Path, mapping: ColumnMap | None, today: date) -> ReadOrders:
    """Open an order history; without a mapping the columns are recognised by their names.

    Raises Refused for what is no such history, Unavailable when the file cannot be read.
    """
    source = Source(path, ImportKind.ORDERS, mapping)
    headers = ", ".join(source.table.header)
    if "placed_on" not in source.places:
        raise Refused(_NO_DATES, headers=headers)
    if not any(field in source.places for field in _BUYERS):
        raise Refused(_NO_BUYERS, headers=headers)
    maker = _OrderMaker(source, today)
    return Reading(
        source.table.header, source.preview, source.mapping, source.table.form, source.rows(maker.take)
    )


class _OrderMaker:
    """Makes orders out of rows, knowing what the whole of each column has taught."""

    def __init__(self, source: Source, today: date) -> None:
        days, names, self._notation = DayEvidence(), NameEvidence(), Notation()
        source.survey({"placed_on": days.learn, "client_name": names.learn, "amount": self._notation.learn})
        self._days = days.order
        self._family_first = names.family_first(source.header_of("client_name"))
        self._currency = currency_in(source.header_of("amount")) or _HOUSE_CURRENCY
        self._today = today
        self._seen: Counter[str] = Counter()

    def take(self, line: int, cells: Cells) -> OrderRow:
        """Return the order of a row, counted if the file has told of an equal one."""
        placed = cells.text("placed_on")
        if not placed:
            raise Refused(_DATELESS)
        placed_on = read_day(placed, self._days, self._today)
        amount, currency = self._amount(cells)
        order = OrderRow(
            line=line,
            placed_on=placed_on,
            amount_bani=amount,
            currency=currency,
            order_key=cells.text("order_key") or None,
            description=cells.text("description") or None,
        )
        order = self._with_client(order, cells)
        self._seen[order.identity] += 1
        occurrence = self._seen[order.identity]
        return order if occurrence == 1 else replace(order, occurrence=occurrence)

    def _amount(self, cells: Cells) -> tuple[int | None, str]:
        said = cells.text("currency")
        column = read_currency(said) if said else self._currency
        typed = cells.text("amount")
        if not typed:
            return None, column
        amount, beside = read_amount(typed, self._notation)
        return amount, beside or column

    def _with_client(self, order: OrderRow, cells: Cells) -> OrderRow:
        key = cells.text("client_key")
        name = self._name(cells)
        phone = cells.text("client_phone")
        e164 = read_phone(phone) if phone else None
        email = _read(cells, "client_email", read_email)
        if not (key or name.whole or phone or email):
            cells.field = next(field for field in _BUYERS if cells.has(field))
            raise Refused(_NOBODY)
        return replace(
            order,
            client_key=key or None,
            client_name=name.whole or None,
            client_given_name=name.given,
            client_family_name=name.family,
            client_title=name.title,
            client_phone=phone or None,
            client_phone_e164=e164,
            client_email=email,
        )

    def _name(self, cells: Cells) -> PersonName:
        name = name_in_parts(cells, "client_family_name", "client_given_name")
        whole = "" if name.whole else cells.text("client_name")
        return read_name(whole, self._family_first) if whole else name


def _read(cells: Cells, field: str, read: Callable[[str], str]) -> str:
    text = cells.text(field)
    return read(text) if text else ""
