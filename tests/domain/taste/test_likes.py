"""Somebody may change their mind: the newest word holds, and the earlier ones are kept behind it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.taste.likes import held
from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe import sizes_held
from boutique.domain.taste.wardrobe_views import SizeView


def said(facet: str, value: str, day: int, number: int, *, likes: bool = True) -> PreferenceView:
    return PreferenceView(
        preference_id=UUID(int=number),
        facet=facet,
        value=value,
        likes=likes,
        observed=False,
        said_on=date(2024, 1, 1) + timedelta(days=day),
        said_to="Ana",
    )


statements = st.lists(
    st.tuples(
        st.sampled_from(["colour", "cloth", "budget"]),
        st.sampled_from(["bleumarin", "Bleumarin ", "BLEUMARIN", "în", "in"]),
        st.integers(0, 5),
        st.booleans(),
    ),
    max_size=12,
)


@given(statements, st.randoms())
def test_the_newest_word_holds_in_whatever_order_it_was_written(
    told: list[tuple[str, str, int, bool]], shuffled: object
) -> None:
    every = [said(facet, value, day, at, likes=likes) for at, (facet, value, day, likes) in enumerate(told)]
    mixed = list(every)
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]

    things = held(mixed)

    assert things == held(every)
    assert sorted(each.preference_id for thing in things for each in (thing.now, *thing.earlier)) == [
        each.preference_id for each in every
    ]
    for now, earlier in things:
        assert all((now.said_on, now.preference_id) > (each.said_on, each.preference_id) for each in earlier)


def test_who_liked_navy_and_will_not_have_it_now_does_not_like_navy() -> None:
    [navy] = held([said("colour", "bleumarin", 0, 9), said("colour", "Bleumarin", 700, 3, likes=False)])

    assert not navy.now.likes
    assert [each.likes for each in navy.earlier] == [True]


def test_navy_cloth_and_the_colour_navy_are_two_things() -> None:
    assert len(held([said("colour", "bleumarin", 0, 1), said("cloth", "bleumarin", 1, 2)])) == 2


def test_a_new_budget_stands_for_the_one_before() -> None:
    [budget] = held([said("budget", "1500-2500 lei", 0, 1), said("budget", "-4000 lei", 9, 2)])

    assert budget.now.value == "-4000 lei"


def size(number: int, garment: str, brand: str, worn: str, day: int) -> SizeView:
    return SizeView(
        size_id=UUID(int=number),
        garment=garment,
        brand=brand,
        size=worn,
        remark="",
        said_on=date(2024, 1, 1) + timedelta(days=day),
        observed=False,
        said_to="",
    )


def test_the_newest_size_of_a_brand_and_a_garment_holds() -> None:
    sizes = sizes_held(
        [
            size(1, "shoes", "Ținta", "EU 42", 0),
            size(2, "jacket", "", "50", 3),
            size(3, "shoes", "tinta", "EU 41", 9),
            size(4, "jacket", "Ținta", "52", 1),
        ]
    )

    assert [(each.now.garment, each.now.brand, each.now.size) for each in sizes] == [
        ("jacket", "", "50"),
        ("jacket", "Ținta", "52"),
        ("shoes", "tinta", "EU 41"),
    ]
    assert [each.size for each in sizes[-1].earlier] == ["EU 42"]
