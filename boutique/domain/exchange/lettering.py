"""How the letters of a text file are written, and which ways there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

UTF8: Final = "utf-8"
ONE_BYTE: Final = (
    "cp1250",
    "cp1252",
    "iso8859-2",
    "iso8859-16",
    "iso8859-15",
    "cp1251",
    "cp852",
    "cp850",
    "cp437",
    "cp866",
    "mac-roman",
    "mac-latin2",
    "mac-romanian",
    "mac-cyrillic",
    "koi8-u",
    "iso8859-5",
    "cp1253",
    "cp1254",
)
"""The ways of writing with one byte a letter, the usual ones first, where nothing tells."""
WAYS: Final = (UTF8, *ONE_BYTE, "utf-16-le", "utf-16-be")
"""Every way that somebody may choose."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """How the letters of a file are written; `doubtful` when another way would read nearly as well.

    `twice` is the way for which its UTF-8 was taken before it was encoded once more, empty if it was not.
    `told` when somebody chose it.
    """

    name: str
    doubtful: bool = False
    twice: str = ""
    told: bool = False

    @property
    def way(self) -> str:
        """Return which of `WAYS` it is: a mark at the start makes no difference to who reads."""
        plain = self.name.removesuffix("-sig")
        return plain if plain in WAYS else next((way for way in WAYS if way.startswith(plain)), plain)
