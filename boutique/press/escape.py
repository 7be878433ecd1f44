"""The one gate through which every word comes to paper.

The press sets type itself and never hands text to a parser of markup, so '<b>' or '&' is printed as it was
typed. What is left to do is to take out what is not writing: control signs, marks that turn the direction of
the line, and signs that no face of the house can draw.
"""

from __future__ import annotations

import unicodedata

_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "So"}
_KEPT = {"\u00ad", "№", "®", "©", "°"}
_CEDILLAS = str.maketrans("şţŞŢ", "șțȘȚ")
LONGEST = 4000
"""No text of a printed piece is longer than this many signs; what is beyond a page is not read."""


def printable(text: str) -> str:
    """Return a text as it can be set: composed, in one line, with Romanian commas, nothing hidden."""
    whole = unicodedata.normalize("NFC", text[:LONGEST]).translate(_CEDILLAS)
    seen = "".join(sign if _is_writing(sign) else " " if sign.isspace() else "" for sign in whole)
    return " ".join(part for part in seen.split(" ") if part)


def _is_writing(sign: str) -> bool:
    return sign in _KEPT or (unicodedata.category(sign) not in _DROPPED and sign not in "\u2028\u2029")
