"""How alike two names are: turned round, mistyped by a letter, shortened, or with a name left out."""

from __future__ import annotations

from enum import Enum
from typing import Final

from boutique.domain.duplicates.short_names import may_be_called

_SHORTEST_SLIP: Final = 3
_SURE_SLIP: Final = 5

Words = tuple[str, ...]


class NameLikeness(Enum):
    """From the same name down to another; a slip is one letter of a long word."""

    SAME = "same"
    TURNED = "turned"
    SLIP = "slip"
    NEAR = "near"
    PART = "part"
    OTHER = "other"


def alike_names(given: Words, family: Words, other_given: Words, other_family: Words) -> NameLikeness:
    """Compare two names by their folded words."""
    one, other = (*given, *family), (*other_given, *other_family)
    if not one or not other:
        return NameLikeness.OTHER
    if one == other:
        return NameLikeness.SAME
    joined, other_joined = ("".join(given), "".join(family)), ("".join(other_given), "".join(other_family))
    if joined == other_joined:  # Ana-Maria, Ana Maria and Anamaria
        return NameLikeness.SAME
    if sorted(one) == sorted(other) or sorted(joined) == sorted(other_joined):
        return NameLikeness.TURNED
    return _word_by_word(*sorted((one, other), key=len))


def _word_by_word(shorter: Words, longer: Words) -> NameLikeness:
    """Every word of the shorter name needs one of its own in the longer, at most one of them only alike."""
    left = list(longer)
    odd = [word for word in shorter if not _taken(word, left)]
    if len(odd) > 1:
        return NameLikeness.OTHER
    if odd:
        found = {_alike_words(odd[0], word) for word in left}
        if NameLikeness.SLIP in found and len(shorter) == len(longer):
            return NameLikeness.SLIP
        return _near_if(len(shorter) > 1 and bool(found - {NameLikeness.OTHER}))
    return NameLikeness.NEAR if len(shorter) > 1 else NameLikeness.PART


def _near_if(alike: bool) -> NameLikeness:
    return NameLikeness.NEAR if alike else NameLikeness.OTHER


def _taken(word: str, left: list[str]) -> bool:
    if word in left:
        left.remove(word)
        return True
    return False


def _alike_words(one: str, other: str) -> NameLikeness:
    if len(one) == 1 or len(other) == 1:
        return NameLikeness.NEAR if one[0] == other[0] else NameLikeness.OTHER
    if one_slip(one, other) and min(len(one), len(other)) >= _SHORTEST_SLIP:
        return NameLikeness.SLIP if min(len(one), len(other)) >= _SURE_SLIP else NameLikeness.NEAR
    return _near_if(may_be_called(one, other))


def one_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter: left out, put in, another, or two of them swapped."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    if len(one) != len(other):
        shorter, longer = sorted((one, other), key=len)
        return longer[start + 1 :] == shorter[start:]
    swapped = one[start : start + 2] == other[start : start + 2][::-1]
    return one[start + 1 :] == other[start + 1 :] or (swapped and one[start + 2 :] == other[start + 2 :])
