"""The lookbook room: for one person with the pages in sight, or for many into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from boutique.domain.clients.views import ClientHit
from boutique.domain.collections.views import CollectionView
from boutique.ui import kit
from boutique.ui.kernel.asking_files import FileKind, asked_place
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.shown_tables import OFFER, PERSON
from boutique.ui.kit.folding import FoldingView
from boutique.ui.lookbooks.book_desk import BookDesk
from boutique.ui.lookbooks.chooser import Chooser
from boutique.ui.lookbooks.making import Plan, Wanted, book_name
from boutique.ui.lookbooks.preview import Preview
from boutique.ui.lookbooks.print_profiles import Presses
from boutique.ui.lookbooks.queue import Queue
from boutique.ui.lookbooks.queue_run import QueueRun
from boutique.ui.shell.room import Page, RoomContext
from boutique.ui.shell.subjects import LookbookWish
from boutique.wording import _

_LEFT = 360
_PAUSE_MS = 350
"""Ticks that follow one another make one preview."""


class LookbooksPage(Page):
    """`arrive(client_id)` makes one for a client; `arrive(LookbookWish)` for several."""

    reads = PERSON | OFFER | {"owned_piece"}

    def __init__(self, context: RoomContext, shop: ShopServices, presses: Presses) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._wanted: Wanted | None = None
        self._collections: Sequence[CollectionView] = ()
        self.chooser = Chooser(context.tasks, shop.queries)
        self.preview = Preview(context.tasks)
        self.desk = BookDesk(context, shop, presses, self.preview)
        self._declare()
        self.queue = Queue()
        self.batch = QueueRun(context, shop, presses, self.queue)
        self._right = QStackedWidget()
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._connect()

    def _declare(self) -> None:
        add = self._context.actions.add
        save = DEEDS["lookbook.save"].does(self._on_save, self._is_planned)
        paper = DEEDS["lookbook.print"].does(self.desk.print_out, self._is_planned)
        self.preview.add_buttons(
            kit.Button.of(add(self, save), kit.Kind.PRIMARY, icon_name="download"),
            kit.Button.of(add(self, paper), icon_name="printer"),
        )

    def _lay_out(self) -> None:
        self.chooser.lay(self.preview.paper)
        for side in (self.preview, self.queue):
            self._right.addWidget(side)
        self._split = FoldingView(self.chooser, self._right, wide=_LEFT, walks=False)
        self._split.turned.connect(self.chooser.stand_alone)
        self.chooser.pages_wanted.connect(self._split.open_detail)
        self.setLayout(kit.column(self._split))
        self.setFocusProxy(self.chooser)

    def _connect(self) -> None:
        self.chooser.finder.picked.connect(self._on_picked)
        self.chooser.collection_changed.connect(self._on_collection)
        self.chooser.pieces_changed.connect(self._on_pieces)
        self.preview.paper.changed.connect(lambda _paper: self._want())
        self.desk.planned.connect(self._on_planned)
        self.preview.empty.acted.connect(self.chooser.finder.setFocus)
        self.queue.left.connect(self._on_left)
        self._pause.timeout.connect(self._want)

    def arrive(self, subject: object = None) -> None:
        """Show the collections as the book has them now, then make what is asked for."""

        def known(collections: Sequence[CollectionView]) -> None:
            self._collections = collections
            before = self._wanted.collection_id if self._wanted is not None else None
            wish = subject.collection_id if isinstance(subject, LookbookWish) else None
            self.chooser.show_collections(collections, wish or before)
            self._open(subject)

        self._context.tasks.run(self, self._shop.queries.collections, known, key="collections")

    def renew(self) -> None:
        self.arrive()

    def _open(self, subject: object) -> None:
        clients = subject.clients if isinstance(subject, LookbookWish) else ()
        if isinstance(subject, UUID):
            clients = (subject,)
        collection = self._collection()
        if len(clients) > 1 and collection is not None:
            self._show_queue()
            self.batch.open(clients, collection)
        elif clients:
            self._choose(clients[0])

    def _collection(self) -> CollectionView | None:
        chosen = self.chooser.collection.currentData()
        return next((each for each in self._collections if each.collection_id == chosen), None)

    def _choose(self, client_id: UUID) -> None:
        self._on_one_only()
        self._split.open_detail()
        if (collection := self._collection()) is not None:
            self._want(Wanted(client_id, collection.collection_id))

    def _want(self, wanted: Wanted | None = None) -> None:
        self._wanted = wanted or self._wanted
        self.desk.want(self._wanted)

    def _on_picked(self, hit: ClientHit) -> None:
        self.chooser.show_name(hit.name)
        self._choose(hit.client_id)

    def _on_collection(self, collection_id: UUID) -> None:
        collection = self._collection()
        if self._right.currentWidget() is self.queue and collection is not None:
            self.batch.open([client for client, _name in self.queue.clients], collection)
        elif self._wanted is not None:
            self._want(Wanted(self._wanted.client_id, collection_id))

    def _on_pieces(self, ticked: frozenset[UUID]) -> None:
        if self._wanted is not None:
            self._wanted = replace(self._wanted, only=ticked)
            self._pause.start()

    def _show_queue(self) -> None:
        self.queue.paper.set_value(self.preview.paper.value())
        self._right.setCurrentWidget(self.queue)
        self.chooser.show_one(one=False)
        self._split.open_detail()
        self.queue.setFocus()

    def _on_left(self) -> None:
        self._on_one_only()
        if self._wanted is None:
            self._split.open_list()

    def _on_one_only(self) -> None:
        self._right.setCurrentWidget(self.preview)
        self.chooser.show_one(one=True)

    def _on_planned(self, plan: Plan) -> None:
        self.chooser.show_name(plan.book.reader.name)
        self.chooser.show_count(len(plan.book.looks))
        self.chooser.pieces.show_pieces(plan.pieces, plan.book.looks, self._shop.today())

    def _is_planned(self) -> bool:
        return self.desk.plan is not None

    def _on_save(self) -> None:
        if (plan := self.desk.plan) is None:
            return
        name = book_name(plan.book.reader.name, plan.book.collection.name)
        title, kinds = _("Save the lookbook"), _("PDF (*.pdf)")
        if out := asked_place(self, FileKind.PIECES, title, name, kinds, (".pdf",)):
            self.desk.save(out)
