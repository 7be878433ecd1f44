"""What somebody wants to spend, as it is said at the counter: '1500-2500', 'până la 2.000 lei', '3 mii'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold

_AMOUNT: Final = re.compile(r"(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+(?:[.,]\d{1,2})?)\s*(mii|k\b|mie\b)?")
_TO: Final = re.compile(
    r"\b(pana la|pana in|maxim|cel mult|max|sub|up to|at most|under|below|no more than)\b|<"
)
_FROM: Final = re.compile(r"\b(de la|peste|cel putin|minim|min|from|over|above|at least)\b|>")
_CURRENCY: Final = {"eur": "EUR", "euro": "EUR", "€": "EUR", "usd": "USD", "$": "USD", "dolari": "USD"}
_WORDS: Final = {"RON": "lei"}
_LIMIT_BANI: Final = 10**11


@dataclass(frozen=True)
class Budget:
    """From so much to so much, in hundredths of the currency; None where there is no bound."""

    low: int | None
    high: int | None
    currency: str = "RON"

    def written(self) -> str:
        """Return the budget as the book keeps it, in any language: '1500-2500 lei', '-2000 lei'."""
        if self.low == self.high and self.low is not None:
            span = _digits(self.low)
        else:
            span = f"{_digits(self.low)}-{_digits(self.high)}"
        return f"{span} {_WORDS.get(self.currency, self.currency)}"


def read_budget(text: str) -> Budget | None:
    """Return the budget that words tell, None when they name no sum. Refused when the sums are unclear."""
    plain = _one_line(text)
    amounts = _amounts(plain)
    if not amounts:
        return None
    if len(amounts) > 2 or max(amounts) > _LIMIT_BANI:
        raise Refused(
            N_("“{text}” is not a budget. Write it as 1500-2500, or as up to 2000."), text=text.strip()
        )
    low, high = _bounds(plain, amounts)
    return Budget(low, high, _currency(plain))


def tidy_budget(text: str) -> str:
    """Return a budget as the book keeps it; words that name no sum stay as they were said."""
    found = read_budget(text)
    return text.strip() if found is None else found.written()


def _amounts(plain: str) -> list[int]:
    """In '2-3 mii' both are thousands."""
    found = _AMOUNT.findall(plain)
    scaled = bool(found) and bool(found[-1][1])
    return [_bani(number, thousands=bool(scale) or (scaled and len(number) < 4)) for number, scale in found]


def _bounds(plain: str, amounts: list[int]) -> tuple[int | None, int | None]:
    if len(amounts) == 2:
        return min(amounts), max(amounts)
    only = amounts[0]
    before, *_, after = _AMOUNT.split(plain, maxsplit=1)
    if _TO.search(plain) or before.rstrip().endswith("-"):
        return None, only
    if _FROM.search(plain) or after.lstrip().startswith(("-", "+")):
        return only, None
    return only, only


def _one_line(text: str) -> str:
    """Folding would take the dash away, and with it the span."""
    dashes = re.sub(r"\s*[-‐‑‒–—−]\s*", " \0 ", text)
    return fold(dashes).replace("\0", "-").strip()


def _bani(number: str, *, thousands: bool) -> int:
    parts = re.split(r"[ .,\u00a0\u202f]", number)
    decimal = len(parts) == 2 and len(parts[1]) < 3
    whole = int(parts[0] if decimal else "".join(parts)) * 100
    cents = int(parts[1].ljust(2, "0")) if decimal else 0
    return (whole + cents) * (1000 if thousands else 1)


def _currency(plain: str) -> str:
    words = re.findall(r"[a-z]+|[€$]", plain)
    return next((_CURRENCY[word] for word in words if word in _CURRENCY), "RON")


def _digits(bani: int | None) -> str:
    if bani is None:
        return ""
    whole, cents = divmod(bani, 100)
    return f"{whole}.{cents:02d}" if cents else str(whole)
