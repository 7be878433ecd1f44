"""Puts a book together for one person from what the shop knows and offers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from boutique.domain.collections.views import CollectionView, PieceView
from boutique.domain.kernel.digests import sha256
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.lookbooks.book import (
    Address,
    CauseKind,
    Host,
    Letter,
    Look,
    Lookbook,
    Owned,
    ShopLine,
    Waited,
)
from boutique.domain.lookbooks.codes import short_code
from boutique.domain.lookbooks.owned_garments import beside, companion
from boutique.domain.lookbooks.piece_selection import MOST, Chosen, Selection, select, take
from boutique.domain.lookbooks.printed_record import key_of
from boutique.domain.lookbooks.reasons import causes_of
from boutique.domain.lookbooks.taste_weights import Person, measured_on, person_of
from boutique.domain.measuring.model import FRESH_DAYS
from boutique.domain.pages.client import ClientPage

_SAID = 3


def compose(
    page: ClientPage,
    pieces: Sequence[PieceView],
    collection: CollectionView,
    settings: Mapping[str, str | int | bool],
    host: Host,
    today: date,
    *,
    serial: int = 0,
    most: int = MOST,
    only: Collection[UUID] | None = None,
    elsewhere: Sequence[Owned] = (),
    language: str = "",
) -> Lookbook:
    """Return the book of a collection for one client; the same facts give the same book.

    Its code is drawn from what it holds, so that the same book keeps its code on another day; `serial` draws
    another when that one is somebody else's. `only` names the pieces when somebody chose them by hand.
    `elsewhere` is what they have from other shops, to wear our pieces with; `language` is another than the
    client's own.
    Refused when the collection holds nothing this person could wear or would like.
    """
    person = person_of(page, elsewhere, today)
    selection = select(pieces, person, most) if only is None else take(pieces, person, only)
    if not selection.chosen:
        raise Refused(
            N_(
                "Nothing in “{collection}” suits {name}. Choose another collection, or look at their "
                "dislikes "
                "again."
            ),
            collection=collection.name,
            name=page.name,
        )
    looks = _looks(selection.chosen, person, pieces)
    measured = measured_on(page)
    book = Lookbook(
        client_id=page.client_id,
        language=language or page.draft.language,
        code="",
        made_on=today,
        shop=shop_line(settings),
        host=host,
        reader=_reader(page),
        collection=collection,
        letter=_letter(page, person, looks, selection),
        looks=looks,
        wardrobe=_shown(person.wardrobe),
        measured_on=measured,
        stale=measured is not None and today - measured > timedelta(days=FRESH_DAYS),
        prices=bool(settings["lookbook.prices"]),
    )
    return replace(book, code=short_code(book.client_id, collection.collection_id, key_of(book), serial))


def _looks(chosen: Sequence[Chosen], person: Person, collection: Sequence[PieceView]) -> tuple[Look, ...]:
    taken = [entry.piece for entry in chosen]
    looks: list[Look] = []
    named: Counter[Owned] = Counter()
    told: set[str | Owned] = set()
    for number, entry in enumerate(chosen, 1):
        owned = companion(entry.piece, person.closet, named)
        named.update([owned] if owned is not None else [])
        place = beside(entry.piece, taken) if owned is None else None
        causes = causes_of(entry, person, collection, told)
        told.update(cause.words[0] for cause in causes if cause.kind == CauseKind.WORN)
        told.update(cause.thing for cause in causes if cause.thing is not None)
        looks.append(
            Look(
                number=number,
                piece=entry.piece,
                causes=causes,
                goes_with=owned,
                beside=None if place is None else place + 1,
            )
        )
    return tuple(looks)


def _letter(page: ClientPage, person: Person, looks: Sequence[Look], selection: Selection) -> Letter:
    avoided = [value for facet, value in person.dislikes if facet in ("colour", "cloth", "pattern")]
    return Letter(
        turn=sha256(page.client_id.bytes).digest()[0],
        # Nobody is reminded of what they bought while a complaint about it is open.
        last=None if person.complaining else next(iter(person.wardrobe), None),
        waited=_waited(person, looks),
        likes=selection.likes,
        avoided=tuple(dict.fromkeys(avoided))[:_SAID],
        guessed=len(selection.heart),
        suits=selection.suits,
        known=bool(selection.suited),
    )


def _waited(person: Person, looks: Sequence[Look]) -> Waited | None:
    for look in looks:
        wait = person.waits.get(look.piece.cloth.cloth_id)
        if wait is not None:
            return Waited(
                cloth=wait.cloth_name,
                since=wait.asked_on,
                arrived=wait.is_here,
                look=look.number,
            )
    return None


def _shown(wardrobe: Sequence[Owned]) -> tuple[Owned, ...]:
    """The garments whose cloth can be shown, one of each garment and cloth."""
    once: dict[object, Owned] = {}
    for thing in wardrobe:
        if thing.swatch is not None:
            once.setdefault((thing.garment, thing.swatch.cloth_id), thing)
    return tuple(once.values())


def shop_line(settings: Mapping[str, str | int | bool]) -> ShopLine:
    """Return the shop as it signs its print."""
    return ShopLine(
        name=str(settings["shop.name"]),
        city=str(settings["shop.city"]),
        phone=str(settings["shop.phone"]),
        address=str(settings["shop.address"]),
    )


def _reader(page: ClientPage) -> Address:
    return Address(
        title=page.draft.title,
        given_name=page.draft.given_name,
        family_name=page.draft.family_name,
        address_as=page.draft.address_as,
    )
