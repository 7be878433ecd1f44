"""A thing keeps the colour its cloth has at the counter, in both languages and beside every noun."""

from __future__ import annotations

from datetime import date

import pytest

from boutique.domain.cloth.views import SwatchView
from boutique.domain.lookbooks.book import Owned
from boutique.domain.lookbooks.owned_garments import owned_by
from boutique.domain.taste.colours_named import NAMES
from boutique.wording import _, speaking
from boutique.wording.lookbooks.colours import FEMININE, MASCULINE, SEVERAL, colour
from boutique.wording.lookbooks.garments import liked, the
from tests.lookbooks import TODAY, client, owned

ON = date(2026, 9, 4)


def told(language: str, garment: str, word: str) -> str:
    with speaking(language):
        return the(Owned(garment=garment, made=True, on=ON, colour=word))


@pytest.mark.parametrize(
    ("garment", "word", "ro", "en"),
    [
        ("skirt", "teracota", "fusta teracota", "the terracotta skirt"),
        ("blouse", "crem", "bluza crem", "the cream blouse"),
        ("dress", "vișiniu", "rochia vișinie", "the cherry red dress"),
        ("skirt", "negru", "fusta neagră", "the black skirt"),
        ("trousers", "albastru", "pantalonii albaștri", "the blue trousers"),
        ("trousers", "verde-închis", "pantalonii verde-închis", "the dark green trousers"),
        ("shirt", "alb cu albastru", "cămașa albă cu albastru", "the white with blue shirt"),
        ("jacket", "navy", "sacoul bleumarin", "the navy jacket"),
        ("jacket", "șofran", "sacoul șofran", "the șofran jacket"),
        ("jacket", "", "sacoul", "the jacket"),
    ],
)
def test_a_thing_is_called_by_its_cloths_own_colour(garment: str, word: str, ro: str, en: str) -> None:
    assert told("ro", garment, word) == ro
    assert told("en", garment, word) == en


def test_the_shops_word_wins_over_what_the_eye_would_say() -> None:
    orders = (owned("skirt", "crepe", ON),)
    page = client("Ioana", "Pop", "dna", orders=orders)
    [swatch] = page.swatches

    named = SwatchView(**{**vars(swatch), "colour": "teracota", "ground": (62.0, 42.0, 56.0)})
    nameless = SwatchView(**{**vars(swatch), "colour": "", "ground": (62.0, 42.0, 56.0)})
    assert [thing.colour for thing in owned_by(orders, [named], TODAY)] == ["teracota"]
    assert told("ro", "skirt", owned_by(orders, [nameless], TODAY)[0].colour) == "fusta portocalie"


def test_likes_keep_the_word_they_were_said_in() -> None:
    with speaking("ro"):
        assert (
            liked([("colour", "Crem"), ("colour", "vișiniu"), ("cloth", "crep")]) == "crem, vișiniu și crep"
        )
    with speaking("en"):
        assert liked([("colour", "Crem"), ("colour", "vișiniu")]) == "cream and cherry red"


@pytest.mark.parametrize("name", NAMES)
def test_every_colour_of_the_house_has_a_word_in_both_languages(name: str) -> None:
    with speaking("ro"):
        ours = _(name)
        assert colour(name) == ours
        assert all(colour(ours, form) for form in (MASCULINE, FEMININE, SEVERAL))
    with speaking("en"):
        assert colour(ours) == name or ours in (_(other) for other in NAMES)
