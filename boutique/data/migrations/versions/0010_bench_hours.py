"""Who is at the bench and when: weeks, absences, closed days, skills."""

from __future__ import annotations

from boutique.data.migrations.bench_hours import tables

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the tables; every row stays."""
    tables.create()
