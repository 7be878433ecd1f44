"""The days for which people dress, in words."""

from __future__ import annotations

from datetime import date

from boutique.domain.clients.occasions import Occasion, told_occasion
from boutique.domain.taste.house_words import house_word
from boutique.wording.kernel.dates import day_month, day_near, when_due
from boutique.wording.kernel.texts import _, p_


def occasion_name(occasion: str) -> str:
    """Return a kind of day as it is chosen: 'nuntă'."""
    names = {
        Occasion.WEDDING: p_("occasion", "wedding"),
        Occasion.BAPTISM: p_("occasion", "christening"),
        Occasion.ANNIVERSARY: p_("occasion", "anniversary"),
        Occasion.GRADUATION: p_("occasion", "graduation"),
        Occasion.GALA: p_("occasion", "gala"),
        Occasion.BUSINESS: p_("occasion", "business"),
        Occasion.JOURNEY: p_("occasion", "journey"),
        Occasion.OTHER: p_("occasion", "another day"),
    }
    return names[Occasion(occasion)] if occasion in tuple(Occasion) else p_("occasion", "birthday")


def the_occasion(occasion: str) -> str:
    """Return a kind of day as one speaks of it to the client: 'nunta'."""
    names = {
        Occasion.WEDDING: p_("speaking of", "the wedding"),
        Occasion.BAPTISM: p_("speaking of", "the christening"),
        Occasion.ANNIVERSARY: p_("speaking of", "the anniversary"),
        Occasion.GRADUATION: p_("speaking of", "the graduation"),
        Occasion.GALA: p_("speaking of", "the gala"),
        Occasion.BUSINESS: p_("speaking of", "the business occasion"),
        Occasion.JOURNEY: p_("speaking of", "the journey"),
        Occasion.OTHER: p_("speaking of", "the day"),
    }
    return names[Occasion(occasion) if occasion in tuple(Occasion) else Occasion.OTHER]


def to_wear_for(words: str) -> str:
    """Return an occasion after 'for', in the language spoken: 'the office'; the shop's own words stay."""
    word = house_word("occasion", words)
    if word is None:
        return words[:1].lower() + words[1:]
    said = {
        "office": p_("to wear for", "the office"),
        "parties": p_("to wear for", "parties"),
        "wedding": p_("to wear for", "a wedding"),
        "weddings": p_("to wear for", "weddings"),
        "weekend": p_("to wear for", "the weekend"),
        "christening": p_("to wear for", "a christening"),
        "evening": p_("to wear for", "the evening"),
        "travel": p_("to wear for", "travelling"),
        "every day": p_("to wear for", "every day"),
        "ceremony": p_("to wear for", "a ceremony"),
    }
    return said[word.en]


def day_words(occasion: str, words: str, on: date, today: date, *, yearly: bool) -> str:
    """Return '14 iunie 2027, nunta fiicei', with the kind of day where the words do not tell it."""
    when = day_month(on.month, on.day) if yearly else day_near(on, today)
    said = f"{when}, {_what(occasion, words)}"
    return _("{day} (every year)").format(day=said) if yearly else said


def _what(occasion: str, words: str) -> str:
    if not words:
        return occasion_name(occasion)
    if occasion in (Occasion.OTHER, told_occasion(words)):
        return words
    return f"{occasion_name(occasion)}: {words}"


def how_far(on: date, today: date) -> str:
    """Return 'peste 5 săptămâni', 'azi', or 'a trecut' of a day."""
    return _("past") if on < today else when_due(on, today)
