"""What the demo's shop knows of people's lives: family, days to dress for, notes.

Only chance of its own is drawn, so that the rest of the shop stays as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any
from uuid import UUID

from boutique.demo.atelier import Atelier
from boutique.demo.chance import Chance
from boutique.domain.clients.household import Household, Kinship, Relation
from boutique.domain.clients.model import Client
from boutique.domain.clients.notes import Note, Privacy
from boutique.domain.clients.occasions import ClientEvent, told_occasion

Told = Mapping[str, Any]

_COUPLES, _DAYS, _NOTES = 0.02, 0.04, 0.03
_NOT_YET, _FARTHEST = 60, 320
"""No day of the crowd calls for a call on the day of the demo itself: that morning is the cast's."""


def live(atelier: Atelier, cast: Sequence[Told]) -> None:
    """Write down the families, days and notes of the cast, once all of them are there."""
    people = {client.name: client for client in atelier.pages.of(Client)}
    for told in cast:
        client = people[told["name"]]
        for name, kinship, together in told.get("kin", ()):
            if name in people:
                _relate(atelier, client, people[name], kinship, together=together)
        if (by := people.get(told.get("sent_by", ""))) is not None:
            client.referred_by = by.id
        for ahead, words, yearly in told.get("days", ()):
            _day(atelier, client, ahead, words, yearly=yearly)
        for ago, by_whom, privacy, words in told.get("remarks", ()):
            _note(atelier, client, ago, atelier.staff[by_whom].id, words, privacy)


def live_among(atelier: Atelier, crowd: Sequence[Client]) -> None:
    """Write down a little of the lives of the crowd."""
    chance = atelier.aside
    for one, other in pairwise(crowd):
        if chance.often(_COUPLES) and one.household_id is None and one.title != other.title:
            _relate(atelier, one, other, Kinship.SPOUSE, together=True)
    for client in crowd:
        wearer = {"dl": "m"}.get(client.title, "f")
        if chance.often(_DAYS):
            words = chance.one(atelier.words["days"])
            _day(atelier, client, chance.within(_NOT_YET, _FARTHEST), words, yearly=False)
        if chance.often(_NOTES):
            words = _remark(atelier, chance, wearer)
            _note(atelier, client, chance.within(2, 400), atelier.staff["Ana"].id, words, Privacy.ORDINARY)


def _remark(atelier: Atelier, chance: Chance, wearer: str) -> str:
    known: list[str] = [*atelier.words.get("notes", ()), *atelier.words[wearer].get("notes", ())]
    return chance.one(known)


def _relate(atelier: Atelier, one: Client, other: Client, kinship: str, *, together: bool) -> None:
    pages, chance = atelier.pages, atelier.aside
    pages.add(Relation(id=chance.id(), client_id=one.id, other_id=other.id, kinship=kinship))
    if together:
        home = pages.add(Household(id=chance.id(), name=one.family_name))
        one.household_id = other.household_id = home.id


def _day(atelier: Atelier, client: Client, ahead: int, words: str, *, yearly: bool) -> None:
    chance = atelier.aside
    on = chance.today + timedelta(days=ahead)
    event = ClientEvent(
        id=chance.id(), client_id=client.id, occasion=told_occasion(words), month=on.month, day=on.day
    )
    event.words, event.yearly, event.year = words, yearly, None if yearly else on.year
    event.staff_id = atelier.staff["Ana"].id
    atelier.pages.add(event)


def _note(atelier: Atelier, client: Client, ago: int, by: UUID, words: str, privacy: str) -> None:
    chance = atelier.aside
    at = chance.moment(chance.ago(ago))
    note = Note(id=chance.id(), client_id=client.id, at=at, staff_id=by, privacy=privacy, words=words)
    atelier.pages.add(note)
