"""Which pieces go into somebody's book."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.care.views import ComplaintView
from boutique.domain.collections.views import PieceView
from boutique.domain.kernel.errors import Refused
from boutique.domain.lookbooks.book import CauseKind
from boutique.domain.lookbooks.colour_names import TYPICAL, colour_of_cloth
from boutique.domain.lookbooks.piece_selection import FEWEST, MOST
from boutique.domain.pages.client import ClientPage
from tests.lookbooks import (
    CLOTHS,
    PIECES,
    SERBAN,
    book_for,
    changed,
    client,
    likes,
    measured,
    owned,
    preference,
    uid,
    waiting,
)

COLOURS = ["bleumarin", "gri", "maro", "alb", "bordo", "verde", "oliv", "negru", "camel", "navy", "brown"]


@given(
    st.lists(st.sampled_from(COLOURS), min_size=1, max_size=6, unique=True),
    st.sampled_from(["dl", "dna", ""]),
)
def test_a_disliked_colour_is_never_shown(disliked: list[str], title: str) -> None:
    page = client(
        "Ion", "Pop", title, preferences=tuple(preference("colour", c, like=False) for c in disliked)
    )
    try:
        book = book_for(page)
    except Refused:
        return
    shown = {look.piece.cloth.colour for look in book.looks}
    assert not shown & set(disliked)


def test_a_colour_disliked_in_another_language_is_left_out_too() -> None:
    page = client("James", "Lee", preferences=(preference("colour", "brown", like=False),))

    assert "brown" not in {colour_of_cloth(look.piece.cloth.swatch) for look in book_for(page).looks}


def _dear(*codes: str) -> list[PieceView]:
    """The collection, in which these pieces cost far more than the others."""
    return [changed(each, price_bani=900_000 if each.code in codes else 150_000) for each in PIECES]


def test_what_is_far_beyond_the_budget_is_left_out_while_the_book_is_full() -> None:
    page = client("Ion", "Pop", preferences=(*likes(colour="bleumarin"), preference("budget", "-2000 lei")))
    dear = PIECES[0].code

    book = book_for(page, _dear(dear))

    assert dear not in [look.piece.code for look in book.looks]
    assert all(cause.kind != CauseKind.BEYOND for look in book.looks for cause in look.causes)


def test_of_a_thin_collection_what_is_beyond_the_budget_comes_last_and_says_so_gently() -> None:
    page = client("Ion", "Pop", preferences=(*likes(colour="bleumarin"), preference("budget", "-2000 lei")))
    thin = _dear(*(each.code for each in PIECES[1:]))

    kinds = [[cause.kind for cause in look.causes] for look in book_for(page, thin).looks]

    assert len(kinds) >= FEWEST
    assert [CauseKind.BEYOND in each for each in kinds] == sorted(CauseKind.BEYOND in each for each in kinds)
    assert len(kinds[-1]) > 1  # there is also a reason to show it


def test_a_budget_without_an_upper_bound_leaves_the_choice_alone() -> None:
    page = client("Ion", "Pop", preferences=likes(colour="bleumarin"))
    rich = replace(page, preferences=(*page.preferences, preference("budget", "500- lei")))

    shown = [
        [look.piece.code for look in book_for(each, _dear(PIECES[0].code)).looks] for each in (page, rich)
    ]
    assert shown[0] == shown[1]


def test_the_cloth_they_wait_for_comes_first() -> None:
    page = client("Ion", "Pop", preferences=likes(colour="gri"), waits=(waiting("linen", date(2026, 3, 1)),))

    first = book_for(page).looks[0]

    assert first.piece.cloth == CLOTHS["linen"]
    assert first.causes[0].kind == CauseKind.WAITED


def test_nobody_is_shown_what_they_own_already() -> None:
    page = client("Ion", "Pop", orders=(owned("trousers", "flannel", date(2026, 5, 14)),))

    assert "P02" not in {look.piece.code for look in book_for(page).looks}


def test_a_lady_is_not_shown_mens_clothes() -> None:
    book = book_for(client("Ioana", "Pop", "dna"))

    assert {look.piece.wearer for look in book.looks} <= {"f", ""}


def test_a_newcomer_gets_the_heart_of_the_collection_each_with_a_plain_reason() -> None:
    book = book_for(client("Matei", "Pop", ""))

    assert len(book.looks) == FEWEST
    assert not book.letter.known
    assert all(look.causes for look in book.looks)
    assert len({look.piece.garment for look in book.looks}) == FEWEST


def test_a_short_linen_is_not_found_inside_a_longer_word() -> None:
    page = client("Ion", "Pop", preferences=likes(cloth="in"))

    liked = [look for look in book_for(page).looks if look.causes[0].kind == CauseKind.LIKED]

    assert {look.piece.cloth.composition for look in liked} == {"in"}


def test_the_latest_word_on_a_colour_counts() -> None:
    then, now = preference("colour", "maro", like=False), preference("colour", "maro")
    page = client("Ion", "Pop", preferences=(then, type(now)(**{**vars(now), "said_on": date(2026, 9, 1)})))

    assert "maro" in {look.piece.cloth.colour for look in book_for(page).looks}


def test_a_single_piece_makes_a_book() -> None:
    assert [look.piece.code for look in book_for(SERBAN, PIECES[:1]).looks] == ["P01"]


def test_a_collection_in_which_nothing_suits_is_refused() -> None:
    page = client("Ion", "Pop", preferences=(preference("colour", "bleumarin", like=False),))

    with pytest.raises(Refused, match="Ion Pop"):
        book_for(page, PIECES[:1])


def test_a_book_never_has_more_looks_than_its_booklet_holds() -> None:
    assert (
        len(book_for(client("Ion", "Pop", "", preferences=likes(colour="bleumarin")), PIECES * 3).looks)
        <= MOST
    )


def test_the_same_shirt_is_not_named_on_every_page() -> None:
    book = book_for(SERBAN)

    named = [look.goes_with for look in book.looks if look.goes_with]
    assert named
    assert max(named.count(thing) for thing in named) <= 2


def test_the_jacket_goes_with_the_trousers_made_for_them() -> None:
    companion = book_for(SERBAN).looks[0].goes_with

    assert companion is not None
    assert (companion.garment, companion.colour, companion.made) == ("trousers", "gri", True)


def _measured(page: ClientPage, on: date) -> ClientPage:
    return type(page)(**{**vars(page), "measures": measured(on)})


def test_measures_older_than_a_year_want_taking_again() -> None:
    assert book_for(_measured(SERBAN, date(2025, 11, 20))).stale
    assert not book_for(_measured(SERBAN, date(2025, 11, 21))).stale


def test_every_typical_colour_is_called_by_its_own_name() -> None:
    for key, lab in TYPICAL.items():
        swatch = type(CLOTHS["linen"].swatch)(**{**vars(CLOTHS["linen"].swatch), "colour": "", "ground": lab})
        assert colour_of_cloth(swatch) == key


def test_that_we_know_how_their_suits_sit_is_said_once() -> None:
    page = client("Ion", "Pop", orders=(owned("suit", "velvet", date(2025, 5, 14)),))

    told = [cause for look in book_for(page).looks for cause in look.causes if cause.kind == CauseKind.WORN]

    assert len(told) == 1


def test_nobody_is_reminded_of_a_purchase_while_they_complain() -> None:
    complaint = ComplaintView(
        complaint_id=uid("c"),
        opened_on=date(2026, 11, 15),
        words="S-a desfăcut cusătura",
        reply_by=date(2026, 11, 20),
        owner="Ana",
        replied_on=None,
        solution="",
        resolved_on=None,
    )
    page = replace(SERBAN, complaints=(complaint,))

    assert book_for(SERBAN).letter.last is not None
    assert book_for(page).letter.last is None


def test_an_occasion_they_named_is_told_as_one() -> None:
    page = client("Ion", "Pop", preferences=likes(occasion="ceremonie"))

    causes = [cause.kind for cause in book_for(page).looks[0].causes]

    assert causes == [CauseKind.LIKED_OCCASION]


def test_what_rests_on_nothing_we_know_is_counted_as_such() -> None:
    book = book_for(client("Ion", "Pop", preferences=likes(colour="camel")))

    assert book.letter.known
    assert book.letter.guessed == len(book.looks) - 1
