"""What the first tables were given besides, as of revision 0002."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op


def add() -> None:
    """Add the columns; SQLite takes a reference only as part of the column itself."""
    for name, target in (("household_id", "household"), ("referred_by", "client"), ("merged_into", "client")):
        _reference("client", name, target)
        where = sa.text(f"{name} IS NOT NULL")
        op.create_index(
            f"ix_client_{name}", "client", [name], unique=False, sqlite_where=where, postgresql_where=where
        )
    for name in ("email", "city"):
        where = sa.text(f"{name} != ''")
        op.create_index(
            f"ix_client_{name}", "client", [name], unique=False, sqlite_where=where, postgresql_where=where
        )
    _reference("consent", "withdrawn_by", "staff")
    op.add_column("preference", sa.Column("ground", sa.String(length=40), nullable=True))
    for table, name, kind in (
        ("consent", "how", sa.String(length=20)),
        ("consent", "withdrawn_how", sa.String(length=20)),
        ("consent", "withdrawn_words", sa.Text()),
        ("staff", "rights", sa.String(length=200)),
        ("talk", "wanted", sa.Text()),
        ("talk", "because", sa.String(length=20)),
    ):
        op.add_column(table, sa.Column(name, kind, server_default=sa.text("''"), nullable=False))


def _reference(table: str, name: str, target: str) -> None:
    key = sa.ForeignKey(
        f"{target}.id", name=op.f(f"fk_{table}_{name}"), initially="DEFERRED", deferrable=True
    )
    op.add_column(table, sa.Column(name, sa.Uuid(), key, nullable=True), inline_references=True)
