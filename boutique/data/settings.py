"""The shop's settings as rows."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from boutique.data.tables import setting
from boutique.domain.settings import SETTINGS, parse, store


def load_settings(connection: Connection) -> Mapping[str, str | int | bool]:
    """Return every setting of the shop, defaults filled in."""
    kept = {key: value for key, value in connection.execute(select(setting)) if key in SETTINGS}
    return {key: parse(key, kept[key]) if key in kept else known.default for key, known in SETTINGS.items()}


def save_setting(connection: Connection, key: str, value: str | int | bool) -> str | int | bool:
    """Write down one setting; returns what it was before."""
    before = load_settings(connection)[key]
    connection.execute(delete(setting).where(setting.c.key == key))
    connection.execute(insert(setting).values(key=SETTINGS[key].key, value=store(value)))
    return before
