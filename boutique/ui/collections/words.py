"""Pieces, cloths and guests in words."""

from __future__ import annotations

from datetime import date

from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.cloth.views import ClothView, WaitingView
from boutique.domain.collections.views import CollectionView, InvitationView, PieceView
from boutique.domain.orders.garments import GARMENTS
from boutique.ui.kit.line import Tone
from boutique.wording import _, day_short, metres, money, n_, weight
from boutique.wording.calls.reason_lines import short
from boutique.wording.kernel.phrases import capital

_NEW_DAYS = 14
"""So long a cloth that came counts as new."""


def opening(collection: CollectionView, today: date) -> str:
    """Return since when, or from when, a collection is shown."""
    on = day_short(collection.opens_on, today)
    if collection.closes_on is not None and collection.closes_on < today:
        return _("shown until {day}").format(day=day_short(collection.closes_on, today))
    if collection.opens_on > today:
        return _("opens on {day}").format(day=on)
    return _("shown since {day}").format(day=on)


def pieces(count: int) -> str:
    """Return how many pieces a collection has."""
    return n_("{n} piece", "{n} pieces", count)


def garment(piece: PieceView) -> str:
    """Return what kind of garment a piece is."""
    return capital(_(GARMENTS.get(piece.garment, GARMENTS["other"])))


def price(piece: PieceView) -> str:
    """Return the price of a piece; nothing while none is set."""
    return money(piece.price_bani, piece.currency) if piece.price_bani else ""


def ready(piece: PieceView) -> str:
    """Return how long a piece takes."""
    if not piece.ready_weeks:
        return _("ready to take home")
    return n_("ready in {n} week", "ready in {n} weeks", piece.ready_weeks)


def facts(cloth: ClothView) -> str:
    """Return mill, fibre and weight: 'Harrow & Dale · 100% lână · 280 g'."""
    grams = weight(cloth.weight_g) if cloth.weight_g else ""
    return " · ".join(part for part in (cloth.mill, cloth.composition, grams) if part)


def stock(cloth: ClothView) -> str:
    """Return how much of a cloth there is."""
    if cloth.stock_cm > 0:
        return _("{metres} in stock").format(metres=metres(cloth.stock_cm))
    return _("none in stock")


def coming(cloth: ClothView, today: date) -> tuple[str, Tone]:
    """Return whether a cloth is awaited or has just come, with its tone; nothing when neither is so."""
    if cloth.expected_on is not None:
        said = _("expected on {day}").format(day=day_short(cloth.expected_on, today))
        return said, Tone.RED if cloth.expected_on < today else Tone.AMBER
    if cloth.arrived_on is not None and 0 <= (today - cloth.arrived_on).days <= _NEW_DAYS:
        return _("came in on {day}").format(day=day_short(cloth.arrived_on, today)), Tone.GREEN
    return "", Tone.NEUTRAL


def in_motion(cloth: ClothView, today: date) -> bool:
    """Tell whether somebody waits for a cloth, or it is awaited, or has just come."""
    return bool(cloth.waiting or coming(cloth, today)[0])


def waiting(count: int) -> str:
    """Return how many clients wait for a cloth."""
    return n_("{n} client is waiting", "{n} clients are waiting", count)


def since(wait: WaitingView, today: date) -> str:
    """Return since when somebody waits, for how much and for which one."""
    said = [_("since {day}").format(day=day_short(wait.asked_on, today))]
    if wait.metres_cm:
        said.append(metres(wait.metres_cm))
    if wait.chosen:
        said.append(wait.chosen)
    return " · ".join(said)


def why_invited(guest: InvitationView, today: date) -> str:
    """Return why a client is called for a collection, as the call list says it."""
    return short(Reason(kind=ReasonKind.NEW_COLLECTION, client_id=guest.client_id, facts=guest.facts), today)


def place(guest: InvitationView) -> str:
    """Return the place of a guest: '1 din 20'."""
    return _("{place} of {all}").format(place=guest.place, all=guest.of)
