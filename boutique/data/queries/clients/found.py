"""Clients found as one types, each with what of them answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from boutique.data.queries.clients.found_walk import Walk
from boutique.data.queries.clients.people import CLIENT_LINES, hit_of
from boutique.data.queries.clients.recent import RecentQueries
from boutique.data.queries.orders.ordered import Ordered, ordered_by
from boutique.data.search import questions as finding
from boutique.data.search.known import joined_names
from boutique.data.store.errors import translated
from boutique.data.store.reader import uid
from boutique.domain.clients.excerpts import excerpt, unanswered
from boutique.domain.clients.views import ClientHit, FoundBy, FoundPage, FoundUpTo
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import words_in

_ASIDE = (
    "SELECT c.no, c.email, c.note, n.words FROM client c "
    "LEFT JOIN note n ON n.client_id = c.id AND n.privacy = 'ordinary' "
    "WHERE c.no IN ({ids}) ORDER BY n.at DESC NULLS LAST, n.id"
)
_Aside = dict[int, tuple[str, list[str]]]  # of a client's number: e-mail, and whatever was noted
_ID = re.compile("[0-9a-f]{32}")
_KEPT = "coalesce(merged_into, id)"  # a page that was put together with another leads to it


class FoundQueries(RecentQueries):
    """Finding clients."""

    def search(self, text: str, limit: int = 50) -> list[ClientHit]:
        """Return clients who answer to every word typed, as the first page of `search_on`."""
        return self.search_on(text, None, limit).hits[:limit]

    def search_on(self, text: str, after: FoundUpTo | None, limit: int) -> FoundPage:
        """Return those who answer to every word typed from behind a page on, `limit` of them at most.

        Whom one opened lately comes first. By name, number or phone: whose family name begins with a word
        typed, then who bears it elsewhere, then in whom it stands anywhere; within a page each by name. Then
        by an order's number, by city, e-mail, notes and what they ordered; and only if nobody bears the
        name, those whose name is nearly that. Pages put together hold whom one long answer holds, and who is
        there all the while stands in them once, whatever others write meanwhile.
        """
        opening: list[ClientHit] = []
        begins = after is None
        if after is None:
            opening, alone = self._opening(text)
            if alone:
                return FoundPage(opening, None)
            named = any(hit.found_by is FoundBy.NAME for hit in opening)
            after = FoundUpTo(frozenset(hit.no for hit in opening), 0, 0, named)
        walk = Walk(self, text, after, limit - len(opening), begins=begins)
        found, on = walk.page()
        return FoundPage(opening + found, on)

    def _opening(self, text: str) -> tuple[list[ClientHit], bool]:
        """Return who gave that order and who was opened lately; whether nobody else is meant."""
        with translated():
            no = finding.order_no(text)
            ordered = finding.by_order(self.reader.raw, no) if no is not None else []
            lately = [each for each in self._recent_numbers(text) if each not in ordered]
        found = [hit._replace(found_by=FoundBy.ORDER, words=str(no)) for hit in self._hits(ordered)]
        if found and not text.strip().isdecimal():
            return found, True  # „nr. 12” means the order, not everybody in whose phone there is a 12
        return found + self._hits(lately), False

    def names(self, text: str) -> finding.NameStages:
        """Return the stages in which one answers by name."""
        return finding.NameStages(self.reader.raw, text)

    def _hits(self, numbers: Sequence[int]) -> list[ClientHit]:
        """Return the lines of clients in the order of their numbers given."""
        rows = self.lines(numbers)
        return [hit_of(rows[no]) for no in numbers if no in rows]

    def lines(self, numbers: Sequence[int]) -> dict[int, Sequence[Any]]:
        """Return what is shown of clients, by their numbers."""
        asked = CLIENT_LINES + "WHERE c.no IN ({ids})"
        return {row[1]: row for row in self.reader.among(asked, numbers)} if numbers else {}

    def more(self, text: str, after: int, limit: int) -> list[int]:
        """Return the places of those in whom all words stand, cut at eight letters."""
        return finding.by_more(self.reader.raw, text, after, limit)

    def nearly(self, text: str, after: int, limit: int) -> finding.Nearly:
        """Return those whose name is nearly what was typed."""
        known = self.reader.kept("known words", finding.known_words)
        return finding.by_slip(self.reader.raw, text, after, limit, known)

    def told(self, text: str, numbers: Sequence[int]) -> list[ClientHit]:
        """Return those of these clients who answer to the whole words, each with what of them does."""
        return self._told_by(text, self._hits(numbers))

    def guessed(self, nearly: finding.Nearly, numbers: Sequence[int]) -> list[ClientHit]:
        """Return those of these clients whose name or city is nearly what was typed."""
        return list(_nearly(self._hits(numbers), nearly))

    def _told_by(self, text: str, hits: Sequence[ClientHit]) -> list[ClientHit]:
        """Say what of each answered; who answered to the first eight letters of a word only is left out."""
        typed, numbers = words_in(text), [hit.no for hit in hits]
        aside = self._aside(numbers)
        told = {hit.no: _by_line(hit, typed, *aside[hit.no]) for hit in hits}
        asked = [no for no, (_hit, rest) in told.items() if rest]
        ordered = ordered_by(self.reader, asked) if asked else {}
        found = (_by_order(hit, rest, ordered.get(hit.no, ())) for hit, rest in told.values())
        return [hit for hit in found if hit is not None]

    def _aside(self, numbers: Sequence[int]) -> _Aside:
        aside: _Aside = {}
        for no, email, note, words in self.reader.among(_ASIDE, numbers) if numbers else ():
            aside.setdefault(no, (email, [note]))[1].append(words or "")
        return aside

    def find_client(self, text: str) -> UUID:
        """Return the client meant by an id, a number, or words that only one client answers to."""
        text = text.encode("utf-8", "replace").decode()  # a terminal may hand over what is no letter at all
        found = self._by_key(text.strip()) or [hit.client_id for hit in self._meant(text)]
        if not found:
            raise Refused(N_("Nobody in the book matches “{text}”. Try: boutique search."), text=text)
        if len(found) > 1:
            raise Refused(N_("“{text}” matches more than one client. Give the client's number."), text=text)
        return found[0]

    def _meant(self, text: str) -> list[ClientHit]:
        """A name means its bearer, not who speaks of them in a note; a slip of the hand means nobody."""
        hits = [hit for hit in self.search(text, 3) if hit.found_by is not FoundBy.SLIP]
        return [hit for hit in hits if hit.found_by is FoundBy.NAME] or hits

    def _by_key(self, text: str) -> list[UUID]:
        plain = text.replace("-", "").lower()
        key = _ID.fullmatch(plain)
        rows = self.reader.all(f"SELECT {_KEPT} FROM client WHERE id = ?", plain) if key else []
        if not rows:
            rows = self.reader.all(f"SELECT {_KEPT} FROM client WHERE source_key = ?", f"key|{text}")
        if not rows and text.isdecimal() and len(text) < 9:
            rows = self.reader.all(f"SELECT {_KEPT} FROM client WHERE no = ?", int(text))
        return [uid(row[0]) for row in rows]


def _by_line(
    hit: ClientHit, typed: Sequence[str], email: str, notes: Sequence[str]
) -> tuple[ClientHit, list[str]]:
    """Return the hit with what answered besides its name, and the words to which nothing of it did."""
    names = (hit.family_name, hit.given_name, *joined_names(hit.given_name, hit.family_name))
    asked = unanswered(typed, " ".join(names))
    for by, place in ((FoundBy.CITY, hit.city), (FoundBy.EMAIL, email)):
        if not asked:
            return hit, []
        if not (asked := unanswered(asked, place)):
            return hit._replace(found_by=by, words=place), []
    rest = unanswered(asked, " ".join(notes))
    words = next(filter(None, (excerpt(note, asked) for note in notes)), "")
    return (hit._replace(found_by=FoundBy.NOTE, words=words) if words else hit), rest


def _by_order(hit: ClientHit, asked: Sequence[str], ordered: Sequence[Ordered]) -> ClientHit | None:
    if not asked:
        return hit
    if unanswered(asked, " ".join(each.words for each in ordered)):
        return None
    first = max(ordered, key=lambda each: -len(unanswered(asked, each.words)))
    return hit._replace(found_by=FoundBy.ORDERED, words=first.shown(asked))


def _nearly(hits: Iterable[ClientHit], nearly: finding.Nearly) -> Iterator[ClientHit]:
    """Yield those who answer, with the name or the city that is nearly what was typed, as it is written."""
    mended = tuple(nearly.mended)
    for hit in hits:
        parts = f"{hit.family_name} {hit.given_name} {hit.city}".split()
        if nearly.answers([word for part in parts for word in _words_of(part)]):
            meant = (part for part in parts if any(word.startswith(mended) for word in _words_of(part)))
            yield hit._replace(found_by=FoundBy.SLIP, words=" ".join(meant))


@lru_cache(maxsize=4096)
def _words_of(part: str) -> tuple[str, ...]:
    """Who is found for one slip of the hand, and for the next, mostly bears the same names."""
    return tuple(words_in(part))
