"""The room of fittings: two weeks, the days' fittings, and one of them with its garment and pins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.pages.amended_promise import AmendedPromise
from boutique.domain.workshop.fitting_views import FittingView
from boutique.ui import kit
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Row
from boutique.ui.kit.folding import FoldingView
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Page, RoomContext, Whom
from boutique.ui.shell.subjects import FittingWish
from boutique.ui.theme import space
from boutique.ui.workshop.fittings.day_list import DayList
from boutique.ui.workshop.fittings.deeds import Possible, declared
from boutique.ui.workshop.fittings.desk import FittingDesk
from boutique.ui.workshop.fittings.foot import OUTCOMES, FittingFoot
from boutique.ui.workshop.fittings.lines import is_now
from boutique.ui.workshop.fittings.reading import Opened, Weeks, promise_of, read_opened, read_weeks
from boutique.ui.workshop.fittings.sheet import FittingSheetView
from boutique.ui.workshop.fittings.weeks import monday_of
from boutique.wording import _
from boutique.wording.workshop.fittings import nothing_words


class FittingsPage(Page):
    """`arrive(id)` opens a fitting, a FittingWish asks for a new one of a garment."""

    reads = frozenset({"fitting", "amendment", "free_time", "client", "order_item", "orders", "staff"}) | {
        *("closed_day", "setting", "promise", "absence", "working_time"),
    }

    def __init__(self, context: RoomContext, shop: ShopServices) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._changes = Changes(self, context, shop, self.refresh)
        self._day = shop.today()
        self._weeks: Weeks | None = None
        self._opened: Opened | None = None
        self._wanted: UUID | None = None
        self._wished: FittingWish | None = None
        self._reading = self._is_late = False
        self._actions = self._declare()
        self._lay_out()
        self.desk = FittingDesk(self, self.foot, context, shop, self._changes)
        self._connect()
        self.setFocusProxy(self.list)

    def _declare(self) -> dict[str, QAction]:
        can = Possible(self._view, self._shop.today)
        does: dict[str, tuple[Callable[[], object], Callable[[], bool]]] = {
            name: (partial(self._say, name), can.is_due) for name in OUTCOMES
        }
        does |= {
            "side": (lambda: self.sheet.turn(), can.is_drawn),
            "promise": (lambda: self.desk.ask_promise(), lambda: self._is_late),
            "confirm": (lambda: self.desk.confirm(), can.is_unconfirmed),
            "move": (lambda: self.desk.move(), can.is_movable),
            "call_off": (lambda: self.desk.call_off(), can.is_planned),
            "free": (lambda: self.desk.ask_free(), can.somebody),
            "calendar": (lambda: self.desk.save_one(), can.is_planned),
            "plan_next": (self._plan_next, can.was_held),
            "page": (self._open_page, can.somebody),
            "board": (partial(self._context.go, "workshop"), lambda: True),
            "plan": (lambda: self.desk.plan(), lambda: True),
            "today": (lambda: self._go_to(self._shop.today()), lambda: True),
            "week": (self._save_week, lambda: bool(self._weeks and self._weeks.fittings)),
        }
        return declared(self, self._context, does)

    def _lay_out(self) -> None:
        self.left = DayList(*(self._actions[name] for name in ("board", "week", "plan")))
        self.list, self.strip = self.left.rows, self.left.strip
        self.none = kit.EmptyState("", _("Plan a fitting"))
        self._promise_button = kit.Button(_("Tell them now and move the day"))
        self._promise_button.set_cap("M")
        self._promise_button.clicked.connect(self._actions["promise"].trigger)
        self.sheet = FittingSheetView(self._context.tasks, self._promise_button)
        self.foot = FittingFoot(self._actions, self._shop.today)
        right = QWidget()
        right.setLayout(kit.column(self.sheet, self.foot, gap=0))
        self._detail = QStackedWidget()
        self._detail.addWidget(right)
        self._detail.addWidget(self.none)
        self._split = FoldingView(self.left, self._detail)
        self.setLayout(kit.column(self._split))

    def _connect(self) -> None:
        self.strip.picked.connect(self._go_to)
        self.list.chosen.connect(self._on_chosen)
        self.list.entered_row.connect(lambda _row: self._enter())
        self.none.acted.connect(lambda: self.desk.plan())
        amending = self.sheet.amending
        amending.said.connect(self.desk.amend)
        amending.struck.connect(self.desk.strike)
        amending.solved.connect(self.desk.solve)
        amending.field.stepped.connect(self.left.step)
        amending.field.left.connect(self.list.setFocus)
        self.sheet.pins.pointed.connect(self._point)
        self.desk.left.connect(self.list.setFocus)
        self.desk.amended.connect(amending.written)
        self.desk.refused.connect(self._refuse)
        self.desk.planned.connect(self._on_planned)
        self._shop.forecasts.renewed.connect(self._foresee)
        self.foot.turned.connect(self._foresee)
        self._split.turned.connect(lambda _folded: self._stand_empty())

    def ready(self) -> bool:
        return not self._reading

    def whom(self) -> Whom | None:
        view = self._view()
        return Whom(view.client_id, view.client) if view is not None else None

    def place(self) -> object:
        view = self._view()
        return view.fitting_id if view is not None else None

    def arrive(self, subject: object = None) -> None:
        if isinstance(subject, FittingWish):
            self._wished = subject
        elif isinstance(subject, UUID):
            self._wanted = subject
        self.refresh()

    def renew(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read the weeks again; the fitting on show stays so."""
        self._reading = True
        today = self._shop.today()
        first = monday_of(today)
        if not first <= self._day < first + timedelta(days=14):
            first = monday_of(self._day)
        read = partial(self._read, self._wanted, first)
        self._context.tasks.run(self, read, self._on_read, self._on_failed, key="weeks")

    def _read(self, wanted: UUID | None, first: date) -> Weeks:
        if wanted is not None:
            day = self._shop.queries.fitting(wanted).fitting.day
            if not first <= day < first + timedelta(days=14):
                first = monday_of(day)
        return read_weeks(self._shop.queries, first)

    def _on_failed(self, error: BoutiqueError) -> None:
        self._wanted, self._reading = None, False
        self._context.notices.trouble(error)

    def _on_read(self, weeks: Weeks) -> None:
        self._weeks, today = weeks, self._shop.today()
        wanted = next((each for each in weeks.fittings if each.fitting_id == self._wanted), None)
        if wanted is not None:
            self._day = wanted.day
        shown = self.left.show_weeks(weeks, self._day, self._shop.now(), today, self._wanted)
        if self._wanted is not None:
            self._split.open_detail()
        self._wanted = None
        self._stand_empty()
        if shown and (row := self.list.current()) is not None:
            self._on_chosen(row)
        else:
            self._rest(weeks)
        if self._wished is not None:
            self.desk.plan(self._wished.item_id, self._wished.client_id)
            self._wished = None
        self._reading = False
        self._context.actions.refresh()

    def _stand_empty(self) -> None:
        """Where the list has the whole window, it says itself that it is empty."""
        is_empty = self.list.model().rowCount() == 0
        self.left.none.setVisible(is_empty and self._split.folded)
        self.list.setVisible(not self.left.none.isVisibleTo(self.left))

    def _rest(self, weeks: Weeks) -> None:
        self._opened = None
        self.desk.show(None)
        for none in (self.none, self.left.none):
            none.sentence.setText(nothing_words(self._day, weeks.following, self._shop.today()))
        if not self.foot.is_open():
            self._detail.setCurrentWidget(self.none)
        self._context.actions.refresh()

    def _on_chosen(self, row: Row) -> None:
        if isinstance(row.id, UUID):
            read = partial(read_opened, self._shop.queries, row.id, self._shop.today())
            self._context.tasks.run(self, read, self._on_opened, key="fitting")

    def _on_opened(self, opened: Opened) -> None:
        before = self._view()
        self._opened = opened
        self._detail.setCurrentIndex(0)
        view, today = opened.sheet.fitting, self._shop.today()
        self.desk.show(opened.sheet)
        self.sheet.show_sheet(opened.sheet, today)
        self.foot.show_fitting(view, amended=bool(opened.sheet.here))
        self._foresee()
        self._context.actions.refresh()
        new = before is None or before.fitting_id != view.fitting_id
        is_free = self.isVisible() and not self.foot.is_open() and not self._split.folded
        if new and is_free and is_now(view, self._shop.now()):
            self.sheet.amending.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _foresee(self) -> None:
        """Say what becomes of the promise, from the forecast that stands."""
        found = self._promise()
        self.foot.ready_on = found.ready_on if found is not None and not found.holds else None
        self._is_late = self.foot.ready_on is not None
        self._promise_button.setVisible(self._is_late)
        hides = self.foot.is_open() and self.window().height() < space.LOW
        self.sheet.show_promise(None if hides else found, self._shop.today())
        self._context.actions.refresh()

    def _promise(self) -> AmendedPromise | None:
        if self._opened is None or self._weeks is None:
            return None
        return promise_of(self._opened, self._weeks, self._shop.forecasts.stands)

    def _view(self) -> FittingView | None:
        return self._opened.sheet.fitting if self._opened is not None else None

    def _say(self, name: str) -> None:
        self.desk.say(OUTCOMES[name])

    def _plan_next(self) -> None:
        if (view := self._view()) is not None:
            self.desk.plan(view.item_id)

    def _open_page(self) -> None:
        if (view := self._view()) is not None:
            self._context.go("clients", view.client_id)

    def _save_week(self) -> None:
        if self._weeks is not None:
            monday = monday_of(self._day)
            week: Sequence[FittingView] = [
                each for each in self._weeks.fittings if monday <= each.day < monday + timedelta(days=7)
            ]
            name = _("fittings")
            self.desk.save_week(list(week), f"{name}-{monday.isoformat()}")

    def _go_to(self, day: date) -> None:
        self._day = day
        self.list.choose_none()
        self.refresh()

    def _on_planned(self, at: datetime) -> None:
        self._day = at.astimezone().date()
        self.list.choose_none()
        self.refresh()

    def _enter(self) -> None:
        if self.sheet.amending.field.isVisible():
            self.sheet.amending.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _point(self, place: str) -> None:
        if self.sheet.amending.field.isVisible():
            self.sheet.amending.begin(place)

    def _refuse(self, error: BoutiqueError) -> None:
        if self.sheet.amending.field.isVisible():
            self.sheet.amending.refuse(error)
        else:
            self._context.notices.trouble(error)
