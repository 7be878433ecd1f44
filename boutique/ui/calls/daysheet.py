"""The list of one day as it is worked through."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from boutique.domain.calls.reasons import SALES, CallEntry, Group

_ORDER = list(Group)


class DaySheet:
    """Who is still to be called; what is done leaves, and selling never fills the day up again."""

    def __init__(self, on: date, entries: Sequence[CallEntry]) -> None:
        self.on, self.done = on, 0
        self.begin(on, entries)

    def begin(self, on: date, entries: Sequence[CallEntry]) -> None:
        """Take the list as the book has it: another morning was prepared, or many clients were brought."""
        self.done = self.done if on == self.on else 0
        self.on = on
        self.entries = _grouped(entries)
        self._listed = {entry.callee.client_id for entry in entries}

    def renew(self, on: date, entries: Sequence[CallEntry]) -> None:
        """Take in what the book says now: new promises join, new sales wait for tomorrow."""
        if on != self.on:
            self.begin(on, entries)
            return
        kept = [entry for entry in entries if self._belongs(entry)]
        self._listed |= {entry.callee.client_id for entry in kept}
        self.entries = _grouped(kept)

    def _belongs(self, entry: CallEntry) -> bool:
        return entry.callee.client_id in self._listed or entry.reasons[0].kind not in SALES

    def entry(self, client_id: UUID) -> CallEntry | None:
        """Return the entry of a client who is still on the list."""
        return next((entry for entry in self.entries if entry.callee.client_id == client_id), None)

    def after(self, client_id: UUID) -> CallEntry | None:
        """Return who comes next, or the last one left when this was the last."""
        ids = [entry.callee.client_id for entry in self.entries]
        if client_id not in ids or len(ids) < 2:
            return None
        at = ids.index(client_id)
        return self.entries[at + 1] if at + 1 < len(ids) else self.entries[at - 1]

    def handled(self, client_id: UUID) -> None:
        """Take off the list whoever was called."""
        before = len(self.entries)
        self.entries = [entry for entry in self.entries if entry.callee.client_id != client_id]
        self.done += before - len(self.entries)

    def taken_back(self) -> None:
        """Count one call less, for it was undone; the book brings the entry back."""
        self.done = max(0, self.done - 1)


def _grouped(entries: Sequence[CallEntry]) -> list[CallEntry]:
    return sorted(entries, key=lambda entry: _ORDER.index(entry.group))
