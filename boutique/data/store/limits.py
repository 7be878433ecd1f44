"""What a column holds: texts up to its length, numbers within its bounds; SQLite itself holds to neither."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import String

from boutique.data.tables import metadata
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.lengths import hold_length


class _Limits(NamedTuple):
    lengths: dict[str, int]
    bounds: dict[str, tuple[int, int]]


def hold_limits(table: str, values: Mapping[str, Any]) -> None:
    """Refused when a value does not fit into its column."""
    limits = _limits(table)
    for name, value in values.items():
        if value is None:
            continue
        if (most := limits.lengths.get(name)) is not None:
            hold_length(value, most)
        elif (bounds := limits.bounds.get(name)) is not None:
            _hold_bounds(value, *bounds)


def hold_all_limits(table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    """Refused when a value of any of these rows does not fit; quick where there are a hundred thousand."""
    lengths, bounds = _limits(table)
    texts, numbers = tuple(lengths.items()), tuple(bounds)
    for row in rows:
        long = [name for name, most in texts if (value := row.get(name)) and len(value) > most]
        if long or [name for name in numbers if row.get(name) is not None]:
            hold_limits(table, row)


def _hold_bounds(value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise Refused(
            N_("{found} cannot be kept here: it must be from {least} to {most}."),
            found=value,
            least=least,
            most=most,
        )


@cache
def _limits(table: str) -> _Limits:
    columns = metadata.tables[table].c
    lengths = {
        column.name: column.type.length
        for column in columns
        if isinstance(column.type, String) and column.type.length
    }
    bounds = {column.name: column.info["within"] for column in columns if "within" in column.info}
    return _Limits(lengths, bounds)
