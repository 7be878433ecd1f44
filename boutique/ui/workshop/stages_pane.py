"""Etape: the stages each garment goes through, with what they usually take."""

from __future__ import annotations

from collections.abc import Sequence

from boutique.domain.kernel.errors import Refused
from boutique.domain.workshop.stages import ALTERATION, EVERY, MOST, StageDraft, check_list
from boutique.domain.workshop.usual_stages import USUAL, usual
from boutique.domain.workshop.views import StageView
from boutique.services.workshop.stage_lists import write_stages
from boutique.ui import kit
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.slot import Slot
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.theme import Style, space
from boutique.ui.workshop.stage_line import StageLine
from boutique.wording import _, explain
from boutique.wording.kernel.phrases import capital
from boutique.wording.workshop import stages_name


class StagesPane(Pane):
    """One garment at a time; what was never written stands there as it usually is."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(
            _("Stages of the workshop"),
            _("From 3 to 12 for each garment, with the hours they usually take. What happens corrects them."),
        )
        self._lent = lent
        self._known: Sequence[StageView] = ()
        self.garment = kit.Choice()
        for key in (*(each for each in USUAL if each != ALTERATION), ALTERATION, EVERY):
            self.garment.addItem(capital(stages_name(key)), key)
        self.garment.activated.connect(lambda _at: self._fill())
        self.basis = kit.Prose("", Style.SMALL, "muted")
        self.lines = Slot(gap=space.S)
        self.message = InlineMessage()
        self.add = kit.Button(_("One stage more"), icon_name="plus")
        self.save = kit.Button(_("Save the stages"), kit.Kind.PRIMARY)
        self.add.clicked.connect(self._on_add)
        self.save.clicked.connect(self._on_save)
        self.form(kit.Field(_("Stages of"), self.garment), self.basis, self.lines, self.message)
        deeds = kit.row(self.save, self.add)
        deeds.addStretch(1)
        self.body.addLayout(deeds)
        self.body.addStretch(1)
        self.setFocusProxy(self.garment)

    def key(self) -> str:
        """Return the garment whose stages are shown."""
        return str(self.garment.currentData())

    def refresh(self) -> None:
        self._lent.context.tasks.run(self, self._lent.shop.queries.work_stages, self._show, key="read")

    def _show(self, stages: Sequence[StageView]) -> None:
        self._known = stages
        self._fill()

    def _fill(self) -> None:
        own = [each for each in self._known if each.garment == self.key()]
        self.basis.setText(
            _("The shop's own.") if own else _("As they usually are; saved, they are the shop's own.")
        )
        self._show_drafts([_as_draft(each) for each in own] or [_told(each) for each in usual(self.key())])

    def _show_drafts(self, drafts: Sequence[StageDraft]) -> None:
        self.message.say("")
        made = [StageLine(draft, first=at == 0) for at, draft in enumerate(drafts)]
        for at, line in enumerate(made):
            line.moved.connect(lambda step, at=at: self._on_moved(at, step))
            line.struck.connect(lambda at=at: self._on_struck(at))
        self.lines.fill(*made)
        self.add.setEnabled(len(drafts) < MOST)

    def shown(self) -> list[StageLine]:
        """Return the lines as they stand, the first stage first."""
        column = self.lines.layout()
        assert column is not None
        items = (column.itemAt(at) for at in range(column.count()))
        found = [item.widget() for item in items if item is not None]
        return [each for each in found if isinstance(each, StageLine)]

    def _drafts(self) -> list[StageDraft]:
        return [each.draft() for each in self.shown()]

    def _typed(self) -> list[StageDraft] | None:
        try:
            return self._drafts()
        except Refused as refused:
            self.message.say(explain(refused))
            return None

    def _on_moved(self, at: int, step: int) -> None:
        drafts = self._typed()
        if drafts is not None and 0 <= at + step < len(drafts):
            drafts[at], drafts[at + step] = drafts[at + step], drafts[at]
            self._show_drafts(drafts)
            self.shown()[at + step].name.setFocus()

    def _on_struck(self, at: int) -> None:
        if (drafts := self._typed()) is not None:
            self._show_drafts([each for place, each in enumerate(drafts) if place != at])
            self.save.setFocus()

    def _on_add(self) -> None:
        if (drafts := self._typed()) is not None:
            self._show_drafts([*drafts, StageDraft(name="", usual_minutes=60)])
            self.shown()[-1].name.setFocus()

    def _on_save(self) -> None:
        drafts, key, today = self._typed(), self.key(), self._lent.shop.today()
        if drafts is None:
            return
        try:
            check_list(drafts)
        except Refused as refused:
            self.message.say(explain(refused))
            return
        said = _("Stages written: {garment}.").format(garment=stages_name(key))
        self._lent.changes.make(lambda uow: write_stages(uow, key, drafts, today=today), said).failed(
            lambda error: self.message.say(explain(error))
        )


def _as_draft(stage: StageView) -> StageDraft:
    return StageDraft(
        name=stage.name,
        usual_minutes=stage.usual_minutes,
        skill=stage.skill,
        pace=stage.pace,
        stage_id=stage.stage_id,
    )


def _told(draft: StageDraft) -> StageDraft:
    """A usual stage bears its English name until it is written."""
    return StageDraft(
        name=_(draft.name), usual_minutes=draft.usual_minutes, skill=draft.skill, pace=draft.pace
    )
