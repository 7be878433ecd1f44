"""What a like is about, in words."""

from __future__ import annotations

from boutique.wording.texts import p_


def facet_name(facet: str) -> str:
    """Return what a like is about: 'culoare'."""
    names = {
        "colour": p_("about", "colour"),
        "cloth": p_("about", "cloth"),
        "pattern": p_("about", "pattern"),
        "style": p_("about", "style"),
        "fit": p_("about", "fit"),
        "garment": p_("about", "garment"),
        "occasion": p_("about", "occasion"),
        "brand": p_("about", "brand"),
        "budget": p_("about", "budget"),
    }
    return names.get(facet, facet)
