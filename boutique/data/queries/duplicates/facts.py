"""A page of the book as it is laid beside another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields as dataclass_fields
from typing import Any
from uuid import UUID

from boutique.data.store.reader import Reader, day, uid
from boutique.domain.clients.model import Client
from boutique.domain.duplicates.views import PageFacts
from boutique.domain.kernel.errors import N_, Refused

_NAMED = {
    "served_by": "SELECT name FROM staff WHERE id = c.served_by",
    "household": "SELECT name FROM household WHERE id = c.household_id",
    "referred_by": "SELECT trim(given_name || ' ' || family_name) FROM client WHERE id = c.referred_by",
}
_READ: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("id", "served_by", "household_id", "referred_by", "merged_into"), uid),
    "since": day,
}


class MergeQueries:
    """Pages that may be put together."""

    reader: Reader

    def page_facts(self, client_id: UUID) -> PageFacts:
        """Return a page to be laid beside another, its own even if it was put into one. Refused when gone."""
        fields = [each.name for each in dataclass_fields(Client)]
        named = ", ".join(f"({select})" for select in _NAMED.values())
        row = self.reader.one(
            f"SELECT {', '.join(f'c.{name}' for name in fields)}, {named} FROM client c WHERE c.id = ?",
            client_id.hex,
        )
        if row is None:
            raise Refused(N_("This client is no longer in the book. Look in the history to bring them back."))
        values = {name: _READ.get(name, _as_it_is)(value) for name, value in zip(fields, row, strict=False)}
        names = zip(_NAMED, row[len(fields) :], strict=True)
        return PageFacts(
            client_id=client_id,
            no=row[fields.index("no")],
            version=row[fields.index("version")],
            values=values,
            names={name: said for name, said in names if said},
            rows=self._rows_of(client_id.hex),
        )

    def _rows_of(self, who: str) -> dict[str, int]:
        """Count what points to a client, table by table; whoever they brought counts as 'client'."""
        from boutique.data.history.repoint import (
            pointers,  # the tables are long to load, and no list needs them
        )
        from boutique.data.tables import client

        counted = {}
        for table, columns in pointers(client):
            names = [column.name for column in columns if column.name != "merged_into"]
            if "id" in table.c:
                asked = " OR ".join(f"{name} = ?1" for name in names)
                row = self.reader.one(f"SELECT count(*) FROM {table.name} WHERE {asked}", who)
                counted[table.name] = int(row[0]) if row else 0
        return {name: count for name, count in counted.items() if count}


def _as_it_is(value: Any) -> Any:
    return value
