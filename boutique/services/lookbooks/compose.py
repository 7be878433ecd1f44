"""Make a lookbook for one client: choose, print, and write down what was printed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from boutique.domain.collections.views import CollectionView
from boutique.domain.kernel.actor import NOBODY, Actor
from boutique.domain.kernel.errors import N_, BoutiqueError, Refused
from boutique.domain.lookbooks.book import Host, Lookbook
from boutique.domain.lookbooks.compose import compose
from boutique.domain.lookbooks.model import LookbookRecord
from boutique.domain.lookbooks.owned_garments import elsewhere_of
from boutique.domain.lookbooks.printed_record import as_content, key_of, printed_whole
from boutique.domain.pages.client import ClientPage
from boutique.domain.ports import PhoneBook, Press, PrintedPiece, Queries, UnitOfWork
from boutique.domain.printing.model import pages_told
from boutique.domain.staff.views import StaffView


@dataclass(frozen=True, kw_only=True)
class PrintedLookbook:
    """A lookbook on paper and in the book: where it is, its code, and the entry to undo."""

    lookbook_id: UUID
    entry_id: UUID
    code: str
    pages: int
    path: Path


def compose_lookbook(
    uow: UnitOfWork,
    queries: Queries,
    press: Press,
    phones: PhoneBook,
    *,
    client_id: UUID,
    collection_id: UUID,
    out: Path,
    today: date,
    only: Collection[UUID] | None = None,
    language: str = "",
) -> PrintedLookbook:
    """Print a collection as chosen for a client, and write it down once the file is there.

    It is in the client's language, or in another that was asked for. Refused when nothing suits them;
    Unavailable when the file cannot be written, and then nothing is written down.
    """
    book = plan_lookbook(
        queries,
        phones,
        client_id=client_id,
        collection_id=collection_id,
        today=today,
        actor=uow.actor,
        only=only,
        language=language,
    )
    there_before = out.exists()
    printed = press.lookbook(book, out)
    try:
        return write_down_lookbook(uow, book, printed)
    except BoutiqueError:
        if not there_before:
            with suppress(OSError):
                out.unlink(missing_ok=True)
        raise


def write_down_lookbook(
    uow: UnitOfWork,
    book: Lookbook,
    printed: PrintedPiece,
    *,
    pages: Sequence[int] = (),
) -> PrintedLookbook:
    """Write down a lookbook that was just printed as it was planned; the same book keeps its line.

    `pages` are those that were printed, none meaning all.
    """
    with uow:
        record = _record(uow, book, printed, pages)
        said = N_("Some pages of a lookbook printed") if pages else N_("Lookbook printed")
        entry = uow.commit(said, book.client_id)
    return _made(record, entry, book, printed)


def write_down_lookbooks(
    uow: UnitOfWork, books: Sequence[tuple[Lookbook, PrintedPiece]]
) -> list[PrintedLookbook]:
    """Write down lookbooks that were printed in one run, as one entry of the history."""
    with uow:
        records = [_record(uow, book, printed) for book, printed in books]
        alone = books[0][0].client_id if len(books) == 1 else None
        entry = uow.commit(N_("Lookbook printed") if alone else N_("Lookbooks printed"), alone)
    return [
        _made(record, entry, book, printed) for record, (book, printed) in zip(records, books, strict=True)
    ]


def _made(record: LookbookRecord, entry: UUID, book: Lookbook, printed: PrintedPiece) -> PrintedLookbook:
    return PrintedLookbook(
        lookbook_id=record.id, entry_id=entry, code=book.code, pages=printed.pages, path=printed.path
    )


def _record(
    uow: UnitOfWork,
    book: Lookbook,
    printed: PrintedPiece,
    pages: Sequence[int] = (),
) -> LookbookRecord:
    """A book that was printed whole stays so, whichever of its pages are printed once more."""
    content, now = as_content(book, printed.words, pages_told(pages)), datetime.now(UTC)
    for known in uow.find(LookbookRecord, code=book.code):
        known.made_at, known.staff_id = now, uow.actor.staff_id
        if not (pages and printed_whole(known.content)):
            known.content = content
        return known
    record = LookbookRecord(
        client_id=book.client_id,
        collection_id=book.collection.collection_id,
        code=book.code,
        made_at=now,
        staff_id=uow.actor.staff_id,
        content=content,
    )
    uow.add(record)
    return record


def plan_lookbook(
    queries: Queries,
    phones: PhoneBook,
    *,
    client_id: UUID,
    collection_id: UUID,
    today: date,
    actor: Actor = NOBODY,
    only: Collection[UUID] | None = None,
    language: str = "",
) -> Lookbook:
    """Return the book as it would be printed; `only` names pieces chosen by hand. It locks nothing."""
    page = queries.client_page(client_id)
    collection = _collection(queries, collection_id)
    pieces, settings = queries.pieces(collection_id), queries.settings()
    if not pieces:
        raise Refused(
            N_("“{name}” has no pieces yet. Add some to the collection first."), name=collection.name
        )
    host = _host(page, queries.staff(), actor, settings, phones)
    worn = elsewhere_of(queries.wardrobe(client_id).bought)
    for serial in count():
        book = compose(
            page,
            pieces,
            collection,
            settings,
            host,
            today,
            serial=serial,
            only=only,
            elsewhere=worn,
            language=language,
        )
        if queries.lookbook_of(book.code) in (None, (book.client_id, key_of(book))):
            return book
    raise AssertionError  # there is always another number


def _collection(queries: Queries, collection_id: UUID) -> CollectionView:
    for collection in queries.collections():
        if collection.collection_id == collection_id:
            return collection
    raise Refused(N_("This collection is no longer in the book. Choose another."))


def _host(
    page: ClientPage,
    staff: list[StaffView],
    actor: Actor,
    settings: Mapping[str, str | int | bool],
    phones: PhoneBook,
) -> Host:
    """Who serves the client, else who is at the counter, else the shop itself."""
    known = {one.staff_id: one for one in staff}
    person = known.get(page.draft.served_by) if page.draft.served_by else None
    person = person or (known.get(actor.staff_id) if actor.staff_id else None)
    shop_phone = str(settings["shop.phone"])
    if person is None:
        name = str(settings["shop.name"])
        return Host(name=name, phone=shop_phone, dial=_dialled(phones, shop_phone), person=False)
    phone = person.phone or shop_phone
    return Host(name=person.name, phone=phone, dial=_dialled(phones, phone))


def _dialled(phones: PhoneBook, phone: str) -> str | None:
    """A phone that cannot be dialled is still printed; it only gets no code for the camera."""
    try:
        return phones.dialled(phone)
    except Refused:
        return None
