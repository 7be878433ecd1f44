"""What all tables share: names of constraints, the columns every thing has, and our own column types."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, ForeignKey, Integer, MetaData, String, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

from boutique.drawing.colour import Lab

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

PERSONAL = {"class": "personal"}
"""Marks a column that says something of a person, which is what erasing takes away."""
LINK = {"class": "link"}
"""Marks a column that tells which thing is meant, and says nothing of it."""
SHOP = {"class": "shop"}
"""Marks a column that says what the shop did, has or reckons by."""


MOST = 2**31 - 1
"""The largest whole number that every engine keeps in a column of them."""


def within(least: int, most: int = MOST) -> dict[str, Any]:
    """Mark a column whose numbers lie between two, both included; held wherever a row is written."""
    return {"within": (least, most)}


class Instant(TypeDecorator[datetime]):
    """A moment in UTC; a time without a zone is a bug, not a guess."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store as UTC without its zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs its time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back."""
        return None if value is None else value.replace(tzinfo=UTC)


class LabColour(TypeDecorator[Lab]):
    """A CIELAB colour as the text 'L a b'."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Lab | None, dialect: Dialect) -> str | None:
        """Two decimals are finer than an eye can tell."""
        return None if value is None else " ".join(f"{part:.2f}" for part in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Lab | None:
        """Return the three numbers."""
        if value is None:
            return None
        lightness, green_red, blue_yellow = (float(part) for part in value.split())
        return lightness, green_red, blue_yellow


def identity() -> tuple[Column[Any], ...]:
    """Return the columns of every thing: public id and row version."""
    return (
        Column("id", Uuid, primary_key=True, info=LINK),
        Column("version", Integer, nullable=False, default=1, info=LINK),
    )


def reference(
    name: str, target: str, *, nullable: bool = False, index: bool = True, primary_key: bool = False
) -> Column[Any]:
    """Return a column that points to another thing; checked when the change is committed."""
    key = ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED")
    return Column(
        name,
        Uuid,
        key,
        nullable=nullable,
        index=index and not primary_key,
        primary_key=primary_key,
        info=LINK,
    )
