"""Asks the dialling plans of the countries which numbers there are, and which are mobile.

The library takes a number apart with many patterns; what is written out plainly is looked up without that,
with the same answer.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneMetadata, PhoneNumber, PhoneNumberType

HOME: Final = "RO"
_HOME_CODE: Final = 40
_ABROAD = re.compile(r"(?:\+|00)([1-9][0-9]{6,14})\Z")
_AT_HOME = re.compile(r"(?:(?:\+|00)40|0)?((?!40)[1-9][0-9]{8})\Z")
_DECIDING_DIGITS: Final = 4
"""Of a Romanian number of nine: all numbers that begin alike are in use, or none is."""
_LONGEST_CODE: Final = 3
_MOBILE_TYPES = frozenset({PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE})


@lru_cache(maxsize=4096)
def in_a_plan(plain: str) -> str | None:
    """Return a number in the form +40721234567 if its country's plan knows it; Romanian without a country.

    `plain` is the number without anything between its digits.
    """
    if home := _AT_HOME.match(plain):
        national = home[1]
        return f"+40{national}" if _home_range(national[:_DECIDING_DIGITS]) is not None else None
    number = _spelled_out(plain) or _taken_apart(plain)
    if number is None or not phonenumbers.is_valid_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


@lru_cache(maxsize=4096)
def is_mobile(e164: str) -> bool:
    """Tell whether a number is that of a mobile telephone."""
    if home := _AT_HOME.match(e164):
        return _home_range(home[1][:_DECIDING_DIGITS]) in _MOBILE_TYPES
    number = _spelled_out(e164) or phonenumbers.parse(e164)
    return phonenumbers.number_type(number) in _MOBILE_TYPES


@lru_cache(maxsize=8192)
def _home_range(first_digits: str) -> int | None:
    """Return of which kind the Romanian numbers are that begin so, nothing if none is in use."""
    number = PhoneNumber(country_code=_HOME_CODE, national_number=int(first_digits.ljust(9, "1")))
    kind = phonenumbers.number_type(number)
    return None if kind == PhoneNumberType.UNKNOWN else kind


def _spelled_out(plain: str) -> PhoneNumber | None:
    """Return a number written with its country and nothing that a plan would leave out, else nothing."""
    found = _ABROAD.match(plain)
    for length in range(1, _LONGEST_CODE + 1) if found else ():
        assert found is not None
        code, national = int(found[1][:length]), found[1][length:]
        if regions := phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(code):
            if national[:1] == "0" or _has_prefix(regions[0], national):
                return None
            return PhoneNumber(country_code=code, national_number=int(national))
    return None


def _has_prefix(region: str, national: str) -> bool:
    """Tell whether a number may begin with what is dialled before it within the country."""
    plan = PhoneMetadata.metadata_for_region(region)
    if plan is None:
        return True
    prefix = plan.national_prefix_for_parsing
    return prefix is not None and re.match(prefix, national) is not None


def _taken_apart(plain: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(plain, HOME)
    except NumberParseException:
        return None
