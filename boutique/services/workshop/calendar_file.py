"""Fittings as a calendar file, for the client's telephone or the shop's own calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from boutique import files
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import Queries
from boutique.domain.workshop.fitting_views import FittingView
from boutique.wording.workshop.icalendar import calendar_text


def save_calendar(
    queries: Queries, fittings: Sequence[FittingView], out: Path, *, now: datetime, names: bool
) -> Path:
    """Write planned fittings as a calendar file; returns it. Refused where none is to come."""
    planned = [each for each in fittings if each.is_planned]
    if not planned:
        raise Refused(N_("No fitting is planned there, so nothing was written."))
    settings = queries.settings()
    address = ", ".join(filter(None, (str(settings["shop.address"]), str(settings["shop.city"]))))
    text = calendar_text(planned, now=now, shop=str(settings["shop.name"]), address=address, names=names)
    files.save(out, text.encode())
    return out
