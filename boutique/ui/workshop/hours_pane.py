"""Program: who is at the bench and when, who is away, on which days the shop is shut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.staff.views import StaffView
from boutique.domain.workshop.hours import AbsenceDraft, AbsenceView, BenchView, ClosedDayView, HoursDraft
from boutique.services.workshop.hours import close_day, end_absence, note_absence, open_day, set_hours
from boutique.ui import kit
from boutique.ui.kit.slot import Slot
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.theme import space
from boutique.ui.workshop.closed_days import ClosedDays
from boutique.ui.workshop.week_line import WeekLine
from boutique.wording import _
from boutique.wording.workshop.late import on_day


class _Read(NamedTuple):
    people: Sequence[StaffView]
    benches: Sequence[BenchView]
    closed: Sequence[ClosedDayView]
    minutes: bool


class HoursPane(Pane):
    """Everything written here makes the forecast another one."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(
            _("Hours of the workshop"),
            _("The hours of each day, as 8, 7.5 or 7:30. No skill named: they can do all."),
        )
        self._lent = lent
        self.lines = Slot(gap=space.XL)
        self.days = ClosedDays()
        self.minutes = kit.Check(_("Ask how many minutes a stage took"))
        self.minutes.clicked.connect(self._on_minutes)
        self.days.closed.connect(self._on_closed)
        self.days.opened.connect(self._on_opened)
        self.form(self.lines, kit.DashedRule(), self.days, kit.DashedRule(), self.minutes)
        self.body.addStretch(1)

    def refresh(self) -> None:
        queries, today = self._lent.shop.queries, self._lent.shop.today()

        def read() -> _Read:
            asks = bool(queries.settings()["workshop.minutes"])
            return _Read(queries.staff(), queries.benches(today), queries.closed_days(today), asks)

        self._lent.context.tasks.run(self, read, self._show, key="read")

    def _show(self, read: _Read) -> None:
        today = self._lent.shop.today()
        benches = {each.staff_id: each for each in read.benches}
        made = [WeekLine(each, benches.get(each.staff_id), today) for each in read.people]
        for line in made:
            line.saved.connect(lambda draft, line=line: self._on_saved(line, draft))
            line.away.connect(lambda draft, line=line: self._on_away(line, draft))
            line.back.connect(lambda absence, line=line: self._on_back(line, absence))
        self.lines.fill(*made)
        self.days.show_days(read.closed, today)
        self.minutes.setChecked(read.minutes)
        if made:
            self.setFocusProxy(made[0].days[0])

    def weeks(self) -> list[WeekLine]:
        """Return the lines of those who serve."""
        return self.lines.findChildren(WeekLine)

    def _on_saved(self, line: WeekLine, draft: HoursDraft) -> None:
        said = _("Written down: the hours of {name}.").format(name=line.person.name)
        self._lent.changes.make(lambda uow: set_hours(uow, draft), said).failed(line.refuse)

    def _on_away(self, line: WeekLine, draft: AbsenceDraft) -> None:
        today = self._lent.shop.today()
        said = _("{name} is away.") if draft.until_on else _("{name} is ill from today.")
        self._lent.changes.make(
            lambda uow: note_absence(uow, draft, today=today), said.format(name=line.person.name)
        ).failed(line.refuse)

    def _on_back(self, line: WeekLine, absence: AbsenceView) -> None:
        today = self._lent.shop.today()
        begun = absence.from_on <= today
        said = _("{name} is back at the bench.") if begun else _("{name} is not away after all.")
        self._lent.changes.make(
            lambda uow: end_absence(uow, absence.absence_id, absence.version, back_on=today),
            said.format(name=line.person.name),
        ).failed(line.refuse)

    def _on_closed(self, day: object, why: str) -> None:
        today = self._lent.shop.today()
        said = _("The shop is shut {day}.").format(day=on_day(day, today))  # type: ignore[arg-type]

        def failed(error: BoutiqueError) -> None:
            self.days.refuse(error)

        self._lent.changes.make(
            lambda uow: close_day(uow, day, why, today=today),  # type: ignore[arg-type]
            said,
        ).done(self._on_day_written).failed(failed)

    def _on_day_written(self) -> None:
        self.days.empty()
        self.refresh()

    def _on_opened(self, day: ClosedDayView) -> None:
        said = _("The shop is open {day}.").format(day=on_day(day.day, self._lent.shop.today()))
        self._lent.changes.make(lambda uow: open_day(uow, day.closed_id, day.version), said)

    def _on_minutes(self, asked: bool) -> None:
        said = _("Minutes will be asked for.") if asked else _("Minutes will not be asked for.")
        self._lent.set("workshop.minutes", asked, said)
