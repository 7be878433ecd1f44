"""When the last copy was made, as it is kept in the settings: the instant, a space, the file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from boutique.wording import _, day

KEY = "backup.last"


def stored(now: datetime, file: Path) -> str:
    """Return what is kept of a copy."""
    return f"{now.astimezone().isoformat(timespec='seconds')} {file}"


def told(kept: str, today: date) -> str:
    """Return when the last copy was made and where it lies."""
    if not kept:
        return _("No copy was made yet.")
    when, _space, file = kept.partition(" ")
    made = datetime.fromisoformat(when).astimezone()
    on = _("today") if made.date() == today else day(made.date())
    return _("Last copy: {day}, {time}, in “{file}”.").format(day=on, time=f"{made:%H:%M}", file=file)
