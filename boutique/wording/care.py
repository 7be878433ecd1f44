"""How a complaint stands, in the same words on the screen, on paper and in the terminal."""

from __future__ import annotations

from datetime import date

from boutique.wording.kernel.dates import day_short, when_due
from boutique.wording.kernel.texts import _


def how_it_stands(
    replied_on: date | None, reply_by: date | None, put_right_by: date | None, today: date
) -> tuple[str, bool]:
    """Return in few words where an open complaint stands, and whether it waits for us beyond what was said.

    Answered: by when we said that it is put right, or on which day we answered where no day was named.
    """
    if replied_on is None:
        due = when_due(reply_by, today) if reply_by is not None else ""
        return _("answer {when}").format(when=due).strip(), True
    if put_right_by is not None:
        by = day_short(put_right_by, today)
        return _("put right by {day}").format(day=by), put_right_by < today
    return _("answered on {day}").format(day=day_short(replied_on, today)), False
