"""A shop of its own makes its offer: collections, cloths and pieces, and prints a lookbook of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.data.book import SqliteBook
from boutique.domain.clients.model import ClientDraft
from boutique.domain.collections.aspects import ASPECTS, chosen_of, style_of
from boutique.domain.collections.offering import (
    ClothDraft,
    CollectionDraft,
    Misfilled,
    PieceDraft,
    first_code,
    next_code,
)
from boutique.domain.kernel.errors import Refused
from boutique.domain.taste.colours_named import PALETTE, nearest_colour
from boutique.exchange.contacts.adapter import DiallingPlan
from boutique.press.lookbook import HousePress
from boutique.services.clients.book import register_client
from boutique.services.collections.offer import (
    add_cloth,
    add_piece,
    edit_cloth,
    edit_collection,
    edit_piece,
    open_collection,
    strike_piece,
)
from boutique.services.lookbooks.compose import compose_lookbook
from boutique.services.shop.changes import undo_change
from boutique.services.taste.preferences import note_preference
from tests.counter import TODAY

SPRING = CollectionDraft(name="Primăvară 2027", opens_on=date(2027, 2, 1))
NAVY = ClothDraft(name="In bleumarin", ground=(20.0, 2.0, -20.0), weave="linen", colour="bleumarin")
JACKET = PieceDraft(name="Sacou neforrat", garment="jacket", wearer="m", cloth_id=None, price_bani=285_000)


@pytest.fixture
def season(book: SqliteBook) -> UUID:
    """A collection just opened."""
    return open_collection(book.change(), SPRING).id


@pytest.fixture
def navy(book: SqliteBook) -> UUID:
    """A cloth on the shelf."""
    return add_cloth(book.change(), NAVY).id


def _jacket(navy: UUID, **more: object) -> PieceDraft:
    return replace(JACKET, cloth_id=navy, **more)  # type: ignore[arg-type]


def test_an_empty_book_comes_to_a_printed_lookbook(book: SqliteBook, tmp_path: Path) -> None:
    who = register_client(
        book.change(),
        ClientDraft(given_name="Horia", family_name="Bălan", title="dl"),
        DiallingPlan(),
        today=TODAY,
    )
    note_preference(book.change(), who, "colour", "bleumarin", today=TODAY)
    season = open_collection(book.change(), SPRING).id
    cloths = [
        add_cloth(book.change(), replace(NAVY, name=name, weave=weave, ground=PALETTE[at].lab)).id
        for name, weave, at in (
            ("In bleumarin", "linen", 21),
            ("Flanel gri", "flannel", 9),
            ("Spic", "twill", 37),
        )
    ]
    for number, garment in enumerate(("suit", "jacket", "trousers", "waistcoat", "overcoat", "shirt")):
        draft = _jacket(cloths[number % 3], name=f"Piesa {number + 1}", garment=garment)
        add_piece(book.change(), season, draft)
    printed = compose_lookbook(
        book.change(),
        book.queries(),
        HousePress(),
        DiallingPlan(),
        client_id=who,
        collection_id=season,
        out=tmp_path / "horia.pdf",
        today=TODAY,
    )

    document = pypdfium2.PdfDocument(printed.path)
    words = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert printed.pages % 4 == 0
    assert "Horia" in words
    assert sum(f"P27-0{number}" in words for number in range(1, 7)) >= 4


def test_no_lookbook_is_made_of_a_collection_without_pieces(
    book: SqliteBook, season: UUID, tmp_path: Path
) -> None:
    who = register_client(book.change(), ClientDraft(given_name="Horia"), DiallingPlan(), today=TODAY)

    with pytest.raises(Refused, match="no pieces yet"):
        compose_lookbook(
            book.change(),
            book.queries(),
            HousePress(),
            DiallingPlan(),
            client_id=who,
            collection_id=season,
            out=tmp_path / "horia.pdf",
            today=TODAY,
        )


def test_codes_follow_one_another_by_themselves(book: SqliteBook, season: UUID, navy: UUID) -> None:
    for _ in range(3):
        add_piece(book.change(), season, _jacket(navy))
    add_cloth(book.change(), NAVY)

    assert [piece.code for piece in book.queries().pieces(season)] == ["P27-01", "P27-02", "P27-03"]
    assert sorted(cloth.code for cloth in book.queries().cloths()) == ["S-101", "S-102"]


REFUSED: dict[str, tuple[Callable[[SqliteBook, UUID, UUID], object], str]] = {
    "a collection without a name": (
        lambda b, s, c: open_collection(b.change(), replace(SPRING, name=" ")),
        "name",
    ),
    "a collection of a name in use": (
        lambda b, s, c: open_collection(b.change(), replace(SPRING, name="primavara 2027 ")),
        "name",
    ),
    "a collection without a day": (
        lambda b, s, c: open_collection(b.change(), replace(SPRING, name="Vară", opens_on=None)),
        "opens_on",
    ),
    "a collection that closes first": (
        lambda b, s, c: open_collection(b.change(), replace(SPRING, name="Vară", closes_on=date(2027, 1, 1))),
        "closes_on",
    ),
    "a cloth without a name": (lambda b, s, c: add_cloth(b.change(), replace(NAVY, name="")), "name"),
    "a cloth of a code in use": (
        lambda b, s, c: add_cloth(b.change(), replace(NAVY, code="s-101")),
        "code",
    ),
    "a negative stock": (lambda b, s, c: add_cloth(b.change(), replace(NAVY, stock_cm=-1)), "stock_cm"),
    "a negative weight": (lambda b, s, c: add_cloth(b.change(), replace(NAVY, weight_g=-1)), "weight_g"),
    "a cloth without a code": (lambda b, s, c: edit_cloth(b.change(), c, 1, NAVY), "code"),
    "a piece without a name": (lambda b, s, c: add_piece(b.change(), s, _jacket(c, name="")), "name"),
    "a piece of no cloth": (lambda b, s, c: add_piece(b.change(), s, JACKET), "cloth_id"),
    "a piece of no garment": (lambda b, s, c: add_piece(b.change(), s, _jacket(c, garment="hat")), "garment"),
    "a negative price": (
        lambda b, s, c: add_piece(b.change(), s, _jacket(c, price_bani=-1)),
        "price_bani",
    ),
    "ready before today": (
        lambda b, s, c: add_piece(b.change(), s, _jacket(c, ready_weeks=-1)),
        "ready_weeks",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_stand_is_refused_beside_its_field(
    book: SqliteBook, season: UUID, navy: UUID, what: str
) -> None:
    do, field = REFUSED[what]

    with pytest.raises(Misfilled) as refused:
        do(book, season, navy)

    assert refused.value.field == field


def test_two_pieces_of_a_collection_never_share_a_code(book: SqliteBook, season: UUID, navy: UUID) -> None:
    add_piece(book.change(), season, _jacket(navy, code="Z-9"))

    with pytest.raises(Misfilled, match="Z-9"):
        add_piece(book.change(), season, _jacket(navy, code="Z-9"))


def test_nobody_writes_over_what_somebody_else_changed(book: SqliteBook, season: UUID, navy: UUID) -> None:
    piece = add_piece(book.change(), season, _jacket(navy)).id
    edit_collection(book.change(), season, 1, replace(SPRING, story="In de Biella."))
    edit_cloth(book.change(), navy, 1, replace(NAVY, code="S-101", mill="Harrow"))
    edit_piece(book.change(), piece, 1, _jacket(navy, code="P27-01", story="Umeri moi."))

    for again in (
        lambda: edit_collection(book.change(), season, 1, SPRING),
        lambda: edit_cloth(book.change(), navy, 1, replace(NAVY, code="S-101")),
        lambda: edit_piece(book.change(), piece, 1, _jacket(navy, code="P27-01")),
        lambda: strike_piece(book.change(), piece, 1),
    ):
        with pytest.raises(Refused, match="Somebody else"):
            again()


def test_a_correction_can_be_taken_back(book: SqliteBook, season: UUID, navy: UUID) -> None:
    piece = add_piece(book.change(), season, _jacket(navy)).id
    before = book.queries().pieces(season)
    entry = edit_piece(
        book.change(), piece, 1, _jacket(navy, code="P27-09", price_bani=1, style="lapel=peak")
    )
    assert book.queries().pieces(season)[0].code == "P27-09"

    undo_change(book.change(), entry)

    (after,) = book.queries().pieces(season)
    assert replace(after, version=1) == before[0]


def test_a_piece_taken_out_comes_back_as_it_was(book: SqliteBook, season: UUID, navy: UUID) -> None:
    piece = add_piece(book.change(), season, _jacket(navy)).id
    entry = strike_piece(book.change(), piece, 1)
    assert not book.queries().pieces(season)

    undo_change(book.change(), entry)

    assert [each.piece_id for each in book.queries().pieces(season)] == [piece]


def test_whatever_is_opened_can_be_taken_back_last_first(book: SqliteBook) -> None:
    season = open_collection(book.change(), SPRING)
    cloth = add_cloth(book.change(), NAVY)
    piece = add_piece(book.change(), season.id, _jacket(cloth.id))
    with pytest.raises(Refused):
        undo_change(book.change(), season.entry_id)

    for written in (piece, cloth, season):
        undo_change(book.change(), written.entry_id)

    assert not book.queries().collections()
    assert not book.queries().cloths()


@given(st.lists(st.from_regex(r"\A[A-Z]{1,2}[0-9]{0,2}-?[0-9]{0,3}\Z"), max_size=8))
def test_a_proposed_code_is_always_free(taken: list[str]) -> None:
    assert next_code(taken, "P27-01") not in taken or not taken


def test_the_first_code_carries_season_and_year() -> None:
    assert first_code("Primăvară 2027", date(2026, 11, 26)) == "P27-01"
    assert first_code("Însemnări de vară", date(2027, 6, 1)) == "I27-01"


@given(st.sampled_from(sorted(ASPECTS)), st.data())
def test_a_style_says_what_was_chosen_and_keeps_what_is_not_drawn(garment: str, data: st.DataObject) -> None:
    chosen = {
        aspect.name: data.draw(st.sampled_from([value for value, _label in aspect.choices]))
        for aspect in ASPECTS[garment]
    }
    style = style_of(garment, chosen, "pleats=2 lapel=peak")

    again = chosen_of(garment, style)
    if chosen.get("breast") == "double":
        again.pop("buttons", None)
        chosen.pop("buttons", None)
    assert again == chosen
    assert "pleats=2" in style.split()


def test_no_two_colours_of_the_palette_are_alike() -> None:
    assert len({each.name for each in PALETTE}) == len(PALETTE) == 48
    assert all(nearest_colour(each.lab) is each for each in PALETTE)
