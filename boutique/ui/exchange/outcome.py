"""The last step: what would be done and, after it was done, what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from boutique.domain.exchange.columns import ImportKind
from boutique.domain.exchange.imports import ImportReport
from boutique.domain.shop.going import ManyGo
from boutique.ui import kit
from boutique.ui.exchange.step import Step
from boutique.ui.exchange.words import where
from boutique.ui.kit.bending import frame
from boutique.ui.kit.line import Row, Section
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import Style, space
from boutique.wording import _, explain, n_, number
from boutique.wording.exchange.imports import report_lines

_LISTED = 500
_WIDE = 120
"""Letters in a line of what is told above the refused rows."""


class OutcomeStep(Step):
    """Four figures, the refused rows with what to do, and the buttons that fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.take = kit.Button("", kit.Kind.PRIMARY)
        self.correct = kit.Button(_("Correct the columns"))
        self.see_calls = kit.Button(_("See whom to call"), kit.Kind.PRIMARY)
        self.take_back = kit.Button(_("Undo the import"))
        self.again = kit.Button(_("Another file"))
        self.elsewhere = kit.Button(_("Save the refused rows in another folder…"), compact=True)
        self.asked = False
        self.tells_done = False  # of an import that was written
        self._report = ImportReport()
        self._figures, self._note, self._refused = Slot(), Slot(), kit.RowsModel()
        self._list = kit.RowList(self._refused, _("Refused rows"))
        super().__init__(
            self._body(), [self.take, self.see_calls, self.take_back, self.correct, self.again], parent
        )
        self.elsewhere.hide()

    def _body(self) -> QWidget:
        body = kit.on_sheet(QWidget())
        self._inner = inner = kit.column(gap=space.XL, margins=(0, space.XL, 0, 0))
        top = self._top = kit.column(self._figures, self._note, self.elsewhere, gap=space.L)
        top.setContentsMargins(space.CONTROL, 0, space.CONTROL, 0)
        inner.addLayout(top)
        listed = kit.column(self._list, margins=(space.L, 0, space.L, 0))
        inner.addLayout(listed, 1)
        inner.addStretch(0)
        body.setLayout(inner)
        return body

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window has no air to spare."""
        super().resizeEvent(event)
        low = self.window().height() < space.LOW
        air = space.S if low else space.XL
        if self._inner.spacing() != air:
            self._inner.setSpacing(air)
            self._top.setSpacing(space.S if low else space.L)
        frame(self._inner, (0, air, 0, 0))

    def show_trial(self, kind: ImportKind, report: ImportReport) -> None:
        """Show what would be done; nothing is written yet."""
        changes = report.added + report.updated
        self.tells_done = False
        self.take.setText(_take_in(kind, changes))
        self._figures.fill(_figures(kind, report, done=False))
        self._note.fill(kit.Prose(_trial_note(report), Style.BODY, "muted", measure=_WIDE), *_beside(report))
        self._show(report, [self.take, self.correct] if changes else [self.correct, self.again])

    def show_done(self, kind: ImportKind, report: ImportReport) -> None:
        """Show what was done, with the way back."""
        self.take_back.setText(_("Undo the import"))
        self.asked, self.tells_done = False, True
        self._figures.fill(_figures(kind, report, done=True))
        self._report = report
        self._note.fill(*_beside(report))
        self._show(report, [self.see_calls, self.take_back, self.again])

    def ask_back(self, refused: ManyGo) -> None:
        """Say how many clients would go; the same button then takes the import back all the same."""
        self.refuse(refused)
        self.take_back.setText(_("Undo it anyway"))
        self.asked = True

    def show_taken_back(self) -> None:
        """Say that the book is as it was before."""
        self.tells_done = False
        self._figures.fill(kit.Prose(_("The import was undone. The book is as it was."), Style.SUBTITLE))
        self._note.fill()
        self._show(ImportReport(), [self.again])

    def show_handed_back(self, target: Path) -> None:
        """Say where the refused rows lie, to be mended."""
        told = _(
            "The refused rows are in “{file}”, in the folder “{folder}”. Correct them and import that file."
        )
        notice = kit.Notice(told.format(file=target.name, folder=target.parent), kit.Tone.AMBER)
        self._note.fill(notice, *_beside(self._report))
        self.elsewhere.hide()

    def first_button(self) -> kit.Button:
        """Return what one most likely does next."""
        buttons = (self.take, self.see_calls, self.correct, self.again)
        return next(button for button in buttons if button.isVisibleTo(self))

    def _show(self, report: ImportReport, buttons: list[kit.Button]) -> None:
        self.say("")
        self.elsewhere.hide()
        for button in (self.take, self.see_calls, self.take_back, self.correct, self.again):
            button.setVisible(button in buttons)
        self._refused.show(_lines(report))
        self._list.setVisible(bool(report.refused))


def _take_in(kind: ImportKind, changes: int) -> str:
    if kind is ImportKind.ORDERS:
        return n_("Import {n} order", "Import {n} orders", changes)
    return n_("Import {n} client", "Import {n} clients", changes)


def _trial_note(report: ImportReport) -> str:
    if not report.added and not report.updated:
        return _("Everything that can be read is already in the book. There is nothing to import.")
    note = _("This was a trial: nothing is written yet. You can undo the import afterwards.")
    if report.refused:
        note += " " + _(
            "The refused rows will be written to a file of their own, so that you can correct them."
        )
    return note


def _beside(report: ImportReport) -> list[QWidget]:
    lines = list(report_lines(report))
    # One sentence after the other: a line for each leaves the refused rows no room in a low window.
    return [kit.Prose(" ".join(lines), Style.BODY, measure=_WIDE)] if lines else []


def _figures(kind: ImportKind, report: ImportReport, *, done: bool) -> QWidget:
    made = QWidget()
    across = kit.row(gap=space.HUGE)
    counts = (
        (report.added, _words_added(kind, report.added, done=done), "ink"),
        (report.updated, _("brought up to date") if done else _("to bring up to date"), "ink"),
        (report.unchanged, _("already known"), "ink"),
        (len(report.refused), _("refused"), "bad"),
    )
    for count, words, tone in counts:
        across.addLayout(
            kit.column(
                kit.Text(number(count), Style.TITLE, tone if count else "muted"), kit.muted(words), gap=0
            )
        )
    across.addStretch(1)
    made.setLayout(across)
    return made


def _words_added(kind: ImportKind, count: int, *, done: bool) -> str:
    if kind is ImportKind.ORDERS:
        if done:
            return n_("new order written", "new orders written", count)
        return n_("new order", "new orders", count)
    if done:
        return n_("new client written", "new clients written", count)
    return n_("new client", "new clients", count)


def _lines(report: ImportReport) -> list[Row | Section]:
    if not report.refused:
        return []
    lines: list[Row | Section] = [Section(_("Refused rows"))]
    for at, row in enumerate(report.refused[:_LISTED]):
        lines.append(Row(at, where(row), explain(row.trouble)))
    more = len(report.refused) - _LISTED
    if more > 0:
        lines.append(Section(n_("and {n} more row", "and {n} more rows", more)))
    return lines
