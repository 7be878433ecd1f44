"""The settings: what there is to set on the left, the chosen part on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.ports import Keeping
from boutique.ui import kit
from boutique.ui.exchange.export_pane import ExportPane
from boutique.ui.exchange.import_pane import ImportPane
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.folding import FoldingView
from boutique.ui.kit.line import Row
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import Page, RoomContext
from boutique.ui.shell.subjects import ExportWish
from boutique.ui.shop.settings.about_pane import AboutPane
from boutique.ui.shop.settings.backup_pane import BackupPane
from boutique.ui.shop.settings.history_pane import HistoryPane
from boutique.ui.shop.settings.pane import Lent, Pane
from boutique.ui.shop.settings.parts import part_rows
from boutique.ui.shop.settings.shop_pane import ShopPane
from boutique.ui.shop.settings.speech_pane import SpeechPane
from boutique.ui.shop.settings.style_pane import StylePane
from boutique.ui.shop.settings.work_pane import WorkPane
from boutique.ui.staff.pane import StaffPane
from boutique.ui.workshop.hours_pane import HoursPane
from boutique.ui.workshop.stages_pane import StagesPane
from boutique.wording import _

Reopen = Callable[[], object]


class SettingsPage(Page):
    """`arrive("copies")` opens a part; the parts and their names stand in `shop/settings/parts`."""

    reads = frozenset(
        {"history", "setting", "staff", "working_time", "absence", "closed_day", "work_stage"}
    ) | {"style_option"}

    def __init__(self, context: RoomContext, shop: ShopServices, keeping: Keeping, reopen: Reopen) -> None:
        super().__init__()
        lent = Lent(context, shop, Changes(self, context, shop, self._refresh))
        self.export = ExportPane(lent)
        self.panes: dict[str, Pane] = {
            "shop": ShopPane(lent),
            "staff": StaffPane(lent),
            "speech": SpeechPane(lent, reopen),
            "work": WorkPane(lent),
            "hours": HoursPane(lent),
            "stages": StagesPane(lent),
            "options": StylePane(lent),
            "copies": BackupPane(lent, keeping, reopen),
            "history": HistoryPane(lent),
            "import": ImportPane(lent),
            "export": self.export,
            "about": AboutPane(lent),
        }
        self._stack = QStackedWidget()
        for pane in self.panes.values():
            self._stack.addWidget(pane if isinstance(pane, HistoryPane | AboutPane) else kit.Scroll(pane))
        model = kit.RowsModel(self)
        model.show(list(part_rows()))
        self.list = kit.RowList(model, _("Settings"), lines=1)
        self.list.chosen.connect(self._on_chosen)
        self.list.entered_row.connect(lambda _row: self._here().setFocus())
        left = QWidget()
        left.setLayout(kit.column(kit.PageHead(_("Settings")), self.list, gap=0))
        self._split = FoldingView(left, self._stack)
        self.setLayout(kit.column(self._split))
        self.setFocusProxy(self.list)
        self.list.choose("shop")

    def arrive(self, subject: object = None) -> None:
        """Show the part that is named, or the one seen last, as the book has it now."""
        if isinstance(subject, ExportWish):
            self.export.wish(subject)
            subject = "export"
        if isinstance(subject, str) and subject in self.panes:
            self.list.choose(subject)
            self._split.open_detail()
        self._refresh()

    def renew(self) -> None:
        if isinstance(self._here(), HistoryPane):  # nobody types there
            self._refresh()

    def place(self) -> object:
        row = self.list.current()
        return row.id if row is not None else None

    def _here(self) -> Pane:
        row = self.list.current()
        assert row is not None
        return self.panes[str(row.id)]

    def _on_chosen(self, row: Row) -> None:
        self._stack.setCurrentIndex(list(self.panes).index(str(row.id)))
        self._refresh()

    def _refresh(self) -> None:
        self._here().refresh()
