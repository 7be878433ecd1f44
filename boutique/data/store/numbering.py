"""Numbers that one can say on the phone, given once: what was taken back keeps its own."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, Table, func, insert, select, update

from boutique.data.tables import client, given_code, numbering, orders
from boutique.domain.clients.model import Client
from boutique.domain.lookbooks.model import LookbookRecord
from boutique.domain.orders.model import Order

_SERIES: Final[dict[type[Any], tuple[str, Table]]] = {Client: ("client", client), Order: ("order", orders)}


def is_numbered(kind: type[Any]) -> bool:
    """Tell whether things of a kind bear a number."""
    return kind in _SERIES


def take(connection: Connection, kind: type[Any], many: int = 1) -> int:
    """Give out the next numbers of a kind; returns the first of them."""
    series, table = _SERIES[kind]
    given = connection.scalar(select(numbering.c.last).where(numbering.c.series == series))
    last = max(given or 0, connection.scalar(select(func.max(table.c.no))) or 0)
    _hold(connection, series, last + many, new=given is None)
    return last + 1


def hold(connection: Connection, thing: Any) -> None:
    """Remember the number or code that a thing brings along."""
    if isinstance(thing, LookbookRecord):
        if not was_given(connection, thing.code):
            connection.execute(insert(given_code).values(code=thing.code))
    elif is_numbered(type(thing)):
        series, _table = _SERIES[type(thing)]
        given = connection.scalar(select(numbering.c.last).where(numbering.c.series == series))
        if thing.no > (given or 0):
            _hold(connection, series, thing.no, new=given is None)


def was_given(connection: Connection, code: str) -> bool:
    """Tell whether a code was ever printed in a lookbook."""
    return connection.scalar(select(given_code.c.code).where(given_code.c.code == code)) is not None


def _hold(connection: Connection, series: str, last: int, *, new: bool) -> None:
    if new:
        connection.execute(insert(numbering).values(series=series, last=last))
    else:
        connection.execute(update(numbering).where(numbering.c.series == series).values(last=last))
