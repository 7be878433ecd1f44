"""The fibres cloth is made of, in both languages: '80% lână, 20% cașmir' is '80% wool, 20% cashmere'."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from boutique.domain.kernel.text import fold


class Fibre(NamedTuple):
    """One fibre, as each language says it."""

    en: str
    ro: str


_WORDS: Final = (
    "wool = lână; merino wool = lână merinos; virgin wool = lână virgină; lambswool = lână de miel; "
    "cashmere = cașmir; mohair = mohair; alpaca = alpaca; camel hair = păr de cămilă; angora = angora; "
    "silk = mătase; linen = in; cotton = bumbac; organic cotton = bumbac organic; hemp = cânepă; "
    "ramie = ramie; viscose = viscoză; modal = modal; lyocell = lyocell; cupro = cupro; acetate = acetat; "
    "polyester = poliester; polyamide = poliamidă; nylon = nailon; acrylic = acril; elastane = elastan"
)
FIBRES: Final = tuple(Fibre(*(side.strip() for side in pair.split("="))) for pair in _WORDS.split(";"))
_FOUND: Final = {fold(said): fibre for fibre in FIBRES for said in fibre}
_PART: Final = re.compile(r"(\s*(?:\d{1,3}(?:[.,]\d+)?\s*%\s*)?)(\D*?)(\s*)\Z")


def composition_in(text: str, language: str) -> str:
    """Return a composition with its fibres in 'ro' or 'en'; a part that is not understood stays as typed."""
    return re.sub(r"(?:[^,;/+]|(?<=\d),(?=\d))+", lambda part: _said(part[0], language), text)


def _said(part: str, language: str) -> str:
    found = _PART.match(part)
    fibre = _FOUND.get(fold(found[2])) if found is not None else None
    if found is None or fibre is None:
        return part
    here = fibre.en if language == "en" else fibre.ro
    return part if fold(here) == fold(found[2]) else f"{found[1]}{_as_begun(here, found[2])}{found[3]}"


def _as_begun(word: str, typed: str) -> str:
    return word[:1].upper() + word[1:] if typed[:1].isupper() else word
