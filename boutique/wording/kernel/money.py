"""Money, metres and numbers in the notation of the language being spoken."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from boutique.domain.kernel.money import HOUSE, Money
from boutique.domain.orders.sums import spent_on
from boutique.wording.kernel.phrases import listed
from boutique.wording.kernel.texts import _, language

if TYPE_CHECKING:
    from boutique.domain.orders.views import OrderView

_NBSP = "\u00a0"
_SEPARATORS = {"ro": (".", ","), "en": (",", ".")}
_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£"}


def number(value: float, decimals: int = 0) -> str:
    """Return 1.250,5 in Romanian and 1,250.5 in English."""
    thousands, point = _SEPARATORS[language()]
    text = f"{value:,.{decimals}f}"
    return text.replace(",", "\0").replace(".", point).replace("\0", thousands)


def money(bani: int, currency: str = "RON") -> str:
    """Return an amount given in hundredths, with its unit: '1.250 lei', '99,50 €'."""
    decimals = 0 if bani % 100 == 0 else 2
    unit = ("leu" if abs(bani) == 100 else "lei") if currency == "RON" else _SIGNS.get(currency, currency)
    return f"{number(bani / 100, decimals)}{_NBSP}{unit}"


def amount(sum_of: Money) -> str:
    """Return a sum with its unit: '1.250 lei'."""
    return money(sum_of.minor, sum_of.currency)


def currency_name(currency: str) -> str:
    """Return a currency as it stands alone beside a sum: 'lei', 'euro (€)'."""
    names = {HOUSE: "lei", "EUR": _("euro (€)"), "USD": _("dollars ($)"), "GBP": _("pounds (£)")}
    return names.get(currency, currency)


def metres(centimetres: int) -> str:
    """Return a length of cloth given in whole centimetres: '6,5 m'."""
    decimals = 0 if centimetres % 100 == 0 else 1 if centimetres % 10 == 0 else 2
    return f"{number(centimetres / 100, decimals)}{_NBSP}m"


def centimetres(millimetres: int) -> str:
    """Return a measure given in whole millimetres, always with one decimal: '102,5'."""
    return number(millimetres / 10, 1)


def weight(grams: int) -> str:
    """Return the weight of a cloth for a square metre's run: '240 g'."""
    return _("{grams} g").format(grams=number(grams)).replace(" ", _NBSP)


def spent(orders: Iterable[OrderView]) -> str:
    """Return what was spent on orders that stand, each currency by itself: '23.400 lei și 300 €'."""
    return listed(list(map(amount, spent_on(orders))))
