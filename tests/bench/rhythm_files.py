"""Purchase histories from files with the columns customer_id, date, amount."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import numpy as np

from boutique.domain.calls.rhythm.histories import Days, Floats, PurchaseTable

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"


def read_purchases(path: Path) -> PurchaseTable:
    """Read a history; dates in ISO form, clients numbered as they first appear."""
    numbers: dict[str, int] = {}
    client, day, amount = [], [], []
    with path.open(newline="", encoding="utf-8-sig") as lines:
        for row in csv.DictReader(lines):
            client.append(numbers.setdefault(row["customer_id"], len(numbers)))
            day.append(date.fromisoformat(row["date"][:10]).toordinal())
            amount.append(float(row["amount"] or 0.0))
    return PurchaseTable(
        np.array(client, dtype=np.int64), np.array(day, dtype=np.int64), np.array(amount), len(numbers)
    )


def orders_after(purchases: PurchaseTable, clients: Days, on: int, weeks: float) -> Floats:
    """Return how many buying days each of the `clients` had in the `weeks` after the day `on`."""
    visits = purchases.visits
    after = (visits.day > on) & (visits.day <= on + 7 * weeks)
    return np.bincount(visits.client[after], minlength=visits.clients)[clients].astype(np.float64)


def some_clients(purchases: PurchaseTable, clients: Days) -> PurchaseTable:
    """Return the history of a smaller shop that only these clients know."""
    kept = np.isin(purchases.client, clients)
    number = np.searchsorted(np.sort(clients), purchases.client[kept])
    return PurchaseTable(number, purchases.day[kept], purchases.amount[kept], len(clients))
