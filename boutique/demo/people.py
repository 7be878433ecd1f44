"""The demo's people as the client book has them: name, how to reach them, birthday."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boutique.demo.atelier import Atelier
from boutique.demo.chance import weighted_words
from boutique.demo.contacts import e164, email_of
from boutique.demo.names import PersonName, address
from boutique.domain.clients.birthdays import birthdays_between
from boutique.domain.clients.model import Client, Standing

_CHANNELS = weighted_words("phone 78, whatsapp 12, sms 4, email 4, visit 2")
_LEAP_YEAR = 2000
_TRIES = 4


@dataclass(frozen=True)
class Birthday:
    """A birthday of which the year may be unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def draw_client(
    atelier: Atelier, wearer: str, since: date, *, made: bool, standing: Standing = Standing.CLIENT
) -> Client:
    """Return somebody who came first on a day; of those with measures the shop knows more."""
    chance = atelier.chance
    age = chance.within(24, 74)
    born = chance.today.year - age
    name = _name(atelier, wearer, born)
    birthday = _birthday(atelier, born) if chance.often(0.7 if made else 0.3) else Birthday()
    phone = atelier.phones.next()
    return Client(
        id=chance.id(),
        standing=standing,
        title=name.title,
        given_name=name.given,
        family_name=name.family,
        address_as=address(chance, name, age) if made or chance.often(0.3) else "",
        phone=phone,
        phone_e164=e164(phone),
        email=_email(atelier, name) if chance.often(0.5 if made else 0.2) else "",
        city=atelier.names.city(chance),
        birth_year=birthday.year,
        birth_month=birthday.month,
        birth_day=birthday.day,
        best_hours=atelier.say("hours", wearer) if made and chance.often(0.4) else "",
        channel=_CHANNELS.draw(chance) if made else "phone",
        served_by=atelier.anybody().id if made else None,
        since=since,
        note=atelier.say("notes", wearer) if made and chance.often(0.3) else "",
        created_at=chance.moment(since),
    )


def _name(atelier: Atelier, wearer: str, born: int) -> PersonName:
    """Namesakes are rarer at a counter than in a list of names."""
    for _ in range(_TRIES):
        name = atelier.names.draw(atelier.chance, wearer, born)
        if (name.given, name.family) not in atelier.known_names:
            break
    atelier.known_names.add((name.given, name.family))
    return name


def _email(atelier: Atelier, name: PersonName) -> str:
    return email_of(atelier.chance, name, atelier.chance.within(2, 99))


def _birthday(atelier: Atelier, born: int) -> Birthday:
    """Nobody but those whose story says so has a birthday just now: the call sheet of today is theirs."""
    chance = atelier.chance
    now = {(month, day) for month, day, _ in birthdays_between(chance.ago(2), chance.today)}
    while True:
        kept = date.fromordinal(date(_LEAP_YEAR, 1, 1).toordinal() + chance.within(0, 365))
        if (kept.month, kept.day) not in now | {(2, 29)}:
            return Birthday(born if chance.often(0.75) else None, kept.month, kept.day)
