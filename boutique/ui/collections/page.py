"""The collections on the left, the chosen one on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.cloth.views import ClothView
from boutique.domain.collections.views import CollectionView, InvitationView, PieceView
from boutique.domain.ports import Pictures
from boutique.ui import kit
from boutique.ui.cloth.offer_form import OfferForm
from boutique.ui.cloth.view import ClothsView
from boutique.ui.collections.desk import OfferDesk
from boutique.ui.collections.guests_view import GuestsView
from boutique.ui.collections.pieces_view import PiecesView
from boutique.ui.collections.season import SeasonView
from boutique.ui.collections.words import opening
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.shown_tables import OFFER
from boutique.ui.kit.folding import FoldingView
from boutique.ui.kit.line import Row
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Details, Page, RoomContext
from boutique.ui.shell.subjects import LookbookWish, OfferWish
from boutique.ui.theme import space
from boutique.wording import _

_LIST = 280
Season = tuple[Sequence[PieceView], Sequence[InvitationView], Sequence[ClothView]]


class CollectionsPage(Page):
    """`arrive(id)` opens a collection; `arrive("cloths")` shows the cloths."""

    reads = OFFER | {"client", "invitation"}

    def __init__(self, context: RoomContext, shop: ShopServices, pictures: Pictures) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._known: dict[UUID, CollectionView] = {}
        self._wanted: object = None
        self._fresh: UUID | None = None
        self._shown: UUID | None = None
        self._reading = False
        changes = Changes(self, context, shop, self._read)
        self.pieces = PiecesView(context, shop, changes, pictures)
        self.cloths = ClothsView(context, shop, changes)
        self.guests = GuestsView(shop, lambda client: context.go("clients", client), self._make_lookbooks)
        self.season = SeasonView(self.pieces, self.cloths, self.guests)
        self._model = kit.RowsModel(self)
        self.list = kit.RowList(self._model, _("Collections"), lines=2)
        self.list.chosen.connect(lambda _row: self._read_season())
        self.list.entered_row.connect(lambda _row: self._side().setFocus())
        self.desk = OfferDesk(self, context, shop, changes, pictures)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        for id_, run in self._deeds().items():
            context.actions.add(self, DEEDS[f"collections.{id_}"].does(run))

    def _deeds(self) -> Mapping[str, Callable[[], object]]:
        return {
            "new": self.desk.open_collection,
            "piece": self._new_piece,
            "cloth": self.desk.open_cloth,
            "edit": self._edit,
            "cloths": partial(self._switch, "cloths"),
            "guests": partial(self._switch, "guests"),
        }

    def ready(self) -> bool:
        return not self._reading

    def _lay_out(self) -> None:
        left = QWidget()
        self.new = kit.Button(_("New collection"), icon_name="plus")
        self.edit = kit.IconButton("pencil", _("Edit the collection"))
        foot = kit.row(self.new, self.edit, margins=(space.XL, space.L, space.M, space.L))
        foot.addStretch(1)
        whole = kit.column(kit.PageHead(_("Collections")), self.list, kit.Hairline(), gap=0)
        whole.addLayout(foot)
        left.setLayout(whole)
        self._right = QStackedWidget()
        self._right.addWidget(self.season)
        self._split = FoldingView(left, self._right, folds=space.RAIL_FOLDS, wide=_LIST)
        self._split.open_detail()
        self._split.turned.connect(self._on_turned)
        self._right.setFocusProxy(self.season)
        self.empty = kit.EmptyState(_("There are no collections in the book yet."), _("Open a collection…"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        self._stack.addWidget(self.empty)
        self.setLayout(kit.column(self._stack))

    def _connect(self) -> None:
        desk = self.desk
        for asked in (self.new.clicked, self.empty.acted):
            asked.connect(lambda *_said: desk.open_collection())
        self.edit.clicked.connect(lambda: desk.open_collection(self._chosen()))
        self.pieces.new_wanted.connect(self._new_piece)
        self.pieces.edit_wanted.connect(self._edit_piece)
        self.cloths.new_wanted.connect(lambda: desk.open_cloth())
        self.cloths.edit_wanted.connect(desk.open_cloth)
        desk.opened.connect(self._on_form_opened)
        desk.closed.connect(self._on_form_closed)
        desk.written.connect(self._on_written)

    def _new_piece(self) -> None:
        collection = self._chosen()
        if collection is not None:
            self.desk.open_piece(collection)

    def _edit_piece(self, piece: PieceView) -> None:
        collection = self._chosen()
        if collection is not None:
            self.desk.open_piece(collection, piece)

    def _edit(self) -> None:
        """Correct whatever is chosen on the side that is shown, or else the collection."""
        if self.desk.form is not None:
            return
        side, piece, cloth = (
            self.season.switch.value(),
            self.pieces.cards.current(),
            self.cloths.list.current(),
        )
        if side == "pieces" and isinstance(piece, PieceView):
            self._edit_piece(piece)
        elif side == "cloths" and isinstance(cloth, ClothView):
            self.desk.open_cloth(cloth)
        elif side == "guests" and (guest := self.guests.current()) is not None:
            self._context.go("clients", Details(guest))
        elif (collection := self._chosen()) is not None:
            self.desk.open_collection(collection)

    def _on_turned(self, folded: bool) -> None:
        """Whatever is seen first has the keyboard first."""
        self.setFocusProxy(self._right if folded else self.list)

    def _on_form_opened(self, form: QWidget) -> None:
        self._right.addWidget(form)  # adding it again changes nothing
        self._right.setCurrentWidget(form)
        self._right.setFocusProxy(form)
        self._split.open_detail()
        self._stack.setCurrentIndex(0)

    def _on_form_closed(self) -> None:
        self._right.setCurrentWidget(self.season)
        self._right.setFocusProxy(self.season)
        self._stack.setCurrentIndex(0 if self._known else 1)
        self._side().setFocus()

    def _on_written(self, form: OfferForm, id_: UUID) -> None:
        """Lead to what was just written."""
        if form is self.desk.collections:
            self._wanted = id_
        else:
            self._switch("pieces" if form is self.desk.pieces else "cloths")
            self._fresh = id_
        self._read()

    def arrive(self, subject: object = None) -> None:
        """Show the collections as the book has them now."""
        self._wanted = subject
        if subject == "cloths":
            self._switch("cloths")
        if isinstance(subject, OfferWish):
            self._switch(subject.side)
            self._wanted, self._fresh = subject.collection_id, subject.id
        self._read()

    def renew(self) -> None:
        self._read()

    def _read(self) -> None:
        self._reading = True
        self._context.tasks.run(self, self._shop.queries.collections, self._show, key="collections")

    def _show(self, collections: Sequence[CollectionView]) -> None:
        self._known = {each.collection_id: each for each in collections}
        today, before = self._shop.today(), self.list.current()
        wanted = self._wanted if self._wanted in self._known else before.id if before else None
        self._wanted = None
        rows = [Row(each.collection_id, each.name, opening(each, today)) for each in collections]
        self._model.show(list(rows))
        self._stack.setCurrentIndex(0 if rows or self.desk.form is not None else 1)
        if wanted is None or not self.list.choose(wanted):
            self.list.choose_first()
        self._read_season()

    def _chosen(self) -> CollectionView | None:
        row = self.list.current()
        return self._known.get(row.id) if row is not None and isinstance(row.id, UUID) else None

    def _read_season(self) -> None:
        collection, queries = self._chosen(), self._shop.queries
        if collection is None:
            self._rest()
            return
        id_ = collection.collection_id
        if id_ != self._shown:
            self.desk.leave()
        self._shown = id_
        self.season.show_collection(collection, self._shop.today())
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
        if self._fresh is not None and (
            self.pieces.cards.choose(self._fresh) or self.cloths.list.choose(self._fresh)
        ):
            self._fresh = None
        self._rest()

    def _rest(self) -> None:
        """Everything is on show: what was asked for from elsewhere may begin."""
        self._reading = False
        self._context.actions.refresh()

    def _switch(self, side: str) -> None:
        self.season.switch.set_value(side)
        self._split.open_detail()

    def _side(self) -> QWidget:
        sides: dict[object, QWidget] = {"cloths": self.cloths, "guests": self.guests}
        return sides.get(self.season.switch.value(), self.pieces)

    def _make_lookbooks(self, clients: Sequence[UUID]) -> None:
        collection = self._chosen()
        id_ = collection.collection_id if collection is not None else None
        self._context.go("lookbook", LookbookWish(tuple(clients), id_))
