"""What is known of somebody's life: family, days, leave to contact, notes."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from boutique.cli.context import Desk, plain
from boutique.domain.clients.life import CompanyView, DayAhead, NotesView
from boutique.domain.consent.rules import Channel, ConsentState, Purpose, current_consent
from boutique.domain.kernel.clock import local_day
from boutique.domain.pages.client import ClientPage
from boutique.services.clients.notes import write_note
from boutique.wording import _, day_short
from boutique.wording.clients.kin import family_words
from boutique.wording.clients.occasions import day_words, how_far
from boutique.wording.consent import channel_name, leave_words, purpose_name

_WEEKS = 6


def life_as_json(desk: Desk, page: ClientPage) -> dict[str, Any]:
    """Return family, days, leave and the notes that everybody may read, as the answer to --json."""
    company, today = desk.queries.company(page.client_id), desk.today
    leave = {
        channel: {purpose: current_consent(page.consents, channel, purpose).state for purpose in Purpose}
        for channel in Channel
    }
    return {
        "family": [each._asdict() for each in company.kin],
        "referred_by": company.referred_by._asdict() if company.referred_by else None,
        "brought": [each._asdict() for each in company.brought],
        "same_phone": [each._asdict() for each in company.same_phone],
        "days": [{**each._asdict(), "on": each.on(today)} for each in company.events],
        "leave": leave,
        "notes": [each._asdict() for each in _ordinary(desk, page.client_id).notes],
    }


def _ordinary(desk: Desk, client_id: UUID) -> NotesView:
    """A terminal has no chair at the counter: only what everybody may read is printed."""
    return desk.queries.notes(client_id, None)


def print_life(desk: Desk, page: ClientPage) -> None:
    """Print the same for people to read."""
    company = desk.queries.company(page.client_id)
    _print_company(company, desk.today)
    for channel in Channel:
        for purpose in Purpose:
            stands = current_consent(page.consents, channel, purpose)
            if stands.state is not ConsentState.NEVER_ASKED:
                said = leave_words(stands.state, stands.since, desk.today)
                print(f"{channel_name(channel)}, {purpose_name(purpose)}: {said}")
    for note in _ordinary(desk, page.client_id).notes:
        print(f"{day_short(local_day(note.at), desk.today):<12} {note.words}")


def _print_company(company: CompanyView, today: date) -> None:
    if company.kin:
        print(family_words(company.kin))
    if company.referred_by is not None:
        print(_("Recommended by {name}.").format(name=company.referred_by.name))
    for event in company.ahead(today):
        on = event.on(today)
        words = day_words(event.occasion, event.words, on, today, yearly=event.yearly)
        print(f"{words} ({how_far(on, today)})")


def days(desk: Desk, options: Namespace) -> None:
    """Print the birthdays and the days to dress for in the weeks to come."""
    found = desk.queries.days_ahead(desk.today, 7 * (options.weeks or _WEEKS))
    desk.answer([plain(each._asdict()) for each in found], lambda: _print_days(found, desk.today))


def _print_days(found: list[DayAhead], today: date) -> None:
    if not found:
        print(_("No birthdays and no occasions in this time."))
    for each in found:
        words = day_words(each.occasion, each.words, each.on, today, yearly=False)
        print(f"{how_far(each.on, today):<20} {each.name:<32} {words}")


def note(desk: Desk, options: Namespace) -> None:
    """Write down a note that everybody may read."""
    who = desk.queries.find_client(options.id)
    words = " ".join(options.text)
    entry = write_note(desk.change(), who, words, now=datetime.now(UTC))
    desk.answer({"entry": entry, "client_id": who}, lambda: print(_("The note is saved.")))
