"""The thread of the stages: what is done is sewn, and no word lies on another however many there are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from boutique.ui.kit.thread import Knot, Sewn, Thread
from boutique.ui.kit.thread_labels import GAP, Wanted, placed

_SIX = [
    Knot("croit", "20 oct", Sewn.DONE),
    Knot("însăilat", "28 oct", Sewn.DONE),
    Knot("proba 1", "10 nov", Sewn.DONE),
    Knot("proba finală", "25 nov", Sewn.DONE),
    Knot("finisat", "așteaptă", Sewn.WAITS),
    Knot("gata", "5 dec"),
]


def _thread(qtbot: QtBot, width: int) -> Thread:
    made = Thread()
    qtbot.addWidget(made)
    made.show_knots(_SIX)
    made.resize(width, made.sizeHint().height())
    return made


@given(
    st.lists(st.tuples(st.floats(20, 140), st.floats(0, 90), st.booleans()), min_size=2, max_size=12),
    st.floats(160, 900),
    st.integers(0, 11),
)
def test_no_word_lies_on_another_and_none_stands_out(
    words: list[tuple[float, float, bool]], width: float, now: int
) -> None:
    wanted = [
        Wanted(name, below, kept, now=at == now % len(words)) for at, (name, below, kept) in enumerate(words)
    ]
    made = placed(wanted, width, 8)
    shown = [each for each in made if each.wide]

    assert [each.knot for each in made] == sorted(each.knot for each in made)
    assert all(each.left >= -1 and each.left + each.wide <= width + 1 for each in shown)
    assert all(one.left + one.wide + GAP <= other.left + 0.01 for one, other in pairwise(shown))


@pytest.mark.usefixtures("dressed")
def test_dates_go_before_names(qtbot: QtBot) -> None:
    wanted = [Wanted(40, 90) for _each in range(5)]

    assert all(each.below for each in placed(wanted, 600, 8))
    narrow = placed(wanted, 300, 8)
    assert all(each.wide == 40 and not each.below for each in narrow)


@pytest.mark.usefixtures("dressed")
def test_the_stage_at_hand_keeps_its_word_in_little_room(qtbot: QtBot) -> None:
    thread = _thread(qtbot, 260)
    places = thread.places()

    assert places[4].wide
    assert places[4].below
    assert not places[1].wide


@pytest.mark.usefixtures("dressed")
def test_a_listener_hears_every_stage_and_how_it_stands(qtbot: QtBot) -> None:
    said = _thread(qtbot, 600).accessibleName()

    assert all(each.name in said and each.below in said for each in _SIX)


@pytest.mark.usefixtures("dressed")
def test_a_thread_of_nothing_draws_nothing(qtbot: QtBot) -> None:
    thread = _thread(qtbot, 300)
    thread.show_knots([])

    assert not thread.grab().isNull()
