"""Colours as adjectives: as the shop named the cloth, in the language spoken, bent to what they stand by."""

from __future__ import annotations

import re
from functools import cache

from boutique.domain.kernel.text import fold
from boutique.domain.taste.colours_named import NAMES
from boutique.wording.kernel.texts import _, language, languages, speaking

MASCULINE, FEMININE, SEVERAL = "masculine", "feminine", "several"

_WITH = re.compile(r"\s+(?:cu|with)\s+")
_BENT = {
    "alb": ("albă", "albi"),
    "negru": ("neagră", "negri"),
    "roșu": ("roșie", "roșii"),
    "galben": ("galbenă", "galbeni"),
    "albastru": ("albastră", "albaștri"),
    "verde": ("verde", "verzi"),
    "violet": ("violetă", "violeți"),
    "brun": ("brună", "bruni"),
    "pestriț": ("pestriță", "pestriți"),
}
"""Romanian colours that bend, for a woman's word and for many; those in -iu bend alike, the others never."""


def colour(word: str, form: str = MASCULINE) -> str:
    """Return a colour beside a thing of this form; '' for no colour, a word nobody knows as it is."""
    parts = [_spoken(part) for part in _WITH.split(word.strip()) if part]
    if language() != "ro":
        return " with ".join(parts)
    return " cu ".join([*(_bent(part, form) for part in parts[:1]), *parts[1:]])


def _spoken(word: str) -> str:
    """A colour said in the language being spoken stays the word that was said."""
    here, said = _names(language()), _plain(word)
    if said in here:
        return _small(word)
    others = (_names(code) for code in languages() if code != language())
    name = next((names[said] for names in others if said in names), None)
    return _(name) if name is not None else _small(word)


@cache
def _names(code: str) -> dict[str, str]:
    """The names of colours in a language, each with the English one."""
    with speaking(code):
        return {_plain(_(name)): name for name in NAMES}


def _plain(word: str) -> str:
    return " ".join(fold(word).replace("-", " ").split())


def _small(word: str) -> str:
    return word[:1].lower() + word[1:]


def _bent(word: str, form: str) -> str:
    if form == MASCULINE:
        return word
    if word.endswith("iu"):
        return word[:-1] + ("e" if form == FEMININE else "i")
    woman, many = _BENT.get(word, (word, word))
    return woman if form == FEMININE else many
