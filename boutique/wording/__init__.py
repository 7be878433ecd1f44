"""The shop's two languages: sentences, dates, money. A leaf that every layer above `domain` may use."""

from boutique.wording.kernel.dates import day, day_month, day_short, long_day, month_year, since, when_due
from boutique.wording.kernel.money import centimetres, metres, money, number, weight
from boutique.wording.kernel.texts import (
    _,
    asked_for,
    choose,
    explain,
    language,
    languages,
    n_,
    p_,
    speaking,
    use,
)

__all__ = [
    "_",
    "asked_for",
    "centimetres",
    "choose",
    "day",
    "day_month",
    "day_short",
    "explain",
    "language",
    "languages",
    "long_day",
    "metres",
    "money",
    "month_year",
    "n_",
    "number",
    "p_",
    "since",
    "speaking",
    "use",
    "weight",
    "when_due",
]
