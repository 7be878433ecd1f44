"""The mended book: a history that knows its order, numbers given once, and complaints put right by a day."""

from __future__ import annotations

from boutique.data.migrations.mended_book import complaints, history, numbering

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Change the client book; every row stays what it was."""
    history.renew()
    numbering.create()
    complaints.add()
