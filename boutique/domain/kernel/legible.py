"""Names of files as text: a disk may hold names that are not."""

from __future__ import annotations


def legible(name: object) -> str:
    """Return a name or path as text that can be kept and shown; a byte that is no letter becomes U+FFFD."""
    return str(name).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def is_text(words: str) -> bool:
    """Tell whether these are letters throughout, and not bytes of another encoding carried along."""
    return not any("\ud800" <= sign <= "\udfff" for sign in words)
