"""Cloths: all of the shop, with a collection or without, and the chosen one in full beside them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.cloth.search import answering, meant
from boutique.domain.cloth.views import ClothOrder, ClothPiece, ClothUses, ClothView
from boutique.ui import kit
from boutique.ui.cloth.count_desk import CountDesk
from boutique.ui.cloth.deeds import ClothDeeds
from boutique.ui.cloth.desk import ClothDesk
from boutique.ui.cloth.uses import UsesList
from boutique.ui.cloth.view import ClothsView
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.key_names import cap_of, for_system
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.shown_tables import OFFER
from boutique.ui.kit.bending import frame, put
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Details, Page, RoomContext
from boutique.ui.shell.subjects import OfferWish
from boutique.ui.theme import space
from boutique.wording import _, n_
from boutique.wording.cloth import told

_SEARCH = 460
_ALSO: Final = {"edit": ("F2",), "count": ("Alt+N",)}
"""The keys that do the same where one types."""


class _Search(kit.SearchField):
    """Enter and the arrow down lead to what was found."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class ClothsPage(Page):
    """`arrive(id)` shows a cloth; words in any order find what bears them all, then what is like it."""

    reads = OFFER

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._cloths: Sequence[ClothView] = ()
        self._wanted: UUID | None = None
        self._reading = False
        self._changes = Changes(self, context, shop, self._read)
        self.search = _Search(_("Name, fibre, weave, colour, mill or code"))
        self.search.setMaximumWidth(_SEARCH)
        self.count = kit.Button(_("Count the shelf"), kit.Kind.QUIET)
        self.count.set_cap(cap_of(QKeySequence(for_system(DEEDS["cloths.count"].keys))))
        self.view = ClothsView(context, shop, self._changes, bare=True)
        self.uses = UsesList(self._open_piece, self._open_order, self._edit_client)
        self.view.detail.show_below(self.uses)
        self.none = kit.EmptyState(_("No cloths found."), _("New cloth"))
        self.desk = ClothDesk(self, context, shop, self._changes)
        self.counting = CountDesk(self, context, shop, self._changes)
        self._lay_out()
        self._connect()
        self.deeds = ClothDeeds(self, self, context, shop, self._changes)
        own = {id_: self._action(id_, run) for id_, run in self._own().items()}
        self.view.offer(self.deeds, [own["edit"], own["new"]], self.count)

    def _action(self, id_: str, run: Callable[[], object]) -> QAction:
        enabled = {"edit": self._has_chosen, "count": self._can_count}.get(id_, lambda: True)
        action = DEEDS[f"cloths.{id_}"].does(run, enabled)
        return self._context.actions.add(self, replace(action, others=_ALSO.get(id_, ())))

    def _own(self) -> Mapping[str, Callable[[], object]]:
        count = self.counting.open
        return {"new": self.desk.open_cloth, "edit": self._edit, "find": self._find, "count": count}

    def _lay_out(self) -> None:
        self.head = kit.PageHead(_("Cloths"), edge=space.CONTROL)
        self._found = QStackedWidget()
        for part in (self.view, self.none):
            self._found.addWidget(part)
        shelf = QWidget()
        self._above = kit.row(self.head, gap=0)
        self._searching = kit.row()
        self._searching.addWidget(self.search, 1000)
        self._searching.addStretch(1)
        whole = kit.column(gap=0)
        whole.addLayout(self._above)
        whole.addLayout(self._searching)
        whole.addWidget(self._found, 1)
        shelf.setLayout(whole)
        self._stack = QStackedWidget()
        self._stack.addWidget(shelf)
        self.setLayout(kit.column(self._stack))
        self.setFocusProxy(self.search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window one searches beside the name of the room."""
        super().resizeEvent(event)
        low = self.window().height() < space.LOW
        frame(self._above, (0, 0, space.CONTROL if low else 0, 0))
        frame(self._searching, (0, 0, 0, 0) if low else (space.CONTROL, 0, space.CONTROL, space.M))
        if put(self._above if low else self._searching, self.search, 1 if low else 0) and not low:
            self._searching.setStretchFactor(self.search, 1000)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show())
        self.search.entered.connect(self.view.list.setFocus)
        self.view.list.chosen.connect(self._on_chosen)
        self.view.new_wanted.connect(lambda: self.desk.open_cloth())
        self.view.edit_wanted.connect(self.desk.open_cloth)
        self.none.acted.connect(lambda: self.desk.open_cloth())
        self.desk.opened.connect(self._on_form_opened)
        self.desk.closed.connect(self._on_form_closed)
        self.desk.written.connect(self._on_written)
        self.count.clicked.connect(self.counting.open)
        self.counting.opened.connect(self._on_form_opened)
        self.counting.closed.connect(self._on_form_closed)

    def ready(self) -> bool:
        return not self._reading

    def arrive(self, subject: object = None) -> None:
        """Show the shelf as the book has it now."""
        if isinstance(subject, UUID):
            self._wanted = subject
            self.search.clear()
            self.desk.leave()
            self.counting.leave()
            self.deeds.leave()
        self._read()

    def renew(self) -> None:
        self._read()

    def _read(self) -> None:
        self._reading = True
        self._context.tasks.run(self, self._shop.queries.cloths, self._on_read, key="shelf")

    def _on_read(self, cloths: Sequence[ClothView]) -> None:
        self._cloths = cloths
        self._show()
        if self._wanted is not None and self.view.list.choose(self._wanted):
            self._wanted = None
            self.view.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._reading = False
        self._context.actions.refresh()

    def _show(self) -> None:
        typed = self.search.text().strip()
        exact = answering(typed, self._cloths, told) if typed else []
        alike = [each for each in meant(typed, self._cloths, told) if each not in exact] if typed else []
        if typed:
            self.view.show_in_order([*exact, *alike])
        else:
            self.view.show_cloths(self._cloths)
        self._found.setCurrentWidget(self.none if typed and not exact and not alike else self.view)
        self.head.set(_("Cloths"), _counted(len(exact), len(alike), len(self._cloths), asked=bool(typed)))
        self._context.actions.refresh()

    def _on_chosen(self, cloth: ClothView) -> None:
        queries, today = self._shop.queries, self._shop.today()

        def show(uses: ClothUses) -> None:
            self.uses.show_uses(uses, today)

        self._context.tasks.run(self, lambda: queries.cloth_uses(cloth.cloth_id), show, key="uses")
        self._context.actions.refresh()

    def chosen(self) -> ClothView | None:
        """Return the cloth on which the list stands."""
        cloth = self.view.list.current()
        return cloth if isinstance(cloth, ClothView) else None

    def is_free(self) -> bool:
        """Whether something can be done with the cloth chosen: neither is it written nor counted."""
        return self.desk.form is None and not self.counting.is_open

    def receive(self) -> None:
        """Ask how much of it came in."""
        self.view.receive()

    def _has_chosen(self) -> bool:
        return self.chosen() is not None and self.is_free() and not self.deeds.is_asking()

    def _can_count(self) -> bool:
        return bool(self._cloths) and self.is_free() and not self.deeds.is_asking()

    def _edit(self) -> None:
        if (cloth := self.chosen()) is not None:
            self.desk.open_cloth(cloth)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _open_piece(self, piece: ClothPiece) -> None:
        self._context.go("collections", OfferWish("pieces", piece.piece_id, piece.collection_id))

    def _open_order(self, order: ClothOrder) -> None:
        self._context.go("clients", order.client_id)

    def _edit_client(self, client_id: UUID) -> None:
        self._context.go("clients", Details(client_id))

    def _on_form_opened(self, form: QWidget) -> None:
        self._stack.addWidget(form)  # adding it again changes nothing
        self._stack.setCurrentWidget(form)
        self._context.actions.refresh()

    def _on_form_closed(self) -> None:
        self._stack.setCurrentIndex(0)
        self.view.list.setFocus()
        self._context.actions.refresh()

    def _on_written(self, _form: QWidget, id_: UUID) -> None:
        """Lead to what was just written, whatever was looked for before."""
        self.search.clear()
        self._wanted = id_
        self._on_form_closed()
        self._read()


def _counted(exact: int, alike: int, all_: int, *, asked: bool) -> str:
    if not asked:
        return n_("{n} cloth on the shelf or expected", "{n} cloths on the shelf or expected", all_)
    said = [n_("{n} exact match", "{n} exact matches", exact) if exact else _("No exact match")]
    if alike:
        said.append(n_("{n} more like it", "{n} more like it", alike))
    return "; ".join(said)
