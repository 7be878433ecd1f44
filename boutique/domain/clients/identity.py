"""Personal identity numbers (CNP): the book keeps none, and says so when one is typed."""

from __future__ import annotations

import re
from datetime import date

from boutique.domain.kernel.digests import sha256
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold

# What stands before it is asked after its first digit, by which alone most of a text is passed over.
_SHAPE = re.compile(r"([1-9])(?<![\w+].)[ .\-]?(\d{6})[ .\-]?(\d{6})(?!\w)")
_APART = "\n"  # no number goes on behind it
_WEIGHTS = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)
_CENTURIES = {"1": 1900, "2": 1900, "3": 1800, "4": 1800, "5": 2000, "6": 2000}
_FOREIGN = "789"
_DIGITS = 13
_NOT_BORN_YET = 2090  # the bar codes of Romanian goods begin with 594
_SELDOM = 3
_CALLED_SO = re.compile(r"\bcnp\b|numeric personal|personal (?:id|identif)|identity n|buletin")
_COUNTIES = frozenset({*range(1, 49), 51, 52, 70})


def identity_number(text: str) -> bool:
    """Tell whether a text holds a CNP: thirteen digits with a day of birth, a county and the check digit."""
    if len(text) < _DIGITS:
        return False
    return any(_is_one("".join(found.groups())) for found in _SHAPE.finditer(text))


def number_like(text: str) -> bool:
    """Tell whether a text holds thirteen digits as they stand in a CNP, whatever they say."""
    return _SHAPE.search(text) is not None


def keep_no_identity_number(*texts: str) -> None:
    """Raise Refused when any of these texts holds a CNP."""
    if identity_number(_APART.join(texts)):
        raise Refused(
            N_(
                "This looks like a personal identity number (CNP). "
                "The book does not keep those; leave it out."
            )
        )


def hidden_number(text: str) -> str:
    """Return a sum in place of a number that must not be kept; the same number gives the same sum."""
    return f"#{sha256(text.strip().encode()).hexdigest()[:16]}"


class NumbersOfAColumn:
    """Tells a column of identity numbers from one of order numbers that happen to have thirteen digits.

    Of numbers drawn by chance about one in five hundred looks like a CNP, of numbers in a row one in eleven
    at most; in a column of CNPs most do. What the column is called may settle it.
    """

    def __init__(self, header: str = "") -> None:
        self._said = bool(_CALLED_SO.search(fold(header)))
        self._seen = self._alike = 0

    def learn(self, cell: str) -> None:
        """Take one more cell of the column into account."""
        self._seen += 1
        self._alike += identity_number(cell)

    @property
    def are_chance(self) -> bool:
        """Tell whether what looks like an identity number here is one by chance."""
        return not self._said and self._alike * _SELDOM <= self._seen


def _is_one(digits: str) -> bool:
    rest = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False)) % 11
    checked = int(digits[12]) == (1 if rest == 10 else rest)
    return checked and int(digits[7:9]) in _COUNTIES and _born(digits)


def _born(digits: str) -> bool:
    """Foreigners' numbers (7, 8, 9) do not say the century; a leap year takes every day."""
    year = _CENTURIES.get(digits[0], 2000) + int(digits[1:3])
    try:
        date(year, int(digits[3:5]), int(digits[5:7]))
    except ValueError:
        return False
    return digits[0] in _FOREIGN or year < _NOT_BORN_YET
