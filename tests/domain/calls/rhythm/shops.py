"""Shops made up from known habits, so that a test knows what must be found."""

from __future__ import annotations

from datetime import date

import numpy as np

from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.histories import PurchaseTable

OPENED = date(2022, 1, 3)


def shop_of(*clients: list[int], amount: float = 100.0) -> PurchaseTable:
    """Return a shop from each client's buying days, counted from its opening."""
    client = [number for number, days in enumerate(clients) for _ in days]
    day = [OPENED.toordinal() + day for days in clients for day in days]
    return PurchaseTable(
        np.array(client, dtype=np.int64),
        np.array(day, dtype=np.int64),
        np.full(len(client), amount),
        len(clients),
    )


def simulated_shop(model: BuyingModel, clients: int, weeks: int, seed: int = 1) -> PurchaseTable:
    """Return a shop of clients who behave as the model says; they come evenly, but in the last month."""
    chance = np.random.default_rng(seed)
    ticking = chance.gamma(model.shape, 1.0 / model.rate, clients)
    leaving = chance.beta(model.a, model.b, clients)
    when = chance.uniform(0, weeks * 7 - 28, clients)
    here = np.ones(clients, dtype=bool)
    client, day = [], []
    while here.any():
        client.append(np.flatnonzero(here))
        day.append(np.floor(when[here]).astype(np.int64))
        here &= chance.random(clients) >= leaving
        when = when + np.maximum(1.0, 7.0 * chance.gamma(model.stages, 1.0, clients) / ticking)
        here &= when <= weeks * 7
    numbers, days = np.concatenate(client), np.concatenate(day) + OPENED.toordinal()
    return PurchaseTable(numbers, days, chance.lognormal(6.0, 0.7, len(days)), clients)
