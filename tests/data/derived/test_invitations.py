"""Whom to invite to a new collection, and what the call says of it at every hour."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from boutique.domain.calls.reasons import Reason
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.collections.model import Piece, SeasonCollection
from boutique.services.taste.preferences import note_preference
from tests.counter import TODAY, Counter


def _reasons(counter: Counter, who: UUID, ahead: int = 0) -> dict[str, Reason]:
    """Return the reasons to call somebody, so many days from the shop's today."""
    sheet = counter.sheet(TODAY + timedelta(days=ahead), limit=1_000)
    return {
        reason.kind.value: reason
        for entry in sheet
        if entry.callee.client_id == who
        for reason in entry.reasons
    }


def test_the_guests_of_a_new_collection_are_called_until_they_know(counter: Counter) -> None:
    who = counter.client()
    counter.order(who, days_ago=100)
    note_preference(counter.book.change(), who, "colour", "bleumarin", today=TODAY)
    cloth = counter.cloth()
    collection = SeasonCollection(name="Primăvară", opens_on=TODAY + timedelta(days=7))
    piece = Piece(
        collection_id=collection.id, code="P1", name="Sacou bleumarin", garment="suit", cloth_id=cloth
    )
    counter.write(collection, piece)
    counter.book.prepare(TODAY)

    invited = _reasons(counter, who)["new_collection"]
    assert (invited.facts.place, invited.facts.pieces) == (1, 1)
    counter.call(who, CallOutcome.NO_ANSWER, invited)
    assert "new_collection" in _reasons(counter, who, 1)
    counter.call(who, CallOutcome.NOT_FITTING, invited, days_ago=-1)
    assert "new_collection" not in _reasons(counter, who, 40)


def _invited_over(counter: Counter, *names: str) -> UUID:
    """Invite somebody who likes navy to a collection of navy suits, prepared this morning."""
    who = counter.client()
    counter.order(who, days_ago=900)
    note_preference(counter.book.change(), who, "colour", "bleumarin", today=TODAY)
    cloth = counter.cloth()
    collection = SeasonCollection(name="Primăvară", opens_on=TODAY + timedelta(days=7))
    pieces = [
        Piece(collection_id=collection.id, code=f"P{at}", name=name, garment="suit", cloth_id=cloth)
        for at, name in enumerate(names)
    ]
    counter.write(collection, *pieces)
    counter.book.prepare(TODAY)
    return who


def test_what_somebody_says_at_noon_is_in_the_call_of_the_afternoon(counter: Counter) -> None:
    """The book printed at that hour follows what was said, and the call says what the book holds."""
    who = _invited_over(counter, "Costum", "Costum cu vestă")
    before = _reasons(counter, who)["new_collection"].facts.likes
    note_preference(counter.book.change(), who, "garment", "costum", today=TODAY)

    after = _reasons(counter, who)["new_collection"].facts.likes

    assert ("garment", "costum") not in before
    assert ("garment", "costum") in after


def test_whom_nothing_suits_any_more_is_not_rung_about_it(counter: Counter) -> None:
    who = _invited_over(counter, "Costum")
    assert "new_collection" in _reasons(counter, who)

    note_preference(counter.book.change(), who, "colour", "bleumarin", likes=False, today=TODAY)

    assert "new_collection" not in _reasons(counter, who)


def test_a_piece_added_at_noon_is_in_the_call_of_the_afternoon(counter: Counter) -> None:
    who = _invited_over(counter, "Costum")
    collection = counter.book.queries().collections()[0].collection_id
    cloth = counter.cloth("S2", "Stofă de seară")

    counter.write(Piece(collection_id=collection, code="P9", name="Smoching", garment="suit", cloth_id=cloth))

    assert _reasons(counter, who)["new_collection"].facts.pieces == 2
