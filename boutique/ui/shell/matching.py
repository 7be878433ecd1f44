"""How what was typed answers to a text: which places it hits, and how well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from boutique.domain.kernel.text import fold

_PARTS: Final = re.compile("[ -]")


class Fit(IntEnum):
    """How well a text answers; the smaller the better."""

    WHOLE = 0
    BEGINNING = 1
    WORDS = 2
    NOT = 3


def fit(typed: str, text: str) -> Fit:
    """Return how well a text answers to what was typed, whatever the diacritics."""
    asked, whole = fold(typed).strip(), fold(text).strip(" .…")
    if asked and asked == whole:
        return Fit.WHOLE
    if whole.startswith(asked):
        return Fit.BEGINNING
    words = whole.split()
    if all(any(word.startswith(part) for word in words) for part in asked.split()):
        return Fit.WORDS
    return Fit.NOT


def matches(typed: str, text: str) -> bool:
    """Return whether every word typed begins a word of the text, whatever the diacritics."""
    return fit(typed, text) is not Fit.NOT


def hits(typed: str, text: str) -> Sequence[tuple[int, int]]:
    """Return where words of the text begin with what was typed: pairs of first place and length."""
    asked = sorted(fold(typed).split(), key=len, reverse=True)
    found, at = [], 0
    for word in _PARTS.split(text):
        for part in asked:
            begins = len(word) - len(word.lstrip("„”\"'(")) if word else 0
            if fold(word[begins : begins + len(part)]) == part:
                found.append((at + begins, len(part)))
                break
        at += len(word) + 1
    return found
