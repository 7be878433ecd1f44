"""UTF-8 that a program took for another way of writing and encoded once more: 'Åžerban' was 'Şerban'."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_TAKEN_FOR: Final = ("cp1252", "cp1250", "latin-1")
_BEYOND = re.compile(r"[^\x00-\x7f]+")
_MOST = 0.5


def taken_for(words: Mapping[bytes, int]) -> str:
    """Return as what the letters of UTF-8 words were read before they were encoded again, or nothing.

    A letter beyond ASCII alone is hardly ever UTF-8 when written in one byte, so that what becomes letters
    again was written twice.
    """
    texts = {word.decode("utf-8", "ignore"): times for word, times in words.items()}
    whole = sum(texts.values())
    for name in _TAKEN_FOR:
        mended = sum(times for text, times in texts.items() if once(text, name) != text)
        if mended and mended >= whole * _MOST:
            return name
    return ""


def once(text: str, name: str) -> str:
    """Return a text with what was written twice written once; letters that were right stay."""
    return text if text.isascii() else _BEYOND.sub(lambda run: _once(run[0], name), text)


def _once(run: str, name: str) -> str:
    try:
        return b"".join(_byte(sign, name) for sign in run).decode("utf-8")
    except UnicodeError:
        return run


def _byte(sign: str, name: str) -> bytes:
    """Return the byte of a letter; where Windows has none, programs leave the byte as it is."""
    return sign.encode("latin-1" if "\x80" <= sign <= "\x9f" else name)
