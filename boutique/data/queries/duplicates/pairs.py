"""Who may be in the book twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from boutique.data.search.adapters import asks_of
from boutique.data.search.asked import Asked
from boutique.data.search.known import no_at
from boutique.data.search.spelling import Meant
from boutique.data.store.errors import translated
from boutique.data.store.reader import Reader, uid
from boutique.domain.clients.model import ClientDraft
from boutique.domain.duplicates.blocks import alike_pairs
from boutique.domain.duplicates.likeness import WORTH_SAYING, Described, Likeness, described, likeness
from boutique.domain.duplicates.short_names import other_forms
from boutique.domain.duplicates.views import Alike, DuplicatePair

_COLUMNS = (
    "id, no, given_name, family_name, phone, city, phone_e164, email, birth_year, birth_month, birth_day"
)
_HERE = f"SELECT {_COLUMNS} FROM client WHERE archived_at IS NULL"
_SOME: Final = 100
_BEGINNING: Final = 2


class DuplicateQueries:
    """People who may be one, as one types, and in the whole book."""

    reader: Reader

    def like_this(
        self, draft: ClientDraft, phone_e164: str | None, but: UUID | None = None, limit: int = 3
    ) -> list[Alike]:
        """Return who may be this person already, the most alike first; `but` is the page being corrected."""
        born = (draft.birth_year, draft.birth_month, draft.birth_day)
        asked = described(draft.given_name, draft.family_name, phone_e164, draft.email, draft.city, born)
        told_apart = self._told_apart(but)
        found = []
        for row in self._perhaps(asked, draft.email.strip()):
            how = likeness(asked, _described(row))
            if (how.score >= WORTH_SAYING or how.family) and row[0] not in told_apart:
                found.append(_alike(row, how))
        return sorted(found, key=lambda each: (-each.likeness.score, each.no))[:limit]

    def _told_apart(self, who: UUID | None) -> set[str]:
        if who is None:
            return set()
        rows = self.reader.all(
            "SELECT other_id FROM not_same WHERE client_id = ?1 "
            "UNION SELECT client_id FROM not_same WHERE other_id = ?1",
            who.hex,
        )
        return {who.hex, *(row[0] for row in rows)}

    def _perhaps(self, asked: Described, email: str) -> Iterable[tuple[Any, ...]]:
        """Whoever shares the phone, the e-mail or all but one word of the name, each once."""
        rows: dict[str, tuple[Any, ...]] = {}
        if asked.phone_e164:
            found = self.reader.all(
                f"{_HERE} AND phone_e164 = ? ORDER BY no LIMIT ?", asked.phone_e164, _SOME
            )
            rows |= {row[0]: row for row in found}
        if email:
            found = self.reader.all(f"{_HERE} AND email <> '' AND email IN (?, ?)", email, asked.email)
            rows |= {row[0]: row for row in found}
        numbers = self._numbers_of((*asked.given, *asked.family))
        found = self.reader.among(_HERE + " AND no IN ({ids})", numbers) if numbers else []
        return (rows | {row[0]: row for row in found}).values()

    def _numbers_of(self, words: Sequence[str]) -> list[int]:
        numbers: list[int] = []
        with translated():
            asks = asks_of(self.reader.raw)
            for asked in _name_queries(words):
                numbers += map(no_at, asks.words(self.reader.raw, asked, 0, _SOME))
        return list(dict.fromkeys(numbers))

    def duplicate_pairs(
        self, limit: int = 200, breathe: Callable[[], object] = lambda: None
    ) -> list[DuplicatePair]:
        """Look the whole book through; `breathe` is called now and then and may raise to stop."""
        rows = self.reader.all(f"{_HERE} ORDER BY no")
        breathe()
        places = {row[0]: at for at, row in enumerate(rows)}
        apart = [
            (places[one], places[other])
            for one, other in self.reader.all("SELECT client_id, other_id FROM not_same")
            if one in places and other in places
        ]
        pairs = alike_pairs([_described(row) for row in rows], apart, breathe)
        return [
            DuplicatePair(_alike(rows[one], how), _alike(rows[other], how))
            for how, (one, other) in pairs[:limit]
        ]


def _name_queries(words: Sequence[str]) -> list[Asked]:
    """Every word; then each but one, whose beginning or short form will do."""
    if not words:
        return []
    queries: list[Asked] = [_all_of(words)]
    for at, word in enumerate(words):
        others = _all_of([*words[:at], *words[at + 1 :]])
        if others:
            forms = (Meant(form, whole=True) for form in other_forms(word))
            queries.append([*others, [Meant(word[:_BEGINNING], whole=False), *forms]])
        if len(others) > 1:
            queries.append(others)
    return queries


def _all_of(words: Sequence[str]) -> list[list[Meant]]:
    return [[Meant(word, whole=True)] for word in words]


def _described(row: Sequence[Any]) -> Described:
    _id, _no, given, family, _phone, city, e164, email, *born = row
    return described(given, family, e164, email, city, (born[0], born[1], born[2]))


def _alike(row: Sequence[Any], how: Likeness) -> Alike:
    return Alike(uid(row[0]), row[1], f"{row[2]} {row[3]}".strip(), row[4], row[5], how)
