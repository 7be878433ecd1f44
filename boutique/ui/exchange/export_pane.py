"""Where clients are let out of the house: who, what for, into which file, and who stays in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from boutique.domain.exchange.exports import ExportOrder, ExportPurpose, ExportReport
from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.lists.views import SavedListView
from boutique.services.exchange.export_clients import forecast
from boutique.ui import kit
from boutique.ui.exchange.export_run import ExportRun
from boutique.ui.kernel.asking_files import FileKind, asked_place
from boutique.ui.shell.subjects import ExportWish
from boutique.ui.shop.settings.job import Job
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.theme import Style
from boutique.wording import _, explain, n_
from boutique.wording.exchange.exports import purpose_name, purpose_rule, staying_in, told
from boutique.wording.kernel.filenames import file_name

_KINDS: Final = (".xlsx", ".csv", ".vcf")


_UNNAMED: Final = Path("clients.csv")  # the forecast writes nothing


class ExportPane(Pane):
    """Says how many go out before anything is written; the file is made in the background."""

    def __init__(self, lent: Lent) -> None:
        super().__init__(_("Export"), _("Clients in a file: for Excel, for a till, for a phone."))
        self._lent = lent
        self._lists: dict[str, SavedListView] = {}
        self._wished = ""
        self._run: ExportRun | None = None
        self.who, self.purpose = kit.Choice(), kit.Choice()
        for purpose in ExportPurpose:
            self.purpose.addItem(purpose_name(purpose), purpose)
        self.rule = kit.Prose("", Style.SMALL, "muted")
        self.put_away = kit.Check(_("Archived clients too"))
        self.kind = kit.Segmented(_("Kind of file"), _kinds())
        self.foretold = kit.Prose("")
        self.open = kit.Button(_("Export…"), kit.Kind.PRIMARY, icon_name="upload")
        self.job = Job(stoppable=True)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.form(
            kit.Field(_("Who"), self.who),
            kit.Field(_("What for"), self.purpose),
            self.rule,
            self.put_away,
            kit.Field(_("Kind of file"), self.kind),
            self.foretold,
            self.open,
            self.job,
        )
        self.body.addStretch(1)
        self.setFocusProxy(self.who)

    def _connect(self) -> None:
        self.who.currentIndexChanged.connect(lambda _at: self._foretell())
        self.purpose.currentIndexChanged.connect(lambda _at: self._foretell())
        self.put_away.toggled.connect(lambda _on: self._foretell())
        self.open.clicked.connect(self._on_open)
        self.job.stopped.connect(self._on_stopped)

    def wish(self, wish: ExportWish) -> None:
        """Choose a saved list, as soon as the lists are read."""
        self._wished = wish.list_id.hex

    def refresh(self) -> None:
        queries = self._lent.shop.queries
        self._lent.context.tasks.run(self, queries.saved_lists, self._show_lists, key="lists")

    def _show_lists(self, lists: Sequence[SavedListView]) -> None:
        chosen = self._wished or self.who.currentData()
        self._wished = ""
        self._lists = {each.list_id.hex: each for each in lists}
        self.who.blockSignals(True)
        self.who.clear()
        self.who.addItem(_("Everybody in the book"), "")
        for key, each in self._lists.items():
            self.who.addItem(each.name, key)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.who.blockSignals(False)
        self._foretell()

    def _ordered(self, out: Path) -> Callable[[], ExportOrder]:
        """Return what is chosen now, to be put together in the reading thread: who is on a list is asked."""
        purpose, put_away = ExportPurpose(self.purpose.currentData()), self.put_away.isChecked()
        shop, chosen = self._lent.shop, self._lists.get(self.who.currentData())

        def ordered() -> ExportOrder:
            members = None if chosen is None else shop.queries.list_members(chosen.conditions, shop.today())
            only = None if members is None else tuple(members)
            return ExportOrder(out=out, purpose=purpose, put_away=put_away, only=only)

        return ordered

    def _foretell(self) -> None:
        purpose = ExportPurpose(self.purpose.currentData())
        self.rule.setText(purpose_rule(purpose))
        queries, ordered = self._lent.shop.queries, self._ordered(_UNNAMED)
        self._lent.context.tasks.run(
            self, lambda: forecast(queries, ordered()), self._show, self._on_unreadable, key="foretell"
        )

    def _show(self, report: ExportReport) -> None:
        self.foretold.setText(" ".join((told(report), *staying_in(report))))
        self.open.setEnabled(report.written > 0 and self._run is None)

    def _on_unreadable(self, error: BoutiqueError) -> None:
        self.foretold.setText(explain(error))
        self.open.setEnabled(False)

    def _on_open(self) -> None:
        ending = str(self.kind.value())
        name = self.who.currentText() if self.who.currentData() else _("Clients")
        name, title = file_name(name, ending), _("Export clients")
        if out := asked_place(self, FileKind.CLIENTS, title, name, f"*{ending}", (ending,)):
            self.write(out)

    def write(self, out: Path) -> None:
        """Write the clients chosen into this file."""
        ordered = self._ordered(out)
        self.open.setEnabled(False)
        self.job.begin(_("Writing"))
        self._lent.context.tasks.run(self, ordered, self._start, self._on_failed)

    def _start(self, order: ExportOrder) -> None:
        self._run = run = ExportRun(self._lent.context.tasks, self._lent.shop, order, self)
        run.told, run.failed = self.job.advance, self._on_failed
        run.done = lambda report: self._on_done(order, report)
        run.start()

    def _on_stopped(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _on_failed(self, error: BoutiqueError) -> None:
        self._over()
        self.job.refuse(error)

    def _on_done(self, order: ExportOrder, report: ExportReport | None) -> None:
        self._over()
        if report is None:
            self.job.say(_("Stopped; no file was written."), kit.Tone.NEUTRAL)
            return
        written = n_(
            "{n} client is in “{file}”.", "{n} clients are in “{file}”.", report.written, file=order.out
        )
        self.job.say(" ".join((written, *staying_in(report))), kit.Tone.GREEN)

    def _over(self) -> None:
        self.job.end()
        if self._run is not None:
            self._run.deleteLater()
        self._run = None
        self.open.setEnabled(True)


def _kinds() -> list[tuple[str, str]]:
    return list(zip(_KINDS, (_("Excel"), _("CSV"), _("vCard")), strict=True))
