"""Which garment a description names, in the languages of files; nothing is taken by a guess."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from boutique.domain.kernel.text import words_in

_STEMS: Final = {
    "suit": "costum costumul suit anzug oltony completul",
    "trousers": "pantalon trouser pants chinos jeans blugi hose hosen nadrag",
    "waistcoat": "vesta vest waistcoat gilet weste melleny",
    "overcoat": "palton overcoat coat coats pardesiu trench trenci manteau mantel kabat",
    "shirt": "camas shirt shirts hemd ing chemise",
    "dress": "rochi dress dresses robe kleid ruha gown",
    "skirt": "fusta fuste skirt jupe rock szoknya",
    "blouse": "bluz blouse",
    "jacket": "sacou jacket blazer veston zako veste sakko",
    "tie": "cravat tie ties papion krawatte nyakkendo necktie",
}
_WHOLE: Final = frozenset(
    [
        "vest",
        "vesta",
        "suit",
        "tie",
        "ties",
        "pants",
        "rock",
        "robe",
        "coat",
        "coats",
        "hose",
        "ing",
        "dress",
        "shirt",
        "veste",
    ]
)


_STEMS_APART: Final = {key: tuple(stems.split()) for key, stems in _STEMS.items()}


@lru_cache(maxsize=4096)  # of a history of many orders few are called differently
def garment_of(description: str) -> str:
    """Return the key of the only garment that a description names, 'other' for none or several."""
    words = words_in(description)
    found = {
        key
        for key, stems in _STEMS_APART.items()
        for stem in stems
        if any(word == stem if stem in _WHOLE else word.startswith(stem) for word in words)
    }
    return found.pop() if len(found) == 1 else "other"
