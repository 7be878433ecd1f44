"""Pieces, cloths and guests in words."""

from __future__ import annotations

from datetime import date

from boutique.domain.calls.facts import invited_facts
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.collections.views import CollectionView, InvitationView, PieceView
from boutique.domain.orders.garments import GARMENTS
from boutique.wording import _, day_short, money, n_
from boutique.wording.calls.reason_lines import short
from boutique.wording.kernel.phrases import capital


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


def why_invited(guest: InvitationView, today: date) -> str:
    """Return why a client is called for a collection, as the call list says it."""
    why = invited_facts(guest.facts)
    return short(Reason(kind=ReasonKind.NEW_COLLECTION, client_id=guest.client_id, facts=why), today)


def place(guest: InvitationView) -> str:
    """Return the place of a guest: '1 din 20'."""
    return _("{place} of {all}").format(place=guest.place, all=guest.of)
