"""What one types of an amendment, in either language, is read as place and millimetres, or asked back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.errors import Misfilled
from boutique.domain.workshop.amendments import AmendmentDraft
from boutique.domain.workshop.places import PARTS, PLACES, View, is_in_pairs, nearest, parts_of, spots
from boutique.wording import speaking
from boutique.wording.workshop.places import place_name, read_typed


def _read(text: str, garment: str = "jacket") -> AmendmentDraft:
    return read_typed(text, parts_of(garment))


@pytest.mark.parametrize(
    ("text", "place", "mm", "words"),
    [
        ("mâneca stângă -1", "sleeve_left", -10, ""),
        ("maneca stanga −1 cm", "sleeve_left", -10, ""),
        ("left sleeve -1", "sleeve_left", -10, ""),
        ("-1 sleeve, left", "sleeve_left", -10, ""),
        ("mâneca dreaptă -0,5", "sleeve_right", -5, ""),
        ("talia -0,5 fiecare parte", "waist", -5, "fiecare parte"),
        ("spate +3mm", "back", 3, ""),
        ("umărul drept vată mai subțire", "shoulder_right", None, "vată mai subțire"),
        ("left sleeve shortened 1", "sleeve_left", -10, "shortened"),
        ("mâneca stângă scurtată 1", "sleeve_left", -10, "scurtată"),
        ("talia lărgită cu 1", "waist", 10, "lărgită cu"),
        ("răscroiala mânecii stângi +0.5", "armhole_left", 5, "mânecii"),
        ("căptușeala trage", "", None, "căptușeala trage"),
        ("sleeve -1", "sleeve", -10, ""),
    ],
)
def test_what_is_typed_is_read_in_both_languages(text: str, place: str, mm: int | None, words: str) -> None:
    assert _read(text) == AmendmentDraft(place=place, mm=mm, words=words)


@pytest.mark.parametrize(
    "text", ["", "  ", "-1", "spate 1", "guler +0,25 mm", "mâneca -1 talia -2", "talia -90"]
)
def test_what_cannot_be_meant_is_asked_back(text: str) -> None:
    with pytest.raises(Misfilled):
        _read(text)


def test_a_place_the_garment_does_not_have_is_asked_back() -> None:
    with pytest.raises(Misfilled):
        _read("genunchi -1")
    assert _read("genunchi -1", "trousers").place == "knee"
    assert _read("genunchiul stâng -1", "suit").place == "knee_left"


@given(st.sampled_from(sorted(PLACES)), st.integers(-500, 500).filter(bool), st.sampled_from(["ro", "en"]))
def test_every_place_typed_by_its_name_is_read_back(place: str, mm: int, language: str) -> None:
    with speaking(language):
        name = place_name(place)
        size = f"{mm / 10:+.1f}".replace(".", "," if language == "ro" else ".")
    draft = read_typed(f"{name} {size}", PARTS)
    assert (draft.place, draft.mm) == (place, mm)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_read_or_asked_back(text: str) -> None:
    try:
        draft = _read(text)
    except Misfilled:
        return
    assert draft.place or draft.words


@pytest.mark.parametrize("garment", ["jacket", "suit", "waistcoat", "trousers", "skirt", "dress", "shirt"])
def test_every_place_lies_on_the_drawing_and_is_found_where_it_lies(garment: str) -> None:
    known = spots(garment)
    assert len({each.place for each in known}) == len(known)
    for spot in known:
        assert spot.place in PLACES
        assert 0 <= spot.x <= 1
        assert 0 <= spot.y <= 1
        assert nearest(garment, spot.view, spot.x, spot.y) == spot


def test_left_is_the_wearers_on_both_sides_of_the_garment() -> None:
    at = {each.place: each for each in spots("jacket")}
    assert at["sleeve_left"].x > 0.5 > at["sleeve_right"].x
    assert at["side_left"].view is View.BACK
    assert at["side_left"].x < 0.5 < at["side_right"].x
    assert all(is_in_pairs(each.split("_")[0]) for each in at if "_" in each)
