"""Why a piece stands in the book: only what is true of this person, this piece and this collection."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence

from boutique.domain.collections.views import PieceView
from boutique.domain.lookbooks.book import Cause, CauseKind, Owned
from boutique.domain.lookbooks.piece_selection import Chosen
from boutique.domain.lookbooks.repeat_purchase import kin_in, same_in
from boutique.domain.lookbooks.taste_weights import Person

_MOST_LIKES = 3
_APART = ("occasion", "garment")


def causes_of(
    chosen: Chosen, person: Person, collection: Sequence[PieceView], told: Container[str | Owned] = ()
) -> tuple[Cause, ...]:
    """Return the reasons for one look, the most personal first; at least one.

    `told` are the garments of which an earlier look already said that we cut them for this person, and the
    things of theirs that another look was likened to.
    """
    worn = () if chosen.piece.garment in told else tuple(_worn(chosen, person))
    again = tuple(_again(chosen, person, told))
    own = (*_waited(chosen, person), *_liked(chosen, person), *(again or worn))
    plain = next(_plain(chosen.piece, collection), Cause(kind=CauseKind.KIND, words=(chosen.piece.garment,)))
    why = (*own, *_occasion(chosen)) or (plain,)
    return (*why, Cause(kind=CauseKind.BEYOND)) if person.beyond(chosen.piece) else why


def _waited(chosen: Chosen, person: Person) -> Iterator[Cause]:
    wait = person.waits.get(chosen.piece.cloth.cloth_id)
    if wait is not None:
        yield Cause(
            kind=CauseKind.WAITED,
            words=(chosen.piece.cloth.name,),
            on=wait.asked_on if wait.is_here else wait.expected_on,
            arrived=wait.is_here,
        )


def _liked(chosen: Chosen, person: Person) -> Iterator[Cause]:
    about = [taste for taste in chosen.because if taste[0] not in _APART]
    said = [value for facet, value in about if (facet, value) not in person.observed]
    seen = [value for facet, value in about if (facet, value) in person.observed]
    if said or seen:
        yield Cause(kind=CauseKind.LIKED, words=tuple((said or seen)[:_MOST_LIKES]), observed=not said)
    occasions = [value for facet, value in chosen.because if facet == "occasion"]
    if occasions:
        yield Cause(kind=CauseKind.LIKED_OCCASION, words=(occasions[0],))
    elif not about and any(facet == "garment" for facet, _ in chosen.because):
        yield Cause(kind=CauseKind.LIKED_GARMENT, words=(chosen.piece.garment,))


def _again(chosen: Chosen, person: Person, told: Container[str | Owned]) -> Iterator[Cause]:
    """Nobody is reminded of what they bought while a complaint about it is open."""
    if person.complaining:
        return
    same = same_in(chosen.piece, person.wardrobe)
    kin = kin_in(chosen.piece, person.wardrobe)
    if (thing := same or kin) is not None and (same is not None or thing not in told):
        yield Cause(
            kind=CauseKind.AGAIN,
            words=("" if same is not None else chosen.piece.cloth.name,),
            on=thing.on,
            thing=thing,
        )


def _worn(chosen: Chosen, person: Person) -> Iterator[Cause]:
    """Told only where nothing more personal is, for it would be said of every jacket."""
    times = sum(1 for thing in person.wardrobe if thing.garment == chosen.piece.garment and thing.made)
    if times and not chosen.because:
        yield Cause(kind=CauseKind.WORN, words=(chosen.piece.garment,), count=times)


def _occasion(chosen: Chosen) -> Iterator[Cause]:
    liked = {facet for facet, _ in chosen.because}
    if chosen.piece.occasion.strip() and "occasion" not in liked:
        yield Cause(kind=CauseKind.OCCASION, words=(chosen.piece.occasion.strip(),))


def _plain(piece: PieceView, collection: Sequence[PieceView]) -> Iterator[Cause]:
    """What sets a piece apart in its collection, for somebody about whom nothing is known."""
    if sum(other.garment == piece.garment for other in collection) == 1 < len(collection):
        yield Cause(kind=CauseKind.ONLY, words=(piece.garment,))
    weights = [other.cloth.weight_g for other in collection if other.cloth.weight_g]
    if _alone(piece.cloth.weight_g, weights, min):
        yield Cause(kind=CauseKind.LIGHTEST, count=piece.cloth.weight_g)
    if _alone(piece.cloth.weight_g, weights, max):
        yield Cause(kind=CauseKind.HEAVIEST, count=piece.cloth.weight_g)
    if _alone(piece.ready_weeks, [other.ready_weeks for other in collection], min):
        yield Cause(kind=CauseKind.SOONEST, count=piece.ready_weeks)
    shared = sum(other.cloth.cloth_id == piece.cloth.cloth_id for other in collection)
    if shared > 1:
        yield Cause(kind=CauseKind.SHARED, count=shared)


def _alone(value: int, values: Sequence[int], extreme: Callable[[Sequence[int]], int]) -> bool:
    return bool(value) and len(set(values)) > 1 and value == extreme(values) and values.count(value) == 1
