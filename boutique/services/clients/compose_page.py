"""Gather what may stand on the printed page of a client."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from boutique.domain.clients.notes import Privacy
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.model import in_tape_order
from boutique.domain.measuring.tape import current_set
from boutique.domain.pages.sheet import ClientSheet
from boutique.domain.ports import Queries


def compose_client_page(queries: Queries, client_id: UUID, on: date, language: str) -> ClientSheet:
    """Return a client's page; private and sensitive notes are never on it. Refused when nobody is there."""
    page, settings = queries.client_page(client_id), queries.settings()
    taken = current_set(queries.measure_sessions(client_id))
    notes = queries.notes(client_id, None).notes
    return ClientSheet(
        shop=str(settings["shop.name"]),
        page=page,
        measures=tuple((code, taken[code]) for code in in_tape_order(taken)),
        wardrobe=queries.wardrobe(client_id),
        notes=tuple(note for note in notes if note.privacy == Privacy.ORDINARY),
        unit=LengthUnit(str(settings["measures.unit"])),
        printed_on=on,
        language=language,
    )
