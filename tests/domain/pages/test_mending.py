"""The one move that would have a garment ready sooner, by the same random numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

from boutique.domain.pages.foreseen import Foreseen, foresee
from boutique.domain.pages.mend_view import Mend, Move
from boutique.domain.pages.mending import mend_of
from boutique.domain.promises.shop import NEVER
from boutique.domain.workshop.hours import AbsenceView
from boutique.domain.workshop.views import WaitView, WorkView
from tests.domain.pages.made_up_workshop import MONDAY, bench, facts, stage, work


def _waits(cause: str) -> WaitView:
    return WaitView(
        wait_id=uuid4(),
        item_id=uuid4(),
        item_stage_id=None,
        cause=cause,
        owner_id=None,
        owner="",
        from_on=MONDAY - timedelta(days=2),
        until_on=None,
        words="",
        version=1,
    )


def _found(foreseen: Foreseen, of: WorkView) -> Mend | None:
    return mend_of(foreseen, of.item_id)


def test_what_waits_for_cloth_would_be_sooner_with_the_cloth_here() -> None:
    suit = work(promised_on=MONDAY + timedelta(days=3), waits=(_waits("cloth"),))
    foreseen = foresee(facts(open=(suit,)))
    found = _found(foreseen, suit)
    assert found is not None
    assert found.move is Move.CLOTH
    plain = next(iter(foreseen.ahead.items))
    assert found.late <= 1 - foreseen.ahead.done_by(plain, foreseen.ahead.items[plain].promise)


def test_what_an_ill_tailor_has_in_hand_would_be_sooner_with_another() -> None:
    ill = AbsenceView(absence_id=uuid4(), from_on=MONDAY, until_on=None, why="sick", words="", version=1)
    vasile = replace(bench(2), name="Vasile")
    coat = work(stage("Sewing", 1, None), promised_on=MONDAY + timedelta(days=2), garment="tie")
    found = _found(foresee(facts(bench(1, ill), vasile, open=(coat,))), coat)
    assert found is not None
    assert found.move in (Move.OTHER, Move.WELL)
    assert found.who in ("Vasile", "Ana")


def test_what_has_no_day_or_is_not_there_is_not_mended() -> None:
    suit = work(promised_on=None)
    foreseen = foresee(facts(open=(suit,)))
    assert all(each.promise == NEVER for each in foreseen.ahead.items.values())
    assert _found(foreseen, suit) is None
    assert mend_of(foreseen, UUID(int=77)) is None


def test_a_move_is_told_only_if_the_garment_is_ready_a_day_sooner_by_it() -> None:
    shirt = work(promised_on=MONDAY + timedelta(days=60), garment="tie")
    found = _found(foresee(facts(open=(shirt,))), shirt)
    assert found is None or found.even_on < MONDAY + timedelta(days=60)
