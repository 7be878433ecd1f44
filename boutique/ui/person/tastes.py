"""What a person likes and will not have, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.domain.views.people import PreferenceView
from boutique.wording import _
from boutique.wording.phrases import capital, listed


def tastes(preferences: Sequence[PreferenceView]) -> str:
    """Return 'Revere late, doi nasturi. Nu vrea negru.'; empty when nothing is known."""
    liked = [each.value for each in preferences if each.likes]
    refused = [each.value for each in preferences if not each.likes]
    sentences = []
    if liked:
        sentences.append(f"{capital(', '.join(liked))}.")
    if refused:
        sentences.append(_("Will not have {list}.").format(list=listed(refused)))
    return " ".join(sentences)
