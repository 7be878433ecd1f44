"""The call sheet as lines of a list; loads nothing of the toolkit, for the first picture is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boutique.domain.calls.call_sheet import MINUTES_PER_CALL
from boutique.domain.calls.reasons import CallEntry, ReasonKind
from boutique.ui.kit.line import Row, Section, Tone
from boutique.wording import long_day, n_
from boutique.wording.calls.reason_lines import chip, short
from boutique.wording.calls.reasons import heading

_TONES = {
    ReasonKind.COMPLAINT_REPLY: Tone.AMBER,
    ReasonKind.PROMISE_LATE: Tone.AMBER,
    ReasonKind.LATE_AHEAD: Tone.AMBER,
    ReasonKind.DAY_MOVED: Tone.AMBER,
    ReasonKind.ANSWER_AWAITED: Tone.AMBER,
    ReasonKind.FITTING_AWAITED: Tone.AMBER,
    ReasonKind.FITTING_MISSED: Tone.AMBER,
    ReasonKind.FITTING_UNCONFIRMED: Tone.AMBER,
    ReasonKind.CLOTH_DELAYED: Tone.AMBER,
    ReasonKind.NOT_FETCHED: Tone.AMBER,
    ReasonKind.FOLLOW_UP: Tone.AMBER,
    ReasonKind.CLOTH_ARRIVED: Tone.ROSE,
    ReasonKind.READY: Tone.ROSE,
    ReasonKind.BIRTHDAY: Tone.ROSE,
}


def head_of(entries: Sequence[CallEntry], today: date) -> str:
    """Return 'sâmbătă, 21 noiembrie · 9 persoane, cam 45 de minute'."""
    if not entries:
        return long_day(today)
    people = n_("{n} person", "{n} people", len(entries))
    minutes = n_("about {n} minute", "about {n} minutes", len(entries) * MINUTES_PER_CALL)
    return f"{long_day(today)} · {people}, {minutes}"


def lines_of(entries: Sequence[CallEntry], today: date) -> list[Row | Section]:
    """Return everybody under the headings of the sheet; the entries stand in the order of the groups."""
    lines: list[Row | Section] = []
    above = ""
    for entry in entries:
        if above != (above := heading(entry.reasons[0])):
            lines.append(Section(above))
        lines.append(row_of(entry, today))
    return lines


def row_of(entry: CallEntry, today: date) -> Row:
    """Return one person: what is late or has arrived as a chip, the rest as a quiet note."""
    first = entry.reasons[0]
    said, tone = chip(first, today), _TONES.get(first.kind, Tone.NEUTRAL)
    name = entry.callee.name
    text = short(first, today)
    if tone is Tone.NEUTRAL:
        return Row(entry.callee.client_id, name, text, note=said)
    return Row(entry.callee.client_id, name, text, chip=said, tone=tone)
