"""Whom the shop has rung about the new collection already: all its best but those of today's stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from dataclasses import fields
from uuid import UUID

from boutique.demo.atelier import Atelier
from boutique.demo.shelves import Bolt
from boutique.demo.story import Story
from boutique.domain.calls.reasons import ReasonKind
from boutique.domain.clients.model import Client
from boutique.domain.cloth.model import Cloth
from boutique.domain.cloth.views import ClothView, SwatchView
from boutique.domain.collections.views import PieceView
from boutique.domain.lookbooks.book import Owned
from boutique.domain.lookbooks.invitations import Guest, choose_guests
from boutique.domain.lookbooks.taste_weights import Person
from boutique.domain.orders.model import Order, OrderItem
from boutique.domain.taste.matching import Taste
from boutique.domain.taste.model import Preference

_CONSIDERED, _RUNG = 300, 60
_BEGAN_AGO = 9
"""The shop began to ring so many days ago, a fortnight before the collection opens."""


def ring_guests(atelier: Atelier, cast: Set[UUID]) -> None:
    """Write down what the guests among the latest pages said of the new collection."""
    chance, clients = atelier.chance, {client.id.hex: client for client in atelier.pages.of(Client)}
    strangers = [guest for guest in _guests(atelier, clients) if clients[guest.key].id not in cast]
    best = sorted(strangers, key=lambda guest: -guest.worth_bani)[:_CONSIDERED]
    for guest in choose_guests(_pieces(atelier), best, _RUNG):
        client = clients[guest.key]
        wearer = "m" if client.title == "dl" else "f"
        known_for = (chance.today - (client.since or chance.today)).days
        on = chance.ago(min(known_for, chance.within(1, _BEGAN_AGO)))
        words = atelier.say("about_collection", wearer)
        Story(atelier, client).spoke(on, words, atelier.anybody(), reasons=ReasonKind.NEW_COLLECTION)


def _guests(atelier: Atelier, clients: dict[str, Client]) -> list[Guest]:
    tastes: dict[tuple[UUID, bool], list[Taste]] = defaultdict(list)
    for said in atelier.pages.of(Preference):
        tastes[said.client_id, said.likes].append((said.facet, said.value))
    bought: dict[UUID, list[Order]] = defaultdict(list)
    for order in atelier.pages.of(Order):
        bought[order.client_id].append(order)
    garments: dict[UUID, list[Owned]] = defaultdict(list)
    today = atelier.chance.today
    for item in atelier.pages.of(OrderItem):
        garments[item.client_id].append(Owned(garment=item.garment, made=True, on=today))
    return [
        Guest(
            key=key,
            orders=len(bought[client.id]),
            years=1.0,
            worth_bani=sum(order.total_bani for order in bought[client.id]),
            score=0.0,
            person=Person(
                title=client.title,
                on=today,
                likes=tastes[client.id, True],
                dislikes=tastes[client.id, False],
                wardrobe=garments[client.id],
            ),
        )
        for key, client in clients.items()
        if bought[client.id]
    ]


def _pieces(atelier: Atelier) -> list[PieceView]:
    bolts = {bolt.cloth.id: bolt for bolt in atelier.shelves.by_code.values()}
    told = [field.name for field in fields(PieceView) if field.name not in ("piece_id", "cloth")]
    return [
        PieceView(
            piece_id=piece.id,
            cloth=_cloth(bolts[piece.cloth_id]),
            **{name: getattr(piece, name) for name in told},
        )
        for piece in atelier.seasons[-1].pieces
    ]


def _cloth(bolt: Bolt) -> ClothView:
    cloth = bolt.cloth
    drawn = {field.name for field in fields(SwatchView)} - {"cloth_id"}
    told = {field.name for field in fields(ClothView)} & {field.name for field in fields(Cloth)}
    return ClothView(
        cloth_id=cloth.id,
        swatch=SwatchView(cloth_id=cloth.id, **{name: getattr(cloth, name) for name in drawn}),
        stock_cm=bolt.lies_cm,
        expected_on=bolt.expected_on,
        arrived_on=bolt.arrived_on,
        **{name: getattr(cloth, name) for name in told},
    )
