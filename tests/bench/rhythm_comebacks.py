"""Whether what is said of those who came back comes true: printed and true shares, a line a band.

A figure is printed of those who are late. Bands are told by what is printed of them: how many usual gaps.
Where nothing is printed one line says what the latest mornings would have said, and why they may not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from boutique.domain.calls.rhythm import ShopScores, score_shop
from boutique.domain.calls.rhythm.comebacks import BANDS, MOST_GAPS
from boutique.domain.calls.rhythm.histories import Days, Floats, Mask, PurchaseTable
from boutique.domain.calls.rhythm.past_mornings import WAITS
from boutique.domain.calls.rhythm.proving import recent

MONTH, MONTHS = 28, 61
HEAD = f"{'':22}{'told of':>9}{'printed':>9}{'true':>9}{'apart':>9}"


@dataclass(frozen=True, eq=False)
class Figures:
    """One entry per client of whom a figure is printed: how late, how many intervals, the figure, the truth.

    `late` of all clients who are late, `days` how long one waited to see who came back; `silenced` what would
    have been said of the longest short wait, the truth, of how many.
    """

    ratio: Floats
    own_gaps: Days
    printed: Floats
    back: Mask
    late: int
    days: int
    silenced: tuple[float, float, int]


def printed_and_true(purchases: PurchaseTable, on: date) -> Figures:
    """Say on a day of the past what the program says, and look who did come back."""
    shop = score_shop(purchases, on)
    told = {number: shop.came_back(number) for number in np.flatnonzero(shop.known).tolist()}
    figures = {number: figure for number, figure in told.items() if figure is not None}
    who, days = np.array(list(figures), dtype=np.int64), shop.look_back.told.past.within_days
    return Figures(
        ratio=(shop.days_since_last / np.maximum(shop.typical_gap_days, 1.0))[who],
        own_gaps=np.minimum(shop.own_gaps[who], MOST_GAPS),
        printed=np.array([figure.back / figure.cases for figure in figures.values()]),
        back=np.isin(who, _came(purchases, on, days)),
        late=len(shop.look_back.told.late.cell),
        days=days,
        silenced=(0.0, 0.0, 0) if figures else _silenced(shop, purchases),
    )


def _came(purchases: PurchaseTable, on: date, days: int) -> Days:
    after = (purchases.day > on.toordinal()) & (purchases.day <= on.toordinal() + days)
    return purchases.client[after]


def _silenced(shop: ShopScores, purchases: PurchaseTable) -> tuple[float, float, int]:
    short = (days for days in WAITS if shop.look_back.waiting(days).is_short)
    days = next(short, WAITS[-1])
    told = shop.look_back.waiting(days).told(recent)
    came, cases = told.past.like(told.late.cell, told.likely)
    some = cases > 0
    if not some.any():
        return 0.0, 0.0, 0
    return (
        float((came[some] / cases[some]).mean()),
        float(np.isin(told.late.client[some], _came(purchases, shop.on, days)).mean()),
        int(some.sum()),
    )


def show(purchases: PurchaseTable, asked: Sequence[date]) -> None:
    """Print a table for each cut: those asked for, else the last ones of which one knows who came back."""
    cuts = asked or known_cuts(purchases)
    found = [(on, figures) for on in cuts if (figures := _show(purchases, on)) is not None]
    if found:
        print(f"\n{'in short':22}{HEAD[22:]}{'of late':>9}{'within days':>13}")
        for on, each in found:
            share = f"{len(each.printed) / max(each.late, 1):9.2f}{each.days:13}"
            print(
                _line(f"{on}", each.printed, each.back) + (share if len(each.printed) else "  nothing said")
            )
        printed = np.concatenate([each.printed for _on, each in found])
        back = np.concatenate([each.back for _on, each in found])
        late = sum(each.late for _on, each in found)
        print(_line("all cuts together", printed, back) + f"{len(printed) / max(late, 1):9.2f}")


def known_cuts(purchases: PurchaseTable) -> list[date]:
    """Return six days, two months apart, the last so long before the end that one knows who came back."""
    end = date.fromordinal(int(purchases.day.max()))
    days = max(score_shop(purchases, end).look_back.told.past.within_days, MONTH)
    return [end - timedelta(days=days + back * MONTHS) for back in (5, 4, 3, 2, 1, 0)]


def _show(purchases: PurchaseTable, on: date) -> Figures | None:
    figures = printed_and_true(purchases, on)
    print(f"\n{on}, who came back within {figures.days} days")
    if int(purchases.day.max(initial=0)) < on.toordinal() + figures.days:
        print("not known to the end")
        return None
    if not len(figures.printed):
        said, true, of = figures.silenced
        print(f"nothing said of {figures.late}; would have been {said:.3f} of {of}, true {true:.3f}")
        return figures
    print(f"{HEAD}   of {figures.late} who are late")
    for name, rows in _parts(figures):
        print(_line(name, figures.printed[rows], figures.back[rows]))
    return figures


def _parts(figures: Figures) -> Iterator[tuple[str, Mask]]:
    yield "all", np.ones(len(figures.printed), dtype=np.bool_)
    for low, high in zip(BANDS, (*BANDS[1:], np.inf), strict=True):
        yield f"{low} to {high} gaps", (figures.ratio > low) & (figures.ratio <= high)
    for gaps in range(1, MOST_GAPS + 1):
        yield f"{gaps}{'' if gaps < MOST_GAPS else ' or more'} intervals", figures.own_gaps == gaps


def _line(name: str, printed: Floats, back: Mask) -> str:
    if not len(printed):
        return f"{name:22}{0:9}"
    said, true = printed.mean(), back.mean()
    return f"{name:22}{len(printed):9}{said:9.3f}{true:9.3f}{said - true:+9.3f}"
