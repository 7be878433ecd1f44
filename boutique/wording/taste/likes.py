"""What a like is about, in words."""

from __future__ import annotations

from boutique.domain.cloth.fibres import composition_in
from boutique.domain.kernel.text import fold
from boutique.domain.taste.house_words import facet_of_word, house_word
from boutique.wording.kernel.phrases import capital
from boutique.wording.kernel.texts import _, language, p_
from boutique.wording.taste.budgets import budget_words


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


def said_value(facet: str, value: str) -> str:
    """Return what was said of a like in the language being spoken.

    A word of the program's own is said in that language, whatever the one it was written in; a budget is told
    as money; all else stays as it was typed.
    """
    if facet == "budget":
        return budget_words(value)
    word = house_word(facet, value)
    if word is None:
        return value
    here = word.en if language() == "en" else word.ro
    if fold(here) == fold(value):
        return value
    own = word.ro if here == word.en else word.en
    return capital(here) if value.strip()[:1].isupper() and own[:1].islower() else here


def said_word(value: str) -> str:
    """Return a word that may be about anything, in the language being spoken: 'in' is 'linen' in English."""
    return said_value(facet_of_word(value), value)


def composition(text: str) -> str:
    """Return what a cloth is made of with its fibres in the language being spoken: '100% wool'."""
    return composition_in(text, language())


def facet_example(facet: str) -> str:
    """Return what one could write about it: 'de exemplu: bleumarin'."""
    examples = {
        "colour": _("for example: navy"),
        "cloth": _("for example: flannel"),
        "pattern": _("for example: herringbone"),
        "style": _("for example: wide lapels"),
        "fit": _("for example: close at the waist"),
        "garment": _("for example: a waistcoat"),
        "occasion": _("for example: weddings"),
        "brand": _("for example: the maker on the label"),
        "budget": _("for example: 1500-2500"),
    }
    return examples.get(facet, "")
