"""The client list read page by page in the order of names."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.domain.clients import Standing
from boutique.domain.ports import Queries
from boutique.domain.views.people import ClientHit
from boutique.ui.kit.line import Row
from boutique.ui.kit.paged import PAGE
from boutique.ui.person.phones import shown_phone
from boutique.wording import _, n_


class ClientPages:
    """Answers in the reading thread; where each page begins is found out when the second one is asked for."""

    def __init__(self, queries: Queries, *, leads_only: bool) -> None:
        self._queries, self._leads_only = queries, leads_only
        self._anchors: list[tuple[str, int]] | None = None

    def count(self) -> int:
        """Count the list; what was known of its pages is forgotten."""
        self._anchors = None
        return self._queries.count_clients(leads_only=self._leads_only)

    def page(self, number: int) -> list[Row]:
        """Read one page."""
        rows = self._queries.client_rows(self._after(number), PAGE, leads_only=self._leads_only)
        return lines_of(rows)

    def _after(self, number: int) -> tuple[str, int] | None:
        if number == 0:
            return None
        if self._anchors is None:
            self._anchors = self._queries.client_anchors(PAGE, leads_only=self._leads_only)
        return self._anchors[number - 1] if number <= len(self._anchors) else ("\U0010ffff", 0)


def lines_of(hits: Sequence[ClientHit]) -> list[Row]:
    """Return clients as the list shows them."""
    return [_line(hit) for hit in hits]


def _line(hit: ClientHit) -> Row:
    about = " · ".join(part for part in (shown_phone(hit.phone) or _("no phone"), hit.city) if part)
    name = f"{hit.family_name} {hit.given_name}".strip()
    if hit.standing == Standing.LEAD:
        return Row(hit.client_id, name, about, chip=_("lead"))
    note = n_("{n} order", "{n} orders", hit.orders) if hit.orders else ""
    return Row(hit.client_id, name, about, note=note)
