"""One stage of a garment to be typed: its name, its usual hours, and whose time it takes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.typed_hours import shown_hours, typed_minutes
from boutique.domain.workshop.stages import Pace, Skill, StageDraft
from boutique.ui import kit
from boutique.ui.theme import space
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.workshop import skill_name

_HOURS, _WHOSE, _ICON = 64, 176, 28


class StageLine(QWidget):
    """Labels stand over the first line alone."""

    moved = Signal(int)
    struck = Signal()

    def __init__(self, draft: StageDraft, *, first: bool) -> None:
        super().__init__()
        self._draft = draft
        self.name, self.hours, self.whose = QLineEdit(draft.name), QLineEdit(), kit.Choice()
        self.hours.setText(shown_hours(draft.usual_minutes))
        self.hours.setFixedWidth(_HOURS)
        self.whose.setFixedWidth(_WHOSE)
        for pace, skill, words in _ways():
            self.whose.addItem(words, (pace, skill))
        here = next((at for at, way in enumerate(_ways()) if way[:2] == (draft.pace, draft.skill)), 0)
        self.whose.setCurrentIndex(here)
        fields = (
            kit.Field(_("Stage"), self.name),
            kit.Field(_("Hours"), self.hours),
            kit.Field(_("Whose time"), self.whose),
        )
        for field in fields:
            field.be_bare(bare=not first)
        across = kit.row(gap=space.S)
        across.addWidget(fields[0], 1)
        across.addWidget(fields[1])
        across.addWidget(fields[2])
        ways = kit.row(gap=0)
        for icon, words, run in (
            ("chevron-up", _("Move it up"), lambda: self.moved.emit(-1)),
            ("chevron-down", _("Move it down"), lambda: self.moved.emit(1)),
            ("x", _("Leave it out"), lambda: self.struck.emit()),
        ):
            button = kit.IconButton(icon, words)
            button.setFixedWidth(_ICON)
            button.clicked.connect(lambda *_said, run=run: run())
            ways.addWidget(button)
        beside = kit.column(gap=0)
        beside.addStretch(1)
        beside.addLayout(ways)
        across.addLayout(beside)
        self.setLayout(across)

    def draft(self) -> StageDraft:
        """Return the stage as typed. Refused for hours that are no time."""
        pace, skill = self.whose.currentData()
        return StageDraft(
            name=self.name.text().strip(),
            usual_minutes=typed_minutes(self.hours.text() or "0"),
            skill=skill,
            pace=pace,
            stage_id=self._draft.stage_id,
        )


_Way = tuple[str, str, str]


def _ways() -> list[_Way]:
    """Return whose time a stage may take: a tailor's by skill, the client's, or nobody's."""
    work: list[_Way] = [(Pace.WORK, each, capital(skill_name(each)) or _("Anybody")) for each in Skill]
    return [*work, (Pace.FITTING, Skill.ANY, _("The client's")), (Pace.UNPACED, Skill.ANY, _("Nobody's"))]
