"""The wizard as a page of the window: file, columns, trial, report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.exchange.columns import ColumnMap, ImportKind
from boutique.domain.exchange.imports import ImportReport, Sample
from boutique.domain.kernel.changed import Changed
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.ports import ImportDesk
from boutique.domain.shop.going import ManyGo
from boutique.services.shop.changes import undo_change
from boutique.ui import kit
from boutique.ui.exchange.choosing import DropPlace
from boutique.ui.exchange.meaning import MeaningStep
from boutique.ui.exchange.outcome import OutcomeStep
from boutique.ui.exchange.step import Step
from boutique.ui.exchange.work import Intent, Taker
from boutique.ui.kernel.asking_files import FileKind, asked_folder
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane, Reporter, Ticket
from boutique.ui.shell.room import Page, RoomContext
from boutique.ui.shell.subjects import ANEW
from boutique.ui.theme import space
from boutique.wording import _


class ImportPage(Page):
    """Takes a file in, step by step; nothing is written before the last one, and that can be undone."""

    reads = frozenset({"history"})

    def __init__(
        self, context: RoomContext, shop: ShopServices, desk: ImportDesk, prepare: Callable[[date], None]
    ) -> None:
        super().__init__()
        self._context, self._shop, self._desk = context, shop, desk
        self._taker = Taker(shop, desk, prepare)
        self._intent: Intent | None = None
        self._report = ImportReport()
        self._brake = Ticket()
        self.head = kit.PageHead(_("Import"), edge=space.CONTROL)
        self.drop, self.meaning, self.outcome = DropPlace(), MeaningStep(), OutcomeStep()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._start_over()

    def _lay_out(self) -> None:
        first = QWidget()
        middle = kit.column(gap=0, margins=(space.XL, 0, space.XL, space.HUGE))
        middle.addStretch(1)
        middle.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        first.setLayout(middle)
        self._first = first
        for step in (first, self.meaning, self.outcome):
            self._stack.addWidget(step)
        self.setLayout(kit.column(self.head, self._stack, gap=0))

    def _connect(self) -> None:
        self.drop.given.connect(self.take_file)
        self.meaning.kind_changed.connect(self._on_kind_changed)
        self.meaning.columns_changed.connect(self._on_columns_changed)
        self.meaning.letters_changed.connect(self._on_letters_changed)
        self.meaning.go_on.clicked.connect(self._on_try)
        self.outcome.take.clicked.connect(self._on_take)
        self.outcome.correct.clicked.connect(lambda: self._show(self.meaning))
        self.outcome.take_back.clicked.connect(self._on_take_back)
        self.outcome.see_calls.clicked.connect(lambda: self._context.go("today", ANEW))
        self.outcome.elsewhere.clicked.connect(self._on_elsewhere)
        for button in (self.meaning.go_back, self.outcome.again):
            button.clicked.connect(self._start_over)
        for step in (self.meaning, self.outcome):
            step.progress.stopped.connect(self._on_stop)

    def arrive(self, subject: object = None) -> None:
        """Begin with a file when one is given; else go on where one was."""
        if isinstance(subject, Path):
            self.take_file(subject)

    def concerns(self, changed: Changed) -> bool:
        return self.outcome.tells_done and super().concerns(changed)

    def renew(self) -> None:
        """An import that was undone from elsewhere, as with Ctrl+Z, is told as undone."""
        entry, queries = self._report.entry, self._shop.queries
        if entry is None or not self.outcome.tells_done:
            return

        def told(undone: bool) -> None:
            if undone:
                self.outcome.show_taken_back()

        self._context.tasks.run(
            self, lambda: any(each.undoes == entry for each in queries.history()), told, key="undone"
        )

    def take_file(self, path: Path) -> None:
        """Look at a file; what is wrong with it is said where it was dropped."""
        self._start_over()
        self._intent = None

        def looked(sample: Sample) -> None:
            self._intent = Intent(path, sample.kind, sample.columns)
            self.meaning.show_sample(sample)
            self._show(self.meaning)
            self._judge()

        self._context.tasks.run(self, lambda: self._desk.look(path), looked, self.drop.refuse, key="file")

    def _on_kind_changed(self, kind: ImportKind) -> None:
        intent = self._wanted()
        self._look_again(replace(intent, kind=kind, columns=ColumnMap()))

    def _on_letters_changed(self, letters: str) -> None:
        self._look_again(replace(self._wanted(), letters=letters))

    def _look_again(self, intent: Intent) -> None:
        """Read the beginning of the file anew; columns that were set by hand stay, where they still exist."""

        def looked(found: Sample) -> None:
            kept = intent.columns if intent.columns.headers <= set(found.header) else ColumnMap()
            sample = replace(found, columns=kept if kept.columns else found.columns)
            self._intent = replace(intent, kind=sample.kind, columns=sample.columns)
            self.meaning.say("")
            self.meaning.show_sample(sample)
            self._judge()

        look = lambda: self._desk.look(intent.path, intent.kind, intent.letters)  # noqa: E731
        self._context.tasks.run(self, look, looked, self.meaning.refuse, key="file")

    def _on_columns_changed(self, columns: ColumnMap) -> None:
        self._intent = replace(self._wanted(), columns=columns)
        self._judge()

    def _judge(self) -> None:
        intent, today = self._wanted(), self._shop.today()
        self._context.tasks.run(
            self,
            lambda: self._desk.judge(intent.path, intent.kind, intent.columns, today, intent.letters),
            self.meaning.show_judged,
            lambda error: self.meaning.show_unreadable(error, intent.columns),
            key="judge",
        )

    def _on_try(self) -> None:
        def tried(report: ImportReport) -> None:
            seen = report.added + report.updated + report.unchanged + len(report.refused)
            self._intent = replace(self._wanted(), rows=seen)
            self.outcome.show_trial(self._wanted().kind, report)
            self._show(self.outcome)

        self._run(self.meaning, _("Reading every row"), tried, dry_run=True)

    def _on_take(self) -> None:
        def taken(report: ImportReport) -> None:
            self._report = report
            self.outcome.show_done(self._wanted().kind, report)
            self._show(self.outcome)
            if report.refused:
                self._hand_back(None)

        self._run(self.outcome, _("Importing"), taken, dry_run=False)

    def _run(self, step: Step, text: str, then: Callable[[ImportReport], object], *, dry_run: bool) -> None:
        intent, brake = self._wanted(), Ticket()
        self._brake = brake
        reporter = Reporter(self, step.progress.advance)

        def over() -> None:
            step.end()
            reporter.deleteLater()
            if brake.stopped and self._stack.currentWidget() is step:
                step.say(_("Stopped. Nothing was written."))

        begin = self._shop.change_later()
        step.begin(text)
        self._context.tasks.run(
            self,
            lambda: self._taker.run(intent, begin, brake, reporter.tell, dry_run=dry_run),
            then,
            step.refuse,
            lane=Lane.WRITE,
            done=over,
        )

    def _on_stop(self) -> None:
        # The brake, not the task's own ticket: an import that was written all the same must still be told.
        self._brake.stop()

    def _hand_back(self, folder: Path | None) -> None:
        intent, refused = self._wanted(), self._report.refused

        def failed(error: BoutiqueError) -> None:
            self.outcome.refuse(error)
            self.outcome.elsewhere.show()

        self._context.tasks.run(
            self,
            lambda: self._desk.hand_back(intent.path, refused, folder, intent.letters),
            self.outcome.show_handed_back,
            failed,
        )

    def _on_elsewhere(self) -> None:
        if folder := asked_folder(self, FileKind.CLIENTS, _("Choose a folder")):
            self.outcome.say("")
            self._hand_back(folder)

    def _on_take_back(self) -> None:
        entry, shop, meant = self._report.entry, self._shop, self.outcome.asked
        begin = shop.change_later()

        def undone() -> UUID:
            answer = undo_change(begin(), entry, meant=meant)
            self._taker.prepare(shop.today())
            return answer

        def failed(error: BoutiqueError) -> None:
            if isinstance(error, ManyGo):
                self.outcome.ask_back(error)
            else:
                self.outcome.refuse(error)

        self._context.tasks.run(
            self, undone, lambda _entry: self.outcome.show_taken_back(), failed, lane=Lane.WRITE
        )

    def _start_over(self) -> None:
        self.drop.trouble.say("")
        self._show(self._first)

    def _show(self, step: QWidget) -> None:
        self._stack.setCurrentWidget(step)
        name = self._intent.path.name if self._intent is not None and step is not self._first else ""
        says = {
            self._first: _("Clients or orders from another program"),
            self.meaning: _("{file} · say what its columns mean").format(file=name),
            self.outcome: name,
        }
        self.head.set(_("Import"), says[step])
        self.setFocusProxy(self._first_control(step))
        self.setFocus()

    def _first_control(self, step: QWidget) -> QWidget:
        if step is self._first:
            return self.drop.choose
        if step is self.meaning:
            return self.meaning.go_on
        return self.outcome.first_button()

    def _wanted(self) -> Intent:
        assert self._intent is not None, "no file was chosen yet"
        return self._intent
