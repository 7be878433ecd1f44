"""A collection, opened or corrected in place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from boutique.domain.collections.offering import CollectionDraft
from boutique.domain.collections.views import CollectionView
from boutique.domain.ports import Queries, UnitOfWork
from boutique.services.collections.offer import Written, edit_collection, open_collection
from boutique.ui.cloth.offer_form import OfferForm, Typed, Writing, line
from boutique.ui.cloth.typing_in import shown_day
from boutique.ui.kernel.typed import typed_day
from boutique.wording import _
from boutique.wording.kernel.phrases import example


class CollectionForm(OfferForm):
    """A name and a day are enough."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.collection: CollectionView | None = None

        def day(text: str) -> date | None:
            return typed_day(text, today())

        name = self.put("name", _("Name"), line(120, _("for example: Spring 2027")), (0, 0), across=2)
        self.put("opens_on", _("Opens on"), line(20, example("24.11.2026")), (1, 0), reads=day)
        self.put("closes_on", _("Shown until, if you know it"), line(20), (1, 1), reads=day)
        self.put("story", _("What it is about"), QPlainTextEdit(), (2, 0), across=2)
        self.lay_out()
        self.setFocusProxy(name)

    def open(self, collection: CollectionView | None) -> None:
        """Show a collection, or an empty form for a new one."""
        self.collection = collection
        if collection is None:
            self.head.set(_("New collection"), _("A name and the day it opens are enough to begin with."))
        else:
            self.head.set(collection.name, _("The collection's details"))
        self.begin(_typed(collection))

    def writing(self, today: date) -> tuple[Writing, str]:
        draft = CollectionDraft(
            name=self.text("name"),
            opens_on=self.parsed("opens_on", partial(typed_day, today=today)),
            closes_on=self.parsed("closes_on", partial(typed_day, today=today)),
            story=self.text("story"),
        )
        before = self.collection
        if before is None:
            said = _("“{collection}” is open.").format(collection=draft.name.strip())
            return partial(open_collection, draft=draft), said

        def write(uow: UnitOfWork) -> Written:
            id_ = before.collection_id
            return Written(id_, edit_collection(uow, id_, before.version, draft))

        return write, _("“{collection}” is saved.").format(collection=draft.name.strip())

    def read_again(self, queries: Queries) -> Callable[[], object]:
        return queries.collections

    def take_in(self, fresh: object) -> None:
        assert isinstance(fresh, list)
        own = self.collection.collection_id if self.collection else None
        for each in fresh:
            if each.collection_id == own and each != self.collection:
                self.collection = each
                self.begin_anew(_typed(each))


def _typed(collection: CollectionView | None) -> Typed:
    return {
        "name": collection.name if collection else "",
        "opens_on": shown_day(collection.opens_on if collection else None),
        "closes_on": shown_day(collection.closes_on if collection else None),
        "story": collection.story if collection else "",
    }
