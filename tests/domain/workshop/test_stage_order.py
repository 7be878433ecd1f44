"""Stages of several garments stand in one order on the board."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.kernel.text import fold
from boutique.domain.workshop.stage_order import joined
from boutique.domain.workshop.usual_stages import USUAL

_NAMES = st.permutations(["Croit", "Însăilat", "Probă", "Cusut", "Finisat"])


def test_lists_that_agree_keep_their_order() -> None:
    suit, shirt = ["Croit", "Însăilat", "Probă", "Cusut", "Finisat"], ["Croit", "Cusut", "Călcat", "Finisat"]
    assert joined([suit, shirt]) == ["Croit", "Însăilat", "Probă", "Cusut", "Călcat", "Finisat"]


def test_one_name_written_two_ways_is_one_stage() -> None:
    assert joined([["Croit", "Probă"], ["CROIT", "Proba"]]) == ["Croit", "Probă"]


def test_the_usual_stages_begin_with_cutting_and_end_with_finishing_or_pressing() -> None:
    names = joined([[each.name for each in stages] for stages in USUAL.values()])
    assert names[0] == "Cutting"
    assert set(names[-2:]) == {"Finishing", "Pressing"}


@given(st.lists(_NAMES.map(lambda names: names[:4]), min_size=1, max_size=5))
def test_every_stage_stands_there_once_whatever_the_lists_say(lists: list[list[str]]) -> None:
    found = joined(lists)
    assert sorted(found) == sorted({name for each in lists for name in each})


@given(st.data())
def test_parts_of_one_order_are_put_together_in_it(data: st.DataObject) -> None:
    whole = list(dict.fromkeys(map(fold, data.draw(_NAMES))))
    parts = data.draw(st.lists(st.sets(st.sampled_from(whole), min_size=1), min_size=1, max_size=4))
    lists = [[name for name in whole if name in part] for part in parts]
    found = joined(lists)
    for each in lists:
        assert [name for name in found if name in each] == each
