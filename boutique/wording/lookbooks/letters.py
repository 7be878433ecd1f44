"""The letter: every sentence rests on something known; what is not known is said so."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from boutique.domain.lookbooks.book import Letter, Lookbook
from boutique.wording.kernel.dates import day_near, month_near
from boutique.wording.kernel.texts import _, n_
from boutique.wording.lookbooks import garments

Pages = Callable[[int], int]


def paragraphs(book: Lookbook, page_of: Pages, order_page: int) -> list[str]:
    """Return the body of the letter. `page_of` tells on which page a look stands."""
    parts = (
        [_opening(book), *_known(book, page_of)],
        [*_wardrobe(book)],
        [_measures(book), _closing(book, order_page)],
    )
    return [" ".join(part) for part in parts if part]


def farewell(book: Lookbook) -> str:
    """Return the line before the name."""
    return (_("See you soon,"), _("With kind regards,"))[book.letter.turn // 4 % 2]


def _opening(book: Lookbook) -> str:
    name, count = book.collection.name, len(book.looks)
    if book.collection.opens_on > book.made_on:
        return n_(
            "On {day} we open the collection “{name}”. Ahead of that day I have chosen {n} piece from it for "
            "you.",
            "On {day} we open the collection “{name}”. Ahead of that day I have chosen {n} pieces from it "
            "for you.",
            count,
            day=day_near(book.collection.opens_on, book.made_on),
            name=name,
        )
    if book.letter.turn % 3 == 0 and book.collection.pieces > count:
        return n_(
            "Of the {pieces} in the collection “{name}”, {n} is for you.",
            "Of the {pieces} in the collection “{name}”, these {n} are for you.",
            count,
            pieces=n_("{n} piece", "{n} pieces", book.collection.pieces),
            name=name,
        )
    if book.letter.turn % 3 == 1:
        return n_(
            "I went through the collection “{name}” and put {n} piece aside for you.",
            "I went through the collection “{name}” and put {n} pieces aside for you.",
            count,
            name=name,
        )
    return n_(
        "The collection “{name}” is here, and I chose {n} piece from it for you.",
        "The collection “{name}” is here, and I chose {n} pieces from it for you.",
        count,
        name=name,
    )


def _known(book: Lookbook, page_of: Pages) -> Iterator[str]:
    letter = book.letter
    if not letter.known:
        yield _(
            "We do not yet know what you like, and I did not want to guess: these are from the heart of the "
            "collection. Tell me what suits you and what does not, and the next book will be different."
        )
    yield from _waited(book, page_of)
    if letter.likes:
        yield _likes(letter).format(likes=garments.liked(letter.likes))
    if letter.avoided:
        yield _("I left out what you do not like: {dislikes}.").format(
            dislikes=garments.tastes(letter.avoided)
        )
    if letter.suits > (inside := len(book.looks) - letter.guessed):
        yield n_(
            "Of the {n} piece that would suit you, these are the best {inside}.",
            "Of the {n} pieces that would suit you, these are the best {inside}.",
            letter.suits,
            inside=inside,
        )
    if letter.known and letter.guessed:
        yield n_(
            "{n} of them is from the heart of the collection: we do not know yet whether you like it.",
            "{n} of them are from the heart of the collection: we do not know yet whether you like them.",
            letter.guessed,
        )


def _likes(letter: Letter) -> str:
    ways = (
        _("I began with what you like: {likes}."),
        _("I had in mind what you like: {likes}."),
        _("I looked for what I know you like: {likes}."),
    )
    return ways[letter.turn // 3 % 3]


def _waited(book: Lookbook, page_of: Pages) -> Iterator[str]:
    waited = book.letter.waited
    if waited is None:
        return
    template = _(
        "{cloth}, the cloth you are waiting for, is not here yet; page {page} shows what it could become."
    )
    if waited.arrived:
        template = _("{cloth}, the cloth you have been waiting for since {month}, has come: see page {page}.")
    yield template.format(
        cloth=waited.cloth, month=month_near(waited.since, book.made_on), page=page_of(waited.look)
    )


def _wardrobe(book: Lookbook) -> Iterator[str]:
    last = book.letter.last
    if last is None:
        return
    template = _("In {month} you bought {thing} from us.")
    if last.made:
        template = (
            _("In {month} we made {thing} for you."),
            _("Last time, in {month}, we made {thing} for you."),
        )[book.letter.turn // 2 % 2]
    yield template.format(month=month_near(last.on, book.made_on), thing=garments.the(last))
    if paired := sum(look.goes_with is not None for look in book.looks):
        yield n_(
            "Beside {n} of the pieces I have noted what it goes with among the things you already have.",
            "Beside {n} of the pieces I have noted what they go with among the things you already have.",
            paired,
        )


def _measures(book: Lookbook) -> str:
    if book.measured_on is None:
        return _("We will take your measures when you come to see the cloths.")
    taken = day_near(book.measured_on, book.made_on)
    if book.stale:
        return _("Your last measures are from {day}; we will take them again before cutting.").format(
            day=taken
        )
    return _("We have your measures from {day}, so you need only choose.").format(day=taken)


def _closing(book: Lookbook, order_page: int) -> str:
    if book.host.phone:
        return _(
            "On page {page} you can tick what you like; then call {phone} and give the code of the book."
        ).format(page=order_page, phone=book.host.phone)
    return _("On page {page} you can tick what you like and bring it with you when you come by.").format(
        page=order_page
    )
