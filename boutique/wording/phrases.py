"""Small joints of sentences."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.wording.texts import _


def capital(text: str) -> str:
    """Return the text with its first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]


def quoted(text: str) -> str:
    """Return somebody's words between the quotation marks of the language."""
    return _("“{words}”").format(words=text.strip())


def listed(words: Sequence[str]) -> str:
    """Return 'a', 'a and b', 'a, b and c'."""
    if len(words) < 2:
        return "".join(words)
    return _("{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])
