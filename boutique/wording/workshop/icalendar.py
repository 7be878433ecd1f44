"""Fittings as a calendar file (RFC 5545), for the client's telephone or the shop's own calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Final

from boutique.domain.workshop.fitting_views import FittingView
from boutique.wording.kernel.texts import _
from boutique.wording.workshop.fittings import garment_of, kind_within

_LONGEST: Final = 75
"""Octets of a line, its end not counted (RFC 5545, 3.1)."""
_ESCAPED: Final = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": ""})


def calendar_text(
    fittings: Iterable[FittingView], *, now: datetime, shop: str, address: str = "", names: bool
) -> str:
    """Return a calendar with an event for each fitting, lines ended by CRLF and folded at 75 octets.

    Moments are in UTC, so that no change of the clocks moves them. A fitting that was moved bears the sign of
    the first and a later number, so that calendars move it too. With `names` the client is named, for the
    shop's own calendar; without, the shop is.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Boutique//Fittings//EN", "CALSCALE:GREGORIAN"]
    for each in fittings:
        lines += _event(each, now, shop, address, names=names)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(each: FittingView, now: datetime, shop: str, address: str, *, names: bool) -> list[str]:
    what = ", ".join(filter(None, (garment_of(each), kind_within(each.kind))))
    told = _("with {name}").format(name=each.staff) if each.staff else ""
    title = f"{each.client}: {what}" if names else f"{shop}: {what}"
    return [
        "BEGIN:VEVENT",
        f"UID:{each.first_id}@boutique",
        f"SEQUENCE:{each.attempt - 1}",
        f"DTSTAMP:{_moment(now)}",
        f"DTSTART:{_moment(each.at)}",
        f"DTEND:{_moment(each.until)}",
        f"SUMMARY:{_text(title)}",
        *([f"DESCRIPTION:{_text(told)}"] if told else []),
        *([f"LOCATION:{_text(address)}"] if address else []),
        f"STATUS:{'CONFIRMED' if each.is_confirmed else 'TENTATIVE'}",
        "END:VEVENT",
    ]


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    return text.translate(_ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """Yield a line in parts of at most 75 octets, none of which splits a letter."""
    part, room = "", _LONGEST
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield part
            part, room = " ", _LONGEST - 1
        part, room = part + letter, room - size
    yield part
