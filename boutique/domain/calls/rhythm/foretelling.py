"""What the next weeks bring from each client, learnt from what the last weeks brought."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from boutique.domain.calls.rhythm.counting import BuyingModel
from boutique.domain.calls.rhythm.fitting import fit
from boutique.domain.calls.rhythm.histories import DAYS_A_WEEK, Floats, Histories, Visits, summarise
from boutique.domain.calls.rhythm.ranking import Elsewhere, bought_within, chances, learn_weights, signs


@dataclass(frozen=True, eq=False)
class Foretold:
    """One entry per client told of: the log odds to buy in the window, and the orders to expect in it."""

    log_odds: Floats
    orders: Floats


def foretell(
    model: BuyingModel, visits: Visits, told: Histories, weeks: float, elsewhere: Elsewhere
) -> Foretold:
    """Foretell the next `weeks` of the shop whose `visits` are known up to the day of `told`.

    `model` learnt from `told`.
    """
    if not len(told):
        return Foretold(np.zeros(0), np.zeros(0))
    weights, start = _weights(visits, told, weeks, elsewhere)
    log_odds = signs(model, told, weeks, start).log_odds(weights)
    orders_if_any = np.maximum(model.expected_orders(told, weeks) / model.chance_to_buy(told, weeks), 1.0)
    return Foretold(log_odds, chances(log_odds) * orders_if_any)


def _weights(
    visits: Visits, told: Histories, weeks: float, elsewhere: Elsewhere
) -> tuple[Floats, float | None]:
    """Return the weights of the signs and the log odds they start from (None while no window is over).

    They are learnt on the last window of as many weeks, each client foretold from what was known before it.
    """
    before = summarise(visits, told.on - round(weeks * DAYS_A_WEEK))
    if not len(before):
        return np.array(elsewhere.middle), None
    seen = signs(fit(before), before, weeks)
    return learn_weights(seen, bought_within(visits, before, weeks), elsewhere), seen.start
