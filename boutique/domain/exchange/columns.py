"""Which column of a file stands for which field of the book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class ImportKind(StrEnum):
    """What a file brings: people, or what they bought."""

    CLIENTS = "clients"
    ORDERS = "orders"


FIELDS: Mapping[ImportKind, tuple[str, ...]] = MappingProxyType(
    {
        ImportKind.CLIENTS: (
            "source_key",
            "name",
            "family_name",
            "given_name",
            "middle_name",
            "title",
            "phone",
            "other_phone",
            "email",
            "other_email",
            "organisation",
            "address",
            "city",
            "birthday",
            "language",
            "since",
            "note",
            "remark",
            "leave_email",
            "leave_message",
            "leave_any",
        ),
        ImportKind.ORDERS: (
            "placed_on",
            "amount",
            "currency",
            "status",
            "refunded",
            "client_key",
            "client_name",
            "client_family_name",
            "client_given_name",
            "client_phone",
            "client_email",
            "order_key",
            "description",
            "item_price",
            "quantity",
            "kind",
            "due_on",
            "ready_on",
            "delivered_on",
            "deposit",
            "paid",
            "balance",
            "paid_on",
            "method",
        ),
    }
)

REPEATED = frozenset(
    {
        *("other_phone", "other_email", "organisation", "address", "city", "note", "remark", "status"),
        *("leave_email", "leave_message", "leave_any", "birthday", "client_phone", "client_email"),
    }
)
"""Fields that several columns of one file may fill together."""


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Which header of the file stands for which field; fields as in `FIELDS`.

    `further` are the other headers of a field that several columns fill, as in `REPEATED`.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    further: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def header_of(self, name: str) -> str | None:
        """Return the header that stands for a field, or nothing."""
        return self.columns.get(name)

    def headers_of(self, name: str) -> tuple[str, ...]:
        """Return every header that stands for a field, the first of them first."""
        first = self.columns.get(name)
        return ((first,) if first is not None else ()) + tuple(self.further.get(name, ()))

    def field_of(self, header: str) -> str | None:
        """Return the field that a header stands for, or nothing."""
        names = (*self.columns, *self.further)
        return next((name for name in names if header in self.headers_of(name)), None)

    @classmethod
    def of(cls, chosen: Iterable[tuple[str, str]]) -> ColumnMap:
        """Return the map of headers with their fields, in the order of the file."""
        columns: dict[str, str] = {}
        further: dict[str, tuple[str, ...]] = {}
        for header, name in chosen:
            if name in columns and name in REPEATED:
                further[name] = (*further.get(name, ()), header)
            else:
                columns[name] = header
        return cls(columns, further)

    def taking(self, name: str, header: str) -> ColumnMap:
        """Return the map in which this header stands for a field, and for no other."""
        columns = {each: said for each, said in self.columns.items() if said != header}
        return ColumnMap(columns | {name: header}, self.further)

    @property
    def headers(self) -> frozenset[str]:
        """Return every header that means something."""
        return frozenset(
            header for name in (*self.columns, *self.further) for header in self.headers_of(name)
        )


class Money(StrEnum):
    """What a column of money says of a sale."""

    TOTAL = "total"
    PAID = "paid"
    GROSS = "gross"
    AMOUNT = "amount"
    NET = "net"
    SUBTOTAL = "subtotal"
    PRICE = "price"
    LINE = "line"
    DISCOUNT = "discount"
    TAX = "tax"
    REFUND = "refund"
    SHIPPING = "shipping"
    DEPOSIT = "deposit"
    BALANCE = "balance"
    FEE = "fee"
    COST = "cost"


class MoneyColumn(NamedTuple):
    """A column of money, by its header, and what it says of a sale."""

    header: str
    money: Money
