"""The demo's orders: what was ordered, when it was promised, and whether the promise was kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from boutique.demo.atelier import Atelier
from boutique.demo.chance import Chance
from boutique.demo.garments import ALTERATION, Garment
from boutique.demo.open_days import on_or_after, on_or_before
from boutique.demo.story import Story, Wish
from boutique.demo.tastes import Palate, choose_cloth
from boutique.domain.orders.model import Order, OrderKind

_KEPT = 0.88
_SOON = 3
"""The crowd's open orders are promised for so many days from now or later; today's belong to the stories."""


@dataclass(frozen=True)
class Customer:
    """What the workshop must know of somebody."""

    wearer: str
    made: bool
    palate: Palate


def order(atelier: Atelier, story: Story, customer: Customer, placed: date) -> Order:
    """Write down what somebody ordered on a day."""
    chance = atelier.chance
    if customer.made and chance.often(0.07):
        return _alteration(chance, story, placed)
    garment = atelier.garments.draw(chance, customer.wearer, placed.month, made=customer.made)
    wishes = [wish(atelier, customer, garment, placed)]
    if garment.key in ("suit", "shirt", "blouse") and chance.often(0.25):
        extra = "shirt" if customer.wearer == "m" else "blouse"
        wishes.append(wish(atelier, customer, atelier.garments.by_key[extra], placed))
    if not customer.made or not garment.weeks:
        return story.ordered(placed, wishes, kind=OrderKind.READY_TO_WEAR, delivered=placed)
    promised, delivered = _schedule(chance, placed, garment.weeks)
    kind = OrderKind.BESPOKE if garment.weeks >= 5 and chance.often(0.45) else OrderKind.MADE_TO_MEASURE
    return story.ordered(placed, wishes, kind=kind, promised=promised, delivered=delivered)


def wish(atelier: Atelier, customer: Customer, garment: Garment, placed: date) -> Wish:
    """Return a garment in a cloth that this person would choose."""
    chance = atelier.chance
    bolt = choose_cloth(chance, atelier.shelves, garment.key, customer.palate, placed.month)
    described = f"{garment.noun} din {bolt.spoken}" if bolt else garment.noun
    return Wish(garment.key, described, garment.price_bani(chance, ready_made=not customer.made), bolt)


def _alteration(chance: Chance, story: Story, placed: date) -> Order:
    what = chance.one(("Scurtat pantaloni", "Strâmtat în talie", "Lăsat tivul", "Schimbat căptușeala"))
    promised, delivered = _schedule(chance, placed, 1)
    price = chance.within(6, 26) * 1000
    wishes = [Wish(ALTERATION, what, price)]
    return story.ordered(placed, wishes, kind=OrderKind.ALTERATION, promised=promised, delivered=delivered)


def _schedule(chance: Chance, placed: date, weeks: int) -> tuple[date, date | None]:
    """Return when an order was promised and when it was handed over, if it was."""
    promised = on_or_before(placed + timedelta(days=7 * weeks + chance.within(-2, 5)))
    late = not chance.often(_KEPT)
    delivered = on_or_before(promised + timedelta(days=chance.within(1, 8) if late else -chance.within(0, 3)))
    if delivered < chance.today:
        return promised, max(placed, delivered)
    if promised < chance.today + timedelta(days=_SOON):
        promised = on_or_after(chance.today + timedelta(days=chance.within(_SOON + 1, 14)))
    return promised, None
