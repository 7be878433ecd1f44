"""What one types of an amendment, as “left sleeve -1”, read as a place and millimetres."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from boutique.domain.kernel.errors import N_, Misfilled
from boutique.domain.kernel.text import fold
from boutique.domain.workshop.amendments import AmendmentDraft
from boutique.domain.workshop.places import is_in_pairs

_AMOUNT: Final = re.compile(
    r"(?<![\w.,])(?P<sign>[-+\u2212\u2013])?\s?(?P<number>\d{1,3}(?:[.,]\d{1,2})?)\s?(?P<unit>mm|cm)?(?![\w])",
    re.IGNORECASE,
)
_TEN: Final = 10
_MARKS: Final = ",.;:()"
_TELLING: Final = ("neck", "armhole")


@dataclass(frozen=True, kw_only=True)
class AmendmentWords:
    """The words by which places are typed in all languages, folded: beginnings of words to what they name."""

    parts: Mapping[str, str]
    sides: Mapping[str, str]
    longer: Collection[str] = ()
    shorter: Collection[str] = ()


def read_amendment(text: str, words: AmendmentWords, parts: Collection[str]) -> AmendmentDraft:
    """Return what was typed as an amendment; centimetres where no unit is named.

    Longer and wider are above zero; a word as “shortened” gives a bare number its sign. What names neither
    place nor number stays as words. Misfilled for what is empty, for a number without a place that was
    understood, without a sign, or that is no whole millimetre, and for two numbers.
    """
    said = " ".join(text.split())
    if not said:
        raise Misfilled("words", N_("Write the place and by how much, or what is to be altered."))
    found = list(_AMOUNT.finditer(said))
    rest = _AMOUNT.sub(" ", said)
    tokens = rest.split()
    place, used = _placed(tokens, words, parts)
    left = " ".join(each for at, each in enumerate(tokens) if at not in used).strip(" ,.;:-")
    if not found:
        draft = AmendmentDraft(place=place, words=left if place else said)
    else:
        if len(found) > 1:
            raise Misfilled("words", N_("Write one place and one number at a time."))
        if not place:
            raise Misfilled("words", N_("Which place is it? Write for example “left sleeve -1”."))
        draft = AmendmentDraft(place=place, mm=_millimetres(found[0], tokens, words), words=left)
    draft.check()
    return draft


def _millimetres(found: re.Match[str], tokens: Sequence[str], words: AmendmentWords) -> int:
    exact = Decimal(found["number"].replace(",", ".")) * (
        1 if (found["unit"] or "").lower() == "mm" else _TEN
    )
    if exact != int(exact):
        raise Misfilled("mm", N_("Write whole millimetres: 0.5 is 5 mm."))
    sign = found["sign"] or _sign(tokens, words)
    if not sign:
        raise Misfilled("mm", N_("Longer or shorter, wider or closer? Write + or − before the number."))
    return int(exact) if sign == "+" else -int(exact)


def _sign(tokens: Sequence[str], words: AmendmentWords) -> str:
    for token in map(fold, tokens):
        if any(token.startswith(stem) for stem in words.shorter):
            return "-"
        if any(token.startswith(stem) for stem in words.longer):
            return "+"
    return ""


def _placed(
    tokens: Sequence[str], words: AmendmentWords, parts: Collection[str]
) -> tuple[str, frozenset[int]]:
    """Return the place that is named, and which words name it.

    Of several parts the first counts, but whose neckline or armhole it is says more than what it is of.
    """
    bare = [fold(token.strip(_MARKS)) for token in tokens]
    named = {at: part for at, token in enumerate(bare) if (part := _known(token, words.parts)) in parts}
    if not named:
        return "", frozenset()
    told = list(named.values())
    part = next((each for each in _TELLING if each in told), told[0])
    used = {next(at for at, each in named.items() if each == part)}
    side = next(((at, words.sides[token]) for at, token in enumerate(bare) if token in words.sides), None)
    if side is None or not is_in_pairs(part):
        return part, frozenset(used)
    return f"{part}_{side[1]}", frozenset(used | {side[0]})


def _known(token: str, stems: Mapping[str, str]) -> str:
    fits = [stem for stem in stems if token.startswith(stem)]
    return stems[max(fits, key=len)] if fits else ""
