"""What a person likes and will not have, in sentences; what they said last holds."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.domain.taste.likes import held
from boutique.domain.taste.views import PreferenceView
from boutique.wording import _
from boutique.wording.kernel.phrases import capital, listed
from boutique.wording.taste import likes as wording_likes


def tastes(preferences: Sequence[PreferenceView]) -> str:
    """Return 'Revere late, doi nasturi. Nu vrea negru.'; empty when nothing is known.

    Colours of which the shade is known are left out: they are shown by `shades`.
    """
    holding = [each.now for each in held(preferences) if not _shown(each.now)]
    budgets = [said_value(each) for each in holding if each.facet == "budget"]
    holding = [each for each in holding if each.facet != "budget"]
    liked = [said_value(each) for each in holding if each.likes]
    refused = [said_value(each) for each in holding if not each.likes]
    sentences = []
    if liked:
        sentences.append(f"{capital(', '.join(liked))}.")
    if refused:
        sentences.append(_("Does not want {list}.").format(list=listed(refused)))
    sentences += [_("Budget: {sum}.").format(sum=budget) for budget in budgets]
    return " ".join(sentences)


def shades(preferences: Sequence[PreferenceView]) -> list[PreferenceView]:
    """Return the colours they like or will not have of which the shade is known."""
    return [each.now for each in held(preferences) if _shown(each.now)]


def said_value(said: PreferenceView) -> str:
    """Return what was said, in the language being spoken."""
    return wording_likes.said_value(said.facet, said.value)


def _shown(said: PreferenceView) -> bool:
    return said.facet == "colour" and said.ground is not None
