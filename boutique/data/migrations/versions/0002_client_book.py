"""The client book: families, notes, wardrobes, finished garments, care, and lists that are kept."""

from __future__ import annotations

from boutique.data.migrations.client_book import care, columns, kin, search, wardrobe

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add to the first book; nothing in it is changed."""
    for room in (kin, wardrobe, care):
        room.create()
    columns.add()
    search.create()
