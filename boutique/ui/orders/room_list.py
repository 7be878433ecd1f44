"""The list of the room: every order in the group of what it needs first, or those that answer to words."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.pages.holding import LateCount
from boutique.domain.pages.order_at_hand import OrderAtHand
from boutique.ui import kit
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.bending import show
from boutique.ui.kit.grouped import THING_ROLE, Deliver, Group, GroupedModel, Told
from boutique.ui.kit.grouped_list import GroupedList
from boutique.ui.kit.line import Row, Section
from boutique.ui.kit.rows import SPOKEN_ROLE, Index
from boutique.ui.kit.search_above import SearchAbove
from boutique.ui.orders.paint import WIDE, OrderDelegate, columns
from boutique.ui.orders.reading import OFFERS, OrderReading, Reading, closed_at_first
from boutique.ui.orders.shown import ShownOrder, plainly, shown_offer, spoken, told_orders
from boutique.ui.theme import Style, color, font, space
from boutique.wording import _, n_
from boutique.wording.kernel.phrases import listed
from boutique.wording.orders.holding import need_title, open_sentence

_SEARCH = 272


class _Model(GroupedModel):
    """Says a row with the day that was promised."""

    def data(self, index: Index, role: int = 0) -> object:
        if role in (0, SPOKEN_ROLE):
            line, shown = self._seen(index.row()), self.thing(index.row())
            if isinstance(line, Row) and isinstance(shown, ShownOrder):
                return spoken(line, shown)
        return super().data(index, role)


class _Search(SearchAbove):
    """Wants the width it was given, so that the head gives it a line of its own where there is no room."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), self.minimumWidth()), hint.height())


