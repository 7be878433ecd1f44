"""Phone numbers and e-mail addresses as people type them."""

from __future__ import annotations

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, ValidationResult

from boutique.domain.clients.email import NO_EMAIL, is_email
from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.cells import shown
from boutique.exchange.contacts.dialling_plans import HOME, in_a_plan

_NO_PHONE = N_(
    "“{value}” is not a phone number. Write it in full, for example 0721 234 567, or leave it empty."
)
_SHORT = N_("“{value}” has too few digits for a phone number. Write it in full, or leave it empty.")
_LONG = N_("“{value}” has too many digits for a phone number. Write one number, or leave it empty.")

_FILLING = re.compile(r"[\s().\-/]+")
_ROMANIAN_MOBILE = re.compile(r"(?:(?:\+|00)40|0)?(7\d{8})\Z")
_BETWEEN = re.compile(r"[,;/|\n]|:::| sau | si | și | or | and ", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_EXTENSION = re.compile(
    r"[\s,;]*(?:\b(?:int|ext|extn|extension|interior|x)|#)[.:\s]*\d{1,6}\s*\Z", re.IGNORECASE
)
_FRAMED = re.compile(r"[^\d+(]*([+(]*\d[^A-Za-z]*?)(?:[\s(,;:-]*[^\W\d_][^\d]*)?\Z")
_BETWEEN_DIGITS = str.maketrans("", "", " .-()\u00a0")
_LONGEST_PLAIN = 40
_FEWEST_DIGITS = 3
_LONGEST = 200
_HOME_LENGTHS = (6, 9)
"""Digits of a Romanian number behind its 0 or +40; every other length is none, so no plan is asked for it."""
_AT_HOME = re.compile(r"(?:(?:\+|00)?400{0,2}|0)?([1-9]\d*)\Z")
_TEN_DIGITS = re.compile(r"0[1-9][0-9]{8}\Z")
_MOST_PARTS = 12


def read_phone(text: str) -> str:
    """Return the first valid number of a cell in the form +40721234567; Romanian when no country is given."""
    e164 = dialled(text)
    if e164 is None:
        raise Refused(_reason(text), value=shown(text))
    return e164


@lru_cache(maxsize=4096)  # a row asks of one number several times, and a family has one
def dialled(text: str) -> str | None:
    """Return the first valid number of a text, as `read_phone` does, or nothing."""
    if _TEN_DIGITS.match(text):
        return in_a_plan(text)
    if (plain := bare_digits(text)) is not None:
        return None if _wrong_length(plain) else in_a_plan(plain)
    if valid := _valid(text):
        return valid
    parts = _BETWEEN.split(text)
    tried = parts[:_MOST_PARTS] if len(parts) > 1 else []
    return next((valid for part in tried if (valid := _valid(part))), None)


def bare_digits(text: str) -> str | None:
    """Return the digits of a cell that holds one number and nothing else, with the sign before them."""
    if len(text) > _LONGEST_PLAIN:
        return None
    plain = text.translate(_BETWEEN_DIGITS)
    return plain if plain.removeprefix("+").isdigit() and plain.isascii() else None


def is_lettered(text: str) -> bool:
    """Tell whether what should be a number is written with letters among its digits, as '0722 FLORIN'."""
    return bool(_LETTER.search(text)) and len(re.findall(r"\d", text)) >= _FEWEST_DIGITS


def numbers_in(text: str) -> list[str]:
    """Return each of the numbers that a cell holds if they can all be told, else the cell."""
    if _TEN_DIGITS.match(text) or bare_digits(text) is not None:
        return [text.strip()]
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    if 1 < len(parts) <= _MOST_PARTS and all(dialled(part) or is_lettered(part) for part in parts):
        return parts
    return [text.strip()]


def _bare(text: str) -> str | None:
    """Return a number without the words around it; nothing if letters stand among its digits.

    Telephones of old had letters on their keys, and a library would dial them: 'FLORIN' is nobody's number.
    """
    if len(text) > _LONGEST:
        return None
    text = _EXTENSION.sub("", text.strip().removeprefix("tel:"))
    if not _LETTER.search(text):
        return text
    found = _FRAMED.match(text)
    return found[1] if found else None


def _valid(text: str) -> str | None:
    bare = _bare(text)
    if bare is None:
        return None
    plain = _FILLING.sub("", bare)
    return None if _wrong_length(plain) else in_a_plan(plain)


def _wrong_length(plain: str) -> str:
    """Return what is wrong with the length of a Romanian number, nothing where a plan has to be asked."""
    found = _AT_HOME.match(plain)
    lengths = {len(found[1]), len(plain)} if found else set(_HOME_LENGTHS)
    if lengths & set(_HOME_LENGTHS):
        return ""
    shortest, longest = _HOME_LENGTHS
    return _SHORT if max(lengths) < shortest else _LONG if min(lengths) > longest else _NO_PHONE


@lru_cache(maxsize=4096)
def _reason(text: str) -> str:
    bare = _bare(text)
    if bare is None or not any(map(str.isdigit, bare)):
        return _NO_PHONE
    if wrong := _wrong_length(_FILLING.sub("", bare)):
        return wrong
    try:
        number = phonenumbers.parse(bare, HOME)
    except NumberParseException:
        return _NO_PHONE
    verdict = phonenumbers.is_possible_number_with_reason(number)
    reasons = {ValidationResult.TOO_SHORT: _SHORT, ValidationResult.TOO_LONG: _LONG}
    return reasons.get(verdict, _NO_PHONE)


def read_email(text: str) -> str:
    """Return the first e-mail address of a cell."""
    for part in re.split(r"[\s,;<>]+", text.removeprefix("mailto:")):
        if is_email(part):
            return part
    raise Refused(NO_EMAIL, value=shown(text))


def written_phone(typed: str, e164: str | None) -> str:
    """Return a phone as it is rung from here, in groups, so that no sheet takes it for a number or a sum.

    What says more than one number stays as it was typed.
    """
    digits = re.sub(r"\D", "", typed)
    if e164 is None or digits not in _spelled(e164[1:]):
        return typed
    if _ROMANIAN_MOBILE.match(e164):
        return f"0{e164[3:6]} {e164[6:9]} {e164[9:]}"
    number = phonenumbers.parse(e164)
    return phonenumbers.format_out_of_country_calling_number(number, HOME)


def _spelled(plain: str) -> set[str]:
    home = {f"0{plain[2:]}", plain[2:]} if plain.startswith("40") else set()
    return {plain, f"00{plain}", *home}
