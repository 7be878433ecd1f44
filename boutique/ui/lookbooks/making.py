"""Lookbooks planned, set and written down; runs beside the screen."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from boutique.domain.errors import BoutiqueError
from boutique.domain.looks import Lookbook
from boutique.domain.ports import Press
from boutique.domain.views.offer import PieceView
from boutique.services.compose_lookbook import PrintedLookbook, compose_lookbook, plan_lookbook
from boutique.ui.door import ShopDoor
from boutique.ui.tasks import Ticket
from boutique.wording import explain

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


@dataclass(frozen=True, slots=True)
class Wanted:
    """One lookbook: for whom, of what, and the pieces when they were chosen by hand."""

    client_id: UUID
    collection_id: UUID
    only: frozenset[UUID] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A lookbook as it would be printed, its pages in a file to look at, and what else there is to choose."""

    wanted: Wanted
    book: Lookbook
    path: Path
    pages: int
    pieces: Sequence[PieceView]


@dataclass(slots=True)
class Batch:
    """What came of many lookbooks, by client: those made, and why the others were not."""

    made: dict[UUID, PrintedLookbook] = field(default_factory=dict)
    refused: dict[UUID, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes lookbooks for one shop."""

    shop: ShopDoor

    def plan(self, wanted: Wanted, press: Press, path: Path) -> Plan:
        """Set the pages into a file to be looked at; nothing is written down."""
        shop = self.shop
        book = plan_lookbook(
            shop.change(),
            shop.queries,
            shop.phones,
            client_id=wanted.client_id,
            collection_id=wanted.collection_id,
            today=shop.today(),
            staff_id=shop.staff_id(),
            only=wanted.only,
        )
        printed = press.lookbook(book, path)
        return Plan(wanted, book, path, printed.pages, shop.queries.pieces(wanted.collection_id))

    def make(self, wanted: Wanted, press: Press, out: Path) -> PrintedLookbook:
        """Print into a file, and write down that it was made."""
        shop = self.shop
        return compose_lookbook(
            shop.change(),
            shop.queries,
            press,
            shop.phones,
            client_id=wanted.client_id,
            collection_id=wanted.collection_id,
            out=out,
            today=shop.today(),
            staff_id=shop.staff_id(),
            only=wanted.only,
        )

    def make_all(
        self,
        clients: Sequence[tuple[UUID, str]],
        collection: tuple[UUID, str],
        press: Press,
        folder: Path,
        brake: Ticket,
        tell: Callable[[int, int], object],
    ) -> Batch:
        """Print one for each client into a folder; stopped, those made so far stay."""
        batch = Batch()
        for done, (client_id, name) in enumerate(clients):
            if brake.stopped:
                break
            tell(done, len(clients))
            try:
                out = free_place(folder, file_name(name, collection[1]))
                batch.made[client_id] = self.make(Wanted(client_id, collection[0]), press, out)
            except BoutiqueError as error:
                batch.refused[client_id] = explain(error)
        return batch


def free_place(folder: Path, name: str) -> Path:
    """Return where a file can be put without taking the place of another: two clients may share a name."""
    place = folder / name
    number = 2
    while place.exists():
        place = folder / f"{Path(name).stem} ({number}).pdf"
        number += 1
    return place


def file_name(client: str, collection: str) -> str:
    """Return what to call the file of a lookbook, with nothing a disk would not take."""
    plain = _NOT_IN_NAMES.sub(" ", f"{client} - {collection}")
    return f"{' '.join(plain.split())}.pdf"