class _Captions(QWidget):
    """What stands in each column, where there are columns."""

    def __init__(self, rows: GroupedList) -> None:
        super().__init__()
        self._list = rows
        self.setFixedHeight(space.XL)

    def sizeHint(self) -> QSize:
        return QSize(WIDE, space.XL)

    def paintEvent(self, event: QPaintEvent) -> None:
        at = columns(self._list.viewport().width())
        painter = QPainter(self)
        painter.setFont(font(Style.SMALL))
        painter.setPen(color("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        for end, text in ((at.promised, _("promised on")), (at.owed, _("owed, lei"))):
            painter.drawText(0, 0, end, self.height(), middle | Qt.AlignmentFlag.AlignRight, text)
        room = at.owed - at.holds
        painter.drawText(
            at.holds, 0, room, self.height(), middle | Qt.AlignmentFlag.AlignLeft, _("does it hold?")
        )
        painter.end()


class RoomList(QWidget):
    """Says which order is chosen, when it is to be opened, and what was looked for in vain."""

    chosen = Signal()
    entered = Signal()
    elsewhere = Signal(str)

    def __init__(self, tasks: Tasks, shop: ShopServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._shop, self._reading = tasks, shop, OrderReading(shop)
        self._now: Reading | None = None
        self._wanted: Hashable | None = None
        self._folded: dict[Hashable, bool] = {}
        self.search = _Search(_("Garment, cloth, name, number"))
        self.model, self._delegate = _Model(self._read_rows, self), OrderDelegate(self)
        self.rows = GroupedList(self.model, _("Orders"), self._delegate)
        self.none = kit.EmptyState(_("No order is open."), _("Go to the clients"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.head = kit.PageHead(_("Orders"), right=self.search)
        self._captions = _Captions(self.rows)
        self._stack = QStackedWidget()
        for part in (self.rows, self.none):
            self._stack.addWidget(part)
        whole = kit.column(self.head, self._captions, kit.Hairline(), gap=0)
        whole.addWidget(self._stack, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there are columns they have their captions."""
        wide = self.width() >= WIDE
        show(self._captions, shown=wide)
        self.search.setFixedWidth(_SEARCH if wide else max(_SEARCH, self.width() - 2 * space.XL))
        super().resizeEvent(event)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self.read())
        self.search.entered.connect(self._below)
        self.search.left_below.connect(self._below)
        self.rows.stood.connect(self.chosen)
        self.rows.chosen.connect(lambda _row: self.chosen.emit())
        self.rows.entered_row.connect(lambda _row: self.entered.emit())
        self.rows.folded.connect(self._folded.__setitem__)
        self.none.acted.connect(lambda: self.elsewhere.emit(self.search.text().strip()))
        self._shop.forecasts.renewed.connect(self._on_foreseen)

    def read(self, choose: Hashable | None = None) -> None:
        """Read the list anew; whatever was chosen stays so, unless another is to be."""
        self._wanted = choose
        text, wanted, reading = self.search.text().strip(), choose or self.rows.key(), self._reading
        if text:
            self._tasks.run(self, partial(reading.answering, text, wanted), self._show, key="orders")
        elif self._now is None and choose is None:
            self._tasks.run(self, reading.first, self._show_first, key="orders")
        else:
            self._read_every()

    def _read_every(self) -> None:
        wanted = self._wanted or self.rows.key()
        work = partial(self._reading.every, wanted, self._shop.forecasts.stands)
        self._tasks.run(self, work, self._show, key="orders")

    def _show_first(self, reading: Reading) -> None:
        if reading.groups:
            self._show(reading)
        self._read_every()

    def _show(self, reading: Reading) -> None:
        asked = reading.asked != (self._now.asked if self._now is not None else "")
        self._now, self._delegate.asked = reading, reading.asked
        here, scrolled = self.rows.key(), self.rows.verticalScrollBar().value()
        if asked:
            self._folded.clear()
        self.model.show(self._groups(reading), self._told(reading))
        self._tell_counts(reading)
        self._stack.setCurrentWidget(self.rows if self.model.rowCount() else self.none)
        if not self.model.rowCount():
            self._tell_nothing(reading.asked)
        self._choose(here, scrolled)
        self.chosen.emit()

    def _told(self, reading: Reading) -> Told:
        today = self._shop.today()
        told: dict[Hashable, tuple[Row, object]] = {}
        told.update((offer.order_id, shown_offer(offer, today)) for offer in reading.offers)
        told.update(told_orders(reading.at_hand, self._shop.forecasts.stands, today))
        return told

    def _groups(self, reading: Reading) -> Iterator[Group]:
        at_first = closed_at_first(reading.groups, reading.offers)
        today = self._shop.today()

        def opened(id_: Hashable) -> bool:
            return self._folded.get(id_, bool(reading.asked) or at_first.get(id_, True))

        for group in reading.groups:
            title, owed = need_title(group.need, today), listed(list(map(plainly, group.owed)))
            head = Section(title, str(len(group.numbers)), owed, folds=True, is_open=opened(group.need))
            yield Group(group.need, head, group.numbers)
        if reading.offers and not reading.asked:
            count = str(len(reading.offers))
            head = Section(_("Offers"), count, folds=True, is_open=opened(OFFERS))
            yield Group(OFFERS, head, [offer.order_id for offer in reading.offers])

    def _tell_counts(self, reading: Reading) -> None:
        if reading.asked:
            self.head.set(_("Orders"), n_("{n} order found", "{n} orders found", reading.found))
        elif reading.whole:
            self.head.set(_("Orders"), open_sentence(reading.open_orders, reading.late))
        else:
            self.head.set(_("Orders"), " ")

    def _tell_nothing(self, asked: str) -> None:
        said = _("No order answers to “{text}”.").format(text=asked) if asked else _("No order is open.")
        self.none.sentence.setText(said)
        self.none.button.setText(_("Look among the clients") if asked else _("Go to the clients"))

    def _choose(self, here: Hashable | None, scrolled: int) -> None:
        """Choose whatever is wanted, else what was chosen before, which stays where it was seen."""
        wanted, self._wanted = self._wanted, None
        moves, wanted = wanted is not None, wanted if wanted is not None else here
        group = self.model.group_of(wanted) if wanted is not None else None
        if group is not None and not group.head.is_open:
            self._folded[group.id] = True
            self.model.fold(group.id, is_open=True)
        if group is None or not self.rows.choose_at(self.model.find(wanted)):
            self.rows.choose_first()
            self.rows.scrollToTop()
        elif not moves:
            self.rows.verticalScrollBar().setValue(scrolled)

    def _read_rows(self, keys: Sequence[Hashable], deliver: Deliver) -> None:
        numbers, today = [key for key in keys if isinstance(key, int)], self._shop.today()

        def show_rows(orders: Sequence[OrderAtHand]) -> None:
            deliver(told_orders(orders, self._shop.forecasts.stands, today))

        self._tasks.run(self, partial(self._reading.rows, numbers), show_rows)

    def _on_foreseen(self) -> None:
        """The rows stay; what they say of their day is said anew."""
        reading, today = self._now, self._shop.today()
        if reading is None:
            return
        ahead = self._shop.forecasts.stands
        self.model.tell(
            told_orders([each.at for each in self.model.things(ShownOrder) if each.at.order.no], ahead, today)
        )
        self.chosen.emit()
        if not reading.asked and reading.whole:
            work = partial(self._reading.late, reading.past(), ahead)
            self._tasks.run(self, work, partial(self._on_counted, reading), key="late orders")

    def _on_counted(self, reading: Reading, late: LateCount | None) -> None:
        if reading is self._now:
            self.head.set(_("Orders"), open_sentence(reading.open_orders, late))

    def _below(self) -> None:
        if self.rows.key() is None:
            self.rows.choose_first()
        self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def current(self) -> ShownOrder | None:
        """Return the order on which the list stands, if its row was read."""
        shown = self.rows.currentIndex().data(THING_ROLE)
        return shown if isinstance(shown, ShownOrder) else None
