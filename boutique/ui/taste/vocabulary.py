"""Words the shop knows, each with what it is about, so that a like needs only be typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from boutique.domain.collections.aspects import WEAVES
from boutique.domain.kernel.text import fold
from boutique.domain.lookbooks.style_words import style_words
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.taste.colours_named import PALETTE
from boutique.ui.taste.grids import PATTERNS
from boutique.wording import _, language, p_


class Term(NamedTuple):
    """A word and what a like in it is about."""

    word: str
    facet: str


def vocabulary(brands: Sequence[str] = ()) -> list[Term]:
    """Return every word to be offered while typing, in the language being spoken."""
    known = {
        fold(each.word): each for each in reversed([*_words(), *(Term(name, "brand") for name in brands)])
    }
    return sorted(known.values(), key=lambda each: fold(each.word))


def facet_of(text: str, known: Sequence[Term]) -> str:
    """Return what a like that begins with a known word is about, or '' when the words are new."""
    words = f"{fold(text)} "
    opening = [each for each in known if words.startswith(f"{fold(each.word)} ")]
    longest = max(opening, key=lambda each: len(each.word), default=None)
    return longest.facet if longest else "budget" if _is_sum(words.strip()) else ""


def _is_sum(words: str) -> bool:
    return any(sign.isdigit() for sign in words) and words.endswith(("lei", "euro", "eur", "mii"))


def _words() -> Iterator[Term]:
    yield from (Term(_(each.name), "colour") for each in PALETTE)
    yield from (Term(_(name), "pattern" if weave in PATTERNS else "cloth") for weave, name in WEAVES.items())
    yield from (Term(word, "cloth") for word in _fibres())
    yield from (Term(word, "style") for word in style_words(language()))
    yield from (Term(word, "fit") for word in _fits())
    yield from (Term(word, "occasion") for word in _occasions())
    yield from (Term(_(name), "garment") for key, name in GARMENTS.items() if key != "other")


def _fibres() -> tuple[str, ...]:
    return (_("wool"), _("silk"), _("cotton"), _("cashmere"), _("tweed"), _("mohair"), _("seersucker"))


def _fits() -> tuple[str, ...]:
    return (
        _("fitted at the waist"),
        _("natural shoulder"),
        _("soft shoulder"),
        _("tapered trousers"),
        _("straight trousers"),
        _("high waist"),
        _("easy in the back"),
        _("close to the body"),
        _("loose"),
    )


def _occasions() -> tuple[str, ...]:
    return (
        p_("to dress for", "office"),
        p_("to dress for", "wedding"),
        p_("to dress for", "christening"),
        p_("to dress for", "ceremony"),
        p_("to dress for", "weekend"),
        p_("to dress for", "travel"),
        p_("to dress for", "evening"),
    )
