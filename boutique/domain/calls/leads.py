"""Somebody came in and did not buy: what is kept of it, and how it is told from a few words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from boutique.domain.calls.talks import Because
from boutique.domain.clients.model import Title
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold

_TITLES = {
    Title.MR: ("domnul", "dl", "dl.", "mr", "mr."),
    Title.MRS: ("doamna", "dna", "dna.", "domnisoara", "ms", "ms.", "mrs", "mrs."),
}


@dataclass(frozen=True, kw_only=True)
class LeadDraft:
    """A visit without a purchase, before it is written down.

    `client_id` is set when the shop knows who it was; else `name` is a name, or a few words to know them
    by. `cloth_id` puts them on the waiting list of a cloth.
    """

    client_id: UUID | None = None
    name: str = ""
    phone: str = ""
    because: str = ""
    wanted: str = ""
    words: str = ""
    cloth_id: UUID | None = None
    again_on: date | None = None

    def check(self, today: date) -> None:
        """Raise Refused when nobody could be found again by this."""
        if self.client_id is None:
            check_name(self.name)
        if self.because and self.because not in tuple(Because):
            raise Refused(N_("Choose why they did not buy: size, price, stock, time, or only looking."))
        if self.again_on is not None and self.again_on <= today:
            raise Refused(N_("Choose a day after today to call again."))


def check_name(words: str) -> None:
    """Raise Refused when nobody could be found again by these words."""
    if not words.strip():
        raise Refused(N_("Write a name, or a few words to recognise them by."))


class Named(NamedTuple):
    """Who somebody is, as far as a few words tell."""

    title: str
    given_name: str
    family_name: str


def named(words: str) -> Named:
    """Return who is meant: 'Maria Popescu', 'domnul Pop'; words that are no name stay together."""
    title, rest = _titled(words.split())
    if not rest or not all(word[:1].isupper() for word in rest):
        return Named(title, " ".join(words.split()), "")
    if title and len(rest) == 1:
        return Named(title, "", rest[0])
    return Named(title, " ".join(rest[:-1]), rest[-1]) if len(rest) > 1 else Named(title, rest[0], "")


def _titled(words: list[str]) -> tuple[str, list[str]]:
    first = fold(words[0]) if words else ""
    for title, calls in _TITLES.items():
        if first in {fold(call) for call in calls}:
            return title, words[1:]
    return Title.NONE, words
