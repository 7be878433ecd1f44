"""The demo's many: clients with measures and a taste, passers-by from the till, and leads."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from boutique.demo.atelier import Atelier
from boutique.demo.bodies import draw_body
from boutique.demo.closet import own_some
from boutique.demo.people import draw_client
from boutique.demo.rhythms import Rhythm, draw_rhythm
from boutique.demo.story import Story
from boutique.demo.tastes import Palate
from boutique.demo.workshop import Customer, order
from boutique.domain.clients.model import Standing
from boutique.domain.orders.model import Order
from boutique.domain.staff.model import Staff

ASKED_WITHIN = 14
"""Whoever got something in so many days was asked how it is; only those of the stories wait for the call."""
_OFTEN_DAYS, _REGULARS_MADE = 175, 1.25
"""Who comes more often than this is known by measure, and rung every month."""


def add_client(atelier: Atelier) -> None:
    """Make up one client with all their orders."""
    chance = atelier.chance
    wearer = "f" if chance.often(0.5) else "m"
    made = chance.often(atelier.made_share)
    rhythm = draw_rhythm(chance, made=made)
    often = 0 < rhythm.gap < _OFTEN_DAYS
    made = made or (often and chance.often(_REGULARS_MADE * atelier.made_share))
    story = Story(atelier, atelier.pages.add(draw_client(atelier, wearer, rhythm.days[0], made=made)))
    customer = Customer(wearer, made, atelier.tastes.draw(chance, wearer) if made else Palate())
    by = atelier.anybody()
    if made:
        _tell_tastes(atelier, story, customer, by, rhythm.days[0])
        own_some(atelier, story, wearer)
        _measure(atelier, story, customer, rhythm)
    orders = [order(atelier, story, customer, day) for day in rhythm.days]
    _talk(atelier, story, customer, orders)
    if often and made:
        known_for = (chance.today - rhythm.days[0]).days
        rung = chance.ago(min(known_for, chance.within(4, 26)))
        story.spoke(rung, atelier.say("kept_in_touch", wearer), by, reasons="due")
    _notice(atelier, story, customer, by)


def add_lead(atelier: Atelier) -> None:
    """Make up somebody who came in, asked, and did not buy."""
    chance = atelier.chance
    wearer = "f" if chance.often(0.55) else "m"
    came = chance.ago(chance.within(4, 330))
    lead = draw_client(atelier, wearer, came, made=False, standing=Standing.LEAD)
    story = Story(atelier, atelier.pages.add(lead))
    by = atelier.anybody()
    words = atelier.say("came_and_left", wearer)
    story.spoke(came, words, by, outbound=False, channel="visit", **atelier.words["visits"].get(words, {}))
    called = came + timedelta(days=chance.within(3, 6))
    rung = min(called, chance.ago(1))
    talk = story.spoke(rung, atelier.say("kept_in_touch", wearer), by, reasons="lead")
    if chance.often(0.3):
        due = chance.today + timedelta(days=chance.within(2, 25))
        story.ring_again(due, atelier.say("to_ring_about", wearer), talk=talk)


def _tell_tastes(atelier: Atelier, story: Story, customer: Customer, by: Staff, since: date) -> None:
    chance = atelier.chance
    latest = (chance.today - since).days
    for likes, tastes in ((True, customer.palate.likes), (False, customer.palate.dislikes)):
        for facet, value in tastes:
            on = since + timedelta(days=chance.within(0, latest) if chance.often(0.3) else 0)
            story.prefers(facet, value, on, by, likes=likes)
    if chance.often(0.5):
        story.allowed(since, atelier.say("leave", customer.wearer), by)


def _measure(atelier: Atelier, story: Story, customer: Customer, rhythm: Rhythm) -> None:
    """Measures are taken at the first order, and again when the last ones are a year old."""
    chance = atelier.chance
    body, taken = draw_body(chance, customer.wearer), rhythm.days[0]
    by = atelier.staff["Ilona" if customer.wearer == "f" else chance.one(("Vasile", "Ana"))]
    story.measured(taken, by, body.measures)
    for day in rhythm.days[1:]:
        if (day - taken).days >= 365:
            body = body.aged(chance, (day - taken).days / 365)
            story.measured(day, by, body.measures)
            taken = day


def _talk(atelier: Atelier, story: Story, customer: Customer, orders: list[Order]) -> None:
    chance = atelier.chance
    for each in orders:
        if customer.made and chance.often(0.25):
            words = atelier.say("asked", customer.wearer)
            story.spoke(each.placed_on, words, atelier.anybody(), outbound=False, channel="visit")
        handed = story.handed_on[each.id]
        if handed is None or handed > chance.ago(3):
            continue
        lately = handed >= chance.ago(ASKED_WITHIN)
        if lately or chance.often(0.5 if customer.made else 0.04):
            _ask_how_it_is(atelier, story, customer, handed)


def _ask_how_it_is(atelier: Atelier, story: Story, customer: Customer, delivered: date) -> None:
    chance = atelier.chance
    said, glad = chance.random.choices(
        (("glad", True), ("so_so", None), ("not_glad", False)), cum_weights=(86, 95, 100)
    )[0]
    on = min(delivered + timedelta(days=chance.within(3, 6)), chance.ago(1))
    words = atelier.say(said, customer.wearer)
    story.spoke(on, words, atelier.anybody(), reasons="after_delivery", glad=glad)


def _notice(atelier: Atelier, story: Story, customer: Customer, by: Staff) -> None:
    """What somebody bought three times in one colour, the shop has noticed."""
    bought = Counter(story.colours)
    for colour, times in bought.most_common(1):
        if times >= 3 and ("colour", colour) not in customer.palate.likes:
            on = max(story.bought_on)
            story.prefers("colour", colour, on, by, observed=True)
