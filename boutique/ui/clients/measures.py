"""The side with the measures of the body, in the order of the tape; new ones are typed where they stand."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from boutique.domain.errors import BoutiqueError, Refused
from boutique.domain.measuring import MEASURES
from boutique.domain.views.people import ClientPage
from boutique.services.measures import take_measurements
from boutique.ui import kit
from boutique.ui.changes import Changes
from boutique.ui.clients.side import Side
from boutique.ui.clients.tape_row import SPARED, WIDTHS, TapeRow, signed
from boutique.ui.door import ShopDoor
from boutique.ui.kit import Field
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.slot import Slot
from boutique.ui.kit.strip import Strip
from boutique.ui.person.knowing import Known, freshness, measured_on, taken_words
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _, day, explain, n_, p_

_WIDEST = 760
_NARROW = 720
_FAR_MM = 15
"""A body moves slowly: so much since the last time is measured once more before anything is cut."""


class Measures(Side):
    """A session is whatever is typed in the column of today; it is written whole, or not at all."""

    def __init__(self, context: RoomContext, shop: ShopDoor, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self.rows = [TapeRow(code, _(name)) for code, name in MEASURES.items()]
        self._taken, self._warning = Slot(), Slot()
        self._begun: dict[UUID, dict[str, str]] = {}
        self.strip = _SessionStrip()
        self.strip.saved.connect(self._write)
        self.strip.left.connect(self._leave)
        self._table = table = _Tape(self.rows)
        table.setMaximumWidth(_WIDEST)
        across = QHBoxLayout()
        across.addWidget(table, 1000)
        across.addStretch(1)
        body = QWidget()
        self._page = whole = kit.column(self._taken, gap=space.M)
        whole.addLayout(across)
        whole.addWidget(self._warning)
        whole.addStretch(1)
        body.setLayout(whole)
        self.setLayout(kit.column(kit.Scroll(body), self.strip, gap=0))
        self.setFocusProxy(self.rows[0].figure)
        for row in self.rows:
            row.typed.connect(self._on_typed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        edge = space.S if narrow else space.XXL
        self._page.setContentsMargins(edge, space.L, edge, space.XL)
        self._table.spare(narrow=narrow)

    def turn(self, before: UUID | None, now: UUID) -> None:
        if before is not None:
            self._begun[before] = {row.code: row.figure.text() for row in self.rows}
        begun = self._begun.pop(now, {})
        self._clear()
        for row in self.rows:
            row.figure.setText(begun.get(row.code, ""))
        self._count()

    def show_known(self, known: Known, today: date) -> None:
        taken = {measure.code: measure for measure in known.page.measures}
        for row in self.rows:
            row.tell(taken.get(row.code), today)
        self._taken.fill(_when(known.page, today))
        self._warn()

    def _on_typed(self) -> None:
        self._count()
        self._warn()

    def _count(self) -> None:
        self.strip.count(sum(1 for row in self.rows if row.figure.text().strip()))

    def _warn(self) -> None:
        far = [row for row in self.rows if abs(row.moved() or 0) >= _FAR_MM]
        self._warning.fill(*(kit.Notice(_moved_far(row)) for row in far[:2]))

    def _write(self) -> None:
        values = self._values()
        if self.known is None or values is None:
            return
        who, on, staff = self.known.page.client_id, self.shop.today(), self.shop.staff_id()
        over = self.strip.over.text().strip()
        self.strip.wait(waiting=True)
        self.changes.make(
            lambda uow: take_measurements(uow, who, values, taken_on=on, over=over, staff_id=staff),
            n_("{n} measure written down.", "{n} measures written down.", len(values)),
            then=self._on_written,
            failed=self._on_failed,
            undone=self.changes.refresh,
        )

    def _values(self) -> dict[str, int] | None:
        """Return what was typed; None after marking the first figure that cannot be."""
        values: dict[str, int] = {}
        for row in self.rows:
            try:
                typed = row.millimetres()
            except Refused as refused:
                row.mark(wrong=True)
                row.figure.setFocus()
                self.strip.message.say(explain(refused))
                return None
            if typed is not None:
                values[row.code] = typed
        return values

    def _on_written(self) -> None:
        self._clear()
        self.changes.refresh()

    def _on_failed(self, error: BoutiqueError) -> None:
        self.strip.wait(waiting=False)
        self.strip.message.say(explain(error))

    def _leave(self) -> None:
        self._clear()
        self._warn()

    def _clear(self) -> None:
        for row in self.rows:
            row.clear()
        self.strip.count(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows go down the tape; Enter on the last measure goes to what to save."""
        here = next((at for at, row in enumerate(self.rows) if row.figure.hasFocus()), None)
        if here is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._go_to(here + 1)
        elif event.key() == Qt.Key.Key_Up:
            self._go_to(here - 1)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _go_to(self, at: int) -> None:
        if 0 <= at < len(self.rows):
            self.rows[at].figure.setFocus(Qt.FocusReason.TabFocusReason)
            self.rows[at].figure.selectAll()
        elif at > 0 and not self.strip.isHidden():
            self.strip.save_button.setFocus(Qt.FocusReason.TabFocusReason)


