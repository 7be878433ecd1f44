"""Amounts of money as files write them: '1.250,00', '1,250.00', '1 250,50 lei', '€ 99.5'."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.exchange.cells import shown

_NAMES = {
    **dict.fromkeys(("ron", "lei", "leu"), "RON"),
    **dict.fromkeys(("eur", "euro", "€"), "EUR"),
    **dict.fromkeys(("usd", "$", "us$", "dolari", "dollars"), "USD"),
    **dict.fromkeys(("gbp", "£", "lire", "pounds"), "GBP"),
}
_LIMIT_BANI = 10**12

_NO_AMOUNT = N_("“{value}” is not an amount. Write it in digits, for example 1250.50.")
_UNCLEAR = N_("“{value}” can be read in two ways. Write the amount with two decimals, for example 1250.00.")
_REFUND = N_("“{value}” is below zero. Leave refunds out: only a sale is an order.")
_TOO_MUCH = N_("“{value}” is too large for one order. Check the amount.")
_NO_CURRENCY = N_("“{value}” is not a currency known here. Write RON, EUR, USD or GBP.")

_PLAIN = re.compile(r"\d{1,9}(?:\.\d{1,2})?\Z")
_NUMBER = re.compile(r"\d[\d\s'’.,]*\d|\d|[.,]\d+")
_SPACED = re.compile(r"\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?\Z")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+\Z")
_SPACES = re.compile(r"[\s'’]")


class Notation:
    """How a column writes its decimals, learned from the cells that leave no doubt."""

    def __init__(self, cells: Iterable[str] = ()) -> None:
        self.points: set[str] = set()
        for cell in cells:
            self.learn(cell)

    def learn(self, cell: str) -> None:
        """Take one more cell of the column into account."""
        for number in _NUMBER.findall(cell):
            if point := _point(number):
                self.points.add(point)


def _point(number: str) -> str:
    """Return the sign before the decimals, or nothing if the number alone does not tell."""
    signs = [sign for sign in number if sign in ".,"]
    if not signs:
        return ""
    if len(set(signs)) == 2:
        return signs[-1]
    sign = signs[0]
    if len(signs) > 1:
        return "," if sign == "." else "."
    whole, decimals = number.split(sign)
    plain = len(decimals) != 3 or len(whole) > 3 or whole in ("", "0")
    return sign if plain else ""


def read_amount(text: str, notation: Notation) -> tuple[int, str | None]:
    """Return the amount in whole hundredths, and its currency if the cell names one.

    More than two decimals are rounded, half up. Raises Refused for what is no amount, or is a refund.
    """
    bani, currency = read_signed(text, notation)
    if bani < 0:
        raise Refused(_REFUND, value=shown(text))
    return bani, currency


def read_signed(text: str, notation: Notation) -> tuple[int, str | None]:
    """Return an amount as `read_amount` does, below zero where money went back."""
    if _PLAIN.match(text):
        return _hundredths(text, text), None
    found = list(_NUMBER.finditer(text))
    if len(found) != 1:
        raise Refused(_NO_AMOUNT, value=shown(text))
    start, end = found[0].span()
    currency = _currency_around(text, start, end)
    bani = _hundredths(_digits(found[0][0], text, notation), text)
    back = re.search(r"[-−(]", text[:start]) or re.fullmatch(r"\s*[-−]", text[end:])
    return (-bani if back else bani), currency


def _currency_around(text: str, start: int, end: int) -> str | None:
    word = fold(f"{text[:start]} {text[end:]}").strip(" ()+.,")
    if word and word not in _NAMES:
        raise Refused(_NO_AMOUNT, value=shown(text))
    return _NAMES.get(word)


def _digits(number: str, text: str, notation: Notation) -> str:
    """Return the number with a point before its decimals and nothing between its thousands."""
    if _SPACES.search(number) and not _SPACED.match(number):
        raise Refused(_NO_AMOUNT, value=shown(text))
    number = _SPACES.sub("", number)
    point = _point(number) or _point_of_column(number, text, notation)
    whole, _, decimals = number.rpartition(point) if point in number and point else (number, "", "")
    if not whole.isdigit() and whole and not _GROUPED.match(whole):
        raise Refused(_NO_AMOUNT, value=shown(text))
    return f"{whole.replace('.', '').replace(',', '') or '0'}.{decimals or '0'}"


def _point_of_column(number: str, text: str, notation: Notation) -> str:
    if number.isdigit():
        return ""
    if len(notation.points) > 1:
        raise Refused(_UNCLEAR, value=shown(text))
    return next(iter(notation.points), "")


def _hundredths(digits: str, text: str) -> int:
    amount = Decimal(digits) * 100
    if amount > _LIMIT_BANI:
        raise Refused(_TOO_MUCH, value=shown(text))
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def read_currency(text: str) -> str:
    """Return the code of a currency: RON, EUR, USD or GBP."""
    code = _NAMES.get(fold(text).strip(" ."))
    if code is None:
        raise Refused(_NO_CURRENCY, value=shown(text))
    return code


def currency_in(header: str) -> str | None:
    """Return the currency that a column's own name tells: 'Total (EUR)'."""
    words = re.split(r"[\s()/\[\]_.,]+", fold(header))
    return next((code for name, code in _NAMES.items() if name in words), None)
