"""The little that the first picture asks of the shop besides the call sheet."""

from __future__ import annotations

from collections.abc import Mapping

from boutique.data.store.reader import Reader
from boutique.domain.kernel.settings import filled


class SettingsQueries:
    """Settings, and who is at the counter."""

    reader: Reader

    def settings(self) -> Mapping[str, str | int | bool]:
        """Return every setting of the shop, defaults filled in."""
        return filled(dict(self.reader.all("SELECT key, value FROM setting")))

    def at_counter(self) -> str:
        """Return the name of whoever is at the counter; empty when nobody said."""
        row = self.reader.one(
            "SELECT name FROM staff WHERE replace(CAST(id AS text), '-', '') = "
            "(SELECT replace(value, '-', '') FROM setting WHERE key = 'shop.staff')"
        )
        return str(row[0]) if row else ""
