"""Figure notes are kept in the note of a taking and read back whole."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.measuring.silhouette import Silhouette, latest_silhouette, silhouette_in
from boutique.drawing.figure import UPRIGHT, Posture
from tests.domain.measuring.test_tape import session

_degree = st.sampled_from([0.0, 0.5, 1.0])
_words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60).map(str.strip)
_postures = st.builds(
    Posture,
    left_shoulder_mm=st.integers(0, 200),
    right_shoulder_mm=st.integers(0, 200),
    stoop=_degree,
    sway_back=_degree,
    prominent_blades=_degree,
    forward_shoulders=_degree,
    belly=_degree,
)


@given(_postures, _words)
def test_what_was_noted_reads_back(posture: Posture, words: str) -> None:
    seen = Silhouette(posture, words)

    assert silhouette_in(seen.note()) == seen


@given(st.text(max_size=80))
def test_no_note_of_anybody_breaks_the_reading(note: str) -> None:
    read = silhouette_in(note)

    assert (read is None) == (not note.strip())


def test_an_upright_stance_is_a_fact_and_an_empty_note_none() -> None:
    assert silhouette_in(Silhouette().note()) == Silhouette(UPRIGHT)
    assert silhouette_in("") is None


def test_what_cannot_be_read_is_left_out() -> None:
    read = silhouette_in("figure: stoop=much belly=0.5 tail=1 left_shoulder_mm=nan\npoartă bretele")

    assert read == Silhouette(Posture(belly=0.5), "poartă bretele")


def test_a_taking_without_figure_notes_leaves_the_last_ones_in_force() -> None:
    noted = session(date(2025, 1, 1), {}, note=Silhouette(Posture(stoop=1.0)).note())
    bare = session(date(2026, 1, 1), {"G04": 1000})

    assert latest_silhouette([bare, noted]) == Silhouette(Posture(stoop=1.0))
    assert latest_silhouette([bare]) is None
