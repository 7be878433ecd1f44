"""Garments inside a sentence: the jacket, jackets, the only jacket."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from boutique.domain.kernel.text import fold
from boutique.domain.lookbooks.book import Owned
from boutique.domain.lookbooks.colour_names import colour_of_words
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.taste.house_words import facet_of_word, house_word
from boutique.domain.taste.matching import Taste
from boutique.wording.kernel import phrases
from boutique.wording.kernel.dates import month_near
from boutique.wording.kernel.texts import _, p_
from boutique.wording.lookbooks.colours import FEMININE, MASCULINE, SEVERAL, colour
from boutique.wording.taste.likes import said_value

_FORM = {
    **dict.fromkeys(("shirt", "dress", "skirt", "blouse", "waistcoat", "tie", "other"), FEMININE),
    "trousers": SEVERAL,
}


def form_of(garment: str) -> str:
    """Return how a garment bends the words around it, in languages that do."""
    return _FORM.get(garment, MASCULINE)


def garment_word(garment: str) -> str:
    """Return the plain word for a garment."""
    return _(GARMENTS.get(garment, GARMENTS["other"]))


def plural(garment: str) -> str:
    """Return the word for many of a garment."""
    words = {
        "suit": _("suits"),
        "jacket": _("jackets"),
        "trousers": _("trousers like these"),
        "waistcoat": _("waistcoats"),
        "overcoat": _("overcoats"),
        "shirt": _("shirts"),
        "dress": _("dresses"),
        "skirt": _("skirts"),
        "blouse": _("blouses"),
        "womens_jacket": _("women's jackets"),
        "tie": _("ties"),
    }
    return words.get(garment, _("pieces"))


def the(thing: Owned) -> str:
    """Return a thing somebody owns: 'the grey trousers'; without colour when it is not known."""
    words = {
        "suit": _("the {colour} suit"),
        "jacket": _("the {colour} jacket"),
        "trousers": _("the {colour} trousers"),
        "waistcoat": _("the {colour} waistcoat"),
        "overcoat": _("the {colour} overcoat"),
        "shirt": _("the {colour} shirt"),
        "dress": _("the {colour} dress"),
        "skirt": _("the {colour} skirt"),
        "blouse": _("the {colour} blouse"),
        "womens_jacket": _("the {colour} women's jacket"),
        "tie": _("the {colour} tie"),
    }
    filled = words[thing.garment].format(colour=colour(thing.colour, form_of(thing.garment)))
    return " ".join(filled.split())


def goes_with(thing: Owned, today: date) -> str:
    """Return 'It goes with the grey trousers made for you in May.'"""
    made = {
        MASCULINE: p_("masculine", "It goes with {thing} made for you in {month}."),
        FEMININE: p_("feminine", "It goes with {thing} made for you in {month}."),
        SEVERAL: p_("several", "It goes with {thing} made for you in {month}."),
    }
    bought = {
        MASCULINE: p_("masculine", "It goes with {thing} you bought from us in {month}."),
        FEMININE: p_("feminine", "It goes with {thing} you bought from us in {month}."),
        SEVERAL: p_("several", "It goes with {thing} you bought from us in {month}."),
    }
    theirs = {
        MASCULINE: p_("masculine", "It goes with {thing} you have."),
        FEMININE: p_("feminine", "It goes with {thing} you have."),
        SEVERAL: p_("several", "It goes with {thing} you have."),
    }
    template = (theirs if thing.elsewhere else made if thing.made else bought)[form_of(thing.garment)]
    return template.format(thing=the(thing), month=month_near(thing.on, today))


def had_since(thing: Owned, today: date) -> str:
    """Return how and when somebody came by a thing: 'made for you in May 2025'."""
    made = {
        MASCULINE: p_("masculine", "made for you in {month}"),
        FEMININE: p_("feminine", "made for you in {month}"),
        SEVERAL: p_("several", "made for you in {month}"),
    }
    bought = {
        MASCULINE: p_("masculine", "bought from us in {month}"),
        FEMININE: p_("feminine", "bought from us in {month}"),
        SEVERAL: p_("several", "bought from us in {month}"),
    }
    template = (made if thing.made else bought)[form_of(thing.garment)]
    return template.format(month=month_near(thing.on, today))


def only(garment: str) -> str:
    """Return 'The only overcoat in the collection.'"""
    words = {
        MASCULINE: p_("masculine", "The only {garment} in the collection."),
        FEMININE: p_("feminine", "The only {garment} in the collection."),
        SEVERAL: p_("several", "The only {garment} in the collection."),
    }
    return words[form_of(garment)].format(garment=garment_word(garment))


def liked(tastes: Sequence[Taste]) -> str:
    """Return likes of every kind as one names them: 'dresses, terracotta and crepe'."""
    return phrases.listed(
        [_kind_of(value) if facet == "garment" else _like(facet, value) for facet, value in tastes]
    )


def _kind_of(word: str) -> str:
    """Whoever likes a suit likes suits."""
    meant = (key for key in GARMENTS if key != "other" and fold(word) in (key, fold(garment_word(key))))
    key = next(meant, "")
    return plural(key) if key and key != "trousers" else _taste(word)


def tastes(words: Sequence[str]) -> str:
    """Return likes or dislikes as said, colours in the language being spoken: 'navy and linen'."""
    return phrases.listed([_taste(word) for word in words])


def _taste(word: str) -> str:
    """What is not said in the words of the program is told as it was said."""
    return _like(facet_of_word(word), word)


def _like(facet: str, word: str) -> str:
    if facet not in ("", "colour") and house_word(facet, word) is not None:
        word = said_value(facet, word)
        return word[:1].lower() + word[1:]
    return colour(word) if colour_of_words(word) or len(word.split()) == 1 else word[:1].lower() + word[1:]
