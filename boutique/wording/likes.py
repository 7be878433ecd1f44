"""What a like is about, in words."""

from __future__ import annotations

from boutique.wording.texts import _, p_


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


def facet_example(facet: str) -> str:
    """Return what one could write about it: 'de exemplu: bleumarin'."""
    examples = {
        "colour": _("for instance: navy"),
        "cloth": _("for instance: flannel"),
        "pattern": _("for instance: herringbone"),
        "style": _("for instance: wide lapels"),
        "fit": _("for instance: close at the waist"),
        "garment": _("for instance: a waistcoat"),
        "occasion": _("for instance: weddings"),
        "brand": _("for instance: the maker on the label"),
        "budget": _("for instance: 1500-2500"),
    }
    return examples.get(facet, "")
