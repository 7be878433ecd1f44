"""Small joints of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from boutique.wording.kernel.texts import _, language

LEAST_TOLD: Final = 5
"""No chance is told as smaller than so many in a hundred."""
_INNER = {"ro": str.maketrans("„“”", "««»"), "en": str.maketrans("„“”", "‘‘’")}


def capital(text: str) -> str:
    """Return the text with its first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Return somebody's words between the quotation marks of the language; marks within become inner ones."""
    inner = _INNER["en" if language() == "en" else "ro"]
    return _("“{words}”").format(words=text.strip().translate(inner))


def example(text: str) -> str:
    """Return what stands in an empty field to show how one writes there: 'de ex. 24.11'."""
    return _("e.g. {text}").format(text=text)


def otherwise(text: str) -> str:
    """Return what stands in an empty field for what holds until something is typed: 'altfel 24.11'."""
    return _("otherwise {text}").format(text=text)


def listed(words: Sequence[str]) -> str:
    """Return 'a', 'a and b', 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return _("{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])


def chance_words(percent: int) -> str:
    """Return '80 in 100'; what is as good as impossible is no more certain than what is as good as sure."""
    if percent < LEAST_TOLD:
        return _("less than {n} in 100").format(n=LEAST_TOLD)
    return _("{n} in 100").format(n=percent)
