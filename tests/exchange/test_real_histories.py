"""The order histories of real shops arrive whole; they are not ours to give away, so they may be absent."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from boutique.domain.exchange.imports import OrderRow
from boutique.exchange.orders import read_orders

_DEFAULT = Path(__file__).parents[3] / "shared" / "data"
_FOLDER = Path(os.environ.get("BOUTIQUE_HISTORIES", _DEFAULT))


@pytest.mark.parametrize(
    ("name", "clients", "orders", "first", "last"),
    [
        ("cdnow_sample.csv", 2357, 6696, date(1997, 1, 1), date(1998, 6, 30)),
        ("online_retail.csv", 4338, 16763, date(2010, 12, 1), date(2011, 12, 9)),
    ],
)
def test_a_real_history_arrives_whole(
    today: date, name: str, clients: int, orders: int, first: date, last: date
) -> None:
    path = _FOLDER / name
    if not path.exists():
        pytest.skip(f"{name} is not here")
    rows = list(read_orders(path, None, today).rows)
    taken = [row for row in rows if isinstance(row, OrderRow)]
    assert len(taken) == len(rows) == orders
    assert len({row.client_identity for row in taken}) == clients
    assert (min(row.placed_on for row in taken), max(row.placed_on for row in taken)) == (first, last)
    assert len({row.identity for row in taken}) == orders
