"""The command that says whom to call today, and why."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from boutique.cli.context import Desk
from boutique.domain.calls.call_sheet import MINUTES_PER_CALL
from boutique.domain.calls.reasons import CallEntry
from boutique.domain.kernel.errors import Unavailable
from boutique.wording import _, long_day, n_
from boutique.wording.calls.reasons import heading, sentence
from boutique.wording.calls.spoken import greeted, opening

if TYPE_CHECKING:
    from boutique.domain.pages.late_ahead import LateAhead


def today(desk: Desk, options: Namespace) -> None:
    """Print whom to call on a day, in order, with every reason."""
    on = options.on or desk.today
    prepare(desk, on)
    entries = desk.queries.call_sheet(on, options.limit, late=foretold(desk, on))
    desk.answer([entry_as_json(entry, on) for entry in entries], lambda: print_sheet(entries, on))


def foretold(desk: Desk, on: date) -> Sequence[LateAhead]:
    """Return what may miss its day; nothing where nobody's hours are known, or of a day that is not today."""
    facts = desk.queries.workshop_facts(on)
    if on != desk.today or not facts.open or not any(each.minutes_a_week for each in facts.benches):
        return ()
    from boutique.domain.pages.foreseen import foresee  # it brings numpy
    from boutique.domain.pages.late_ahead import late_ahead

    return late_ahead(foresee(facts))


def prepare(desk: Desk, on: date) -> None:
    """Prepare the shop's own day if nobody did; what cannot be written down can still be worked out."""
    prepared = str(desk.queries.settings()["calls.prepared_on"])
    if on == desk.today and prepared != on.isoformat():
        with suppress(Unavailable):
            desk.book.prepare(on)


def entry_as_json(entry: CallEntry, on: date) -> dict[str, Any]:
    """Return one person of the sheet as the answer to --json."""
    callee = entry.callee
    return {
        "place": entry.place,
        "client_id": callee.client_id,
        "no": callee.no,
        "name": callee.name,
        "phone": callee.phone,
        "phone_e164": callee.phone_e164,
        "group": entry.group,
        "reasons": [
            {"kind": reason.kind, "text": sentence(reason, on), "days": reason.days}
            for reason in entry.reasons
        ],
        "say": opening(entry.reasons[0], on, who=greeted(callee)),
    }


def print_sheet(entries: list[CallEntry], on: date) -> None:
    """Print the call sheet for people to read."""
    if not entries:
        print(_("{day}: nobody to call.").format(day=long_day(on)))
        return
    people = n_("{n} person", "{n} people", len(entries))
    time = n_("about {n} minute", "about {n} minutes", MINUTES_PER_CALL * len(entries))
    print(_("{day}: {people}, {time}").format(day=long_day(on), people=people, time=time))
    above = ""
    for entry in entries:
        if above != (above := heading(entry.reasons[0])):
            print(f"\n{above.upper()}")
        print(f"{entry.place:>3}. {entry.callee.name}  {entry.callee.phone}")
        for reason in entry.reasons:
            print(f"     {sentence(reason, on)}")
