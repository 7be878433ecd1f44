"""The ease of each garment for one client: set where it stands, beside the body and what they wear."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.measuring.ease import HOUSE_EASE, EaseLine, ease_doubts, ease_lines, newest_day, parts_of
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.silhouette import latest_silhouette
from boutique.domain.measuring.tape import current_set
from boutique.domain.measuring.views import EaseView, GarmentView, SessionView
from boutique.drawing.figure import UPRIGHT, Proportions
from boutique.services.measuring.ease import set_ease, strike_ease
from boutique.services.measuring.export import fit_of, is_asked, wearer_of
from boutique.ui import kit
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.side import Side
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.slot import group
from boutique.ui.measuring.ease_row import EaseRow
from boutique.ui.measuring.ease_table import EaseTable
from boutique.ui.measuring.figures import drawn_away
from boutique.ui.measuring.measure_transfer import MeasureTransfer
from boutique.ui.measuring.whose import tell
from boutique.ui.shell.changes import Changes, Work
from boutique.ui.shell.room import RoomContext
from boutique.ui.shell.write import Write
from boutique.wording import _, day, day_short, explain
from boutique.wording.kernel.phrases import capital
from boutique.wording.measuring.ease import ease_sentence, view_title
from boutique.wording.measuring.measures import set_name
from boutique.wording.taste.likes import said_value


class _Read(NamedTuple):
    """What the reading thread brings."""

    who: UUID
    sessions: tuple[SessionView, ...]
    eases: tuple[EaseView, ...]
    worn: tuple[GarmentView, ...]
    unit: LengthUnit


class EaseSheet(Side):
    """One number is kept, the ease; what the garment is to measure follows from it and the body."""

    turned = Signal(str)

    def __init__(
        self, context: RoomContext, shop: ShopServices, changes: Changes, transfer: MeasureTransfer
    ) -> None:
        super().__init__(context, shop, changes)
        self.table = EaseTable([transfer.buttons()[0]], partial(drawn_away, context, self))
        self._found: _Read | None = None
        self._writing: tuple[str, str, str] | None = None
        self.setLayout(kit.column(self.table))
        self.setFocusProxy(self.table)
        self.table.kinds.turned.connect(self.turned)
        self.table.changed.connect(self.show_lines)
        self.table.rows.settled.connect(self._on_settled)
        self.table.figure.told.connect(self._on_wearer)

    @property
    def unit(self) -> LengthUnit:
        """The unit in which one reads and types."""
        return self.table.unit

    def chosen_set(self) -> tuple[str, str]:
        """Return key and title of the set of measures of the garment that is shown."""
        return self.table.garment, set_name(self.table.garment)

    def turn(self, before: UUID | None, now: UUID) -> None:
        self._found = None
        self.table.refusals.clear()
        wanted = [part for order in self._orders() for item in order for part in parts_of(item)]
        garment = next(iter(wanted), next(iter(HOUSE_EASE)))
        self.table.garments.setCurrentIndex(self.table.garments.findData(garment))

    def _orders(self) -> list[list[str]]:
        orders = self.known.page.orders if self.known is not None else ()
        return [[item.garment for item in order.items] for order in orders]

    def show_known(self, known: Known, today: date) -> None:
        self.read()

    def read(self) -> None:
        """Read anew what the book has."""
        if self.known is None:
            return
        who, queries = self.known.page.client_id, self.shop.queries

        def read() -> _Read:
            unit = LengthUnit(str(queries.settings()["measures.unit"]))
            sessions, eases = queries.measure_sessions(who), queries.eases(who)
            return _Read(who, sessions, eases, queries.garment_sessions(who), unit)

        self.context.tasks.run(self, read, self._on_read, key="ease")

    def _on_read(self, found: _Read) -> None:
        if self.known is None or self.known.page.client_id != found.who:
            return
        if self._found is None:
            self.table.units.set_value(found.unit)
        self._found = found
        self.show_lines()

    def lines(self) -> tuple[EaseLine, ...]:
        """Return the lines of the garment that is shown."""
        found = self._found
        if found is None:
            return ()
        return ease_lines(self.table.garment, current_set(found.sessions), found.eases, found.worn)

    def show_lines(self) -> None:
        """Show everything anew."""
        if (found := self._found) is None or self.known is None:
            return
        lines, table = self.lines(), self.table
        seen, body = latest_silhouette(found.sessions), current_set(found.sessions)
        table.rows.show_lines(lines, table.unit)
        own = (body[code].mm if code in body else None for code in ("A01", "G04", "G07", "G09"))
        posture = seen.posture if seen is not None else UPRIGHT
        page, sessions = self.known.page, found.sessions
        table.figure.be(wearer_of(page, sessions), posture, Proportions(*own), asks=is_asked(page, sessions))
        self._show_aside(lines)
        self._show_figures()

    def _show_aside(self, lines: tuple[EaseLine, ...]) -> None:
        assert self.known is not None
        on = newest_day(lines)
        house = _("Nobody has set it for this client yet: the house's ease is shown in grey.")
        said = _("Set last on {day}; what is in grey is the house's.").format(day=day(on)) if on else house
        parts = [group(_("Ease"), Prose(said))]
        worn = {line.worn.garment.session_id: line.worn.garment for line in lines if line.worn is not None}
        if worn:
            told = [f"{view_title(each)} · {day_short(each.taken_on)}" for each in worn.values()]
            parts.append(group(_("As worn"), *(Prose(text) for text in told)))
        if fit := fit_of(self.known.page):
            parts.append(
                group(
                    _("How they like it cut"),
                    *(Prose(capital(said_value("fit", text))) for text in fit),
                    gap=0,
                )
            )
        self.table.aside.fill(*parts)

    def _show_figures(self) -> None:
        rows = self.table.rows.shown()
        self.table.figure.show_values({row.code: row.finished for row in rows})
        doubts = ease_doubts({row.code: row.ease_mm for row in rows if row.figure.text().strip()})
        self.table.question([(doubt.code, ease_sentence(doubt, self.unit)) for doubt in doubts])

    def _on_settled(self, code: str) -> None:
        """Write an ease down as its field is left; an emptied one is struck out."""
        row = self.table.rows.rows[code]
        self._show_figures()
        if self.known is None or not row.is_dirty:
            return
        try:
            read = row.length()
        except Refused as refused:
            row.mark(wrong=True)
            self.table.refusals.refuse(code, f"{row.name}: {explain(refused)}")
            return
        if self._writing == (key := (str(self.known.page.client_id), code, row.figure.text())):
            return
        self._writing = key
        if read is not None:
            self._set(row, read.mm, read.explicit)
        elif row.line.own is not None:
            self._strike(row.line.own)

    def _on_wearer(self, wearer: str) -> None:
        if self.known is not None:
            tell(self.changes, self.shop, self.known.page.client_id, wearer).done(self.read)

    def _set(self, row: EaseRow, mm: int, typed: str) -> None:
        assert self.known is not None
        who, garment, code = self.known.page.client_id, self.table.garment, row.code
        today = self.shop.today()
        self._write(lambda uow: set_ease(uow, who, garment, code, mm, today=today, typed=typed)).failed(
            lambda error: self._refuse(row, error)
        )

    def _strike(self, own: EaseView) -> None:
        self._write(lambda uow: strike_ease(uow, own.ease_id)).failed(
            lambda error: self.table.refusals.refuse("", explain(error))
        )

    def _write(self, work: Work) -> Write:
        return self.changes.make(work, "").done(self.read).over(self._on_over)

    def _on_over(self, _trouble: BoutiqueError | None) -> None:
        self._writing = None

    def _refuse(self, row: EaseRow, error: BoutiqueError) -> None:
        row.mark(wrong=True)
        self.table.refusals.refuse(row.code, f"{row.name}: {explain(error)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
