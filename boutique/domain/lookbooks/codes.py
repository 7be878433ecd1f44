"""Codes one can say on the phone without being misheard, and that know when they were."""

from __future__ import annotations

from boutique.domain.kernel.digests import sha256

ALPHABET = "ACFHKLMRXZ2345789"
"""Signs that neither look nor sound alike in Romanian: no O and 0, B and P, M and N, 6 and 7 (șase, șapte).

Seventeen of them, a prime, so that the check sign finds every wrong sign and every two exchanged.
"""

_LENGTH = 5


def short_code(*facts: object) -> str:
    """Return five signs drawn from the facts, and a check sign: 'K7MR4X'; the same for the same facts."""
    number = int.from_bytes(sha256("\0".join(map(str, facts)).encode()).digest()[:8], "big")
    signs = ""
    for _ in range(_LENGTH):
        number, place = divmod(number, len(ALPHABET))
        signs += ALPHABET[place]
    return signs + _check(signs)


def is_code(text: str) -> bool:
    """Tell whether a code heard on the phone can be one of ours; spaces and case do not matter."""
    signs = "".join(text.upper().split())
    return len(signs) == _LENGTH + 1 and set(signs) <= set(ALPHABET) and _check(signs[:-1]) == signs[-1]


def _check(signs: str) -> str:
    weighed = sum(place * ALPHABET.index(sign) for place, sign in enumerate(signs, 2))
    return ALPHABET[-weighed % len(ALPHABET)]
