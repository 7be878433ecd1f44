"""Likes with their colours, what clients own, and the sizes they wear: kept, found again, taken back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boutique.data.books import open_book
from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.drafts import ItemDraft, OrderDraft
from boutique.domain.orders.model import OrderKind
from boutique.domain.taste.likes import held
from boutique.domain.taste.views import PreferenceView
from boutique.domain.taste.wardrobe import sizes_held
from boutique.services.orders.taking import place_order
from boutique.services.shop.changes import undo_change
from boutique.services.taste.preferences import note_preference, strike_preference
from boutique.services.taste.wardrobe import (
    PieceDraft,
    note_owned,
    note_size,
    strike_owned,
    strike_size,
    wears_again,
    wears_no_longer,
)
from boutique.wording import explain
from tests.counter import TODAY, Counter

NAVY = (19.0, 2.0, -19.0)
BROGUES = PieceDraft(
    garment="shoes",
    description=" pantofi brogue ",
    brand="Ținta",
    size="42",
    colour="maro",
    ground=(31.0, 11.0, 17.25),
    bought_year=2024,
)


def likes(counter: Counter, who: UUID) -> tuple[PreferenceView, ...]:
    return counter.book.queries().client_page(who).preferences


def like(counter: Counter, who: UUID, value: str, on: date, *, likes: bool = True) -> UUID:
    return note_preference(counter.book.change(), who, "colour", value, likes=likes, ground=NAVY, today=on)


def test_a_colour_comes_back_from_the_book_as_it_was_picked(counter: Counter) -> None:
    who = counter.client()
    note_preference(counter.book.change(), who, "colour", "bleumarin", ground=NAVY, today=TODAY)

    [said] = likes(counter, who)

    assert (said.value, said.ground) == ("bleumarin", NAVY)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.tuples(st.floats(0, 100), st.floats(-128, 127), st.floats(-128, 127)))
def test_any_colour_survives_finer_than_an_eye_can_tell(
    counter: Counter, ground: tuple[float, float, float]
) -> None:
    who = counter.client()
    note_preference(counter.book.change(), who, "colour", "a lor", ground=ground, today=TODAY)

    [said] = likes(counter, who)

    assert said.ground is not None
    assert all(abs(kept - picked) <= 0.005 + 1e-9 for kept, picked in zip(said.ground, ground, strict=True))


def test_a_struck_colour_comes_back_whole_when_it_is_taken_back(counter: Counter) -> None:
    who = counter.client()
    like(counter, who, "bleumarin", TODAY)
    before = likes(counter, who)
    struck = strike_preference(counter.book.change(), before[0].preference_id)
    assert not likes(counter, who)

    undo_change(counter.book.change(), struck)

    assert likes(counter, who) == before


def test_a_change_of_mind_overwrites_nothing(counter: Counter) -> None:
    who = counter.client()
    like(counter, who, "bleumarin", TODAY, likes=False)
    like(counter, who, "Bleumarin", TODAY - timedelta(days=800))  # written down later, said earlier

    [navy] = held(likes(counter, who))

    assert not navy.now.likes
    assert [each.likes for each in navy.earlier] == [True]


def test_a_fit_has_no_colour(counter: Counter) -> None:
    who = counter.client()
    note_preference(counter.book.change(), who, "fit", "lejer", ground=NAVY, today=TODAY)

    assert likes(counter, who)[0].ground is None


def test_a_budget_is_kept_as_money(counter: Counter) -> None:
    who = counter.client()
    note_preference(counter.book.change(), who, "budget", "până la 2.000", today=TODAY)

    assert likes(counter, who)[0].value == "-2000 lei"


def test_a_budget_of_three_sums_is_refused(counter: Counter) -> None:
    who = counter.client()

    with pytest.raises(Refused, match="1500-2500"):
        note_preference(counter.book.change(), who, "budget", "1, 2 sau 3 mii", today=TODAY)


def test_what_was_bought_elsewhere_is_kept_with_its_colour_and_year(counter: Counter) -> None:
    who = counter.client()
    note_owned(counter.book.change(), who, BROGUES, today=TODAY)

    [piece] = counter.book.queries().wardrobe(who).bought

    assert (piece.description, piece.brand, piece.size) == ("pantofi brogue", "Ținta", "42")
    assert (piece.ground, piece.bought_year) == (BROGUES.ground, 2024)


def test_what_is_not_worn_any_more_stays_in_the_book(counter: Counter) -> None:
    who, queries = counter.client(), counter.book.queries()
    note_owned(counter.book.change(), who, BROGUES, today=TODAY)
    piece = queries.wardrobe(who).bought[0].piece_id

    wears_no_longer(counter.book.change(), piece, today=TODAY)
    assert queries.wardrobe(who).bought[0].gone_on == TODAY
    wears_again(counter.book.change(), piece)
    assert queries.wardrobe(who).bought[0].gone_on is None


def test_a_piece_struck_out_by_mistake_comes_back(counter: Counter) -> None:
    who, queries = counter.client(), counter.book.queries()
    note_owned(counter.book.change(), who, BROGUES, today=TODAY)
    before = queries.wardrobe(who)

    struck = strike_owned(counter.book.change(), before.bought[0].piece_id)
    assert not queries.wardrobe(who).bought
    undo_change(counter.book.change(), struck)

    assert queries.wardrobe(who) == before


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (PieceDraft(garment="cape"), "kind of garment"),
        (PieceDraft(garment="shoes", bought_year=1803), "1803"),
        (PieceDraft(garment="shoes", bought_year=TODAY.year + 1), "Check the year"),
        (PieceDraft(garment="other"), "what it is"),
    ],
)
def test_a_piece_nobody_could_wear_is_refused(counter: Counter, draft: PieceDraft, reason: str) -> None:
    who = counter.client()

    with pytest.raises(Refused) as refused:
        note_owned(counter.book.change(), who, draft, today=TODAY)

    assert reason in explain(refused.value) or reason in str(refused.value)
    assert not counter.book.queries().wardrobe(who).bought


def test_the_newest_size_of_a_brand_holds_and_the_earlier_one_stands_behind_it(counter: Counter) -> None:
    who = counter.client()
    for size, on in (("EU 42", TODAY), ("EU 41", date(2023, 5, 1))):
        note_size(counter.book.change(), who, "shoes", size, brand="Ținta", today=on)

    [shoes] = sizes_held(counter.book.queries().wardrobe(who).sizes)

    assert (shoes.now.size, [each.size for each in shoes.earlier]) == ("EU 42", ["EU 41"])


def test_a_size_is_struck_out_and_taken_back(counter: Counter) -> None:
    who, queries = counter.client(), counter.book.queries()
    note_size(counter.book.change(), who, "jacket", " 50 ", remark="mâneca lungă", today=TODAY)
    before = queries.wardrobe(who).sizes
    struck = strike_size(counter.book.change(), before[0].size_id)
    assert not queries.wardrobe(who).sizes

    undo_change(counter.book.change(), struck)

    assert queries.wardrobe(who).sizes == before


def test_an_empty_size_is_refused(counter: Counter) -> None:
    who = counter.client()

    with pytest.raises(Refused, match="label"):
        note_size(counter.book.change(), who, "jacket", "  ", today=TODAY)


def test_a_suit_is_theirs_when_it_is_handed_over(counter: Counter) -> None:
    who, queries = counter.client(), counter.book.queries()
    draft = OrderDraft(
        client_id=who,
        kind=OrderKind.BESPOKE,
        placed_on=TODAY - timedelta(days=40),
        promised_on=TODAY,
        items=(ItemDraft(garment="suit", cloth_id=counter.cloth(), price_bani=100_000),),
    )
    order = place_order(counter.book.change(), draft)
    assert not queries.wardrobe(who).made

    counter.deliver(order)

    [suit] = queries.wardrobe(who).made
    assert (suit.garment, suit.had_on) == ("suit", TODAY)
    assert suit.swatch is not None
    assert suit.swatch.name == "Stofă bleumarin"


def test_brands_written_down_are_offered_again_the_most_named_first(counter: Counter) -> None:
    who = counter.client()
    note_owned(counter.book.change(), who, BROGUES, today=TODAY)
    note_size(counter.book.change(), who, "shoes", "42", brand="Ținta", today=TODAY)
    note_preference(counter.book.change(), who, "brand", "Marengo", today=TODAY)

    assert counter.book.queries().brands() == ["Ținta", "Marengo"]


def test_the_wardrobe_is_there_after_the_book_was_closed(tmp_path: Path, counter: Counter) -> None:
    who = counter.client()
    note_owned(counter.book.change(), who, BROGUES, today=TODAY)
    folder = counter.book.folder
    counter.book.close()

    with open_book(folder) as again:
        assert again.queries().wardrobe(who).bought[0].brand == "Ținta"
