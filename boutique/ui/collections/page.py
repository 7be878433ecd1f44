"""The collections on the left, the chosen one on the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.ports import Pictures
from boutique.domain.views.offer import ClothView, CollectionView, InvitationView, PieceView
from boutique.ui import kit
from boutique.ui.actions import Action
from boutique.ui.changes import Changes
from boutique.ui.collections.cloths_view import ClothsView
from boutique.ui.collections.guests_view import GuestsView
from boutique.ui.collections.pieces_view import PiecesView
from boutique.ui.collections.season import SeasonView
from boutique.ui.collections.words import opening
from boutique.ui.door import ShopDoor
from boutique.ui.kit.line import Row
from boutique.ui.lookbooks.wish import LookbookWish
from boutique.ui.shell.room import Page, RoomContext
from boutique.wording import _

_LIST = 280
Season = tuple[Sequence[PieceView], Sequence[InvitationView], Sequence[ClothView]]


class CollectionsPage(Page):
    """`arrive(id)` opens a collection; `arrive("cloths")` shows the cloths."""

    def __init__(self, context: RoomContext, shop: ShopDoor, pictures: Pictures) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._known: dict[UUID, CollectionView] = {}
        self._wanted: object = None
        changes = Changes(self, context, shop, self._read)
        self.pieces = PiecesView(context, shop, changes, pictures)
        self.cloths = ClothsView(context, shop, changes)
        self.guests = GuestsView(shop, lambda client: context.go("clients", client), self._make_lookbooks)
        self.season = SeasonView(self.pieces, self.cloths, self.guests)
        self._model = kit.RowsModel(self)
        self.list = kit.RowList(self._model, _("Collections"), lines=2)
        self.list.chosen.connect(lambda _row: self._read_season())
        self.list.entered_row.connect(lambda _row: self._side().setFocus())
        self._lay_out()
        self.setFocusProxy(self.list)
        for side, text in (("cloths", _see_cloths), ("guests", _see_guests)):
            context.actions.add(
                self,
                Action(f"collections.{side}", text, partial(self._switch, side), room="collections"),
            )

    def _lay_out(self) -> None:
        left = QWidget()
        left.setLayout(kit.column(kit.PageHead(_("Collections")), self.list, gap=0))
        split = kit.SplitView(left, self.season)
        split.setSizes([_LIST, 10_000])
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(kit.EmptyState(_("There is no collection in the book yet.")))
        self.setLayout(kit.column(self._stack))

    def arrive(self, subject: object = None) -> None:
        """Show the collections as the book has them now."""
        self._wanted = subject
        if subject == "cloths":
            self._switch("cloths")
        self._read()

    def _read(self) -> None:
        self._context.tasks.run(self, self._shop.queries.collections, self._show, key="collections")

    def _show(self, collections: Sequence[CollectionView]) -> None:
        self._known = {each.collection_id: each for each in collections}
        today, before = self._shop.today(), self.list.current()
        wanted = self._wanted if self._wanted in self._known else before.id if before else None
        self._wanted = None
        rows = [Row(each.collection_id, each.name, opening(each, today)) for each in collections]
        self._model.show(list(rows))
        self._stack.setCurrentIndex(0 if rows else 1)
        if wanted is None or not self.list.choose(wanted):
            self.list.choose_first()
        self._read_season()

    def _chosen(self) -> CollectionView | None:
        row = self.list.current()
        return self._known.get(row.id) if row is not None and isinstance(row.id, UUID) else None

    def _read_season(self) -> None:
        collection, queries = self._chosen(), self._shop.queries
        if collection is None:
            return
        self.season.show_collection(collection, self._shop.today())
        id_ = collection.collection_id
        self._context.tasks.run(
            self,
            lambda: (queries.pieces(id_), queries.invitations(id_), queries.cloths()),
            self._show_season,
            key="season",
        )

    def _show_season(self, season: Season) -> None:
        found, guests, cloths = season
        self.pieces.show_pieces(found)
        self.guests.show_guests(guests)
        self.cloths.show_cloths(cloths)

    def _switch(self, side: str) -> None:
        self.season.switch.set_value(side)

    def _side(self) -> QWidget:
        sides: dict[object, QWidget] = {"cloths": self.cloths, "guests": self.guests}
        return sides.get(self.season.switch.value(), self.pieces)

    def _make_lookbooks(self, clients: Sequence[UUID]) -> None:
        collection = self._chosen()
        id_ = collection.collection_id if collection is not None else None
        self._context.go("lookbook", LookbookWish(tuple(clients), id_))


def _see_cloths() -> str:
    return _("See the cloths")


def _see_guests() -> str:
    return _("See whom to invite")
