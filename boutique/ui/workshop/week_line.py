"""One tailor: the hours of each day of the week, what they can do, and when they are away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.kernel.typed_hours import shown_hours, typed_minutes
from boutique.domain.staff.views import StaffView
from boutique.domain.workshop.hours import WEEK, AbsenceDraft, AbsenceView, AwayWhy, BenchView, HoursDraft
from boutique.domain.workshop.stages import Skill
from boutique.ui import kit
from boutique.ui.kernel.typed import typed_day
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.slot import Slot
from boutique.ui.theme import Style, space
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import example
from boutique.wording.workshop import absence_words, day_names, skill_name

_HOURS: Final = 60
_DAY: Final = 120
_SKILLS: Final = tuple(each for each in Skill if each)


class WeekLine(QWidget):
    """Enter in a day saves the week; whoever is ill needs one press."""

    saved = Signal(object)  # HoursDraft
    away = Signal(object)  # AbsenceDraft
    back = Signal(object)  # AbsenceView

    def __init__(self, person: StaffView, bench: BenchView | None, today: date) -> None:
        super().__init__()
        self.person, self._bench, self._today = person, bench, today
        self.days = [QLineEdit() for _day in range(WEEK)]
        self._fields = [kit.Field(name, editor) for name, editor in zip(day_names(), self.days, strict=True)]
        for editor, minutes in zip(self.days, bench.minutes if bench else (0,) * WEEK, strict=True):
            editor.setFixedWidth(_HOURS)
            editor.setText(shown_hours(minutes))
            editor.returnPressed.connect(self._save)
        self.skills = {each: kit.Check(skill_name(each)) for each in _SKILLS}
        for each, box in self.skills.items():
            box.setChecked(bench is not None and each in bench.skills)
        self.save = kit.Button(_("Save the week"))
        self.save.clicked.connect(self._save)
        self.ill = kit.Button(_("Ill from today"))
        self.ill.clicked.connect(lambda: self._leave(self._today, None, ""))
        self.message = InlineMessage()
        self.absences = Slot(gap=space.S)
        self._lay_out()

    def _lay_out(self) -> None:
        week, can = QWidget(), QWidget()
        days, flow = kit.FlowLayout(week), kit.FlowLayout(can, space.L)
        for field in self._fields:
            days.addWidget(field)
        for box in self.skills.values():
            flow.addWidget(box)
        deeds = kit.row(self.save, self.ill, gap=space.S)
        deeds.addStretch(1)
        whole = kit.column(kit.Text(self.person.name, Style.NAME), week, can, gap=space.S)
        whole.addLayout(deeds)
        whole.addWidget(self.message)
        whole.addWidget(self.absences)
        self.setLayout(whole)
        absences = self._bench.absences if self._bench else ()
        self.ill.setVisible(self._bench is not None and not any(each.has(self._today) for each in absences))
        self.absences.fill(*self._absence_parts())

    def _absence_parts(self) -> list[QWidget]:
        absences: Sequence[AbsenceView] = self._bench.absences if self._bench else ()
        parts: list[QWidget] = [self._absence(each) for each in absences]
        if self._bench is not None:
            parts.append(AwayLine(self._today, self._leave))
        return parts

    def _absence(self, absence: AbsenceView) -> QWidget:
        made = QWidget()
        begun = absence.from_on <= self._today
        over = kit.Button(_("Back today") if begun else _("Strike it out"), kit.Kind.QUIET, compact=True)
        over.clicked.connect(lambda: self.back.emit(absence))
        said = kit.Prose(absence_words(absence, self._today), Style.BODY, "warn" if begun else "ink")
        made.setLayout(kit.row(said, over))
        return made

    def _leave(self, from_on: date, until_on: date | None, words: str) -> None:
        why = AwayWhy.SICK if until_on is None else AwayWhy.PLANNED
        draft = AbsenceDraft(
            staff_id=self.person.staff_id, from_on=from_on, until_on=until_on, why=why, words=words
        )
        self.away.emit(draft)

    def _save(self) -> None:
        self.message.say("")
        try:
            minutes = tuple(typed_minutes(each.text() or "0") for each in self.days)
            draft = HoursDraft(
                staff_id=self.person.staff_id,
                minutes=minutes,
                from_on=self._today,
                skills=tuple(each.value for each, box in self.skills.items() if box.isChecked()),
            )
            draft.check()
        except Refused as refused:
            self.message.say(explain(refused))
            return
        self.saved.emit(draft)

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; what was typed stays."""
        self.message.say(explain(error))


class AwayLine(QWidget):
    """Away from a day to a day."""

    def __init__(self, today: date, leave: Callable[[date, date | None, str], object]) -> None:
        super().__init__()
        self._today, self._leave = today, leave
        self.first, self.last = QLineEdit(), QLineEdit()
        self._fields = [kit.Field(_("Away from"), self.first), kit.Field(_("until, that day too"), self.last)]
        for editor in (self.first, self.last):
            editor.setFixedWidth(_DAY)
            editor.setPlaceholderText(example("24.11"))
            editor.returnPressed.connect(self._plan)
        self.plan = kit.Button(_("Write it down"))
        self.plan.clicked.connect(self._plan)
        across = kit.row(*self._fields, gap=space.S)
        across.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignBottom)
        across.addStretch(1)
        self.setLayout(across)

    def _plan(self) -> None:
        days: list[date] = []
        for field, editor in zip(self._fields, (self.first, self.last), strict=True):
            field.accept()
            try:
                found = typed_day(editor.text(), self._today)
            except Refused as refused:
                field.refuse(explain(refused))
                return
            if found is None:
                field.refuse(_("Write a day, as 24.11."))
                return
            days.append(found)
        self._leave(days[0], days[1], "")
