"""The left side of Clients: a field to type in, and whoever answers; else those opened lately, then all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from boutique.domain.clients.model import Standing
from boutique.domain.clients.views import ClientHit, FoundBy, FoundPage, FoundUpTo
from boutique.domain.ports import Queries
from boutique.ui import kit
from boutique.ui.clients.list_pages import ClientPages, Opening, lines_of
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit import PagedModel, Row, RowList
from boutique.ui.kit.paged import PAGE
from boutique.ui.kit.search_above import SearchAbove
from boutique.ui.kit.task_pages import TaskPages
from boutique.ui.theme import space
from boutique.wording import _, n_

_FOUND = 50
_FURTHER = 2_000
"""So many more are read behind the first, and whenever those at hand were scrolled through."""


class _FoundPages:
    """Everybody found so far is at hand; the lines are made as they are seen."""

    def __init__(self, hits: Sequence[ClientHit]) -> None:
        self._hits = list(hits)

    def add(self, hits: Sequence[ClientHit]) -> Sequence[Row]:
        """Take in those found further on; returns the page in which the ones before ended."""
        last = max(len(self._hits) - 1, 0) // PAGE
        self._hits += hits
        return self.rows(last)

    def count(self, deliver: Callable[[int], object]) -> None:
        """Tell at once how many were found."""
        deliver(len(self._hits))

    def page(self, number: int, deliver: Callable[[Sequence[Row]], object]) -> None:
        """Hand over a page as soon as the list has painted what it has."""
        QTimer.singleShot(0, lambda: deliver(self.rows(number)))  # by then there may be more of it

    def rows(self, number: int) -> Sequence[Row]:
        """Return the lines of a page."""
        return lines_of(self._hits[number * PAGE : (number + 1) * PAGE])


def _wanted_of(hits: Sequence[ClientHit], *, leads_only: bool) -> list[ClientHit]:
    return [hit for hit in hits if not leads_only or hit.standing == Standing.LEAD]


class ClientList(QWidget):
    """Says who was chosen, who was entered with Enter, and when nobody answers to what was typed."""

    chosen = Signal(object)  # UUID
    entered = Signal(object)  # UUID
    emptied = Signal()
    named = Signal(str)  # whom nobody answers to is to be written down

    def __init__(
        self, tasks: Tasks, queries: Queries, new: QAction, lists: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tasks, self._queries = tasks, queries
        self._wanted: UUID | None = None
        self._wanted_below = False
        self._answered, self._opening = "", False
        self._slips: frozenset[UUID] = frozenset()
        self._head = kit.PageHead(_("Clients"), right=kit.Button.of(new, compact=True))
        self.search = SearchAbove(_("Name, phone, or any other word"))
        self.which = kit.Segmented(_("Whom to list"), [(False, _("Everybody")), (True, _("Leads"))])
        self.model = PagedModel(parent=self)
        self.rows = RowList(self.model, _("Clients"), lines=1, even=True)
        self.none = kit.EmptyState(_("No clients found."), _("New client"))
        self.none.hide()
        self._lay_out(kit.Button.of(lists, kit.Kind.QUIET, compact=True))
        self._connect()

    def _lay_out(self, lists: QWidget) -> None:
        tools = kit.column(self.search, gap=space.M, margins=(space.XL, 0, space.XL, space.M))
        across = kit.row(self.which)
        across.addStretch(1)
        across.addWidget(lists)
        tools.addLayout(across)
        whole = kit.column(self._head, gap=0)
        whole.addLayout(tools)
        whole.addWidget(self.rows, 1)
        whole.addWidget(self.none, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.search)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.read())
        self.search.entered.connect(self._on_search_entered)
        self.search.left_below.connect(self._on_below)
        self.which.changed.connect(lambda _value: self.read())
        self.none.acted.connect(lambda: self.named.emit(self._name()))
        self.rows.chosen.connect(lambda row: self.chosen.emit(row.id))
        self.rows.entered_row.connect(lambda row: self.entered.emit(row.id))
        self.model.modelReset.connect(self._on_reset)
        self.model.rowsInserted.connect(lambda *_where: self._on_reset())
        self.model.dataChanged.connect(lambda *_where: self._choose_wanted())

    def look_for(self, text: str = "") -> None:
        """Take the keyboard to look for words, those given or those there are."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.setText(text or self.search.text())
        self.search.selectAll()

    def read(self, choose: UUID | None = None) -> None:
        """List anew; whoever was chosen stays chosen while the list holds them.

        `choose` is somebody to be shown even if nothing typed finds them.
        """
        row = self.rows.current()
        here = row.id if row is not None and isinstance(row.id, UUID) else None
        self._wanted = choose or here
        # Whoever stands among everybody stays there, though they are now among those opened lately as well.
        self._wanted_below = self._wanted == here and 0 < self.model.above <= self.rows.currentIndex().row()
        text, leads_only = self.search.text().strip(), bool(self.which.value())
        self._opening = self._opening and text != self._answered
        if text:
            self._tasks.run(
                self,
                lambda: self._queries.search_on(text, None, _FOUND),
                lambda page: self._show_found(text, page, choose, leads_only=leads_only),
                key="list",
            )
        else:
            pages = ClientPages(self._queries, leads_only=leads_only)
            wanted = self._wanted
            self._tasks.run(
                self, lambda: pages.begin(wanted), partial(self._show_everybody, pages, choose), key="list"
            )

    def _show_everybody(self, pages: ClientPages, asked: UUID | None, found: Opening) -> None:
        if asked is not None and found.place is None and self.which.value():
            self.which.set_value(False)  # whoever is to be shown is no lead
            self.read(asked)
            return
        self._answered = ""
        source = TaskPages(self._tasks, self, pages.count, pages.page)
        self.model.prime(found.people, found.first, found.above, source)
        self._head.set(_("Clients"), self._counted(found.people))
        if self._wanted is not None and found.place is not None:
            self._go_to(self.model.above + found.place)

    def _go_to(self, at: int) -> None:
        """Whoever stands far down is chosen once their page is read; till then one sees where they are."""
        there = self.model.index(at)
        self.model.ask(at)
        self.rows.scrollTo(there, RowList.ScrollHint.PositionAtCenter)

    def _counted(self, count: int) -> str:
        if self.which.value():
            return n_("{n} lead", "{n} leads", count)
        return n_("{n} person in the book", "{n} people in the book", count)

    def _name(self) -> str:
        """What was typed as the name of somebody new; a phone is none."""
        text = self.search.text().strip()
        return text if any(sign.isalpha() for sign in text) else ""

    def _show_found(self, text: str, page: FoundPage, asked: UUID | None, *, leads_only: bool) -> None:
        self._answered = text
        self._slips = frozenset(hit.client_id for hit in page.hits if hit.found_by is FoundBy.SLIP)
        shown = _wanted_of(page.hits, leads_only=leads_only)
        pages = _FoundPages(shown)
        self.model.prime(len(shown), lines_of(shown), source=pages)
        self._tell_found(len(shown), whole=page.on is None)
        if page.on is not None:
            self._read_on(text, page.on, pages, leads_only=leads_only)
        if not shown:
            self.emptied.emit()
        elif self.rows.current() is None and asked is None:
            self.rows.choose_first()
        if self._opening:
            self._on_search_entered()

    def _tell_found(self, count: int, *, whole: bool) -> None:
        found = n_("{n} found", "{n} found", count)
        self._head.set(_("Clients"), found if whole else _("The first {n} found").format(n=count))

    def _read_on(self, text: str, after: FoundUpTo, pages: _FoundPages, *, leads_only: bool) -> None:
        """The first fifty stand at once; the others come behind them, as one scrolls."""

        def show(page: FoundPage) -> None:
            if text != self.search.text().strip() or leads_only != bool(self.which.value()):
                return
            shown = _wanted_of(page.hits, leads_only=leads_only)
            last, on = pages.add(shown), page.on
            go_on = partial(self._read_on, text, on, pages, leads_only=leads_only) if on is not None else None
            self.model.grow(len(shown), last, go_on)
            self._tell_found(self.model.rowCount(), whole=on is None)
            if go_on is not None and not self.model.rowCount():
                go_on()  # an empty list cannot be scrolled through

        self._tasks.run(self, lambda: self._queries.search_on(text, after, _FURTHER), show, key="list")

    def _on_reset(self) -> None:
        name = self._name()
        self.none.button.setText(_("New client: {name}").format(name=name) if name else _("New client"))
        empty = self.model.rowCount() == 0
        self.none.setVisible(empty and bool(self.search.text().strip()))
        self.rows.setVisible(not self.none.isVisibleTo(self))
        self._choose_wanted()

    def _choose_wanted(self) -> None:
        if self._wanted is None:
            return
        at = self.model.find(self._wanted, below=self._wanted_below)
        if at >= 0 and self.rows.choose_at(at):
            self._wanted = None
            self.rows.scrollTo(self.rows.currentIndex(), RowList.ScrollHint.PositionAtCenter)

    def _on_search_entered(self) -> None:
        """Open whoever answers first; an answer under way is awaited, a guess is only led to."""
        text = self.search.text().strip()
        self._opening = text != self._answered
        if self._opening:
            return
        self._on_below()
        row = self.rows.current()
        if text and row is not None and row.id not in self._slips:
            self.entered.emit(row.id)

    def _on_below(self) -> None:
        if self.rows.current() is None:
            self.rows.choose_first()
        self.rows.setFocus(Qt.FocusReason.TabFocusReason)
