"""Whose figure is drawn is kept beside the figure notes, and neither spoils the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from boutique.domain.measuring.silhouette import Silhouette, silhouette_in
from boutique.domain.measuring.wearers import ANSWERS, wearer_in, with_wearer, without_wearer
from boutique.drawing.figure import Posture

NOTES = st.sampled_from(
    ["", "figure:", "figure: stoop=0.5\număr căzut", Silhouette(Posture(belly=1.0), "stă drept").note()]
)


@given(NOTES, st.sampled_from(ANSWERS), st.sampled_from(ANSWERS))
def test_an_answer_is_kept_once_and_leaves_the_notes_alone(note: str, first: str, then: str) -> None:
    kept = with_wearer(with_wearer(note, first), then)

    assert wearer_in(kept) == then
    assert without_wearer(kept) == note
    assert silhouette_in(kept) == silhouette_in(note)


def test_an_answer_alone_does_not_say_that_somebody_looked() -> None:
    assert silhouette_in(with_wearer("", "f")) is None
