"""Instants as they stand on the clock of the shop."""

from __future__ import annotations

from datetime import UTC, date, datetime


def local_day(instant: datetime) -> date:
    """Return the day an instant fell on where the shop is; one without a zone is in UTC."""
    return instant.replace(tzinfo=instant.tzinfo or UTC).astimezone().date()
