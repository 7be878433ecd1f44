"""What clients of the demo wear from elsewhere, which sizes fit, and where they changed their mind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from boutique.demo.atelier import Atelier
from boutique.demo.story import Story
from boutique.domain.taste.model import Preference
from boutique.domain.taste.wardrobe import OwnedPiece, UsualSize

Told = Mapping[str, Any]

_SHARE, _SIZED = 0.22, 0.6
_YEARS = 8


def unpack(atelier: Atelier, story: Story, told: Told) -> None:
    """Write down what is told of somebody of the cast; chance of its own is drawn."""
    for ago, *piece in told.get("owns", ()):
        _own(atelier, story, piece, atelier.closet.ago(ago))
    for ago, *size in told.get("sizes", ()):
        _fit(atelier, story, size, atelier.closet.ago(ago))
    for ago, facet, value, likes in told.get("says", ()):
        _say(atelier, story, (facet, value), atelier.closet.ago(ago), likes=likes)


def own_some(atelier: Atelier, story: Story, wearer: str) -> None:
    """Let a few of the crowd tell what they bought elsewhere."""
    chance = atelier.closet
    if not chance.often(_SHARE):
        return
    garment, words, brand, size, colour = chance.one(atelier.tastes.elsewhere(wearer))
    since = story.client.since or chance.today
    on = date.fromordinal(chance.within(since.toordinal(), chance.today.toordinal()))
    _own(atelier, story, (garment, words, brand, size, colour, chance.within(0, _YEARS)), on)
    if chance.often(_SIZED):
        _fit(atelier, story, (garment, brand, size, ""), on)


def _own(atelier: Atelier, story: Story, piece: Sequence[Any], on: date) -> None:
    """The last is how many years before it was told they bought it; below zero nobody knows."""
    garment, words, brand, size, colour, years = piece
    atelier.pages.add(
        OwnedPiece(
            id=atelier.closet.id(),
            client_id=story.client.id,
            garment=garment,
            description=words,
            brand=brand,
            size=size,
            colour=colour,
            ground=atelier.tastes.shade("colour", colour),
            bought_on=date(on.year - years, 1, 1) if years >= 0 else None,
            noted_on=on,
            staff_id=atelier.staff["Ana"].id,
        )
    )


def _fit(atelier: Atelier, story: Story, told: Sequence[str], on: date) -> None:
    garment, brand, size, remark = told
    atelier.pages.add(
        UsualSize(
            id=atelier.closet.id(),
            client_id=story.client.id,
            garment=garment,
            brand=brand,
            size=size,
            remark=remark,
            said_on=on,
            staff_id=atelier.staff["Ana"].id,
        )
    )


def _say(atelier: Atelier, story: Story, taste: tuple[str, str], on: date, *, likes: bool) -> None:
    facet, value = taste
    atelier.pages.add(
        Preference(
            id=atelier.closet.id(),
            client_id=story.client.id,
            facet=facet,
            value=value,
            likes=likes,
            ground=atelier.tastes.shade(facet, value),
            said_on=on,
            staff_id=atelier.staff["Ana"].id,
        )
    )
