"""Codes a scanner types: letters that no keyboard layout changes, with a check letter.

A scanner presses keys as on an American keyboard, and the computer reads them in its own layout. Its German,
French, Hungarian and Romanian layouts move A, M, Q, W, Y and Z, and the French one has its digits above
Shift, so a code has neither. I, O and V are left out too: they are misread for 1, 0 and U. Seventeen letters
remain, a prime, so that the check letter finds every wrong letter and every two exchanged (weights mod 17).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from boutique.domain.kernel.digests import sha256
from boutique.domain.kernel.errors import N_, Refused

ALPHABET: Final = "BCDEFGHJKLNPRSTUX"
_BASE: Final = len(ALPHABET)
_MARK: Final = 3
_SHORTEST: Final = 2 + 1 + _MARK + 1
_LONGEST: Final = 2 + 8 + _MARK + 1


class CodeKind(StrEnum):
    """What a code names; no word of ours begins as one does."""

    ORDER = "XR"
    GARMENT = "XT"
    STAGE = "XS"


class ScanCode(NamedTuple):
    """What was read off a code: the number of the order, and which of its parts bears `mark`."""

    kind: CodeKind
    no: int
    mark: str


def code_of(kind: CodeKind, no: int, *named: object) -> str:
    """Return the code of an order, a garment of it or a stage of that, by number and by what names it."""
    body = kind.value + _letters(no) + mark_of(*named)
    return body + _check(body)


def order_code(no: int, order_id: UUID) -> str:
    """Return the code that opens an order."""
    return code_of(CodeKind.ORDER, no, order_id.hex)


def garment_code(no: int, item_id: UUID) -> str:
    """Return the code that opens an order on one garment."""
    return code_of(CodeKind.GARMENT, no, item_id.hex)


def stage_code(no: int, item_id: UUID, stage: str) -> str:
    """Return the code that marks a stage of a garment done; `stage` is its id in hex, or else its name."""
    return code_of(CodeKind.STAGE, no, item_id.hex, stage)


def mark_of(*named: object) -> str:
    """Return three letters drawn from what names a thing: it is known again, whatever its place."""
    number = int.from_bytes(sha256("\0".join(map(str, named)).encode()).digest()[:8], "big")
    letters = ""
    for _place in range(_MARK):
        number, at = divmod(number, _BASE)
        letters += ALPHABET[at]
    return letters


def is_like_code(text: str) -> bool:
    """Tell whether a text has the form of a code, be its check letter right or wrong."""
    letters = text.upper()
    begins = any(letters.startswith(kind.value) for kind in CodeKind)
    return begins and _SHORTEST <= len(letters) <= _LONGEST and set(letters) <= set(ALPHABET)


def is_code(text: str) -> bool:
    """Tell whether a text is a code, its check letter right."""
    return is_like_code(text) and _check(text.upper()[:-1]) == text[-1].upper()


def read_code(text: str) -> ScanCode:
    """Return what a code says; case and spaces do not matter. Refused where a letter is wrong."""
    letters = "".join(text.upper().split())
    if not is_code(letters):
        raise Refused(N_("The code “{code}” was not read well. Scan it again."), code=text.strip())
    number = 0
    for letter in letters[2 : -1 - _MARK]:
        number = number * _BASE + ALPHABET.index(letter)
    return ScanCode(CodeKind(letters[:2]), number, letters[-1 - _MARK : -1])


def _letters(number: int) -> str:
    found = ""
    while number or not found:
        number, at = divmod(number, _BASE)
        found = ALPHABET[at] + found
    return found


def _check(body: str) -> str:
    weighed = sum(weight * ALPHABET.index(letter) for weight, letter in enumerate(body, 2))
    return ALPHABET[-weighed % _BASE]
