"""Hours of work as somebody types them: 8, 7,5 or 7:30."""

from __future__ import annotations

import re
from typing import Final

from boutique.domain.kernel.errors import N_, Refused

_TIME: Final = re.compile(r"(\d{1,3})(?:[.,](\d{1,2})|:([0-5]\d))?\Z")


def typed_minutes(text: str) -> int:
    """Return the minutes of hours that were typed. Refused for what is no time."""
    found = _TIME.match(text.strip())
    if found is None:
        raise Refused(N_("“{text}” is no time. Write hours as 8, 7.5 or 7:30."), text=text)
    hours, tenths, minutes = found.groups()
    return round((int(hours) + float(f"0.{tenths or 0}")) * 60) + int(minutes or 0)


def shown_hours(minutes: int) -> str:
    """Return minutes as they are typed: '8', '8:30'; nothing for none."""
    hours, rest = divmod(minutes, 60)
    if not minutes:
        return ""
    return f"{hours}:{rest:02}" if rest else str(hours)
