"""What a client likes and leaves, as the pieces are weighed by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from boutique.domain.calls.matching import Match, Offered, Taste, match
from boutique.domain.looks.book import Owned
from boutique.domain.looks.colours import colour_of_cloth, colour_of_words
from boutique.domain.looks.style_words import spoken
from boutique.domain.views.offer import PieceView
from boutique.domain.views.people import ClientPage, PreferenceView, WaitView


@dataclass(frozen=True, kw_only=True)
class Person:
    """What choosing needs to know of somebody."""

    title: str
    likes: Sequence[Taste] = ()
    observed: frozenset[Taste] = frozenset()
    dislikes: Sequence[Taste] = ()
    waits: Mapping[UUID, WaitView] = field(default_factory=dict)
    wardrobe: Sequence[Owned] = ()

    @property
    def known(self) -> bool:
        """Whether anything is known that can guide a choice."""
        return bool(self.likes or self.waits or self.wardrobe)

    @property
    def worn(self) -> Counter[str]:
        """How many of each garment they have from us."""
        return Counter(thing.garment for thing in self.wardrobe)

    def avoids_colour(self, piece: PieceView) -> bool:
        """Tell whether a piece has a disliked colour, however it was named."""
        avoided = {colour_of_words(value) for facet, value in self.dislikes if facet == "colour"} - {""}
        return bool(avoided & {colour_of_cloth(piece.cloth.swatch), colour_of_words(piece.cloth.colour)})

    def weigh(self, piece: PieceView) -> Match:
        """Return how well a piece suits; a negative score says to leave it out."""
        weighed = match(offered(piece), self.likes, self.dislikes, self.title)
        return Match(weighed.piece, -1.0, ()) if self.avoids_colour(piece) else weighed


def person_of(page: ClientPage, wardrobe: Sequence[Owned]) -> Person:
    """Return what the client's page says of their taste; the latest word on a thing counts."""
    latest: dict[Taste, PreferenceView] = {}
    for said in sorted(page.preferences, key=lambda said: (said.said_on, said.preference_id)):
        latest[said.facet, " ".join(said.value.split())] = said
    newest = dict(sorted(latest.items(), key=lambda entry: -entry[1].said_on.toordinal()))
    return Person(
        title=page.draft.title,
        likes=[taste for taste, said in newest.items() if said.likes],
        observed=frozenset(taste for taste, said in newest.items() if said.likes and said.observed),
        dislikes=[taste for taste, said in newest.items() if not said.likes],
        waits={wait.cloth_id: wait for wait in reversed(page.waits)},
        wardrobe=wardrobe,
    )


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
