"""What the call says and what the book holds are one choice: as many pieces, for the same likes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.calls.facts import invited_facts
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.collections.views import PieceView
from boutique.domain.kernel.errors import Refused
from boutique.domain.lookbooks.book import CauseKind, Lookbook
from boutique.domain.lookbooks.invitations import Guest, choose_guests
from boutique.domain.lookbooks.piece_selection import MOST
from boutique.domain.lookbooks.taste_weights import offered, person_of
from boutique.domain.pages.client import ClientPage
from boutique.domain.taste.matching import speaks_of
from boutique.domain.taste.views import PreferenceView
from boutique.wording import use
from boutique.wording.calls.reason_lines import short
from boutique.wording.lookbooks.letters import paragraphs
from boutique.wording.lookbooks.looks import why
from tests.lookbooks import (
    CLOTHS,
    TODAY,
    book_for,
    client,
    cloth,
    likes,
    owned,
    piece,
    preference,
    uid,
    waiting,
)

FOR_WOMEN = ("dress", "skirt", "blouse", "womens_jacket")
FOR_MEN = ("suit", "jacket", "trousers", "shirt", "waistcoat", "tie", "overcoat")
SAID = st.sampled_from(
    [
        *(("colour", word) for word in ("bleumarin", "gri", "bordo", "verde", "camel", "negru", "teracota")),
        *(("cloth", word) for word in ("in", "lână", "mătase", "crep", "tweed", "bumbac")),
        *(("garment", word) for word in ("rochie", "costum", "sacou", "cămașă", "dress")),
        *(("occasion", word) for word in ("birou", "seară", "ceremonie")),
        *(("budget", word) for word in ("-1000 lei", "500-4000 lei")),
    ]
)


@st.composite
def offers(draw: st.DrawFn) -> list[PieceView]:
    """A collection of up to thirty pieces, in any cloth, of any price."""
    made = draw(
        st.lists(
            st.tuples(
                st.sampled_from([*FOR_WOMEN, *FOR_MEN]),
                st.sampled_from(sorted(CLOTHS)),
                st.sampled_from(["", "birou", "seară", "ceremonie"]),
                st.sampled_from([90_000, 240_000, 900_000]),
            ),
            min_size=1,
            max_size=30,
        )
    )
    return [
        piece(
            f"X{at:02}",
            f"{garment} {CLOTHS[of].name}",
            garment,
            of,
            wearer="f" if garment in FOR_WOMEN else "m" if garment in ("suit", "jacket") else "",
            occasion=occasion,
            price_bani=price,
        )
        for at, (garment, of, occasion, price) in enumerate(made)
    ]


@st.composite
def people(draw: st.DrawFn) -> ClientPage:
    """Somebody with any tastes, things of ours and waits."""
    said = draw(st.lists(st.tuples(SAID, st.booleans()), max_size=7, unique_by=lambda each: each[0]))
    had = draw(
        st.lists(
            st.tuples(
                st.sampled_from([*FOR_WOMEN, *FOR_MEN]),
                st.sampled_from(sorted(CLOTHS)),
                st.dates(date(2020, 1, 1), TODAY),
            ),
            max_size=5,
        )
    )
    waits = draw(st.lists(st.sampled_from(sorted(CLOTHS)), max_size=2, unique=True))
    return client(
        "Ana",
        "Pop",
        draw(st.sampled_from(["dna", "dl", ""])),
        preferences=tuple(_spoken(facet, value, like or facet == "budget") for (facet, value), like in said),
        orders=tuple(owned(garment, of, on) for garment, of, on in had),
        waits=tuple(waiting(of, date(2026, 3, 1)) for of in waits),
    )


def _spoken(facet: str, value: str, like: bool) -> PreferenceView:
    return preference(facet, value, like=like)


def invited(pieces: list[PieceView], page: ClientPage) -> Guest | None:
    person = person_of(page, (), TODAY)
    guest = Guest(key="x", orders=3, years=2.0, worth_bani=500_000, score=0.4, person=person)
    return next(iter(choose_guests(pieces, [guest], 1)), None)


def suiting(book: Lookbook) -> list[PieceView]:
    """The pieces of a book that rest on what is known of its reader."""
    return [look.piece for look in book.looks][: len(book.looks) - book.letter.guessed]


@given(offers(), people())
def test_the_call_counts_the_pieces_of_the_book_and_names_only_what_is_in_it(
    pieces: list[PieceView], page: ClientPage
) -> None:
    guest = invited(pieces, page)
    try:
        book = book_for(page, pieces)
    except Refused:
        assert guest is None
        return

    inside = suiting(book)
    facts = guest.facts if guest is not None else {"pieces": 0, "suits": 0, "codes": [], "likes": []}
    assert facts["pieces"] == len(inside)
    assert facts["codes"] == [each.code for each in inside]
    assert facts["suits"] == book.letter.suits
    assert facts["likes"] == [list(taste) for taste in book.letter.likes]
    for facet, value in book.letter.likes:
        said = preference(facet, value)
        assert said in page.preferences
        assert any(speaks_of(offered(each), (facet, value)) for each in inside)


TERRACOTTA = cloth("Crep teracota", "crepe", "teracota", (52, 36, 34), composition="lână", weight_g=210)


def dresses(count: int) -> list[PieceView]:
    one = piece("R", "Rochie din crep", "dress", "crepe", wearer="f")
    other = replace(one, cloth=TERRACOTTA)
    return [
        replace(other if at % 2 else one, code=f"R{at:02}", piece_id=uid("dress", at)) for at in range(count)
    ]


READER = client("Ioana", "Pop", "dna", preferences=likes(garment="rochie", colour="teracota", cloth="crep"))


def test_somebody_rung_for_eleven_pieces_finds_eleven_in_the_book() -> None:
    book, guest = book_for(READER, dresses(11)), invited(dresses(11), READER)

    assert guest is not None
    assert (guest.facts["pieces"], len(book.looks)) == (11, 11)
    assert {"rochie", "teracota", "crep"} == {value for _facet, value in guest.facts["likes"]}  # type: ignore[attr-defined]


def test_a_book_with_no_room_for_all_says_so_on_the_phone_and_in_the_letter() -> None:
    use("ro")
    book, guest = book_for(READER, dresses(17)), invited(dresses(17), READER)
    assert guest is not None

    why = invited_facts(guest.facts)
    reason = Reason(kind=ReasonKind.NEW_COLLECTION, client_id=READER.client_id, facts=why)
    told = short(reason, TODAY)
    letter = " ".join(paragraphs(book, lambda look: look, 30))
    assert len(book.looks) == MOST
    assert f"{MOST} din 17 piese" in told
    assert "Din 17 piese" in letter
    assert all(word in letter for word in ("rochii", "teracota", "crep"))


def test_what_only_fills_the_book_is_not_counted_on_the_phone() -> None:
    pieces = [*dresses(2), *(piece(f"S{at}", "Bluză", "blouse", "silk", wearer="f") for at in range(5))]
    book, guest = book_for(READER, pieces), invited(pieces, READER)

    assert guest is not None
    assert guest.facts["pieces"] == 2
    assert (len(book.looks), book.letter.guessed) == (5, 3)


def bought(garment: str, of: str, days: int) -> ClientPage:
    orders = (owned(garment, of, TODAY - timedelta(days=days)),)
    return client("Ana", "Pop", "dna" if garment in FOR_WOMEN else "dl", orders=orders)


def offers_again(garment: str, of: str, days: int) -> bool:
    """Whether somebody is shown the same thing in the same cloth so many days after they got it."""
    wearer = "f" if garment in FOR_WOMEN else ""
    pieces = [piece("A1", "Aceeași", garment, of, wearer=wearer)]
    guest = invited(pieces, bought(garment, of, days))
    return guest is not None and guest.facts["pieces"] == 1


@pytest.mark.parametrize(
    ("garment", "of", "soon", "late"),
    [
        ("shirt", "poplin", 30, 180),
        ("trousers", "flannel", 60, 300),
        ("dress", "crepe", 120, 700),
        ("suit", "glen", 300, 1000),
        ("overcoat", "camel", 500, 1500),
    ],
)
def test_what_they_have_is_not_offered_at_once_and_is_again_in_time(
    garment: str, of: str, soon: int, late: int
) -> None:
    assert not offers_again(garment, of, soon)
    assert offers_again(garment, of, late)


def test_a_shirt_is_wanted_again_before_a_suit() -> None:
    assert offers_again("shirt", "poplin", 200)
    assert not offers_again("suit", "glen", 200)


def test_what_they_love_is_shown_although_they_have_it_and_the_reason_says_so() -> None:
    use("ro")
    had = owned("dress", "crepe", date(2026, 9, 4))
    page = replace(READER, orders=(had,), swatches=(CLOTHS["crepe"].swatch,))

    told = [why(look, TODAY) for look in book_for(page, dresses(4)).looks]
    assert sum("Ca rochia bordo din septembrie, din aceeași stofă." in each for each in told) == 2
    assert sum("Ca rochia bordo din septembrie, acum în Crep teracota." in each for each in told) == 1


def test_nobody_is_likened_to_a_thing_they_complain_about() -> None:
    from boutique.domain.care.views import ComplaintView

    complaint = ComplaintView(
        complaint_id=uid("c"),
        opened_on=TODAY,
        words="S-a desfăcut tivul",
        reply_by=TODAY,
        owner="",
        replied_on=None,
        solution="",
        resolved_on=None,
    )
    page = replace(
        READER,
        orders=(owned("dress", "crepe", date(2026, 9, 4)),),
        swatches=(CLOTHS["crepe"].swatch,),
        complaints=(complaint,),
    )

    kinds = {cause.kind for look in book_for(page, dresses(4)).looks for cause in look.causes}
    assert CauseKind.AGAIN not in kinds
