"""What the book itself holds of orders whoever writes in it, as of revision 0006.

A price may lie below zero: a line that came from a file may take something off.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import Connection

_CHECKS = {
    "orders": (("total", "total_bani >= 0"), ("discount", "discount_bani >= 0")),
    "order_item": (("quantity", "quantity > 0"), ("cloth", "cloth_cm >= 0")),
    "order_item_option": (("extra", "extra_bani >= 0"),),
}
_MENDED = (
    "UPDATE orders SET note = note || ' (' || total_bani || ')', total_bani = 0 WHERE total_bani < 0",
    "UPDATE orders SET discount_bani = 0 WHERE discount_bani < 0",
    "UPDATE order_item SET quantity = 1 WHERE quantity < 1",
    "UPDATE order_item SET cloth_cm = 0 WHERE cloth_cm < 0",
    "UPDATE order_item_option SET extra_bani = 0 WHERE extra_bani < 0",
)
"""No program wrote such; were it there all the same, nobody could open the book."""


def add() -> None:
    """Add the checks; SQLite knows them only from the beginning of a table, which is put in its own place."""
    for mended in _MENDED:
        op.execute(mended)
    connection = op.get_bind()
    for table, checks in _CHECKS.items():
        said = [f"CONSTRAINT ck_{table}_{name} CHECK ({rule})" for name, rule in checks]
        if connection.dialect.name == "sqlite":
            _rebuild(connection, table, said)
        else:
            for each in said:
                op.execute(f"ALTER TABLE {table} ADD {each}")


def _rebuild(connection: Connection, table: str, said: list[str]) -> None:
    schema = "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type = ? AND sql IS NOT NULL"
    (made,) = connection.exec_driver_sql(schema, (table, "table")).one()
    indexes = [row[0] for row in connection.exec_driver_sql(schema, (table, "index"))]
    head, body = made.rstrip().removesuffix(")").split("(", 1)
    assert head.split()[-1].strip('"') == table
    op.execute(f"CREATE TABLE {table}_anew ({body}, {', '.join(said)})")
    op.execute(f"INSERT INTO {table}_anew SELECT * FROM {table}")
    op.execute(f"DROP TABLE {table}")
    op.execute(f"ALTER TABLE {table}_anew RENAME TO {table}")
    for index in indexes:
        op.execute(index)
