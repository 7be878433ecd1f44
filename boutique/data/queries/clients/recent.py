"""Whom one opened lately."""

from __future__ import annotations

from typing import Any, NamedTuple

from boutique.data.queries.clients.people import CLIENT_LINES, hit_of
from boutique.data.search.known import digits_of
from boutique.data.search.questions import phone_fragment
from boutique.data.store.reader import Reader
from boutique.domain.clients.excerpts import unanswered
from boutique.domain.clients.recent import RECENT, opened_lately
from boutique.domain.clients.views import ClientHit
from boutique.domain.kernel.text import words_in

_PIECE = 3


class Recent(NamedTuple):
    """Somebody opened lately, with the words they answer to."""

    hit: ClientHit
    words: str
    digits: str

    def answers(self, typed: list[str], digits: str) -> bool:
        """Return whether the words or the piece of a phone typed mean this one."""
        return not unanswered(typed, self.words) or (len(digits) >= _PIECE and digits in self.digits)


class RecentQueries:
    """Whom one opened lately; who was put away since is passed over."""

    reader: Reader

    def recent_clients(self, limit: int = 8) -> list[ClientHit]:
        """Return whom one opened lately, the latest first."""
        return [each.hit for each in self._recent()[:limit]]

    def _recent(self) -> list[Recent]:
        return self.reader.kept("recent", _read)

    def _recent_numbers(self, text: str) -> list[int]:
        known = self._recent()
        typed, digits = words_in(text), phone_fragment(text)
        return [each.hit.no for each in known if each.answers(typed, digits)] if typed else []


def _read(raw: Any) -> list[Recent]:
    row = raw.execute("SELECT value FROM setting WHERE key = ?", (RECENT,)).fetchone()
    ids = [who.hex for who in opened_lately(row[0] if row else "")]
    if not ids:
        return []
    rows = raw.execute(
        f"{CLIENT_LINES}WHERE c.archived_at IS NULL AND c.id IN ({','.join('?' * len(ids))})", ids
    )
    places = {who: at for at, who in enumerate(ids)}
    return [_known(hit_of(row)) for row in sorted(rows, key=lambda row: places[row[0]])]


def _known(hit: ClientHit) -> Recent:
    digits = digits_of(None, hit.phone)
    return Recent(hit, f"{hit.family_name} {hit.given_name} {hit.no} {digits}", digits)
