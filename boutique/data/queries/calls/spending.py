"""Who spent more, where lei and euros must not be added: each currency is measured by what is usual in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from boutique.domain.kernel.money import HOUSE

USUAL: Final = "calls.usual"
_PAID = (
    "SELECT currency, sum(total_bani) / count(DISTINCT client_id) FROM orders "
    "WHERE cancelled_on IS NULL AND total_bani > 0 GROUP BY currency"
)
_PART: Final = 1_000_000
"""A weight is counted in millionths: whole numbers are divided alike by every database."""
_USUAL_HERE = 100_000.0
"""Bani: stands for the usual sum in a shop where nobody paid in the house's own currency."""


def usual_sums(raw: Any) -> str:
    """Return what one bani of each other currency weighs, as a setting keeps it; empty if all paid in one.

    Whoever spent twice what is usual in euro ranks beside whoever spent twice what is usual in lei.
    """
    usual = {str(currency): float(bani) for currency, bani in raw.execute(_PAID)}
    here = usual.pop(HOUSE, _USUAL_HERE)
    return " ".join(f"{each}={here / bani:.6f}" for each, bani in sorted(usual.items()) if each.isalpha())


def worth(kept: str) -> str:
    """Return SQL for what a client spent, to rank by and not to show: bani of their best currency.

    `kept` is what `usual_sums` told in the morning; the summary is called s.
    """
    weights = _read(kept)
    if not weights:
        return "s.spent_bani"
    each = " ".join(f"WHEN '{name}' THEN {round(weight * _PART)}" for name, weight in weights.items())
    return (
        "(SELECT max(a.bani) FROM (SELECT s.spent_bani AS bani UNION ALL "
        f"SELECT sum(w.total_bani) * (CASE w.currency {each} ELSE 0 END) / {_PART} FROM orders w "
        "WHERE w.client_id = s.client_id AND w.cancelled_on IS NULL "
        f"AND w.currency <> '{HOUSE}' GROUP BY w.currency) a)"
    )


def _read(kept: str) -> Mapping[str, float]:
    parts = (each.partition("=") for each in kept.split())
    return {currency: float(weight) for currency, _is, weight in parts if currency.isalpha()}
