"""The rankers that the shop's own must beat, each from what was known on the day of the cut."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from boutique.domain.calls.rhythm.fitting import BG_NBD, fit
from boutique.domain.calls.rhythm.histories import Floats, Histories, PurchaseTable, summarise
from boutique.domain.calls.rhythm.ranking import GIFT_SHOP, Elsewhere
from boutique.domain.calls.rhythm.scoring import score_shop


@dataclass(frozen=True, eq=False)
class Ranking:
    """One ranker's answer: a score a client and, where it foretells, chance to buy and orders expected."""

    name: str
    score: Floats
    chance: Floats | None = None
    orders: Floats | None = None


def _fifths(values: Floats) -> Floats:
    """Return 0..4 by rank, ties in the order given."""
    rank = np.argsort(np.argsort(values, kind="stable"), kind="stable")
    return (rank * 5 // max(len(values), 1)).astype(np.float64)


def recency(told: Histories) -> Ranking:
    """Rank by time since the last order."""
    return Ranking("time since last", -told.silence)


def rfm(told: Histories, purchases: PurchaseTable) -> Ranking:
    """Rank by the sum of fifths of recency, frequency and money."""
    known = purchases.day <= told.on
    spent = np.bincount(purchases.client[known], weights=purchases.amount[known], minlength=purchases.clients)
    score = _fifths(-told.silence) + _fifths(told.repeats.astype(np.float64)) + _fifths(spent[told.client])
    return Ranking("RFM sum", score)


def bg_nbd(told: Histories, weeks: float) -> Ranking:
    """Rank by the orders that BG/NBD expects."""
    model = fit(told, BG_NBD)
    orders = model.expected_orders(told, weeks)
    return Ranking("BG/NBD expected", orders, model.chance_to_buy(told, weeks), orders)


def mbg_cnbd(told: Histories, weeks: float) -> Ranking:
    """Rank by the chance to buy under MBG/CNBD-k."""
    model = fit(told)
    chance = model.chance_to_buy(told, weeks)
    return Ranking(f"MBG/CNBD-{model.stages} P(buy)", chance, chance, model.expected_orders(told, weeks))


def shops_own(purchases: PurchaseTable, on: date, weeks: float, elsewhere: Elsewhere = GIFT_SHOP) -> Ranking:
    """Rank as the program does."""
    scores = score_shop(purchases, on, weeks, elsewhere)
    known = scores.known
    return Ranking("the shop's", scores.score[known], scores.chance[known], scores.expected_orders[known])


def all_rankings(
    purchases: PurchaseTable, on: date, weeks: float, elsewhere: Elsewhere = GIFT_SHOP
) -> list[Ranking]:
    """Return every ranker's answer for the clients known on the day `on`."""
    told = summarise(purchases.visits, on.toordinal())
    return [
        recency(told),
        rfm(told, purchases),
        bg_nbd(told, weeks),
        mbg_cnbd(told, weeks),
        shops_own(purchases, on, weeks, elsewhere),
    ]
