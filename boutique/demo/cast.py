"""Plays the stories of the cast: those who make up today's call sheet, told in days before today."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from boutique.demo.atelier import Atelier
from boutique.demo.bodies import draw_body
from boutique.demo.cared import care
from boutique.demo.closet import unpack
from boutique.demo.contacts import e164
from boutique.demo.fitted import fit
from boutique.demo.open_days import on_or_after
from boutique.demo.story import Story, Wish
from boutique.domain.clients.model import Client, Standing
from boutique.domain.orders.model import OrderKind

Told = Mapping[str, Any]

_NOUN = {"m": ("dl", "domnule"), "f": ("dna", "doamnă")}
_BESPOKE = frozenset({"suit", "jacket", "overcoat"})
_AS_TOLD = ("address_as", "email", "city", "best_hours", "channel", "note")


def play(atelier: Atelier, told: Told) -> None:
    """Write down one person of the cast with everything that is told of them."""
    story = Story(atelier, atelier.pages.add(_client(atelier, told)))
    _tell_tastes(atelier, story, told)
    _measure(atelier, story, told)
    for order in [*told.get("orders", ()), *_regular(told)]:
        _order(atelier, story, order)
    _talk(atelier, story, told)
    _wait(atelier, story, told)
    _complain(atelier, story, told)
    care(atelier, story, told)
    unpack(atelier, story, told)
    fit(atelier, story.client, told)


def _client(atelier: Atelier, told: Told) -> Client:
    chance = atelier.chance
    given, family = told["name"].split(" ", 1)
    atelier.known_names.add((given, family))
    title, polite = _NOUN[told["wearer"]]
    since = chance.ago(told["known_for"])
    year, month, day = _birthday(atelier, told)
    known = {"address_as": f"{polite} {family}", "city": "Cluj-Napoca"}
    return Client(
        id=chance.id(),
        standing=Standing.LEAD if told.get("lead") else Standing.CLIENT,
        title=title,
        given_name=given,
        family_name=family,
        phone=atelier.phones.claim(told["phone"]),
        phone_e164=e164(told["phone"]),
        birth_year=year,
        birth_month=month,
        birth_day=day,
        served_by=atelier.staff["Ana"].id,
        since=since,
        created_at=chance.moment(since),
        **(known | {name: told[name] for name in _AS_TOLD if name in told}),
    )


def _birthday(atelier: Atelier, told: Told) -> tuple[int | None, int | None, int | None]:
    if "birthday_ago" in told:
        kept = atelier.chance.ago(told["birthday_ago"])
        return None, kept.month, kept.day
    year, month, day = told.get("birthday", (None, None, None))
    return year or None, month, day


def _tell_tastes(atelier: Atelier, story: Story, told: Told) -> None:
    by = atelier.staff["Ana"]
    for likes, tastes in ((True, told.get("likes", ())), (False, told.get("leaves", ()))):
        for ago, facet, value in tastes:
            story.prefers(facet, value, atelier.chance.ago(ago), by, likes=likes)


def _measure(atelier: Atelier, story: Story, told: Told) -> None:
    body = draw_body(atelier.chance, told["wearer"])
    for ago, by, *measures in told.get("measured", ()):
        known = measures[0] if measures else body.measures
        story.measured(atelier.chance.ago(ago), atelier.staff[by], known)
        body = body.aged(atelier.chance, 1.0)


def _regular(told: Told) -> list[Told]:
    """Return the orders of somebody who comes like clockwork, the last one told as well."""
    if (habit := told.get("regular")) is None:
        return []
    days = range(habit["since"], habit["until"] - 1, -habit["every"])
    wishes = habit["of"]
    return [
        {"ago": ago, "of": wishes[place % len(wishes)], "promised": ago - habit["made_in"]}
        for place, ago in enumerate(days)
    ]


def _order(atelier: Atelier, story: Story, told: Told) -> None:
    """Delivered on the day promised, unless another is told or it is open still."""
    wishes = [_wish(atelier, *each) for each in told["of"]]
    bespoke = any(wish.garment in _BESPOKE for wish in wishes)
    delivered = None if told.get("open") else told.get("delivered", told["promised"])
    story.ordered(
        atelier.chance.ago(told["ago"]),
        wishes,
        kind=OrderKind.BESPOKE if bespoke else OrderKind.MADE_TO_MEASURE,
        promised=_open(atelier.chance.ago(told["promised"]), ahead=told["promised"] < 0),
        delivered=_ago(atelier, delivered),
    )


def _open(day: date, *, ahead: bool) -> date:
    """Nothing is promised for a day on which the shop is shut."""
    return on_or_after(day) if ahead else day


def _wish(atelier: Atelier, garment: str, code: str, lei: int) -> Wish:
    bolt = atelier.shelves.by_code[code]
    noun = atelier.garments.by_key[garment].noun
    return Wish(garment, f"{noun} din {bolt.spoken}", lei * 100, bolt)


def _talk(atelier: Atelier, story: Story, told: Told) -> None:
    talk = None
    for each in told.get("talks", ()):
        visit = each.get("visit", False)
        talk = story.spoke(
            atelier.chance.ago(each["ago"]),
            each["words"],
            atelier.staff[each.get("by", "Ana")],
            outbound=not visit,
            channel="visit" if visit else "phone",
            reasons=each.get("reasons", ""),
            glad=each.get("glad"),
            wanted=each.get("wanted", ""),
            because=each.get("because", ""),
        )
    if again := told.get("ring_again"):
        story.ring_again(atelier.chance.ago(again["on"]), again["about"], talk=talk)


def _wait(atelier: Atelier, story: Story, told: Told) -> None:
    chance = atelier.chance
    for each in told.get("waits", ()):
        bolt = atelier.shelves.by_code[each["cloth"]]
        swatches = _ago(atelier, each.get("swatches"))
        story.waits_for(bolt, chance.ago(each["ago"]), each["metres_cm"], swatches, each.get("chosen", ""))
    if leave := told.get("leave"):
        withdrawn = _ago(atelier, leave.get("withdrawn"))
        words, no = leave["words"], leave.get("no", "")
        story.allowed(chance.ago(leave["ago"]), words, atelier.staff["Ana"], withdrawn, no)


def _complain(atelier: Atelier, story: Story, told: Told) -> None:
    """A complaint is about the latest order."""
    chance = atelier.chance
    for each in told.get("complaints", ()):
        answered = (chance.ago(each["answered"]), each["solution"]) if "answered" in each else None
        owner, reply_by = atelier.staff[each["owner"]], chance.ago(each["reply_by"])
        story.complained(chance.ago(each["ago"]), each["words"], owner, reply_by, answered)


def _ago(atelier: Atelier, days: int | None) -> date | None:
    return None if days is None else atelier.chance.ago(days)
