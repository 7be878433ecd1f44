"""Deeds that books of an earlier program call otherwise: the history keeps the words it was written in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_NOW: Mapping[str, str] = MappingProxyType(
    {
        "Call written down": "Call noted",
        "Change taken back": "Change undone",
        "Client put away": "Client archived",
        "Clients exported for matters of their orders: "
        "{written} out, {left_out} left out": "Clients exported for their own orders: "
        "{written} exported, {left_out} left out",
        "Clients exported for offers and news: "
        "{written} out, {left_out} left out": "Clients exported for offers and news: "
        "{written} exported, {left_out} left out",
        "Cloth laid on the shelf": "Cloth put on the shelf",
        "Complaint written down": "Complaint noted",
        "Day struck out": "Day deleted",
        "Day written down": "Day noted",
        "Ease struck out": "Ease deleted",
        "Entry struck out": "Entry deleted",
        "Family struck out": "Family tie deleted",
        "Family written down": "Family tie noted",
        "Fitting written down": "Fitting noted",
        "Gesture written down": "Gesture noted",
        "Leave given": "Consent given",
        "Leave withdrawn": "Consent withdrawn",
        "List kept": "List saved",
        "List struck out": "List deleted",
        "Measure struck out": "Measure deleted",
        "Measure written down": "Measure noted",
        "Measures struck out": "Measures deleted",
        "Note struck out": "Note deleted",
        "Note written down": "Note written",
        "Opinion written down": "Opinion noted",
        "Photograph or paper put with an order": "Photograph or paper added to an order",
        "Photograph or paper struck out": "Photograph or paper deleted",
        "Piece no longer worn": "Garment no longer worn",
        "Piece noted in the wardrobe": "Garment noted in the wardrobe",
        "Piece struck out": "Garment deleted",
        "Piece worn again": "Garment worn again",
        "Preference struck out": "Preference deleted",
        "Printing remembered": "Print settings remembered",
        "Recommendation written down": "Recommendation noted",
        "Set of measures struck out": "Set of measures deleted",
        "Size struck out": "Size deleted",
        "Two pages put together": "Two pages merged",
        "Two people told apart": "Two pages marked as two people",
        "Visit written down": "Visit noted",
    }
)


def called_now(deed: str) -> str:
    """Return the English words by which a deed of the history is called today."""
    return _NOW.get(deed, deed)
