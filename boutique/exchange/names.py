"""Names of people put in order: how they are addressed, given name, family name, and capital letters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.exchange.cells import shown
from boutique.exchange.given_names import givenness

_TOO_LONG = N_("“{value}” is too long for a name. Check the quotation marks and separators of this row.")
_LONGEST = 120

_SIR = "dl|d-l|domnul|mr|mister"
_MADAM = "dna|d-na|doamna|dra|d-ra|domni[sș]oara|mrs|ms|miss|madam"
_TITLE_BEFORE = re.compile(rf"(?:(?P<dl>{_SIR})|(?P<dna>{_MADAM}))(?:\.\s*|\s+)(?=\S)", re.IGNORECASE)
_TITLE_AFTER = re.compile(rf"[\s,]+(?:(?P<dl>{_SIR})|(?P<dna>{_MADAM}))\.?$", re.IGNORECASE)
_TITLE_ALONE = re.compile(
    rf"(?:(?P<dl>{_SIR}|m|b|male|masculin)|(?P<dna>{_MADAM}|f|female|feminin))\.?$", re.I
)
_COMPANY = re.compile(
    r"(?:^|\s)(?:s\.?r\.?l|s\.?a|s\.?c|p\.?f\.?a|ltd|llc|gmbh|inc)\.?(?:\s|$)", re.IGNORECASE
)
_HONOUR = re.compile(r"((?:dr|prof|ing|arh|av|ec|pr)\.?\s+)+(?=\S)", re.IGNORECASE)
_PART = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile('["„”“«»]')  # what stands between quotes is as somebody wrote it
_SMALL = frozenset({"de", "din", "la", "van", "von", "der", "den", "di", "da", "del", "du", "și"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name taken apart; `title` is 'dl', 'dna' or nothing."""

    given: str = ""
    family: str = ""
    title: str = ""

    @property
    def whole(self) -> str:
        """Return given name and family name."""
        return f"{self.given} {self.family}".strip()


class NameEvidence:
    """Which comes first in a column, learned from the names that leave no doubt."""

    def __init__(self, cells: Iterable[str] = ()) -> None:
        self._family_first = 0
        for cell in cells:
            self.learn(cell)

    def learn(self, cell: str) -> None:
        """Take one more cell of the column into account."""
        if len(cell) > _LONGEST:
            return
        words = _without_title(cell)[0].split()
        if len(words) > 1:
            difference = _givenness(words[-1]) - _givenness(words[0])
            self._family_first += (difference > 0) - (difference < 0)

    def family_first(self, header: str) -> bool:
        """Return whether family names come first; the column's own name decides a draw."""
        if self._family_first:
            return self._family_first > 0
        told = fold(header)
        return "prenume" in told and not told.startswith("prenume")


def read_title(text: str) -> str:
    """Return 'dl' or 'dna' from a column of its own, or nothing."""
    found = _TITLE_ALONE.match(fold(text).replace(" ", "-") if "-" in text else text)
    return (found.lastgroup or "") if found else ""


@lru_cache(maxsize=65_536)
def read_part(text: str) -> tuple[str, str]:
    """Return one part of a name with its capital letters, and the title that stood before it."""
    if not text:
        return "", ""
    if len(text) > _LONGEST:
        raise Refused(_TOO_LONG, value=shown(text))
    rest, title = _without_title(" ".join(text.split()))
    return _capitals(rest), title


@lru_cache(maxsize=65_536)
def read_name(text: str, family_first: bool) -> PersonName:
    """Return a whole name taken apart; `family_first` decides where the names themselves do not."""
    rest, title = read_part(text)
    if _COMPANY.search(rest):
        return PersonName("", " ".join(text.split()), title)
    if apart := "," if "," in rest else ";" if ";" in rest else "":
        family, _, given = rest.partition(apart)
        return PersonName(given.strip(), family.strip(), title)
    honour = found[0] if (found := _HONOUR.match(rest)) else ""
    words = rest.removeprefix(honour).split()
    if len(words) < 2:
        return PersonName(rest, "", title) if _givenness(rest) else PersonName("", rest, title)
    first, last = _apart(words, family_first)
    return PersonName(honour + " ".join(first), " ".join(last), title)


def _apart(words: list[str], family_first: bool) -> tuple[list[str], list[str]]:
    """Return the given names and the family names."""
    known = [_givenness(word) for word in words]
    if known[0] != known[-1]:
        family_first = known[-1] > known[0]
    if family_first:
        at = len(words) - _run(known[::-1], len(words) - 1)
        return words[at:], words[:at]
    small = next((at for at, word in enumerate(words) if at and word in _SMALL), len(words) - 1)
    at = min(small, _run(known, 1 if any(known) else len(words) - 1))
    return words[:at], words[at:]


def _run(known: list[int], otherwise: int) -> int:
    """Return how many given names stand together at the start, leaving at least one family name."""
    length = next((at for at, sure in enumerate(known) if not sure), len(known) - 1)
    return min(length or otherwise, len(known) - 1)


def _without_title(text: str) -> tuple[str, str]:
    for pattern in (_TITLE_BEFORE, _TITLE_AFTER):
        found = pattern.match(text) if pattern is _TITLE_BEFORE else pattern.search(text)
        if found:
            return text.replace(found[0], "", 1).strip(), found.lastgroup or ""
    return text, ""


@lru_cache(maxsize=65_536)
def _givenness(word: str) -> int:
    return givenness(fold(word))


def _capitals(text: str) -> str:
    """Return the words that are all capitals or all small with one capital each, hyphened parts too."""
    return " ".join(map(_capital, text.split()))


def _capital(word: str) -> str:
    if word in _SMALL or _QUOTED.search(word) or not (word.islower() or (word.isupper() and len(word) > 1)):
        return word
    return _PART.sub(lambda part: part[0].capitalize(), word)
