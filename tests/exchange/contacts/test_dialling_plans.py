"""Numbers are looked up the short way with the answer that the library gives the long way."""

from __future__ import annotations

import phonenumbers
from hypothesis import given
from hypothesis import strategies as st

from boutique.exchange.contacts import dialling_plans

_CODES = tuple(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)
_DIGITS = st.text("0123456789", min_size=5, max_size=12)
_AT_HOME = st.builds("{}{}".format, st.sampled_from(("0", "+40", "0040", "")), st.from_regex(r"[1-9]\d{8}\Z"))
_ABROAD = st.builds("{}{}{}".format, st.sampled_from(("+", "00")), st.sampled_from(_CODES), _DIGITS)


@st.composite
def _examples(draw: st.DrawFn) -> str:
    """A number that is in use somewhere, perhaps with another digit at its end."""
    region = draw(st.sampled_from(sorted(phonenumbers.SUPPORTED_REGIONS)))
    number = phonenumbers.example_number_for_type(region, draw(st.sampled_from((0, 1, 3, 4))))
    if number is None:
        return "+40721234567"
    text = str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
    return text[:-1] + draw(st.sampled_from(("", text[-1], "7")))


def _by_the_library(plain: str) -> str | None:
    try:
        number = phonenumbers.parse(plain, dialling_plans.HOME)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


@given(_AT_HOME | _ABROAD | _examples())
def test_the_short_way_and_the_long_way_agree_on_which_numbers_there_are(plain: str) -> None:
    assert dialling_plans.in_a_plan(plain) == _by_the_library(plain)


@given(_AT_HOME | _examples())
def test_the_short_way_and_the_long_way_agree_on_which_are_mobile(plain: str) -> None:
    if e164 := dialling_plans.in_a_plan(plain):
        kind = phonenumbers.number_type(phonenumbers.parse(e164))
        mobile = phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE
        assert dialling_plans.is_mobile(e164) is (kind in mobile)
