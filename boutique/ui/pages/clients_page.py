"""Clients: everybody in the book on the left, one person's page on the right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import cast
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.pages.client import ClientPage
from boutique.ui import kit
from boutique.ui.clients.documents.dropping import Source
from boutique.ui.clients.documents.receiving import Receiving
from boutique.ui.clients.documents.side import Documents
from boutique.ui.clients.form_desk import FormDesk
from boutique.ui.clients.going_out import GoingOut
from boutique.ui.clients.lately import Lately
from boutique.ui.clients.listing import ClientList
from boutique.ui.clients.onward import put_away, ways_onward, whom_meant
from boutique.ui.clients.person.knowing import Known, known_of
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.shown_tables import SIDES
from boutique.ui.kit.bending import give_way
from boutique.ui.kit.folding import FoldingView
from boutique.ui.orders.side import Orders
from boutique.ui.pages.client_detail import ClientDetail
from boutique.ui.shell import Page, RoomContext
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Details, Newcomer, Overview, Whom
from boutique.ui.shell.subjects import FindWish, OrderWish, TalkWish
from boutique.wording import _

ROOM = "clients"
_ANYBODY = frozenset({"new", "find"})  # what needs nobody to be open


class ClientsPage(Page):
    """List and detail; choosing somebody shows them, and never asks anything."""

    reads = SIDES

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._changes = Changes(self, context, shop, self.refresh)
        self._open: UUID | None = None
        self._entering: UUID | None = None
        self._entered = False  # from another room, a moment ago
        self._editing: UUID | None = None
        self._lately = Lately(self, context.tasks, shop)
        self.known: Known | None = None
        self._declare_actions()
        self._lay_out()
        self._connect()

    def _declare_actions(self) -> None:
        def add(id_: str, run: Callable[[], object]) -> QAction:
            enabled = (lambda: True) if id_ in _ANYBODY else self._somebody
            return self._context.actions.add(self, DEEDS[f"clients.{id_}"].does(run, enabled))

        self._acts = {
            "edit": add("edit", self.edit),
            "order": add("order", self._new_order),
            "new": add("new", self.begin),
            **ways_onward(self, self._context, lambda: self._open),
        }
        add("find", self._find)
        add("archive", lambda: put_away(self._changes, self._shop, self._page_open()))
        self.out = GoingOut(self, self._context, self._shop, self._page_open)
        for side in ("overview", "measures", "likes", "person", "orders", "story", "papers"):
            add(side, partial(self._turn_to, side))

    def whom(self) -> Whom | None:
        return Whom(page.client_id, page.name) if (page := self._page_open()) is not None else None

    def _lay_out(self) -> None:
        tasks, acts = self._context.tasks, self._acts
        self.list = ClientList(tasks, self._shop.queries, acts["new"], acts["lists"])
        self.detail = ClientDetail(
            self._context,
            self._shop,
            self._changes,
            [self._acts[key] for key in ("edit", "lookbook", "order")],
            [self.out.button()],
        )
        self.desk = FormDesk(self, self._context, self._shop, self._changes)
        self.nobody = kit.EmptyState(_("Choose somebody from the list, or open a new page."), _("New client"))
        self._right = QStackedWidget()
        self._right.addWidget(self.nobody)
        self._right.addWidget(self.detail)
        self._split = FoldingView(self.list, self._right)
        self.setLayout(kit.column(self._split))
        self.setFocusProxy(self.list)
        self._receiving = Receiving(self._right, lambda: self._receiver() is not None, self._on_dropped)

    def _receiver(self) -> UUID | None:
        """Whose photograph it is that is let go over the page; nobody's while somebody new is written."""
        return None if self.desk.busy and self.desk.form.page is None else self._open

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.entered.connect(self._enter)
        self.list.emptied.connect(self._on_emptied)
        self.list.named.connect(lambda name: self.desk.open(None, name=name))
        self.nobody.acted.connect(self.begin)
        self.detail.widened.connect(lambda wide: give_way(self.list, hidden=wide, to=self._home))
        self.detail.left.connect(self._split.open_list)
        self.detail.left.connect(self.list.rows.setFocus)
        self.detail.tabs.changed.connect(self._on_turned)
        self.desk.opened.connect(self._on_form_opened)
        self.desk.closed.connect(self._on_form_closed)
        self.desk.written.connect(self._on_written)
        self.desk.gone.connect(self._on_gone)
        self.desk.known.connect(self.arrive)

    def arrive(self, subject: object = None) -> None:
        who = whom_meant(subject)
        self._editing = who if isinstance(subject, Details) else None
        if isinstance(subject, Overview) or (self._entered and who is not None):
            self.detail.open_side("overview")
        if isinstance(subject, OrderWish):
            self._order_side().wish(subject.order_id, subject.deed)
        self._entered = False
        if isinstance(subject, Newcomer):
            self.list.read(self._open)
            self.desk.open(None, name=subject.name)
            return
        if isinstance(subject, FindWish):
            self._find(subject.text)
        elif who is not None:
            self.list.search.clear()
            self._open_client(who)
            self._split.open_detail()
            self._home().setFocus()
        if isinstance(subject, TalkWish):
            self._turn_to("story")
            self._context.actions["story.talk"].trigger()
        self.list.read(who or self._open)
        if who is None:
            self.desk.resume()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._entered = True

    def renew(self) -> None:
        self.refresh()
        self.desk.resume()

    def put_aside(self) -> None:
        self.detail.put_aside()
        self.desk.put_aside()

    def parts(self) -> Iterable[Callable[[], object]]:
        return self.detail.parts()

    def refresh(self) -> None:
        """Read anew the list and whoever is open."""
        self.list.read(self._open)
        if self._open is not None:
            self._open_client(self._open)

    def _home(self) -> QWidget:
        """Where the keyboard goes when nothing else wants it."""
        return self.detail.side(str(self.detail.tabs.value())) if self.list.isHidden() else self.list.rows

    def _somebody(self) -> bool:
        return self._open is not None

    def _page_open(self) -> ClientPage | None:
        known = self.known
        return known.page if known is not None and known.page.client_id == self._open else None

    def _on_turned(self, _side: object) -> None:
        self._receiving.reach_past(self.detail)
        self._context.actions.refresh()

    def _on_chosen(self, who: UUID) -> None:
        if who != self._open or self._right.currentWidget() is self.nobody:
            self._open_client(who)

    def _enter(self, who: UUID) -> None:
        """Go from the list into the page of whoever is chosen there."""
        self._entering = who
        if who != self._open or self.desk.busy:
            self.desk.leave()
            self._open_client(who)
        else:
            self._go_in()

    def _go_in(self) -> None:
        """A folded list keeps the keyboard: its arrows lead on to the next while the page is read."""
        self._entering = None
        self._split.open_detail()
        if not self._split.folded:
            self.detail.tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_client(self, who: UUID) -> None:
        if who != self._open:
            self.desk.leave()
        self._open = who
        queries = self._shop.queries
        self._context.tasks.run(
            self, lambda: known_of(queries, who), self._show, self._on_unreadable, key="page"
        )

    def _show(self, known: Known) -> None:
        self.known = known
        self._open = known.page.client_id  # a page that was put into another leads to it
        self._lately.opened(known.page.client_id)
        self.detail.tell(known, self._shop.today())
        self._receiving.reach_past(self.detail.side(str(self.detail.tabs.value())))
        self.desk.take_in(known.page)
        if not self.desk.busy:
            self._right.setCurrentWidget(self.detail)
        self._context.actions.refresh()
        if self._entering == known.page.client_id:
            self._go_in()
        if self._editing is not None:
            self._editing = None
            self.edit()

    def _on_emptied(self) -> None:
        """Whoever was open is not who was looked for: an order would be written for the wrong person."""
        if not self.desk.busy:
            self._close_client()

    def _on_unreadable(self, error: BoutiqueError) -> None:
        self._close_client()
        self._context.notices.trouble(error)

    def _close_client(self) -> None:
        self._open = self.known = None
        self._lately.closed()
        self._right.setCurrentWidget(self.nobody)
        self._context.actions.refresh()

    def _find(self, text: str = "") -> None:
        if self.list.isHidden():
            self.detail.open_side("overview")
        self.list.look_for(text)

    def _turn_to(self, side: str) -> None:
        self.detail.open_side(side)
        self._split.open_detail()
        if side != "overview":
            self.detail.side(side).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_dropped(self, handed: Sequence[Source]) -> None:
        """Wherever on the page it was let go, it is seen among the pictures."""
        if self._receiver() is None:
            return
        self.desk.leave()
        self._turn_to("papers")
        cast(Documents, self.detail.side("papers")).give(handed)

    def _new_order(self) -> None:
        self._split.open_detail()
        self._order_side().begin()

    def _order_side(self) -> Orders:
        self.detail.open_side("orders")
        return cast(Orders, self.detail.side("orders"))

    def edit(self) -> None:
        """Open the details of whoever is shown."""
        if (page := self._page_open()) is not None:
            self.desk.open(page)

    def begin(self) -> None:
        """Open an empty form for somebody new."""
        self.desk.open(None)

    def _on_form_opened(self) -> None:
        self._right.addWidget(self.desk.form)  # adding it again changes nothing
        self._right.setCurrentWidget(self.desk.form)
        self._receiving.reach_past(self.desk.form)
        self._split.open_detail()

    def _on_form_closed(self) -> None:
        self._right.setCurrentWidget(self.detail if self.known is not None else self.nobody)
        self._home().setFocus()

    def _on_written(self, who: UUID) -> None:
        if who != self._open:  # somebody new, whom the words typed to find others would hide
            self.list.search.clear()
        self._open = who
        self._right.setCurrentWidget(self.detail)
        self.list.rows.setFocus()
        self.refresh()

    def _on_gone(self) -> None:
        self._close_client()
        self.list.read()
