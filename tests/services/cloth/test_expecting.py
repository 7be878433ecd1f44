"""What a mill says is kept each time, and how late it comes is a count one can list."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from boutique.domain.cloth.deliveries import Rest
from boutique.domain.cloth.mills import MillRecord
from boutique.domain.cloth.model import Cloth
from boutique.domain.collections.offering import ClothDraft
from boutique.domain.kernel.errors import Misfilled, Refused
from boutique.services.cloth.expecting import Saying, call_off, expect_cloth
from boutique.services.cloth.movements import receive_cloth
from boutique.services.collections.offer import Shelved, add_cloth, edit_cloth
from boutique.wording import speaking
from boutique.wording.cloth import mill_words
from tests.counter import TODAY, Counter
from tests.services.cloth.conftest import Shelf

SOON = TODAY + timedelta(days=14)


@pytest.fixture
def milled(counter: Counter) -> Shelf:
    """A cloth of a mill."""
    cloth = Cloth(code="I-401", name="In", mill="Solbiati", ground=(20.0, 0.0, 0.0))
    counter.write(cloth)
    return Shelf(counter, cloth.id)


def _says(shelf: Shelf, on: date, said: date = TODAY, **more: object) -> None:
    saying = Saying(from_on=on, said_on=said, cm=2_000)
    expect_cloth(shelf.counter.book.change(), shelf.cloth, saying, **more)  # type: ignore[arg-type]


def _mill(shelf: Shelf) -> MillRecord:
    (found,) = shelf.counter.book.queries().mill_records()
    return found


def test_what_was_said_before_stays_and_the_last_holds(milled: Shelf) -> None:
    _says(milled, SOON)
    _says(milled, SOON + timedelta(days=7))
    assert milled.now.expected_on == SOON + timedelta(days=7)
    (coming,) = milled.story.coming
    assert [each.from_on for each in coming.sayings] == [SOON + timedelta(days=7), SOON]
    milled.undo()
    assert milled.now.expected_on == SOON


def test_another_delivery_stands_beside_the_first_and_is_named(milled: Shelf) -> None:
    _says(milled, SOON)
    _says(milled, SOON + timedelta(days=60), another=True)
    first, second = milled.story.coming
    with pytest.raises(Refused, match="Several"):
        _says(milled, SOON)
    _says(milled, SOON + timedelta(days=70), delivery=second.delivery_id)
    receive_cloth(milled.counter.book.change(), milled.cloth, 1_800, on=TODAY)
    (left,) = milled.story.coming
    assert left.delivery_id == second.delivery_id != first.delivery_id
    call_off(milled.counter.book.change(), milled.cloth, on=TODAY)
    assert (milled.story.coming, milled.now.expected_on) == ((), None)
    with pytest.raises(Refused, match="Nothing"):
        call_off(milled.counter.book.change(), milled.cloth, on=TODAY)


def _comes(shelf: Shelf, cm: int, on: date = TODAY, **said: object) -> None:
    receive_cloth(shelf.counter.book.change(), shelf.cloth, cm, on=on, **said)  # type: ignore[arg-type]


def test_a_part_of_a_delivery_keeps_it_open_with_what_is_still_to_come(milled: Shelf) -> None:
    _says(milled, SOON)
    _comes(milled, 1_200, rest=Rest(cm=800, on=SOON + timedelta(days=7)))
    (coming,) = milled.story.coming
    assert (coming.now.cm, coming.now.from_on) == (800, SOON + timedelta(days=7))
    assert (milled.now.stock_cm, milled.now.expected_cm) == (1_200, 800)
    milled.undo()
    assert (milled.now.stock_cm, milled.now.expected_cm, milled.now.expected_on) == (0, 2_000, SOON)


def test_the_rest_closes_the_delivery_and_the_mill_was_late_until_then(milled: Shelf) -> None:
    _says(milled, SOON)
    _comes(milled, 1_200, SOON, rest=Rest(cm=800))
    _comes(milled, 800, SOON + timedelta(days=5))
    assert milled.story.coming == ()
    (delivery,) = _mill(milled).deliveries
    assert (delivery.days_late, delivery.arrived_on) == (5, SOON + timedelta(days=5))
    milled.undo()
    assert milled.now.expected_cm == 800


def test_clearly_less_than_was_said_is_asked_about_and_a_short_bolt_is_not(milled: Shelf) -> None:
    _says(milled, SOON)
    with pytest.raises(Misfilled, match="still to come") as asked:
        _comes(milled, 1_200)
    assert (asked.value.field, milled.now.stock_cm) == ("rest", 0)
    _comes(milled, 1_200, rest=Rest(cm=0))
    assert milled.story.coming == ()
    _says(milled, SOON)
    _comes(milled, 1_840)
    assert milled.story.coming == ()


def test_a_rest_without_a_delivery_or_on_a_day_gone_is_asked_back(milled: Shelf) -> None:
    with pytest.raises(Misfilled) as asked:
        _comes(milled, 1_200, rest=Rest(cm=800))
    assert asked.value.field == "rest"
    _says(milled, SOON)
    with pytest.raises(Misfilled) as asked:
        _comes(milled, 1_200, SOON + timedelta(days=1), rest=Rest(cm=800))
    assert asked.value.field == "rest_on"
    assert milled.now.stock_cm == 0


def test_of_two_deliveries_the_one_named_came(milled: Shelf) -> None:
    _says(milled, SOON)
    _says(milled, SOON + timedelta(days=60), another=True)
    first, second = milled.story.coming
    _comes(milled, 500, delivery=second.delivery_id, rest=Rest(cm=1_500))
    assert [each.now.cm for each in milled.story.coming] == [2_000, 1_500]
    _comes(milled, 1_500, delivery=second.delivery_id)
    assert [each.delivery_id for each in milled.story.coming] == [first.delivery_id]
    with pytest.raises(Refused, match="not awaited"):
        _comes(milled, 1_500, delivery=second.delivery_id)


@pytest.mark.parametrize(
    ("saying", "field"),
    [
        (Saying(from_on=TODAY - timedelta(days=1), said_on=TODAY), "from_on"),
        (Saying(from_on=SOON, to_on=SOON - timedelta(days=1), said_on=TODAY), "to_on"),
        (Saying(from_on=SOON, cm=-1, said_on=TODAY), "cm"),
    ],
)
def test_what_no_mill_can_say_is_asked_back(milled: Shelf, saying: Saying, field: str) -> None:
    with pytest.raises(Misfilled) as refused:
        expect_cloth(milled.counter.book.change(), milled.cloth, saying)
    assert refused.value.field == field


def test_how_late_a_mill_comes_is_told_from_five_deliveries_on(milled: Shelf) -> None:
    for at, late in enumerate((0, 9, 0, 14, -2)):
        said = TODAY - timedelta(days=300 - 40 * at)
        if at:
            assert "too few" in mill_words(_mill(milled)) or "prea puține" in mill_words(_mill(milled))
        _says(milled, said + timedelta(days=20), said)
        _says(milled, said + timedelta(days=25), said)  # the first day named is what counts
        arrived = said + timedelta(days=20 + late)
        receive_cloth(milled.counter.book.change(), milled.cloth, 2_000, on=arrived)
    known = _mill(milled)
    assert (known.can_tell, known.late, known.most_days) == (True, 2, 14)
    assert [each.days_late for each in known.deliveries] == [0, 14, 0, 9, 0]
    with speaking("en"):
        assert mill_words(known) == "Of the last 5 deliveries 2 came late, by 14 days at most."
    assert {each.times_said for each in known.deliveries} == {2}
    _says(milled, SOON)
    assert milled.now.reckoned_to == SOON + timedelta(days=14)
    assert [each.late_days for each in milled.story.movements] == [0, 14, 0, 9, 0]


def test_the_form_of_a_cloth_counts_and_says_anew_what_changed_in_it(milled: Shelf) -> None:
    def save(stock_cm: int, expected: date | None, seen: Shelved) -> None:
        draft = ClothDraft(
            name="In",
            code="I-401",
            mill="Solbiati",
            ground=(20.0, 0.0, 0.0),
            stock_cm=stock_cm,
            expected_on=expected,
        )
        change = milled.counter.book.change()
        edit_cloth(change, milled.cloth, milled.now.version, draft, seen=seen, on=TODAY)

    save(650, SOON, Shelved(0, None))
    assert (milled.now.stock_cm, milled.now.expected_on, milled.now.arrived_on) == (650, SOON, None)
    save(650, None, Shelved(650, SOON))
    assert (milled.now.stock_cm, milled.now.expected_on) == (650, None)
    with pytest.raises(Refused, match="while you counted"):
        save(640, None, Shelved(600, None))


def test_a_new_cloth_lies_there_with_what_its_form_says(counter: Counter) -> None:
    draft = ClothDraft(name="In", ground=(20.0, 0.0, 0.0), stock_cm=650, expected_on=SOON)
    made = Shelf(counter, add_cloth(counter.book.change(), draft, on=TODAY).id)
    assert (made.now.stock_cm, made.now.expected_on) == (650, SOON)
    made.undo()
    assert counter.book.queries().cloths() == []
