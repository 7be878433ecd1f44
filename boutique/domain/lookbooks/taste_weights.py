"""What a client likes and leaves, as the pieces are weighed by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from math import inf
from uuid import UUID

from boutique.domain.cloth.views import WaitView
from boutique.domain.collections.views import PieceView
from boutique.domain.kernel.errors import Refused
from boutique.domain.lookbooks.book import Owned
from boutique.domain.lookbooks.colour_names import colour_of_cloth, colour_of_words
from boutique.domain.lookbooks.owned_garments import owned_by
from boutique.domain.lookbooks.style_words import spoken
from boutique.domain.pages.client import ClientPage
from boutique.domain.taste.budget import Budget, read_budget
from boutique.domain.taste.likes import held
from boutique.domain.taste.matching import Match, Offered, Taste, match
from boutique.domain.taste.views import PreferenceView
from boutique.drawing.colour import Lab, difference

_NEAR, _SAME = 8.0, 6.0
"""Colours so far apart (CIEDE2000) pass for the one that was asked for, and for the one that was refused."""
_SHADE = 3.0
_FAR = 125
"""In hundredths of what they want to spend: a little more is nothing to be silent about."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """What choosing needs to know of somebody on a day."""

    title: str
    on: date
    likes: Sequence[Taste] = ()
    observed: frozenset[Taste] = frozenset()
    dislikes: Sequence[Taste] = ()
    waits: Mapping[UUID, WaitView] = field(default_factory=dict)
    wardrobe: Sequence[Owned] = ()
    elsewhere: Sequence[Owned] = ()
    shades: Mapping[Taste, Lab] = field(default_factory=dict)
    budget: Budget | None = None
    complaining: bool = False

    @property
    def known(self) -> bool:
        """Whether anything is known that can guide a choice."""
        return bool(self.likes or self.waits or self.wardrobe)

    @cached_property
    def closet(self) -> tuple[Owned, ...]:
        """Everything they have, from us and from elsewhere."""
        return (*self.wardrobe, *self.elsewhere)

    @cached_property
    def worn(self) -> Counter[str]:
        """How many of each garment they have from us."""
        return Counter(thing.garment for thing in self.wardrobe)

    def avoids_colour(self, piece: PieceView) -> bool:
        """Tell whether a piece has a disliked colour, however it was named."""
        avoided = {colour_of_words(value) for facet, value in self.dislikes if facet == "colour"} - {""}
        named = {colour_of_cloth(piece.cloth.swatch), colour_of_words(piece.cloth.colour)}
        return bool(avoided & named) or self._nearest(self.dislikes, piece) < min(
            _SAME, self._nearest(self.likes, piece)
        )

    def in_shade(self, piece: PieceView) -> tuple[Taste, ...]:
        """Return the liked colours to which a piece comes near, whatever it is called."""
        return tuple(taste for taste in self.likes if taste[0] == "colour" and self._is_shade(taste, piece))

    def _is_shade(self, taste: Taste, piece: PieceView) -> bool:
        """A colour that was only named is compared by eye with a cloth that has no word of its own."""
        swatch = piece.cloth.swatch
        if taste in self.shades:
            return difference(self.shades[taste], swatch.ground) <= _NEAR
        return not piece.cloth.colour and colour_of_words(taste[1]) == colour_of_cloth(swatch)

    def beyond(self, piece: PieceView) -> bool:
        """Tell whether a piece costs far more than they want to spend, and they did not ask for its cloth."""
        most = self.budget
        if most is None or most.high is None or most.currency != piece.currency:
            return False
        return piece.price_bani * 100 > most.high * _FAR and piece.cloth.cloth_id not in self.waits

    def _nearest(self, tastes: Sequence[Taste], piece: PieceView) -> float:
        ground = piece.cloth.swatch.ground
        return min(
            (difference(self.shades[taste], ground) for taste in tastes if taste in self.shades), default=inf
        )

    def weigh(self, piece: PieceView) -> Match:
        """Return how well a piece suits; a negative score says to leave it out."""
        weighed = match(offered(piece), self.likes, self.dislikes, self.title)
        if weighed.score < 0 or self.avoids_colour(piece):
            return Match(weighed.piece, -1.0, ())
        seen = [taste for taste in self.in_shade(piece) if taste not in weighed.because]
        if not seen or any(facet == "colour" for facet, _value in weighed.because):
            return weighed
        return Match(weighed.piece, weighed.score + _SHADE, (*weighed.because, *seen[:1]))


def person_of(page: ClientPage, elsewhere: Sequence[Owned], today: date) -> Person:
    """Return what the client's page says of their taste."""
    return person_told(
        page.draft.title,
        page.preferences,
        page.waits,
        owned_by(page.orders, page.swatches, today),
        elsewhere,
        today,
        complaining=any(complaint.resolved_on is None for complaint in page.complaints),
    )


def person_told(
    title: str,
    preferences: Iterable[PreferenceView],
    waits: Sequence[WaitView],
    wardrobe: Sequence[Owned],
    elsewhere: Sequence[Owned],
    today: date,
    *,
    complaining: bool = False,
) -> Person:
    """Return somebody's taste from all they said and have; the latest word on a thing counts."""
    newest = {_taste(each.now): each.now for each in held(preferences)}
    return Person(
        title=title,
        on=today,
        likes=[taste for taste, said in newest.items() if said.likes],
        observed=frozenset(taste for taste, said in newest.items() if said.likes and said.observed),
        dislikes=[taste for taste, said in newest.items() if not said.likes],
        waits={wait.cloth_id: wait for wait in reversed(waits)},
        wardrobe=wardrobe,
        elsewhere=elsewhere,
        shades={
            taste: said.ground
            for taste, said in newest.items()
            if said.ground is not None and said.facet == "colour"
        },
        budget=next((_budget(said) for said in newest.values() if said.facet == "budget"), None),
        complaining=complaining,
    )


def _budget(said: PreferenceView) -> Budget | None:
    """What was written of money before it was understood may be anything."""
    try:
        return read_budget(said.value) if said.likes else None
    except Refused:
        return None


def _taste(said: PreferenceView) -> Taste:
    return said.facet, " ".join(said.value.split())


def offered(piece: PieceView) -> Offered:
    """Return a piece in the words by which it is matched."""
    cloth = piece.cloth
    return Offered(
        code=piece.code,
        name=piece.name,
        garment=piece.garment,
        wearer=piece.wearer,
        occasion=piece.occasion,
        style=f"{spoken(piece.style)} {piece.story}",
        weave=cloth.weave,
        colour=f"{cloth.colour} {colour_of_cloth(cloth.swatch)}",
        composition=f"{cloth.composition} {cloth.name}",
    )


def measured_on(page: ClientPage) -> date | None:
    """Return the day of the latest measures, or None."""
    return max((measure.taken_on for measure in page.measures), default=None)
