"""Marks the call list on real purchase histories, beside the rankers it must beat.

python -m tests.bench.rhythm FILE... [--cut DATE]... [--weeks 13] [--draws N] [--elsewhere FILE]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from boutique.domain.calls.rhythm.histories import Floats, PurchaseTable, summarise
from boutique.domain.calls.rhythm.ranking import GIFT_SHOP, Elsewhere
from tests.bench.rhythm_comebacks import show
from tests.bench.rhythm_elsewhere import learn_elsewhere
from tests.bench.rhythm_files import orders_after, read_purchases, some_clients
from tests.bench.rhythm_gaps import show_gaps
from tests.bench.rhythm_marks import auc, lift, precision
from tests.bench.rhythm_rivals import Ranking, all_rankings
from tests.domain.calls.rhythm.tailors import Tailor, open_shop

DRIFT_WEEKS = 39
DRIFT_ORDERS = 3
SMALL_SHOP = 100
SIMULATED = {
    "a tailor's": Tailor(clients=3000, years=8.0),
    "a third of the orders in December": Tailor(clients=3000, years=8.0, december=0.33),
    "growing": Tailor(clients=3000, years=8.0, newcomers=1.3, busier=1.05),
    "dying": Tailor(clients=3000, years=8.0, newcomers=0.7, busier=0.8),
    "many come once": Tailor(clients=4000, years=8.0, once=0.6),
    "two years between wishes": Tailor(clients=3000, years=9.0, gap=700.0),
    "very even": Tailor(clients=1500, years=6.0, gap=120.0, steady=12.0),
    "small": Tailor(clients=200),
    "young": Tailor(clients=600, years=1.8),
}
HEAD = f"{'ranker':22}{'AUC':>7}{'lift10':>8}{'lift20':>8}{'prec10':>8}{'drift':>7}{'P(buy)':>9}{'orders':>9}"


def mark(purchases: PurchaseTable, on: date, weeks: float, elsewhere: Elsewhere) -> dict[str, float]:
    """Print the marks of every ranker at one cut and return their AUCs."""
    told = summarise(purchases.visits, on.toordinal())
    orders = orders_after(purchases, told.client, told.on, weeks)
    long_watched = int(purchases.day.max()) >= told.on + 7 * DRIFT_WEEKS
    gone = orders_after(purchases, told.client, told.on, DRIFT_WEEKS) == 0
    regular = told.repeats + 1 >= DRIFT_ORDERS
    rankings = all_rankings(purchases, on, weeks, elsewhere)
    print(HEAD)
    for ranking in rankings:
        drift = auc(-ranking.score[regular], gone[regular]) if long_watched else float("nan")
        print(_line(ranking, orders, drift))
    print(f"{'what happened':22}{'':38}{(orders > 0).mean():9.4f}{orders.mean():9.4f}")
    return {_family(ranking): auc(ranking.score, orders > 0) for ranking in rankings}


def _line(ranking: Ranking, orders: Floats, drift: float) -> str:
    bought, score = orders > 0, ranking.score
    marks = f"{auc(score, bought):7.4f}{lift(score, bought, 0.1):8.3f}{lift(score, bought, 0.2):8.3f}"
    foretold = "".join(
        f"{'-':>9}" if means is None else f"{means.mean():9.4f}" for means in (ranking.chance, ranking.orders)
    )
    drifting = f"{'-':>7}" if np.isnan(drift) else f"{drift:7.4f}"
    return f"{ranking.name:22}{marks}{precision(score, bought, 0.1):8.3f}{drifting}{foretold}"


def mark_small_shops(
    purchases: PurchaseTable, on: date, weeks: float, draws: int, elsewhere: Elsewhere
) -> None:
    """Print each ranker's mean AUC over shops of 100 clients drawn by lot."""
    known = summarise(purchases.visits, on.toordinal()).client
    lot = np.random.default_rng(2005)
    found = defaultdict(list)
    for _ in range(draws):
        shop = some_clients(purchases, lot.choice(known, min(SMALL_SHOP, len(known)), replace=False))
        told = summarise(shop.visits, on.toordinal())
        bought = orders_after(shop, told.client, told.on, weeks) > 0
        for ranking in all_rankings(shop, on, weeks, elsewhere):
            found[_family(ranking)].append(auc(ranking.score, bought))
    print(f"shops of {SMALL_SHOP}, {draws} draws, mean AUC: " + _summary(found))


def _family(ranking: Ranking) -> str:
    """Name a ranker without the stages of its clock, so that cuts can be averaged."""
    return "MBG/CNBD-k P(buy)" if ranking.name.startswith("MBG") else ranking.name


def _summary(found: dict[str, list[float]]) -> str:
    return ", ".join(f"{name} {np.nanmean(aucs):.4f}" for name, aucs in found.items())


def cuts_of(purchases: PurchaseTable, asked: list[date], weeks: float) -> list[date]:
    """Return the days to cut at: those asked for, else one and two windows before the end."""
    end = date.fromordinal(int(purchases.day.max()))
    return asked or [end - timedelta(weeks=2 * weeks), end - timedelta(weeks=weeks)]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.rhythm", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="histories: customer_id,date,amount")
    parser.add_argument("--cut", action="append", default=[], type=date.fromisoformat)
    parser.add_argument("--weeks", type=int, default=13)
    parser.add_argument("--draws", type=int, default=0, help="also mark so many shops of 100 clients")
    parser.add_argument("--elsewhere", type=Path, help="learn the starting weights on this history instead")
    return parser.parse_args()


def main() -> None:
    """Mark every file at every cut."""
    asked = _arguments()
    elsewhere = learn_elsewhere(read_purchases(asked.elsewhere)) if asked.elsewhere else GIFT_SHOP
    found = defaultdict(list)
    for path in asked.files:
        purchases = read_purchases(path)
        for on in cuts_of(purchases, asked.cut, asked.weeks):
            print(f"\n{path.name}, {on}, {asked.weeks} weeks")
            for name, area in mark(purchases, on, asked.weeks, elsewhere).items():
                found[name].append(area)
            if asked.draws:
                mark_small_shops(purchases, on, asked.weeks, asked.draws, elsewhere)
    print("\nmean AUC over all splits: " + _summary(found))
    for path in asked.files:
        print(f"\n{path.name}: of those who are late, how many come back")
        show(read_purchases(path), asked.cut)
    for name, tailor in SIMULATED.items():
        print(f"\nsimulated, {name}: {tailor}")
        truth = open_shop(tailor, 1)
        show_gaps(truth)
        show(truth.purchases(), [])


if __name__ == "__main__":
    main()
