"""The shop's settings as rows."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from boutique.data.tables import setting
from boutique.domain.kernel.settings import Value, check, filled, store


def load_settings(connection: Connection) -> Mapping[str, Value]:
    """Return every setting of the shop, defaults filled in."""
    return filled({row.key: row.value for row in connection.execute(select(setting))})


def save_setting(connection: Connection, key: str, value: Value) -> Value:
    """Write down one setting; returns what it was before. Refused when it cannot have this value."""
    check(key, value)
    before = load_settings(connection)[key]
    connection.execute(delete(setting).where(setting.c.key == key))
    connection.execute(insert(setting).values(key=key, value=store(value)))
    return before