class _SessionStrip(Strip):
    """Comes up when the first figure is typed."""

    def __init__(self) -> None:
        self.over = QLineEdit()
        self.over.setMaxLength(60)
        self.over.setPlaceholderText(_("for instance: over a shirt"))
        self.message = InlineMessage()
        super().__init__(_("Write down"), [self.message], [Field(_("Measured over"), self.over)])

    def count(self, figures: int) -> None:
        """Say how many figures wait to be written."""
        self.message.say("")
        self.wait(waiting=False)
        self.save_button.setText(n_("Write down {n} measure", "Write down {n} measures", figures))
        self.setVisible(figures > 0)


class _Tape(QWidget):
    """The heads of the columns, and the rows below them."""

    def __init__(self, rows: list[TapeRow]) -> None:
        super().__init__()
        heads = (p_("tape", "Today"), p_("tape", "Last"), _("Before"), _("Difference"), p_("tape", "Taken"))
        self._rows, self._heads = rows, []
        across = QHBoxLayout()
        across.setContentsMargins(space.S, 0, space.S, space.S)
        across.setSpacing(0)
        across.addWidget(kit.section(_("Measure, in cm")), 1)
        for text, width in zip(heads, WIDTHS, strict=True):
            head = kit.section(text)
            head.setFixedWidth(width)
            head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            head.setContentsMargins(0, 0, space.L if text == heads[0] else 0, 0)
            across.addWidget(head)
            self._heads.append(head)
        whole = kit.column(gap=0)
        whole.addLayout(across)
        whole.addWidget(kit.Hairline())
        for row in rows:
            whole.addWidget(row)
        self.setLayout(whole)

    def spare(self, *, narrow: bool) -> None:
        """Leave out what a narrow window has no room for."""
        for column in SPARED:
            self._heads[column].setHidden(narrow)
        for row in self._rows:
            row.spare(narrow=narrow)


def _when(page: ClientPage, today: date) -> QWidget:
    made = QWidget()
    taken_on = measured_on(page)
    text = taken_words(page) or _("Not taken yet.")
    across = kit.row(kit.Text(text, Style.SUBTITLE), gap=space.M, margins=(space.S, 0, 0, 0))
    if taken_on is not None:
        across.addWidget(freshness(taken_on, today))
    across.addStretch(1)
    made.setLayout(across)
    return made


def _moved_far(row: TapeRow) -> str:
    moved, since = row.moved() or 0, row.since()
    if not row.figure.text().strip() or since is None:
        return _(
            "{measure}: {difference} cm since the time before. Measure once more before cutting."
        ).format(measure=row.name, difference=signed(moved))
    return _("{measure}: {difference} cm since {day}. Measure once more before cutting.").format(
        measure=row.name, difference=signed(moved), day=day(since)
    )
