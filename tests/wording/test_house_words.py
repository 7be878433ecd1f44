"""The program's own words for what somebody likes: one thing in two languages, told in the one spoken."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique import wording
from boutique.domain.collections.aspects import WEAVES
from boutique.domain.kernel.ids import new_id
from boutique.domain.kernel.text import fold
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.taste.colours_named import PALETTE
from boutique.domain.taste.house_words import HOUSE_WORDS, house_word
from boutique.domain.taste.likes import held, same_thing
from boutique.domain.taste.matching import Offered, speaks_of
from boutique.domain.taste.views import PreferenceView
from boutique.wording.lookbooks import garments
from boutique.wording.taste.likes import said_value

_ALL = [(facet, word) for facet, words in HOUSE_WORDS.items() for word in words]


@pytest.mark.parametrize(
    ("facet", "stored", "ro", "en"),
    [
        ("colour", "bleumarin", "bleumarin", "navy"),
        ("colour", "navy", "bleumarin", "navy"),
        ("colour", "Bleumarin", "Bleumarin", "Navy"),
        ("pattern", "spic", "spic", "herringbone"),
        ("fit", "umar moale", "umar moale", "soft shoulder"),
        ("colour", "bleumarinul acela", "bleumarinul acela", "bleumarinul acela"),
        ("brand", "navy", "navy", "navy"),
        ("budget", "1500-2500", "1.500–2.500\u00a0lei", "1,500–2,500\u00a0lei"),
    ],
)
def test_a_word_of_the_program_is_told_in_the_language_spoken(
    facet: str, stored: str, ro: str, en: str
) -> None:
    with wording.speaking("ro"):
        assert said_value(facet, stored) == ro
    with wording.speaking("en"):
        assert said_value(facet, stored) == en


@pytest.mark.parametrize("name", [*(each.name for each in PALETTE), *WEAVES.values()])
def test_what_the_grids_offer_is_a_word_of_the_program(name: str) -> None:
    with wording.speaking("ro"):
        ro = wording._(name)
    facets = [facet for facet in ("colour", "cloth", "pattern") if house_word(facet, name)]
    assert facets
    assert {fold(word.ro) for facet in facets if (word := house_word(facet, name))} == {fold(ro)}


@pytest.mark.parametrize("name", [name for name in GARMENTS.values() if name != "piece"])
def test_garments_are_words_of_the_program(name: str) -> None:
    word = house_word("garment", name)
    assert word is not None
    with wording.speaking("ro"):
        assert word.ro == wording._(name)


def test_no_word_means_two_things_about_one_facet() -> None:
    for facet, words in HOUSE_WORDS.items():
        meant: dict[str, str] = {}
        for word in words:
            for said in word:
                assert meant.setdefault(fold(said), word.en) == word.en, (facet, said)


@given(st.sampled_from(_ALL))
def test_both_languages_say_the_same_thing_and_come_back_to_themselves(
    said: tuple[str, tuple[str, str]],
) -> None:
    facet, (en, ro) = said
    assert same_thing(facet, en) == same_thing(facet, ro.upper())
    with wording.speaking("ro"):
        assert said_value(facet, en) == ro if fold(en) != fold(ro) else en
    with wording.speaking("en"):
        assert said_value(facet, ro) == en if fold(en) != fold(ro) else ro


@given(st.sampled_from(list(HOUSE_WORDS)), st.text(max_size=30))
def test_a_word_of_the_shop_stays_as_it_was_typed(facet: str, typed: str) -> None:
    if house_word(facet, typed) is None:
        assert said_value(facet, typed) == typed
        assert same_thing(facet, typed) == (facet, fold(typed))


def test_what_was_said_last_holds_whatever_the_language() -> None:
    earlier = _said("bleumarin", date(2026, 1, 1), likes=True)
    now = _said("navy", date(2026, 3, 1), likes=False)
    (thing,) = held([earlier, now])
    assert (thing.now, thing.earlier) == (now, (earlier,))


def test_a_piece_answers_to_a_like_said_in_the_other_language() -> None:
    suit = Offered("C1", "Costum", "suit", "m", "", "", "herringbone", "bleumarin", "100% lână")
    assert speaks_of(suit, ("colour", "navy"))
    assert speaks_of(suit, ("pattern", "spic"))
    assert speaks_of(suit, ("cloth", "wool"))
    assert not speaks_of(suit, ("colour", "black"))


def test_a_lookbook_tells_likes_in_its_own_language() -> None:
    with wording.speaking("en"):
        assert garments.tastes(["bleumarin", "in", "umăr moale"]) == "navy, linen and soft shoulder"
        assert garments.liked([("pattern", "spic"), ("colour", "gri")]) == "herringbone and grey"


def _said(value: str, on: date, *, likes: bool) -> PreferenceView:
    return PreferenceView(
        preference_id=new_id(),
        facet="colour",
        value=value,
        likes=likes,
        observed=False,
        said_on=on,
        said_to="",
    )
