"""A budget as money is spoken of: 'între 1.500 și 2.500 lei', 'până la 2.000 lei'."""

from __future__ import annotations

from contextlib import suppress

from boutique.domain.kernel.errors import Refused
from boutique.domain.taste.budget import Budget, read_budget
from boutique.wording.kernel.money import money
from boutique.wording.kernel.texts import _


def budget_words(kept: str) -> str:
    """Return a budget as the book keeps it in the language being spoken; words that name no sum stay."""
    with suppress(Refused):
        found = read_budget(kept)
        return kept if found is None else _spoken(found)
    return kept


def _spoken(budget: Budget) -> str:
    low, high = budget.low, budget.high
    if low is None:
        return _("up to {sum}").format(sum=money(high or 0, budget.currency))
    if high is None:
        return _("from {sum} up").format(sum=money(low, budget.currency))
    if low == high:
        return money(low, budget.currency)
    bare = money(low, budget.currency).split("\u00a0")[0]
    return f"{bare}–{money(high, budget.currency)}"
