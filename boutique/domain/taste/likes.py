"""What holds of everything somebody ever liked or would not have: the newest word about each thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from boutique.domain.kernel.text import fold
from boutique.domain.taste.house_words import house_word
from boutique.domain.taste.views import PreferenceView

FACETS = ("colour", "cloth", "pattern", "style", "fit", "garment", "occasion", "brand", "budget")
"""What a like or dislike can be about."""

ALONE = frozenset({"budget"})
"""Facets of which there is only one: a new budget stands for the one before, whatever it says."""


class Held(NamedTuple):
    """The word that holds about a thing, and what was said of it earlier, the newest first."""

    now: PreferenceView
    earlier: tuple[PreferenceView, ...] = ()


def same_thing(facet: str, value: str) -> tuple[str, str]:
    """Return what a statement is about; spelling, case, diacritics and language do not make two things."""
    if facet in ALONE:
        return facet, ""
    word = house_word(facet, value)
    return facet, fold(word.en if word is not None else value)


def held(said: Iterable[PreferenceView]) -> list[Held]:
    """Return what holds about each thing, what was said last first, in whatever order it comes.

    Of two things said on one day the one written down later holds; ids tell, for they grow with time.
    """
    about: dict[tuple[str, str], list[PreferenceView]] = defaultdict(list)
    for each in sorted(said, key=lambda each: (each.said_on, each.preference_id), reverse=True):
        about[same_thing(each.facet, each.value)].append(each)
    return [Held(things[0], tuple(things[1:])) for things in about.values()]
