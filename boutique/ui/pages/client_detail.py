"""The right side of Clients: one person's page, its head above and one side of it below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.clients.model import Standing
from boutique.domain.pages.client import ClientPage
from boutique.ui import kit
from boutique.ui.clients.documents.side import Documents
from boutique.ui.clients.person.addressing import acquaintance
from boutique.ui.clients.person.head import PersonHead
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.clients.side import Side
from boutique.ui.clients.story.side import Story
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.bending import put, show
from boutique.ui.kit.tabs import Tabs
from boutique.ui.measuring.sides import Measures
from boutique.ui.orders.side import Orders
from boutique.ui.pages.client_overview import Overview
from boutique.ui.pages.person_side import PersonSide
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.taste.side import Likes
from boutique.ui.theme import space
from boutique.wording import _, n_

_SIDES: Final = {
    "overview": Overview,
    "measures": Measures,
    "likes": Likes,
    "person": PersonSide,
    "orders": Orders,
    "story": Story,
    "papers": Documents,
}
_WIDE: Final = frozenset({"measures", "likes", "orders"})
_SMALL: Final = 1060  # in a window so narrow only the overview has room beside the list


class ClientDetail(QWidget):
    """Everything known of one client, by tabs; a wide side wants the room of the list as well."""

    widened = Signal(bool)
    left = Signal()  # one wants back to the list

    def __init__(
        self,
        context: RoomContext,
        shop: ShopServices,
        changes: Changes,
        actions: Sequence[QAction],
        beside: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self._make: Callable[[str], Side] = lambda name: _SIDES[name](context, shop, changes)
        self._sides: dict[str, Side] = {}
        self._stale: set[str] = set()
        self._known: Known | None = None
        self._today = date.min
        kinds = (*[kit.Kind.QUIET] * (len(actions) - 2), kit.Kind.PLAIN, kit.Kind.PRIMARY)
        buttons = [kit.Button.of(action, kind) for action, kind in zip(actions, kinds, strict=True)]
        self._main = buttons[-1]
        right = QWidget()
        right.setLayout(kit.row(*buttons))
        self.head = PersonHead(right)
        keys = [f"Alt+{at}" for at, _side in enumerate(_SIDES, 1)]
        self.tabs = Tabs(_("Parts of the page"), list(zip(_SIDES, _titles(), strict=True)), keys=keys)
        self._stack = QStackedWidget()
        self.tabs.changed.connect(self._on_turned)
        self._back = kit.Button(_("Back to the list"), kit.Kind.QUIET, icon_name="arrow-left", compact=True)
        self._back.setToolTip("Esc")
        self._back.clicked.connect(self._on_left)
        self._back.hide()
        self._lay_out(beside)

    def _lay_out(self, beside: Sequence[QWidget]) -> None:
        top = self._top = QWidget()
        kit.on_paper(top)
        above = kit.column(self.head, gap=0)
        self._beside = (self.tabs, *beside, self._back)
        self._below = kit.row(*self._beside, margins=(space.CONTROL, 0, space.CONTROL, 0))
        above.addLayout(self._below)
        above.addWidget(kit.Hairline())
        top.setLayout(above)
        whole = kit.column(top, gap=0)
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)

    def tell(self, known: Known, today: date) -> None:
        """Show this client; the side that is open stays open."""
        self._known, self._today = known, today
        self._stale = set(_SIDES)
        self.head.tell(known.page.name, _about(known.page))
        self._on_turned(str(self.tabs.value()))

    def open_side(self, name: str) -> None:
        """Turn to a side of the page."""
        self.tabs.set_value(name)

    def side(self, name: str) -> Side:
        """Return a side of the page, made when it is first opened."""
        side = self._made(name)
        if name in self._stale and self._known is not None:
            self._stale.discard(name)
            side.tell(self._known, self._today)
        return side

    @property
    def made(self) -> frozenset[str]:
        """The sides that are made already."""
        return frozenset(self._sides)

    def parts(self) -> list[Callable[[], object]]:
        """Return what makes each side before it is opened."""
        return [partial(self._made, name) for name in _SIDES]

    def _made(self, name: str) -> Side:
        if name not in self._sides:
            self._sides[name] = self._make(name)
            self._sides[name].left.connect(self._on_left)
            self._sides[name].led.connect(self._lead)
            self._stack.addWidget(self._sides[name])
            self._stale.add(name)
        return self._sides[name]

    def put_aside(self) -> None:
        """Keep what is half typed on every side."""
        for side in self._sides.values():
            side.put_aside()

    def _on_turned(self, name: str) -> None:
        self._stack.setCurrentWidget(self.side(name))
        self._widen()
        self._lead()

    def _lead(self) -> None:
        """One main deed on the page."""
        side = self._made(str(self.tabs.value()))
        show(self._top, shown=not side.covers())
        leads = side.leads()
        self._main.be(kit.Kind.PLAIN if leads else kit.Kind.PRIMARY)

    def _widen(self) -> None:
        name = self.tabs.value()
        across = self.window().width()
        wide = name in _WIDE or (name != "overview" and across < _SMALL)
        wide = wide and across >= space.LIST_FOLDS  # else the list is out of the way already
        if wide == self._back.isHidden():
            self._back.setVisible(wide)
            self.widened.emit(wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list, unless there is room for the page alone: then its own bar does."""
        if event.key() == Qt.Key.Key_Escape and self.window().width() >= space.LIST_FOLDS:
            self._on_left()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen()
        self._stand()

    def _stand(self) -> None:
        """In a low window the tabs are a menu in the head, and leave their row to what they lead to."""
        low = self.window().height() < space.LOW
        self.tabs.be_menu(menu=low)
        for part in self._beside:
            put(self.head.corner if low else self._below, part)

    def _on_left(self) -> None:
        self.open_side("overview")
        self.left.emit()


def _titles() -> list[str]:
    more = [_("Person"), _("Orders"), _("Story"), _("Pictures")]
    return [_("Overview"), _("Measures"), _("Preferences"), *more]


def _about(page: ClientPage) -> str:
    orders = n_("{n} order", "{n} orders", len(page.orders)) if page.orders else ""
    since = acquaintance(page)
    since = _("lead") if page.draft.standing == Standing.LEAD else since[:1].lower() + since[1:]
    away = _("archived") if page.archived else ""
    parts = (shown_phone(page.draft.phone), since, orders, away)
    return " · ".join(part for part in parts if part)
