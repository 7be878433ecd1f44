"""Two pages side by side: which is kept, whose answers are kept, and what moves."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from boutique.domain.duplicates.merging import MergePlan, Side, plan_of
from boutique.domain.duplicates.views import PageFacts
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.ui import kit
from boutique.ui.clients.person.phones import shown_phone
from boutique.ui.duplicates.side_pick import SidePick
from boutique.ui.kit.form import Form
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.theme import Style, space
from boutique.wording import _, explain
from boutique.wording.duplicates import answer, moves_words, question_name

_LABELS: Final = 128
_WIDEST: Final = 960


class MergeView(Form):
    """Enter puts the two together, Esc leaves; `apart` when they are two people after all."""

    apart = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Merge the two pages"), parent)
        self.plan: MergePlan | None = None
        self.picks: dict[str, SidePick] = {}
        self.swap = kit.Button(_("Keep the other page"), kit.Kind.QUIET)
        self.swap.clicked.connect(self._on_swapped)
        self.two = kit.Button(_("They are two people"), kit.Kind.QUIET)
        self.two.clicked.connect(self.apart)
        self.message = InlineMessage()
        self._body = kit.Scroll(QWidget(), _("Merge two pages"))
        self._lay_out()

    def _lay_out(self) -> None:
        top = QWidget()
        kit.on_paper(top)
        subtitle = _("Choose what is kept where the pages differ. What is not kept is written into a note.")
        head = kit.PageHead(_("Merge two pages"), subtitle, edge=space.CONTROL)
        top.setLayout(kit.column(head, kit.Hairline(), gap=0))
        said = kit.row(self.message, margins=(space.CONTROL, 0, space.CONTROL, space.S))
        whole = kit.column(top, gap=0)
        whole.addWidget(self._body, 1)
        whole.addLayout(said)
        whole.addWidget(kit.ActionBar(self.save_button, self.two, self.leave_button, right=self.swap))
        self.setLayout(whole)

    def show_plan(self, plan: MergePlan) -> None:
        """Lay two pages side by side."""
        self.plan = plan
        self.picks = {
            each.question: SidePick(
                question_name(each.question),
                (_shown(plan.keep, each.question), _shown(plan.other, each.question)),
                each.suggested,
            )
            for each in plan.differences
        }
        self._body.setWidget(self._laid_side_by_side(plan))
        self.message.say("")
        self.wait(waiting=False)
        self.swap.setEnabled(plan.other.values["archived_at"] is None)
        self.setFocusProxy(next(iter(self.picks.values()), self.save_button))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def choices(self) -> dict[str, Side]:
        """Return whose answer is kept to every question."""
        return {question: pick.side() for question, pick in self.picks.items()}

    def refuse(self, error: BoutiqueError) -> None:
        """Say what to do; nothing was changed."""
        self.wait(waiting=False)
        self.message.say(explain(error))

    def _on_swapped(self) -> None:
        if self.plan is None:
            return
        try:
            self.show_plan(plan_of(self.plan.other, self.plan.keep))
        except Refused as refused:
            self.refuse(refused)

    def _laid_side_by_side(self, plan: MergePlan) -> QWidget:
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        whole = kit.column(gap=space.XL)
        whole.addLayout(self._differences(plan))
        for title, words in _below(plan):
            whole.addLayout(kit.column(kit.section(title), kit.Prose(words), gap=space.XS))
        whole.addStretch(1)
        inner.setLayout(whole)
        body = QWidget()
        across = kit.row(margins=(space.CONTROL, space.XL, space.CONTROL, space.XL))
        across.addWidget(inner, 1000)
        across.addStretch(1)
        body.setLayout(across)
        return body

    def _differences(self, plan: MergePlan) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(space.M)
        grid.setVerticalSpacing(space.M)
        grid.setColumnMinimumWidth(0, _LABELS)
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        grid.addLayout(_about(plan.keep, _("Kept")), 0, 1)
        grid.addLayout(_about(plan.other, _("Is merged into it")), 0, 2)
        for at, (question, pick) in enumerate(self.picks.items(), 1):
            grid.addWidget(kit.muted(question_name(question)), at, 0)
            grid.addWidget(pick, at, 1, 1, 2)
        if not self.picks:
            grid.addWidget(kit.Prose(_("The two pages say the same."), tone="muted"), 1, 1, 1, 2)
        return grid


def _about(page: PageFacts, title: str) -> QGridLayout:
    made = QGridLayout()
    made.setSpacing(space.XS)
    made.addWidget(kit.section(title), 0, 0)
    name = kit.Prose(page.name, Style.SUBTITLE)
    made.addWidget(name, 1, 0)
    since = page.values["since"]
    parts = [_("No. {no}").format(no=page.no), shown_phone(str(page.values["phone"]))]
    if isinstance(since, date):
        parts.append(_("since {year}").format(year=since.year))
    about = kit.Prose(" · ".join(part for part in parts if part), tone="muted")
    made.addWidget(about, 2, 0)
    return made


def _shown(page: PageFacts, question: str) -> str:
    said = answer(page, question)
    return shown_phone(said) if question == "phone" else said


def _below(plan: MergePlan) -> list[tuple[str, str]]:
    below = [(_("Note"), plan.note)] if plan.note != plan.keep.values["note"] else []
    moves = ", ".join(moves_words(plan.moves)) or _("There is nothing else on the other page.")
    return [*below, (_("What moves to the page that is kept"), moves)]
