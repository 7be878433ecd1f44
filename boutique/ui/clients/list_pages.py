"""The client list read page by page in the order of names, those opened lately above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from boutique.domain.clients.model import Standing
from boutique.domain.clients.views import ClientHit, FoundBy
from boutique.domain.ports import Queries
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.kit.line import Row, Section
from boutique.ui.kit.paged import PAGE
from boutique.wording import _, n_, p_
from boutique.wording.calls.visits import visit_words
from boutique.wording.clients.finding import found_by

_LATELY = 5
_IN_SIGHT = 20


class Opening(NamedTuple):
    """What the list begins with: how many people it holds, its first page, and the lines above it."""

    people: int
    first: Sequence[Row]
    above: Sequence[Row | Section]
    place: int | None = None  # where whoever is wanted stands among the people


class ClientPages:
    """Answers in the reading thread; where pages begin is found out as far as one has come."""

    def __init__(self, queries: Queries, *, leads_only: bool) -> None:
        self._queries, self._leads_only = queries, leads_only
        self._anchors: list[tuple[str, int]] = []

    def begin(self, wanted: UUID | None = None) -> Opening:
        """Read what is shown first, and where somebody stands who is wanted."""
        count = self.count()
        place = None
        if wanted is not None:
            place = self._queries.client_place(wanted, leads_only=self._leads_only)
        return Opening(count, self.page(0), self._above(count), place)

    def _above(self, count: int) -> list[Row | Section]:
        """Those opened lately, unless everybody is in sight anyway."""
        lately = self._queries.recent_clients(_LATELY) if count > _IN_SIGHT and not self._leads_only else []
        if not lately:
            return []
        return [Section(_("Recently opened")), *lines_of(lately), Section(_("Everybody, by name"))]

    def count(self) -> int:
        """Count the list; what was known of its pages is forgotten."""
        self._anchors = []
        return self._queries.count_clients(leads_only=self._leads_only)

    def page(self, number: int) -> list[Row]:
        """Read one page."""
        rows = self._queries.client_rows(self._after(number), PAGE, leads_only=self._leads_only)
        return lines_of(rows)

    def _after(self, number: int) -> tuple[str, int] | None:
        if number == 0:
            return None
        if (lacking := number - len(self._anchors)) > 0:
            last = self._anchors[-1] if self._anchors else None
            self._anchors += self._queries.client_anchors(
                PAGE, leads_only=self._leads_only, after=last, most=lacking
            )
        return self._anchors[number - 1] if number <= len(self._anchors) else ("\U0010ffff", 0)


def lines_of(hits: Sequence[ClientHit]) -> list[Row]:
    """Return clients as the list shows them."""
    return [_line(hit) for hit in hits]


def _line(hit: ClientHit) -> Row:
    name = f"{hit.family_name} {hit.given_name}".strip()
    if hit.standing == Standing.LEAD:
        wish = visit_words(hit.wanted, hit.because)
        return Row(hit.client_id, name, wish or about(hit), chip=p_("on a row", "lead"))
    note = n_("{n} order", "{n} orders", hit.orders) if hit.orders else ""
    return Row(hit.client_id, name, about(hit), note=note)


def about(hit: ClientHit) -> str:
    """Return the line below a name: by what they were found, phone and city; a note needs the whole line."""
    by = "" if hit.found_by is FoundBy.CITY else found_by(hit)
    if hit.found_by is FoundBy.NOTE:
        return by
    return " · ".join(part for part in (by, shown_phone(hit.phone) or _("no phone"), hit.city) if part)
