"""Stages are the shop's own: three to twelve of a garment, changed without losing any work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from boutique.domain.kernel.errors import Refused
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.workshop.stages import ALTERATION, EVERY, FEWEST, MOST, StageDraft
from boutique.domain.workshop.usual_stages import USUAL
from boutique.domain.workshop.views import StageView, WorkView
from boutique.services.shop.changes import undo_change
from boutique.services.workshop.stage_lists import begin_stages, write_stages
from boutique.services.workshop.stages import plan_stages
from tests.counter import TODAY, Counter
from tests.snapshots import contents

OWN = [StageDraft(name=name, usual_minutes=60) for name in ("Croit", "Cusut", "Călcat")]


def _own(counter: Counter, garment: str = "suit") -> list[StageView]:
    return [each for each in counter.book.queries().work_stages() if each.garment == garment]


def _drafts(known: list[StageView]) -> list[StageDraft]:
    return [
        StageDraft(name=each.name, usual_minutes=each.usual_minutes, pace=each.pace, stage_id=each.stage_id)
        for each in known
    ]


def test_every_garment_has_usual_stages_that_a_shop_may_have() -> None:
    assert set(USUAL) == {*GARMENTS, ALTERATION}
    for stages in USUAL.values():
        assert FEWEST <= len(stages) <= MOST
        assert len({each.name for each in stages}) == len(stages)


def test_stages_are_there_only_once_the_shop_asked_for_them(counter: Counter, order: UUID) -> None:
    assert not counter.book.queries().work_stages()
    begin_stages(counter.book.change(), "suit")
    assert [each.name for each in _own(counter)][:2] == ["Croit", "Însăilat"]
    with pytest.raises(Refused, match="already"):
        begin_stages(counter.book.change(), "suit")


def test_stages_are_renamed_moved_and_added(counter: Counter) -> None:
    write_stages(counter.book.change(), "suit", OWN, today=TODAY)
    first, second, third = _drafts(_own(counter))
    again = [second, replace(first, name="Tăiat"), third, StageDraft(name="Predat")]
    write_stages(counter.book.change(), "suit", again, today=TODAY)
    assert [each.name for each in _own(counter)] == ["Cusut", "Tăiat", "Călcat", "Predat"]
    assert {each.stage_id for each in _own(counter)} > {first.stage_id, second.stage_id, third.stage_id}


def test_a_retired_stage_stays_where_work_was_done_and_comes_to_nothing_else(
    counter: Counter, suit: Callable[[], WorkView], start: Callable[..., UUID]
) -> None:
    write_stages(counter.book.change(), "suit", [*OWN, StageDraft(name="Predat")], today=TODAY)
    write_stages(counter.book.change(), EVERY, OWN, today=TODAY)
    start(suit())
    trousers = counter.book.queries().work(1, 2)
    plan_stages(counter.book.change(), trousers.item_id)
    cut, _sewn, pressed, _handed = _drafts(_own(counter))
    write_stages(counter.book.change(), "suit", [pressed, *OWN[1:2], StageDraft(name="Gata")], today=TODAY)
    assert [each.name for each in suit().stages] == ["Croit", "Călcat"]
    assert suit().stages[0].stage_id == cut.stage_id
    assert [each.name for each in counter.book.queries().work(1, 2).stages] == ["Croit", "Cusut", "Călcat"]


def test_what_has_no_stages_of_its_own_goes_through_those_of_every_other(
    counter: Counter, suit: Callable[[], WorkView], start: Callable[..., UUID]
) -> None:
    write_stages(counter.book.change(), EVERY, OWN, today=TODAY)
    start(suit())
    assert [each.name for each in suit().stages] == ["Croit", "Cusut", "Călcat"]


@pytest.mark.parametrize(
    "wrong",
    [
        OWN[:2],
        [StageDraft(name=f"Etapa {n}") for n in range(MOST + 1)],
        [*OWN, StageDraft(name="CALCAT")],
        [*OWN, StageDraft(name="  ")],
        [*OWN, StageDraft(name="n" * 61)],
        [*OWN, StageDraft(name="Predat", usual_minutes=-1)],
        [*OWN, StageDraft(name="Predat", skill="dans")],
        [*OWN, StageDraft(name="Predat", pace="repede")],
    ],
    ids=["too few", "too many", "twice", "nameless", "long", "less than nothing", "no skill", "no pace"],
)
def test_what_cannot_be_the_stages_of_a_garment_is_asked_back(
    counter: Counter, wrong: list[StageDraft]
) -> None:
    with pytest.raises(Refused):
        write_stages(counter.book.change(), "suit", wrong, today=TODAY)
    assert not _own(counter)


def test_a_stage_of_another_garment_is_asked_back(counter: Counter) -> None:
    write_stages(counter.book.change(), "suit", OWN, today=TODAY)
    with pytest.raises(Refused):
        write_stages(counter.book.change(), "dress", _drafts(_own(counter)), today=TODAY)
    with pytest.raises(Refused):
        begin_stages(counter.book.change(), "umbrella")


def test_a_list_of_stages_can_be_undone(counter: Counter, suit: Callable[[], WorkView]) -> None:
    write_stages(counter.book.change(), "suit", [*OWN, StageDraft(name="Predat")], today=TODAY)
    plan_stages(counter.book.change(), suit().item_id)
    before = contents(counter.book)
    again = _drafts(_own(counter))[1:]
    entry = write_stages(counter.book.change(), "suit", again, today=TODAY)
    assert len(suit().stages) == 3
    undo_change(counter.book.change(), entry)
    assert contents(counter.book) == before
