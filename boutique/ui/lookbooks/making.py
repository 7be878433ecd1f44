"""Lookbooks planned, set and written down; runs beside the screen."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from boutique.domain.collections.views import PieceView
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.lookbooks.book import Lookbook
from boutique.domain.ports import Press, PrintedPiece
from boutique.services.lookbooks.compose import PrintedLookbook, compose_lookbook, plan_lookbook
from boutique.services.lookbooks.run import Drafted, LookbookRun
from boutique.ui.kernel.documents_folder import free_place
from boutique.ui.kernel.shop_services import Begin, ShopServices
from boutique.wording import explain
from boutique.wording.kernel.filenames import file_name


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
    words: tuple[str, ...] = ()

    @property
    def printed(self) -> PrintedPiece:
        """The file with its pages, as the press made it."""
        return PrintedPiece(path=self.path, code=self.book.code, pages=self.pages, words=self.words)

    def copied(self, out: Path) -> PrintedPiece:
        """Copy the pages into a file of their own: those looked at go when others are looked at."""
        shutil.copyfile(self.path, out)
        return replace(self.printed, path=out)


@dataclass(slots=True)
class Batch:
    """What came of many lookbooks, by client: those made, and why the others were not."""

    made: dict[UUID, PrintedLookbook] = field(default_factory=dict)
    refused: dict[UUID, str] = field(default_factory=dict)


@dataclass(slots=True)
class Composed:
    """The books of a run as they lie aside, by client, and why the others were not made."""

    run: LookbookRun
    drafts: dict[UUID, Drafted] = field(default_factory=dict)
    refused: dict[UUID, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes lookbooks for one shop."""

    shop: ShopServices

    def plan(self, wanted: Wanted, press: Press, path: Path) -> Plan:
        """Set the pages into a file to be looked at; nothing is written down."""
        book = self._book(wanted)
        printed = press.lookbook(book, path)
        pieces = self.shop.queries.pieces(wanted.collection_id)
        return Plan(wanted, book, path, printed.pages, pieces, printed.words)

    def _book(self, wanted: Wanted) -> Lookbook:
        shop = self.shop
        return plan_lookbook(
            shop.queries,
            shop.phones,
            client_id=wanted.client_id,
            collection_id=wanted.collection_id,
            today=shop.today(),
            actor=shop.actor(),
            only=wanted.only,
        )

    def make(self, begin: Begin, wanted: Wanted, press: Press, out: Path) -> PrintedLookbook:
        """Print into a file, and write down that it was made."""
        shop = self.shop
        return compose_lookbook(
            begin(),
            shop.queries,
            press,
            shop.phones,
            client_id=wanted.client_id,
            collection_id=wanted.collection_id,
            out=out,
            today=shop.today(),
            only=wanted.only,
        )

    def compose_all(
        self,
        clients: Sequence[tuple[UUID, str]],
        collection: tuple[UUID, str],
        press: Press,
        folder: Path,
        stopped: Callable[[], bool],
        tell: Callable[[int, int], object],
    ) -> Composed:
        """Compose one for each client, aside; stopped, those so far stay. Nothing is written down yet.

        Unavailable when nothing can be written into the folder.
        """
        run = LookbookRun(collection[0], folder)
        made, taken = Composed(run), set[Path]()
        for done, (client_id, name) in enumerate(clients):
            if stopped():
                break
            tell(done, len(clients))
            try:
                out = free_place(folder, book_name(name, collection[1]), taken)
                plan = self._book(Wanted(client_id, collection[0]))
                printed = press.lookbook(plan, run.aside / f"{done}.pdf")
            except BoutiqueError as error:
                made.refused[client_id] = explain(error)
                continue
            taken.add(out)
            made.drafts[client_id] = Drafted(plan, printed, out)
        return made

    def put_in_place(self, begin: Begin, composed: Composed) -> Batch:
        """Write the books down as one entry of the history, and put them where they will lie."""
        made = composed.run.put_in_place(begin, list(composed.drafts.values()))
        return Batch(dict(zip(composed.drafts, made, strict=True)), composed.refused)


def book_name(client: str, collection: str) -> str:
    """Return what to call the file of a lookbook."""
    return file_name(f"{client} - {collection}", ".pdf")
