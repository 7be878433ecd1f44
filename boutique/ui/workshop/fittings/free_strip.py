"""The days on which a client can come, in a few taps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt

from boutique.domain.workshop.open_hours import FreeDraft, FreeTime
from boutique.ui import kit
from boutique.ui.kit import Field
from boutique.ui.kit.strip import Strip
from boutique.wording import _
from boutique.wording.kernel.dates import weekday_name
from boutique.wording.kernel.phrases import capital

_DAYS: Final = range(6)
_HOURS: Final = ((0, 24 * 60), (0, 13 * 60), (13 * 60, 24 * 60), (16 * 60, 24 * 60))


class FreeStrip(Strip):
    """Six days and a part of the day; no day ticked is any day."""

    def __init__(self) -> None:
        self.days = [kit.Check(capital(weekday_name(each))) for each in _DAYS]
        self.hours = kit.Choice()
        words = (_("at any hour"), _("until 13:00"), _("from 13:00"), _("from 16:00"))
        for span, told in zip(_HOURS, words, strict=True):
            self.hours.addItem(told, span)
        super().__init__(_("Write it down"), self.days, (Field(_("Hours"), self.hours),))

    def begin(self, free: Sequence[FreeTime]) -> None:
        """Ask with what is known ticked."""
        known = {each.weekday for each in free}
        for day, check in enumerate(self.days):
            check.setChecked(day in known)
        span = (free[0].from_minute, free[0].until_minute) if free else _HOURS[0]
        self.hours.setCurrentIndex(max(0, _HOURS.index(span) if span in _HOURS else 0))
        self.wait(waiting=False)
        self.show()
        self.days[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self, client_id: UUID) -> FreeDraft:
        """Return what is ticked."""
        first, last = self.hours.currentData()
        days = tuple(day for day, check in enumerate(self.days) if check.isChecked())
        whole = (first, last) == _HOURS[0]
        every = tuple(_DAYS) if not days and not whole else days
        return FreeDraft(client_id=client_id, weekdays=every, from_minute=first, until_minute=last)
