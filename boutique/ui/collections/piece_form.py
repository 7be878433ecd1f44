"""A piece of a collection, added or corrected in place, drawn in its cloth as one chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from boutique.domain.cloth.views import ClothView
from boutique.domain.collections.offering import PieceDraft, first_code, next_code
from boutique.domain.collections.views import CollectionView, PieceView
from boutique.domain.kernel.typed_sums import typed_bani
from boutique.domain.orders.garments import GARMENTS
from boutique.domain.ports import Queries, UnitOfWork
from boutique.services.collections.offer import Written, add_piece, edit_piece
from boutique.ui import kit
from boutique.ui.cloth.choice import ClothChoice
from boutique.ui.cloth.offer_form import OfferForm, Typed, Writing, line
from boutique.ui.cloth.typing_in import holding, shown_hundredths, shown_whole, typed_whole
from boutique.ui.collections.photo_choice import PhotoChoice
from boutique.ui.collections.style_choices import StyleChoices
from boutique.wording import _
from boutique.wording.kernel.phrases import capital, example

_WORDS = ("name", "code", "garment", "wearer", "style", "story", "occasion")
_NOTHING = UUID(int=0)


class PieceForm(OfferForm):
    """A name, a garment and a cloth are enough."""

    def __init__(self, today: Callable[[], date], photo: PhotoChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.collection: CollectionView | None = None
        self.piece: PieceView | None = None
        self.garment, self.style_ = kit.Choice(), StyleChoices()
        self.cloth, self.photo = ClothChoice(today), photo
        for key, name in GARMENTS.items():
            self.garment.addItem(capital(_(name)), key)
        self._lay_fields()
        self.lay_out(photo)
        self.garment.currentIndexChanged.connect(self._on_garment)
        for changed in (self.style_.changed, self.cloth.changed, self.photo.changed):
            changed.connect(self._draw)
        self._on_garment(0)

    def _lay_fields(self) -> None:
        wearer = kit.Segmented(_("For whom"), [("", _("anyone")), ("m", _("men")), ("f", _("women"))])
        self.setFocusProxy(self.put("name", _("Name"), line(160, _("for example: Linen jacket")), (0, 0)))
        self.put("code", _("Code"), line(40), (0, 1))
        self.put("garment", _("Garment"), self.garment, (1, 0))
        self.put("wearer", _("For whom"), wearer, (1, 1))
        self._holdings["style"] = holding(self.style_)
        self.grid.addWidget(self.style_, 2, 0, 1, 2)
        self.put("cloth_id", _("Cloth"), self.cloth, (3, 0), across=2)
        self.put("price_bani", _("Price, in lei"), line(14, example("4200")), (4, 0), reads=typed_bani)
        self.put(
            "ready_weeks", _("Ready in how many weeks"), line(4, example("5")), (4, 1), reads=typed_whole
        )
        self.put("occasion", _("Occasion"), line(60, _("for example: weddings")), (5, 0))
        self.put("story", _("What is special about it"), QPlainTextEdit(), (6, 0), across=2)
        self._holdings["photo"] = self.photo.holding()

    def open(
        self,
        collection: CollectionView,
        piece: PieceView | None,
        cloths: Sequence[ClothView],
        pieces: Sequence[PieceView] = (),
    ) -> None:
        """Show a piece, or an empty form with the next code for a new one."""
        self.collection, self.piece = collection, piece
        self.cloth.offer(cloths)
        if piece is None:
            self.head.set(
                _("New piece"), _("It goes into “{collection}”.").format(collection=collection.name)
            )
            first = first_code(collection.name, collection.opens_on)
            self.begin(_new(next_code((each.code for each in pieces), first)))
        else:
            self.head.set(piece.name, _("The details of the piece"))
            self.begin(_typed(piece))

    def take_cloths(self, cloths: Sequence[ClothView], chosen: UUID | None) -> None:
        """Offer the cloths anew, one of them just laid on the shelf."""
        self.cloth.offer(cloths)
        if chosen is not None:
            self.cloth.set_value(chosen)

    def show_typed(self, typed: Typed) -> None:
        super().show_typed(typed)
        self._draw()

    def writing(self, today: date) -> tuple[Writing, str]:
        photo, cloth = self.photo.digest, self.cloth.cloth()
        draft = PieceDraft(
            **{name: self.text(name) for name in _WORDS},
            cloth_id=cloth.cloth_id if cloth else None,
            price_bani=self.parsed("price_bani", typed_bani),
            ready_weeks=self.parsed("ready_weeks", typed_whole),
            photo=photo,
        )
        before, collection = self.piece, self.collection
        assert collection is not None
        if before is None:
            said = _("“{piece}” is in “{collection}”.")
            words = said.format(piece=draft.name.strip(), collection=collection.name)
            id_ = collection.collection_id
            return partial(add_piece, collection_id=id_, draft=draft), words

        def write(uow: UnitOfWork) -> Written:
            entry = edit_piece(uow, before.piece_id, before.version, draft)
            return Written(before.piece_id, entry)

        return write, _("“{piece}” is saved.").format(piece=draft.name.strip())

    def read_again(self, queries: Queries) -> Callable[[], object]:
        assert self.collection is not None
        return partial(queries.pieces, self.collection.collection_id)

    def take_in(self, fresh: object) -> None:
        assert isinstance(fresh, list)
        own = self.piece.piece_id if self.piece else None
        for each in fresh:
            if each.piece_id == own and each.version != (self.piece.version if self.piece else 0):
                self.piece = each
                self.begin_anew(_typed(each))

    def _on_garment(self, _at: int) -> None:
        garment = str(self.garment.currentData())
        self.style_.show_garment(garment)
        self._draw()

    def _draw(self) -> None:
        """Show the piece as it would stand among the others."""
        cloth, collection = self.cloth.cloth(), self.collection
        if cloth is None or collection is None:
            return
        words: dict[str, Any] = {name: self.text(name) for name in _WORDS}
        self.photo.show_piece(
            PieceView(
                **words,
                piece_id=_NOTHING,
                collection_id=collection.collection_id,
                price_bani=0,
                currency="RON",
                ready_weeks=0,
                photo=self.photo.digest,
                cloth=cloth,
            )
        )


def _new(code: str) -> Typed:
    empty = dict.fromkeys(("name", "wearer", "style", "story", "occasion", "price_bani", "ready_weeks"), "")
    return {**empty, "garment": "suit", "cloth_id": None, "code": code, "photo": None}


def _typed(piece: PieceView) -> Typed:
    return {
        **{name: getattr(piece, name) for name in _WORDS},
        "cloth_id": piece.cloth.cloth_id,
        "price_bani": shown_hundredths(piece.price_bani),
        "ready_weeks": shown_whole(piece.ready_weeks),
        "photo": piece.photo,
    }
