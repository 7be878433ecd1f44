"""What people are to one another, their days, and the leave they give, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from boutique import wording
from boutique.domain.clients.household import Kinship
from boutique.domain.clients.life import KinView
from boutique.domain.clients.occasions import Occasion
from boutique.domain.consent.rules import ALL, Channel, ConsentState, Purpose
from boutique.domain.kernel.ids import new_id
from boutique.wording.clients.kin import family_words, kin_word
from boutique.wording.clients.occasions import day_words, how_far, occasion_name, the_occasion
from boutique.wording.consent import leave_words, words_of_leave
from boutique.wording.kernel.dates import month_named

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _romanian() -> None:
    wording.use("ro")


@pytest.mark.parametrize(
    ("kinship", "he", "she", "either"),
    [
        (Kinship.SPOUSE, "soț", "soție", "soț sau soție"),
        (Kinship.PARENT, "tată", "mamă", "părinte"),
        (Kinship.CHILD, "fiu", "fiică", "fiu sau fiică"),
        (Kinship.SIBLING, "frate", "soră", "frate sau soră"),
        (Kinship.RELATIVE, "rudă", "rudă", "rudă"),
    ],
)
def test_kin_are_called_in_the_form_that_fits_them(kinship: Kinship, he: str, she: str, either: str) -> None:
    assert (kin_word(kinship, "dl"), kin_word(kinship, "dna"), kin_word(kinship)) == (he, she, either)


@pytest.mark.parametrize("title", ["", "dl", "dna"])
@pytest.mark.parametrize("kinship", list(Kinship))
def test_every_kin_has_a_word_in_both_languages(kinship: Kinship, title: str) -> None:
    assert kin_word(kinship, title)
    with wording.speaking("en"):
        assert kin_word(kinship, title)


def test_of_a_large_family_the_nearest_are_named_and_the_rest_counted() -> None:
    kin = [
        KinView(new_id(), name, "dna", Kinship.CHILD) for name in ("Ana", "Dana", "Ioana", "Oana", "Ilona")
    ]

    assert family_words(kin[:1]) == "Ana (fiică)"
    assert family_words(kin[:2]) == "Ana (fiică) și Dana (fiică)"
    assert family_words(kin).endswith("și încă 1")
    assert family_words([KinView(new_id(), "Ana", "", "", together=True)]) == "Ana (aceeași casă)"


@pytest.mark.parametrize("given", [True, False])
@pytest.mark.parametrize("purpose", [*Purpose])
@pytest.mark.parametrize("channel", [*Channel, ALL])
def test_leave_is_proposed_in_the_clients_own_language(channel: str, purpose: str, given: bool) -> None:
    romanian = words_of_leave(channel, purpose, "ro", given=given)
    english = words_of_leave(channel, purpose, "en", given=given)

    assert romanian != english
    assert romanian.startswith("Da," if given else "Vă rog")
    assert words_of_leave(channel, purpose, "hu", given=given) == romanian  # what nobody speaks is said here


def test_how_a_channel_stands_says_since_when() -> None:
    assert leave_words(ConsentState.GIVEN, date(2025, 10, 12), TODAY) == "da, din 12 octombrie 2025"
    assert leave_words(ConsentState.REFUSED, TODAY, TODAY) == "nu, din 21 noiembrie"
    assert leave_words(ConsentState.NEVER_ASKED, None, TODAY) == "neîntrebat"


@pytest.mark.parametrize("occasion", list(Occasion))
def test_every_occasion_has_its_words(occasion: Occasion) -> None:
    assert occasion_name(occasion)
    assert the_occasion(occasion)


def test_a_day_is_told_with_its_kind_only_where_the_words_do_not() -> None:
    on = date(2027, 6, 14)

    assert day_words("wedding", "nunta fiicei", on, TODAY, yearly=False) == "14 iunie 2027, nunta fiicei"
    assert day_words("wedding", "Maria", on, TODAY, yearly=False) == "14 iunie 2027, nuntă: Maria"
    assert day_words("gala", "", on, TODAY, yearly=True) == "14 iunie, gală (în fiecare an)"
    assert (how_far(on, TODAY), how_far(date(2026, 5, 1), TODAY)) == ("peste 7 luni", "a trecut")


@pytest.mark.parametrize(
    ("word", "month"),
    [("iunie", 6), ("iun", 6), ("June", 6), ("MAI", 5), ("Feb", 2), ("ma", None), ("vara", None)],
)
def test_a_month_is_known_in_either_language(word: str, month: int | None) -> None:
    assert month_named(word) == month
