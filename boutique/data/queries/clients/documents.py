"""The photographs and papers of one client."""

from __future__ import annotations

from itertools import groupby
from typing import Any
from uuid import UUID

from boutique.data.store.reader import Reader, day, moment, uid
from boutique.domain.clients.views import PaperView


class PaperQueries:
    """What was kept with a client."""

    reader: Reader

    def client_papers(self, client_id: UUID) -> tuple[PaperView, ...]:
        """Return a client's photographs and papers, the last kept first, each with all its pages."""
        rows = self.reader.all(
            "SELECT p.paper_id, p.digest, p.kind, p.title, p.taken_on, p.added_at, s.name, p.order_id, o.no "
            "FROM client_paper p LEFT JOIN staff s ON s.id = p.staff_id "
            "LEFT JOIN orders o ON o.id = p.order_id WHERE p.client_id = ? "
            "ORDER BY p.added_at DESC, p.paper_id DESC, p.page, p.id",
            client_id.hex,
        )
        return tuple(_view(list(pages)) for _paper, pages in groupby(rows, key=lambda row: row[0]))


def _view(pages: list[tuple[Any, ...]]) -> PaperView:
    row = pages[0]
    return PaperView(
        paper_id=uid(row[0]),
        digests=tuple(page[1] for page in pages),
        kind=row[2],
        title=row[3],
        taken_on=day(row[4]),
        added_at=moment(row[5]),
        staff=row[6] or "",
        order_id=uid(row[7]),
        order_no=row[8],
    )
