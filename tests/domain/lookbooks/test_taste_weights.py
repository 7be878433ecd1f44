"""What somebody likes now, by name and by eye, and what they have from elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from boutique.domain.lookbooks.owned_garments import companion, elsewhere_of
from boutique.domain.lookbooks.taste_weights import person_of
from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe_views import OwnedView
from boutique.drawing.colour import Lab
from boutique.wording import use
from boutique.wording.lookbooks.garments import goes_with
from tests.lookbooks import PIECES, TODAY, client, preference, uid

NAVY_PIECE = next(piece for piece in PIECES if piece.cloth.name == "In bleumarin")
NAVY: Lab = NAVY_PIECE.cloth.swatch.ground


def said(value: str, ground: Lab | None, *, like: bool = True, on: date = TODAY) -> PreferenceView:
    return replace(preference("colour", value, like=like), ground=ground, said_on=on)


def test_a_colour_of_their_own_finds_the_cloth_that_comes_near() -> None:
    near = (NAVY[0] + 2, NAVY[1], NAVY[2] - 1)
    person = person_of(client("Ion", "Pop", preferences=(said("miezul nopții", near),)), (), TODAY)

    assert ("colour", "miezul nopții") in person.weigh(NAVY_PIECE).because


def test_without_a_shade_only_the_name_counts() -> None:
    person = person_of(client("Ion", "Pop", preferences=(said("miezul nopții", None),)), (), TODAY)

    assert not person.weigh(NAVY_PIECE).because


def test_a_refused_shade_is_left_out_under_any_name() -> None:
    person = person_of(
        client("Ion", "Pop", preferences=(said("culoarea uniformei", NAVY, like=False),)), (), TODAY
    )

    assert person.weigh(NAVY_PIECE).score < 0


def test_who_will_not_have_navy_now_is_shown_none_however_much_they_liked_it() -> None:
    then, now = said("bleumarin", NAVY, on=date(2024, 3, 1)), said("Bleumarin", NAVY, like=False)
    person = person_of(client("Ion", "Pop", preferences=(then, now)), (), TODAY)

    assert person.weigh(NAVY_PIECE).score < 0


def brown_jacket(garment: str = "jacket", gone: date | None = None) -> OwnedView:
    return OwnedView(
        piece_id=uid("owned", garment),
        garment=garment,
        description="",
        brand="Ținta",
        size="50",
        colour="gri",
        ground=(52.0, 0.0, -2.0),
        bought_year=2024,
        noted_on=TODAY,
        observed=False,
        said_to="",
        gone_on=gone,
    )


def test_what_they_bought_elsewhere_is_worn_with_our_pieces() -> None:
    trousers = next(piece for piece in PIECES if piece.garment == "trousers")
    matching = elsewhere_of([brown_jacket()])

    found = companion(trousers, matching)

    assert found is None or found.elsewhere
    assert [thing.elsewhere for thing in matching] == [True]


def test_what_is_not_worn_any_more_or_is_no_garment_of_ours_is_left_out() -> None:
    assert not elsewhere_of([brown_jacket(gone=TODAY), brown_jacket("shoes")])


def test_we_do_not_claim_to_have_made_what_was_bought_elsewhere() -> None:
    use("ro")
    [jacket] = elsewhere_of([brown_jacket()])

    assert goes_with(jacket, TODAY) == "Merge cu sacoul gri pe care îl aveți."
