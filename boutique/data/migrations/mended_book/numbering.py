"""Numbers and codes that were given once, as of revision 0003."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

_LAST: Final = (
    "INSERT INTO numbering (series, last) SELECT :series, max(no) FROM ("
    "SELECT max(no) AS no FROM {table} UNION ALL "
    "SELECT max(coalesce(json_extract(c.value, '$.after.no'), json_extract(c.value, '$.before.no'))) "
    "FROM history h, json_each(h.changes) c "
    "WHERE c.type = 'object' AND json_extract(c.value, '$.table') = :table) HAVING max(no) IS NOT NULL"
)
_CODES: Final = (
    "INSERT INTO given_code (code) SELECT code FROM lookbook UNION "
    "SELECT json_extract(c.value, '$.after.code') FROM history h, json_each(h.changes) c "
    "WHERE c.type = 'object' AND json_extract(c.value, '$.table') = 'lookbook' "
    "AND json_extract(c.value, '$.after.code') IS NOT NULL"
)


def create() -> None:
    """Create both; what the history remembers was given too, though it was taken back since."""
    op.create_table(
        "numbering",
        sa.Column("series", sa.String(length=20), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", name=op.f("pk_numbering")),
    )
    op.create_table(
        "given_code",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_given_code")),
    )
    if op.get_bind().dialect.name != "sqlite":
        return  # no book on a server is so old that it gave one by now
    for series, table in (("client", "client"), ("order", "orders")):
        statement = sa.text(_LAST.format(table=table)).bindparams(series=series, table=table)
        op.get_bind().execute(statement)
    op.execute(_CODES)
