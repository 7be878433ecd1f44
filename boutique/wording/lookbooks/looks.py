"""One look in words: why it was chosen, what it goes with, its cloth, measures and day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from boutique.domain.lookbooks.book import Cause, CauseKind, Look, Lookbook
from boutique.wording.clients.occasions import to_wear_for
from boutique.wording.kernel import phrases
from boutique.wording.kernel.dates import day_near, month_near
from boutique.wording.kernel.money import money, weight
from boutique.wording.kernel.texts import _, n_, p_
from boutique.wording.lookbooks import garments
from boutique.wording.taste.likes import composition

_UNMEASURED = ("tie",)
_SEASONAL = ("suit", "jacket", "womens_jacket", "trousers", "waistcoat", "skirt", "overcoat")
_LIGHT_G, _HEAVY_G = 240, 340


def kicker(look: Look) -> str:
    """Return '3 · Jacket', the line above the title."""
    return f"{look.number} · {garments.garment_word(look.piece.garment)}"


def why(look: Look, today: date) -> str:
    """Return why the look was chosen for this person, in a sentence or two."""
    said = [_CAUSES[cause.kind](cause, look, today) for cause in look.causes]
    return " ".join(filter(None, [*said, _season(look)]))


def _season(look: Look) -> str:
    """When cloth of this weight is worn, by the rule of the trade; nothing where weight does not decide."""
    grams = look.piece.cloth.weight_g
    if look.piece.garment not in _SEASONAL or not grams:
        return ""
    if grams <= _LIGHT_G or look.piece.cloth.weave == "linen":
        return _("At {weight} it is for the warm months.").format(weight=weight(grams))
    if grams < _HEAVY_G:
        return _("At {weight} it is worn most of the year.").format(weight=weight(grams))
    return _("At {weight} it is for the cold months.").format(weight=weight(grams))


def worn_with(look: Look, book: Lookbook, page_of: Callable[[int], int]) -> str:
    """Return what it goes with: something owned, else another look of the book, else ''."""
    if look.goes_with is not None:
        return garments.goes_with(look.goes_with, book.made_on)
    if look.beside is None:
        return ""
    other = book.looks[look.beside - 1].piece.name
    return _("It is worn with “{name}”, on page {page}.").format(name=other, page=page_of(look.beside))


def cloth_line(look: Look) -> str:
    """Return mill, composition and weight: 'Solbiati, linen 240 g'."""
    cloth = look.piece.cloth
    body = " ".join(
        part
        for part in (composition(cloth.composition), weight(cloth.weight_g) if cloth.weight_g else "")
        if part
    )
    return ", ".join(part for part in (cloth.mill, body) if part)


def measures_line(look: Look, book: Lookbook) -> str:
    """Return on which measures it is cut; '' for what is not measured."""
    if look.piece.garment in _UNMEASURED:
        return ""
    if book.measured_on is None:
        return _("measures to be taken when you come")
    taken = day_near(book.measured_on, book.made_on)
    if book.stale:
        return _("the measures of {day}, to be taken again").format(day=taken)
    return _("measures of {day}").format(day=taken)


def ready_line(look: Look) -> str:
    """Return when it would be ready: 'ready in 5 weeks'."""
    if not look.piece.ready_weeks:
        return _("ready to take home")
    return n_("ready in {n} week", "ready in {n} weeks", look.piece.ready_weeks)


def ready_short(look: Look) -> str:
    """Return when it would be ready, for a narrow column: '5 weeks'."""
    weeks = look.piece.ready_weeks
    return n_("{n} week", "{n} weeks", weeks) if weeks else _("now")


def price(look: Look) -> str:
    """Return the price, or a dash of words when none is set."""
    return money(look.piece.price_bani, look.piece.currency) if look.piece.price_bani else _("on request")


def _waited(cause: Cause, look: Look, today: date) -> str:
    name = cause.words[0]
    if cause.arrived and cause.on is not None:
        return _("The cloth you have been waiting for since {month}: {cloth}.").format(
            month=month_near(cause.on, today), cloth=name
        )
    if cause.on is not None and cause.on >= today:
        return _("The cloth you are waiting for, {cloth}; we expect it around {day}.").format(
            cloth=name, day=day_near(cause.on, today)
        )
    return _("The cloth you are waiting for, {cloth}; it is not here yet.").format(cloth=name)


def _liked(cause: Cause, look: Look, today: date) -> str:
    words = garments.tastes(cause.words)
    if cause.observed:
        return _("{Likes}, as you usually wear.").format(Likes=phrases.capital(words))
    ways = (
        _("{Likes}, to your taste."),
        _("{Likes}, as you told us you like."),
        _("We began with what you like: {likes}."),
    )
    return ways[look.number % len(ways)].format(Likes=phrases.capital(words), likes=words)


def _worn(cause: Cause, look: Look, today: date) -> str:
    return _("We have cut {garments} for you before and know how they suit you.").format(
        garments=garments.plural(cause.words[0])
    )


def _again(cause: Cause, look: Look, today: date) -> str:
    assert cause.thing is not None
    thing = garments.the(cause.thing)
    template = _like(thing) + (_(", now in {cloth}.") if cause.words[0] else _(", in the same cloth."))
    return template.format(thing=thing, month=month_near(cause.thing.on, today), cloth=cause.words[0])


def _like(thing: str) -> str:
    """Romanian says “precum costumul”, for “ca costumul” offends the ear."""
    if thing[:1].casefold() == "c":
        return p_("before a word with c", "Like {thing} from {month}")
    return _("Like {thing} from {month}")


def _occasion(cause: Cause, look: Look, today: date) -> str:
    return _("For {occasion}.").format(occasion=to_wear_for(cause.words[0]))


def _shared(cause: Cause, look: Look, today: date) -> str:
    return n_(
        "Its cloth runs through {n} piece of the collection.",
        "Its cloth runs through {n} pieces of the collection.",
        cause.count,
    )


_CAUSES: Mapping[CauseKind, Callable[[Cause, Look, date], str]] = {
    CauseKind.WAITED: _waited,
    CauseKind.LIKED: _liked,
    CauseKind.LIKED_OCCASION: lambda cause, look, today: _("For {occasion}, as you told us.").format(
        occasion=to_wear_for(cause.words[0])
    ),
    CauseKind.LIKED_GARMENT: lambda cause, look, today: _("You told us that you like {garments}.").format(
        garments=garments.plural(cause.words[0])
    ),
    CauseKind.AGAIN: _again,
    CauseKind.WORN: _worn,
    CauseKind.OCCASION: _occasion,
    CauseKind.ONLY: lambda cause, look, today: garments.only(cause.words[0]),
    CauseKind.LIGHTEST: lambda cause, look, today: _(
        "The lightest cloth of the collection, {weight}."
    ).format(weight=weight(cause.count)),
    CauseKind.HEAVIEST: lambda cause, look, today: _(
        "The heaviest cloth of the collection, {weight}."
    ).format(weight=weight(cause.count)),
    CauseKind.SOONEST: lambda cause, look, today: n_(
        "The soonest ready of the whole collection, in {n} week.",
        "The soonest ready of the whole collection, in {n} weeks.",
        cause.count,
    ),
    CauseKind.SHARED: _shared,
    CauseKind.KIND: lambda cause, look, today: _(
        "From the heart of the collection; tell us whether you like it."
    ),
    CauseKind.BEYOND: lambda cause, look, today: _(
        "It goes above the sum you had in mind; we show it so that you can see the cloth."
    ),
}
