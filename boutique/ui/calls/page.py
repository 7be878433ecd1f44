"""Today: whom to call, why, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from uuid import UUID

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.calls.reasons import CallEntry
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.kernel.errors import BoutiqueError
from boutique.services.calls.record import CallReport, record_call
from boutique.ui import kit
from boutique.ui.calls.card import CallCard
from boutique.ui.calls.counted import Counted, CountedFigure
from boutique.ui.calls.daysheet import DaySheet
from boutique.ui.calls.lines import head_of, lines_of
from boutique.ui.calls.morning import MorningPaper
from boutique.ui.calls.noted import foretold, written
from boutique.ui.calls.outcomes import Kept, Outcomes
from boutique.ui.calls.quiet_day import QuietDay
from boutique.ui.clients.person.knowing import Known, known_of
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.shown_tables import CLOTH, PERSON
from boutique.ui.kit import Row, RowList, RowsModel
from boutique.ui.kit.folding import FoldingView
from boutique.ui.shell import Page, RoomContext
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Details, Whom
from boutique.ui.shell.subjects import ANEW
from boutique.wording import _

ROOM = "today"


class TodayPage(Page):
    """The list on the left, one person on the right, four keys for what came of the call."""

    reads = PERSON | CLOTH | {"garment_forecast", "invitation", "saved_list", "wait"}

    def __init__(
        self, context: RoomContext, shop: ShopServices, first: Sequence[CallEntry] | None = None
    ) -> None:
        super().__init__()
        self._context, self._shop = context, shop
        self._changes = Changes(self, context, shop, self.refresh)
        self._late = foretold(shop)
        if first is None:
            first = shop.queries.call_sheet(shop.today(), rescore=False, late=self._late)
        self._sheet = DaySheet(shop.today(), first)
        self._known: dict[UUID, Known] = {}
        self._writing: set[UUID] = set()
        self._open: UUID | None = None
        self._visited = False
        self._interrupted: dict[None, tuple[UUID, CallOutcome]] = context.begun_of("call interrupted")
        self._counted = Counted(context, shop)
        self._actions = self._declare_actions()
        self._lay_out()
        self._show_sheet()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_woken)
        shop.forecasts.renewed.connect(self._on_foretold)
        self._on_foretold()

    def _declare_actions(self) -> dict[str, QAction]:
        def action(id_: str, run: Callable[[], object]) -> QAction:
            return self._context.actions.add(self, DEEDS[f"today.{id_}"].does(run, self._somebody))

        return {
            "spoke": action("spoke", partial(self._ask, CallOutcome.SPOKE)),
            "no": action("no_answer", self._no_answer),
            "later": action("later", partial(self._ask, CallOutcome.LATER)),
            "not": action("not", partial(self._ask, CallOutcome.NOT_FITTING)),
            "code": action("code", lambda: self._card.toggle_code()),
            "counted": self._context.actions.add(
                self, DEEDS["today.counted"].does(self._counted.toggle, self._counted.able)
            ),
            "page": action("page", self._open_page),
            "edit": action("edit", self._edit),
        }

    def whom(self) -> Whom | None:
        entry = self._sheet.entry(self._open) if self._open is not None else None
        return Whom(entry.callee.client_id, entry.callee.name) if entry is not None else None

    def _lay_out(self) -> None:
        self._model = RowsModel(self)
        self.people = RowList(self._model, _("Whom to call"))
        self.people.chosen.connect(self._on_chosen)
        self.people.entered_row.connect(lambda _row: self._open_page())
        self.paper = MorningPaper(self, self._context, self._shop)
        self._head = kit.PageHead(_("Today"), right=self.paper.button())
        self._card = CallCard(self._actions["code"], CountedFigure(self._actions["counted"], self._counted))
        self.outcomes = Outcomes(
            [self._actions[key] for key in ("spoke", "no", "later", "not")], self._kept()
        )
        self.outcomes.reported.connect(self._report)
        self.outcomes.left.connect(self.people.setFocus)
        self.quiet = QuietDay()
        self.quiet.acted.connect(lambda: self._context.go("clients"))
        left, right = QWidget(), QWidget()
        left.setLayout(kit.column(self._head, self.people, gap=0))
        right.setLayout(kit.column(self._card, self.outcomes, gap=0))
        self._detail = QStackedWidget()
        self._detail.addWidget(right)
        self._detail.addWidget(self.quiet)
        self._split = FoldingView(left, self._detail)
        self._split.open_detail()
        self.setLayout(kit.column(self._split))
        self.setFocusProxy(self.people)

    def _kept(self) -> Kept:
        return Kept(self._context.begun_of("calls"), self._context.begun_of("call details"))

    def put_aside(self) -> None:
        """Keep what stands in the open strip, and which it was."""
        self.outcomes.put_aside()
        self._interrupted.clear()
        if (begun := self.outcomes.begun()) is not None:
            self._interrupted[None] = begun

    def _resume(self) -> None:
        """Go on with the call that was being written down, as soon as its person stands on the sheet."""
        begun = self._interrupted.get(None)
        if begun is None or self.outcomes.open_now() is not None or self._sheet.entry(begun[0]) is None:
            return
        del self._interrupted[None]
        if self.people.choose(begun[0]):
            self._ask(begun[1])

    def arrive(self, subject: object = None) -> None:
        if self._visited or subject is not None:
            self.refresh(subject if isinstance(subject, UUID) else None, anew=subject == ANEW)
        self._visited = True
        self._resume()

    def renew(self) -> None:
        if self.outcomes.begun() is not None:
            self._interrupted.clear()  # it goes on where it stands
        self.refresh()

    def refresh(self, choose: UUID | None = None, *, anew: bool = False) -> None:
        """Read the list again; whoever is open stays open, and nothing typed is lost.

        `anew` lets new sales in, which otherwise wait for tomorrow.
        """
        today, late = self._shop.today(), foretold(self._shop)
        self._late = late
        self._context.tasks.run(
            self,
            lambda: self._shop.queries.call_sheet(today, rescore=False, late=late),
            lambda entries: self._renew(entries, choose, anew=anew),
            key="sheet",
        )

    def _renew(self, entries: Sequence[CallEntry], choose: UUID | None, *, anew: bool) -> None:
        (self._sheet.begin if anew else self._sheet.renew)(self._shop.today(), entries)
        self._known.clear()
        self._show_sheet(choose or self._open)
        self._resume()

    def _on_foretold(self) -> None:
        """Let in whom to tell that they may wait, once it is foreseen."""
        if foretold(self._shop) != self._late:
            self.refresh()

    def _on_woken(self) -> None:
        """A counter left on overnight shows the new day as soon as somebody touches it."""
        if self._shop.today() != self._sheet.on:
            self.refresh()

    def _show_sheet(self, choose: UUID | None = None) -> None:
        sheet, scroll = self._sheet, self.people.verticalScrollBar()
        self._head.set(_("Today"), head_of(sheet.entries, sheet.on))
        self._context.badge(ROOM, len(sheet.entries))
        top = scroll.value()
        self._model.show(lines_of(sheet.entries, sheet.on))
        scroll.setValue(top)
        if not sheet.entries:
            self._rest()
        elif choose is None or not self.people.choose(choose):
            self.people.choose_first()
        if (row := self.people.current()) is not None:
            self._on_chosen(row)
        self._context.actions.refresh()

    def _rest(self) -> None:
        self._open = None
        self._detail.setCurrentWidget(self.quiet)
        self.quiet.tell(self._sheet.done)
        tomorrow = self._sheet.on + timedelta(days=1)
        self._context.tasks.run(
            self,
            lambda: self._shop.queries.call_sheet(tomorrow, rescore=False),
            lambda entries: self.quiet.tell(self._sheet.done, entries),
            key="tomorrow",
        )

    def _on_chosen(self, row: Row) -> None:
        entry = self._sheet.entry(row.id) if isinstance(row.id, UUID) else None
        if entry is None:
            return
        self._detail.setCurrentIndex(0)
        self._open = entry.callee.client_id
        self.outcomes.show_entry(entry)
        self._card.show_entry(entry, self._sheet.on)
        self._actions["counted"].setEnabled(self._counted.able())
        if (known := self._known.get(self._open)) is not None:
            self._card.show_known(known, self._sheet.on)
            self._read_ahead(self._open)
        else:
            self._read(self._open, key="card")

    def _read(self, client_id: UUID, key: str) -> None:
        queries = self._shop.queries
        self._context.tasks.run(self, lambda: known_of(queries, client_id), self._on_read, key=key)

    def _on_read(self, known: Known) -> None:
        self._known[known.page.client_id] = known
        if known.page.client_id == self._open:
            self._card.show_known(known, self._sheet.on)
            self._read_ahead(known.page.client_id)

    def _read_ahead(self, client_id: UUID) -> None:
        """Have the next page at hand before it is asked for."""
        entry = self._sheet.after(client_id)
        if entry is not None and entry.callee.client_id not in self._known:
            self._read(entry.callee.client_id, key="ahead")

    def _somebody(self) -> bool:
        return self._open is not None

    def _open_page(self) -> None:
        self._context.go("clients", self._open)

    def _edit(self) -> None:
        if self._open is not None:
            self._context.go("clients", Details(self._open))

    def _ask(self, outcome: CallOutcome) -> None:
        if self._open is not None and self._open not in self._writing:
            known = self._known.get(self._open)
            self.outcomes.open_strip(outcome, self._sheet.on, known.page.draft.title if known else "")

    def _no_answer(self) -> None:
        entry = self._sheet.entry(self._open) if self._open is not None else None
        if entry is not None:
            outcome = CallOutcome.NO_ANSWER
            self._report(CallReport(client_id=entry.callee.client_id, outcome=outcome, reasons=entry.reasons))

    def _report(self, report: CallReport) -> None:
        """Write a call down; the next name comes up when it is in the book."""
        who, entry = report.client_id, self._sheet.entry(report.client_id)
        if who in self._writing or entry is None:
            return
        self._writing.add(who)
        now = self._shop.now()
        self._changes.make(
            lambda uow: record_call(uow, report, now=now),
            written(report.outcome, stays=report.leaves_open).format(name=entry.callee.name),
        ).done(lambda: self._on_written(who)).failed(lambda error: self._on_failed(who, error)).undone(
            lambda: self._on_undone(who)
        )

    def _on_written(self, who: UUID) -> None:
        self._writing.discard(who)
        self._known.pop(who, None)
        self.outcomes.written(who)
        following = self._sheet.after(who)
        self._sheet.handled(who)
        if self._open == who:
            self._open = following.callee.client_id if following is not None else None
        self._show_sheet(self._open)
        if not self._sheet.entries:
            self.quiet.setFocus()
        elif self.outcomes.open_now() is None:
            self.people.setFocus()

    def _on_failed(self, who: UUID, error: BoutiqueError) -> None:
        self._writing.discard(who)
        self.outcomes.failed()
        self._context.notices.trouble(error)

    def _on_undone(self, who: UUID) -> None:
        self._sheet.taken_back()
        self.refresh(who)
