"""Keep photographs and papers with a client."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from boutique.domain.clients.documents import LONGEST_TITLE, ClientPaper, TakenIn, title_from
from boutique.domain.clients.model import Client
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.ids import new_id
from boutique.domain.ports import UnitOfWork
from boutique.services.orders.taking import must_be_theirs

_KNOWN = N_("{name} is already kept for this client. It is kept only once.")
_GONE = N_("This is no longer in the book. Look in the history to bring it back.")


class Kept(NamedTuple):
    """What became of things taken in: the papers new in the book, and those that were in it already.

    `entry_id` is the entry to undo, None where nothing is new.
    """

    entry_id: UUID | None
    papers: tuple[UUID, ...] = ()
    known: tuple[UUID, ...] = ()
    refused: tuple[Refused, ...] = ()


def keep_papers(
    uow: UnitOfWork,
    client_id: UUID,
    taken: Sequence[TakenIn],
    *,
    now: datetime,
    order_id: UUID | None = None,
) -> Kept:
    """Keep what was taken in with a client, each under the name of its file.

    What is kept with them already, whenever that was, is not kept twice: it is told by content.
    """
    with uow:
        uow.get(Client, client_id)
        must_be_theirs(uow, client_id, order_id)
        known, papers = _known(uow, client_id), dict[tuple[str, ...], UUID]()
        twice = [each for each in taken if each.digests in known]
        for each in taken:
            if each.digests in known or each.digests in papers:
                continue
            papers[each.digests] = new_id()
            for page in _pages(each, client_id, papers[each.digests], now):
                page.order_id, page.staff_id = order_id, uow.actor.staff_id
                uow.add(page)
        entry = uow.commit(N_("Photographs and papers kept"), client_id) if papers else None
    return Kept(
        entry,
        tuple(papers.values()),
        tuple(known[each.digests] for each in twice),
        tuple(Refused(_KNOWN, name=each.name) for each in twice),
    )


def _known(uow: UnitOfWork, client_id: UUID) -> dict[tuple[str, ...], UUID]:
    """Return the papers of a client by what is on their pages."""
    pages: dict[UUID, list[ClientPaper]] = {}
    for page in uow.find(ClientPaper, client_id=client_id):
        pages.setdefault(page.paper_id, []).append(page)
    in_order = {id_: sorted(each, key=lambda page: page.page) for id_, each in pages.items()}
    return {tuple(page.digest for page in each): id_ for id_, each in in_order.items()}


def _pages(taken: TakenIn, client_id: UUID, paper_id: UUID, now: datetime) -> Iterator[ClientPaper]:
    title = title_from(taken.name)
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


def rename_paper(uow: UnitOfWork, paper_id: UUID, title: str) -> UUID:
    """Give a photograph or paper another title, on all its pages; returns the entry to undo."""
    plain = " ".join(title.split())
    if len(plain) > LONGEST_TITLE:
        raise Refused(N_("This title is too long. Use at most {most} letters."), most=LONGEST_TITLE)
    with uow:
        pages = _pages_of(uow, paper_id)
        for page in pages:
            page.title = plain
        return uow.commit(N_("Photograph or paper renamed"), pages[0].client_id)


def link_paper(uow: UnitOfWork, paper_id: UUID, order_id: UUID | None) -> UUID:
    """Say to which of the client's orders it belongs, or to none; returns the entry to undo."""
    with uow:
        pages = _pages_of(uow, paper_id)
        must_be_theirs(uow, pages[0].client_id, order_id)
        for page in pages:
            page.order_id = order_id
        return uow.commit(N_("Photograph or paper added to an order"), pages[0].client_id)


def strike_paper(uow: UnitOfWork, paper_id: UUID) -> UUID:
    """Strike out a photograph, or a paper with all its pages; undo brings it back."""
    with uow:
        pages = _pages_of(uow, paper_id)
        for page in pages:
            uow.remove(page)
        return uow.commit(N_("Photograph or paper deleted"), pages[0].client_id)


def _pages_of(uow: UnitOfWork, paper_id: UUID) -> list[ClientPaper]:
    pages = uow.find(ClientPaper, paper_id=paper_id)
    if not pages:
        raise Refused(_GONE)
    return pages
