"""Keep photographs and papers with a client."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from boutique.domain.clients import Client
from boutique.domain.errors import N_, Refused
from boutique.domain.ids import new_id
from boutique.domain.papers import LONGEST_TITLE, ClientPaper, TakenIn, title_from
from boutique.domain.ports import UnitOfWork
from boutique.services.orders import must_be_theirs

_GONE = N_("This is no longer in the book. Look at the history to bring it back.")


def keep_papers(
    uow: UnitOfWork,
    client_id: UUID,
    taken: Sequence[TakenIn],
    *,
    now: datetime,
    order_id: UUID | None = None,
    staff_id: UUID | None = None,
) -> UUID:
    """Keep what was taken in with a client, each under the name of its file; returns the entry to undo."""
    with uow:
        uow.get(Client, client_id)
        must_be_theirs(uow, client_id, order_id)
        for each in taken:
            for page in _pages(each, client_id, now):
                page.order_id, page.staff_id = order_id, staff_id
                uow.add(page)
        return uow.commit(N_("Photographs and papers kept"), client_id, staff_id)


def _pages(taken: TakenIn, client_id: UUID, now: datetime) -> Iterator[ClientPaper]:
    paper_id, title = new_id(), title_from(taken.name)
    for page, digest in enumerate(taken.digests, 1):
        yield ClientPaper(
            client_id=client_id,
            kind=taken.kind,
            paper_id=paper_id,
            digest=digest,
            title=title,
            page=page,
            taken_on=taken.taken_on,
            added_at=now,
        )


def rename_paper(uow: UnitOfWork, paper_id: UUID, title: str, *, staff_id: UUID | None = None) -> UUID:
    """Give a photograph or paper another title, on all its pages; returns the entry to undo."""
    plain = " ".join(title.split())
    if len(plain) > LONGEST_TITLE:
        raise Refused(N_("This title is too long. Use at most {most} letters."), most=LONGEST_TITLE)
    with uow:
        pages = _pages_of(uow, paper_id)
        for page in pages:
            page.title = plain
        return uow.commit(N_("Photograph or paper renamed"), pages[0].client_id, staff_id)


def link_paper(
    uow: UnitOfWork, paper_id: UUID, order_id: UUID | None, *, staff_id: UUID | None = None
) -> UUID:
    """Say to which of the client's orders it belongs, or to none; returns the entry to undo."""
    with uow:
        pages = _pages_of(uow, paper_id)
        must_be_theirs(uow, pages[0].client_id, order_id)
        for page in pages:
            page.order_id = order_id
        return uow.commit(N_("Photograph or paper put with an order"), pages[0].client_id, staff_id)


def strike_paper(uow: UnitOfWork, paper_id: UUID, *, staff_id: UUID | None = None) -> UUID:
    """Strike out a photograph, or a paper with all its pages; undo brings it back."""
    with uow:
        pages = _pages_of(uow, paper_id)
        for page in pages:
            uow.remove(page)
        return uow.commit(N_("Photograph or paper struck out"), pages[0].client_id, staff_id)


def _pages_of(uow: UnitOfWork, paper_id: UUID) -> list[ClientPaper]:
    pages = uow.find(ClientPaper, paper_id=paper_id)
    if not pages:
        raise Refused(_GONE)
    return pages
