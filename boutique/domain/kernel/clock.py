"""Instants as they stand on the clock of the shop."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta


def local_day(instant: datetime) -> date:
    """Return the day an instant fell on where the shop is; one without a zone is in UTC."""
    return instant.replace(tzinfo=instant.tzinfo or UTC).astimezone().date()


def open_day_after(today: date, days: int) -> date:
    """Return the day so many days from today; the next one where that is a Sunday, when the shop is shut."""
    proposed = today + timedelta(days=days)
    return proposed + timedelta(days=1) if proposed.weekday() == 6 else proposed
