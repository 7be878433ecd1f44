"""The words of a state as they are compared with the names of stages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from boutique.domain.kernel.text import fold

_WORD = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset({"la", "in", "de", "at", "the", "on", "din", "a", "al", "under", "este", "is", "e"})
_FITTED: Final = ("proba", "probe", "probat", "fitting", "anprobe")
_CUT: Final = ("croi", "cutting", "zuschnitt", "szabas")


@lru_cache(maxsize=4096)
def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a state or stage, folded, without the small ones: 'la probă' is 'proba'."""
    return tuple(word for word in _WORD.findall(fold(text)) if word not in _SMALL)


def tells_of_fitting(text: str) -> bool:
    """Tell whether a garment waits to be tried on."""
    return any(word.startswith(_FITTED) for word in plain_words(text))


def tells_of_cutting(text: str) -> bool:
    """Tell whether a garment is being cut."""
    return any(word.startswith(_CUT) for word in plain_words(text))
