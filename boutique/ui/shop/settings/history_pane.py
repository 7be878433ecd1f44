"""Who changed what; every change can be taken back from here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.shop.going import ManyGo
from boutique.domain.shop.history import HistoryView
from boutique.services.shop.changes import undo_change
from boutique.ui import kit
from boutique.ui.kernel.tasks import Lane
from boutique.ui.kit.line import Row, Section
from boutique.ui.shop.settings.job import Job, ask_whether_meant
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.theme import space
from boutique.wording import _, day_short, explain, long_day
from boutique.wording.exchange.exports import entry_words

_SHOWN = 200


class HistoryPane(Pane):
    """The latest changes, day by day, the newest first."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(_("History"), _("Every change to the book, with who made it."))
        self._lent = lent
        self._entries: dict[UUID, HistoryView] = {}
        self._model = kit.RowsModel()
        self.list = kit.RowList(self._model, _("History"), lines=1)
        self.list.chosen.connect(self._on_chosen)
        self.trouble = kit.InlineMessage()
        self.take_back = kit.Button(_("Undo this change"), icon_name="undo-2")
        self.take_back.clicked.connect(lambda: self._take_back())
        self.question = Job()
        self.body.setContentsMargins(space.L, 0, space.L, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.list, 1)
        foot = kit.ActionBar(self.take_back)
        whole = self.layout()
        assert whole is not None
        beside = kit.column(
            self.trouble, self.question, gap=0, margins=(space.CONTROL, 0, space.CONTROL, space.S)
        )
        self.body.addLayout(beside)
        whole.addWidget(foot)
        self.setFocusProxy(self.list)

    def refresh(self) -> None:
        queries = self._lent.shop.queries
        self._lent.context.tasks.run(self, lambda: queries.history(None, _SHOWN), self._show, key="read")

    def _show(self, entries: Sequence[HistoryView]) -> None:
        self._entries = {entry.entry_id: entry for entry in entries}
        before = self.list.current()
        self._model.show(list(_lines(entries, self._lent.shop.today())))
        if before is None or not self.list.choose(before.id):
            self.list.choose_first()

    def _on_chosen(self, row: Row) -> None:
        self.trouble.say("")
        self.question.clear()
        entry = self._entries[row.id] if isinstance(row.id, UUID) else None
        self.take_back.setEnabled(
            entry is not None and not entry.undone and entry.undoes is None and entry.fact is None
        )

    def _take_back(self, *, meant: bool = False) -> None:
        row = self.list.current()
        if row is None or not isinstance(row.id, UUID):
            return
        entry = row.id

        def undone(_entry: UUID) -> None:
            self._lent.context.notices.say(_("The change was undone."))
            self.refresh()

        def failed(error: BoutiqueError) -> None:
            if isinstance(error, ManyGo):
                ask_whether_meant(self.question, error, lambda: self._take_back(meant=True))
            else:
                self.trouble.say(explain(error))

        self.question.clear()
        begin = self._lent.shop.change_later()
        self._lent.context.tasks.run(
            self,
            lambda: undo_change(begin(), entry, meant=meant),
            undone,
            failed,
            lane=Lane.WRITE,
        )


def _lines(entries: Sequence[HistoryView], today: date) -> list[Row | Section]:
    lines: list[Row | Section] = []
    latest: date | None = None
    for entry in entries:
        on = local_day(entry.at)
        if on != latest:
            latest = on
            lines.append(Section(long_day(on) if on.year == today.year else day_short(on, today)))
        lines.append(_line(entry))
    return lines


def _line(entry: HistoryView) -> Row:
    who = " · ".join(part for part in (entry.staff, entry.client_name) if part)
    when = f"{entry.at.astimezone():%H:%M}"
    action = entry_words(entry.action, entry.fact)
    if entry.undone:
        return Row(entry.entry_id, action, who, chip=_("undone"), tone=kit.Tone.NEUTRAL)
    return Row(entry.entry_id, action, who, note=when)
