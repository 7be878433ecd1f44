"""A garment waits for something named, of which somebody takes care, until it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from boutique.domain.kernel.actor import Actor
from boutique.domain.kernel.errors import Refused
from boutique.domain.workshop.views import WorkState, WorkView
from boutique.domain.workshop.waits import WaitCause, WaitDraft
from boutique.services.orders.cancelling import cancel_order
from boutique.services.orders.handing_over import deliver_order, mark_ready
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.waits import close_wait, correct_wait, open_wait
from tests.counter import TODAY, Counter
from tests.snapshots import contents

Work = Callable[[], WorkView]
Deed = Callable[..., UUID]
SINCE = TODAY - timedelta(days=3)


@pytest.fixture
def wait(counter: Counter, suit: Work, ana: UUID) -> Deed:
    """Have the suit wait since three days ago."""

    def begin(cause: str = WaitCause.CLOTH, **said: object) -> UUID:
        draft = replace(WaitDraft(item_id=suit().item_id, cause=cause, from_on=SINCE), **said)  # type: ignore[arg-type]
        return open_wait(counter.book.change(Actor(ana)), draft, today=TODAY)

    return begin


def test_a_wait_knows_its_stage_its_cause_and_who_takes_care_of_it(
    suit: Work, finish: Deed, wait: Deed, vasile: UUID
) -> None:
    finish(suit())
    wait(words=" vine marți ")
    wait(WaitCause.ANSWER, owner_id=vasile)
    cloth, answer = suit().waiting
    assert (cloth.cause, cloth.from_on, cloth.owner, cloth.words) == ("cloth", SINCE, "Ana", "vine marți")
    assert cloth.item_stage_id == suit().stages[1].item_stage_id
    assert answer.owner == "Vasile"
    assert suit().state is WorkState.WAITING


def test_a_wait_is_over_when_the_garment_goes_on(suit: Work, start: Deed, finish: Deed, wait: Deed) -> None:
    wait()
    start(suit())
    assert [each.until_on for each in suit().waits] == [TODAY]
    wait(WaitCause.MAKER)
    finish(suit())
    assert [each.until_on for each in suit().waits] == [TODAY, TODAY]


@pytest.mark.parametrize("deed", [mark_ready, deliver_order, cancel_order])
def test_what_is_ready_gone_or_not_wanted_waits_for_nothing(
    counter: Counter, order: UUID, suit: Work, wait: Deed, deed: Deed
) -> None:
    wait()
    before = contents(counter.book)
    item = suit().item_id
    version = counter.book.queries().order(1).version
    entry = deed(counter.book.change(), order, version, on=TODAY, item_ids=[item])
    assert [each.until_on for each in suit().waits] == [TODAY]
    undo_change(counter.book.change(), entry)
    assert contents(counter.book) == before


def test_a_wait_is_closed_by_hand_and_corrected(counter: Counter, suit: Work, wait: Deed) -> None:
    wait()
    (known,) = suit().waits
    draft = WaitDraft(item_id=suit().item_id, cause=WaitCause.MAKER, from_on=TODAY, words="broderia")
    correct_wait(counter.book.change(), known.wait_id, known.version, draft, today=TODAY)
    (known,) = suit().waits
    assert (known.cause, known.from_on, known.owner, known.words) == ("maker", TODAY, "", "broderia")
    with pytest.raises(Refused, match="before it began"):
        close_wait(counter.book.change(), known.wait_id, known.version, on=SINCE)
    close_wait(counter.book.change(), known.wait_id, known.version, on=TODAY)
    assert not suit().waiting
    with pytest.raises(Refused, match="over already"):
        close_wait(counter.book.change(), known.wait_id, suit().waits[0].version, on=TODAY)


def test_nothing_waits_twice_for_the_same_nor_since_a_day_to_come(
    counter: Counter, suit: Work, wait: Deed
) -> None:
    wait()
    wrong: tuple[dict[str, object], ...] = (
        {},
        {"cause": "weather"},
        {"cause": "maker", "from_on": TODAY + timedelta(days=1)},
        {"cause": "maker", "from_on": TODAY - timedelta(days=400)},
        {"cause": "maker", "words": "n" * 501},
    )
    for said in wrong:
        with pytest.raises(Refused):
            wait(**said)
    assert len(suit().waits) == 1


def test_every_deed_about_a_wait_can_be_undone(counter: Counter, suit: Work, wait: Deed) -> None:
    before = contents(counter.book)
    entry = wait()
    (known,) = suit().waits
    between = contents(counter.book)
    over = close_wait(counter.book.change(), known.wait_id, known.version, on=TODAY)
    undo_change(counter.book.change(), over)
    assert contents(counter.book) == between
    undo_change(counter.book.change(), entry)
    assert contents(counter.book) == before
