"""What a line of text may not tear apart: a short word from its hyphen, a figure from what it counts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_LETTER: Final = r"[^\W\d_]"
_CLITIC: Final = re.compile(rf"(?<={_LETTER})-(?={_LETTER}{{1,3}}\b)|(?<=\b{_LETTER})-(?={_LETTER})")
"""The hyphens of 'n-am', 'să-i', 'sună-l', 'într-o'; those of 'Cluj-Napoca' may end a line."""
_COUNTED: Final = re.compile(rf"(?<![\w.,])(\d{{1,3}}(?:[.,]\d+)*) (?={_LETTER}{{1,10}}\b|%)")
_GROUPED: Final = re.compile(r"(?<=\d) (?=\d{3}\b)")
"""The gaps in '0721 555 018'."""
_PERHAPS: Final = re.compile(r"-|\d | ·")
"""Most texts have none of these; to look for this one thing takes a tenth of the time."""


@lru_cache(maxsize=4096)
def kept_together(text: str) -> str:
    """Return the text, as many letters long, so that lines do not break in 'n-am', '14 mai' or '3,5 m'.

    A dot that divides ends a line and never begins one.
    """
    if _PERHAPS.search(text) is None:
        return text
    text = _CLITIC.sub("\u2011", text).replace(" · ", "\u00a0· ")
    return _GROUPED.sub("\u00a0", _COUNTED.sub("\\1\u00a0", text))
