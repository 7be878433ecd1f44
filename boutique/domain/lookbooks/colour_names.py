"""The colours people name when they speak of clothes, told from a word or from the cloth itself."""

from __future__ import annotations

from functools import lru_cache

from boutique.domain.cloth.views import SwatchView
from boutique.domain.kernel.text import fold
from boutique.drawing.colour import Lab, difference

TYPICAL: dict[str, Lab] = {
    "black": (12, 0, 0),
    "charcoal": (31, 0, -3),
    "grey": (56, 0, -1),
    "white": (97, 0, 1),
    "ecru": (90, 0, 9),
    "beige": (78, 3, 17),
    "camel": (61, 12, 34),
    "brown": (33, 13, 19),
    "navy": (20, 2, -22),
    "blue": (40, 4, -42),
    "light blue": (76, -4, -20),
    "green": (38, -26, 16),
    "olive": (43, -6, 26),
    "burgundy": (26, 33, 9),
    "red": (42, 58, 36),
    "pink": (78, 22, 3),
    "purple": (40, 26, -24),
    "yellow": (83, 4, 62),
    "orange": (62, 42, 56),
}
"""Colour key to the Lab that most people would call so."""

_WORDS: dict[str, tuple[str, ...]] = {
    "navy": ("bleumarin", "navy", "marine"),
    "light blue": ("bleu", "light blue", "sky"),
    "charcoal": ("antracit", "charcoal", "anthracite", "gri inchis"),
    "grey": ("gri", "grey", "gray", "argintiu"),
    "black": ("negru", "negri", "neagra", "negre", "black"),
    "white": ("alb", "alba", "albi", "albe", "white"),
    "ecru": ("ecru", "ivoire", "ivory", "crem", "cream"),
    "beige": ("bej", "beige", "nisip", "sand"),
    "camel": ("camel", "camila", "tan", "cognac", "coniac"),
    "brown": ("maro", "brown", "ciocolatiu", "tabac", "tobacco", "chocolate", "castaniu"),
    "blue": ("albastru", "albastra", "albastri", "albastre", "blue"),
    "olive": ("oliv", "olive", "kaki", "khaki"),
    "green": ("verde", "verzi", "green"),
    "burgundy": ("bordo", "burgundy", "visiniu", "grena", "vin", "wine", "maroon"),
    "red": ("rosu", "rosie", "rosii", "red"),
    "pink": ("roz", "pink"),
    "purple": ("mov", "violet", "purple", "lila", "pruna", "plum"),
    "yellow": ("galben", "galbena", "galbeni", "mustar", "yellow", "mustard"),
    "orange": ("portocaliu", "portocalie", "orange", "caramiziu", "rust"),
}
_KEY_OF = {word: key for key, words in _WORDS.items() for word in words}


@lru_cache(maxsize=4096)
def colour_of_words(text: str) -> str:
    """Return the colour a text names, as a key, or '' when it names none that we know."""
    folded = fold(text)
    words = folded.split()
    whole = [folded, *(" ".join(words[i : i + 2]) for i in range(len(words) - 1)), *words]
    return next((_KEY_OF[part] for part in whole if part in _KEY_OF), "")


def said_of_cloth(swatch: SwatchView) -> str:
    """Return the shop's own word for a cloth's colour, or the key of the nearest when it has none."""
    return swatch.colour.strip() or colour_of_cloth(swatch)


@lru_cache(maxsize=1024)
def colour_of_cloth(swatch: SwatchView) -> str:
    """Return which colour a cloth is, as a key: as the shop named it, else as the eye would."""
    return colour_of_words(swatch.colour) or min(
        TYPICAL, key=lambda key: difference(TYPICAL[key], swatch.ground)
    )
