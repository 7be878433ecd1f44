"""The side with a client's photographs and papers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.clients.views import PaperView
from boutique.services.clients.documents import Kept, keep_papers, link_paper, rename_paper, strike_paper
from boutique.ui import kit
from boutique.ui.clients.documents.caption import Caption
from boutique.ui.clients.documents.dropping import Source
from boutique.ui.clients.documents.grid import PaperGrid
from boutique.ui.clients.documents.handing import Handing
from boutique.ui.clients.documents.intake import Batch, Intake
from boutique.ui.clients.documents.left_out import LeftOut
from boutique.ui.clients.documents.model import PapersModel
from boutique.ui.clients.documents.thumbnails import Thumbnails
from boutique.ui.clients.documents.viewer import Viewer
from boutique.ui.clients.documents.words import name_of
from boutique.ui.clients.person.knowing import Known
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _, n_


class Documents(Handing):
    """All of them in a grid, one of them in large, and below what the chosen one is."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self.model = PapersModel(self)
        self.grid = PaperGrid(Thumbnails(context.tasks, shop.documents.path, self), self.model)
        self.viewer = Viewer(context.tasks, shop.documents)
        self.caption = Caption()
        self.left_out = LeftOut()
        self.progress = kit.ProgressInPlace()
        self.intake = Intake(context.tasks, shop.documents, self)
        self._wanted: UUID | None = None
        self._count = kit.Text("", Style.SMALL, "muted")
        self._lay_out()
        self._connect()
        self._declare("title", self._on_title)

    def _lay_out(self) -> None:
        sentence = _("Drag photographs and papers here, or paste them.")
        self.empty = kit.EmptyState(sentence)
        self.stack = QStackedWidget()
        for part in (self.empty, self.grid, self.viewer):
            self.stack.addWidget(part)
        tools = kit.row(margins=(space.CONTROL, space.L, space.CONTROL, space.S))
        tools.addWidget(self._count)
        tools.addStretch(1)
        self.add_button = kit.Button.of(self.add_files, icon_name="image-plus", compact=True)
        tools.addWidget(self.add_button)
        tools.addWidget(kit.Button.of(self.add_folder, icon_name="folder-open", compact=True))
        self._tools = QWidget()
        self._tools.setLayout(tools)
        waiting = QWidget()
        waiting.setLayout(kit.row(self.progress, margins=(space.CONTROL, 0, space.CONTROL, 0)))
        whole = kit.column(self._tools, waiting, self.left_out, gap=0)
        whole.addWidget(self.stack, 1)
        whole.addWidget(self.caption)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.handed.connect(self._on_handed)
        self.grid.entered_paper.connect(self.open_paper)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.struck.connect(self._strike)
        self.grid.left.connect(self.left)
        self.viewer.left.connect(self._on_viewer_left)
        self.viewer.turned.connect(self._on_turned)
        self.caption.renamed.connect(self._rename)
        self.caption.titled.connect(self._on_titled)
        self.caption.linked.connect(self._link)
        self.caption.struck.connect(self._strike)
        self.caption.opened.connect(self.open_paper)
        self.progress.stopped.connect(self.intake.stop)
        self.intake.begun.connect(self._on_begun)
        self.intake.advanced.connect(self.progress.advance)
        self.intake.finished.connect(self._on_finished)
        self.intake.rested.connect(self.progress.end)

    def turn(self, before: UUID | None, now: UUID) -> None:
        self.caption.show_paper(None, (), self.shop.today())
        self.viewer.close_picture()
        self.viewer.show_papers(())
        self._show((), self.shop.today())
        self._stand(self.grid)

    def show_known(self, known: Known, today: date) -> None:
        who, queries = known.page.client_id, self.shop.queries
        self.context.tasks.run(
            self, lambda: queries.client_papers(who), lambda papers: self._show(papers, today), key="papers"
        )

    def _show(self, papers: Sequence[PaperView], today: date) -> None:
        held = self._wanted or self.grid.current()
        at = max(0, self.model.place_of(held))
        self.model.show(papers, today)
        self._count.setText(n_("{n} photograph or paper", "{n} photographs and papers", len(papers)))
        self.viewer.show_papers(papers)
        here = self.model.place_of(held)
        if papers:
            self.grid.choose(papers[here if here >= 0 else min(at, len(papers) - 1)].paper_id)
        else:
            self._on_chosen(None)
        self._wanted = None
        if self.stack.currentWidget() is not self.viewer:
            self._stand(self.grid if papers else self.empty)

    def _stand(self, part: QWidget) -> None:
        """What is shown takes the keyboard, if the keyboard was here."""
        had = self.stack.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.stack.setCurrentWidget(part)
        self._tools.setVisible(part is not self.viewer)
        self.left_out.stand_aside(aside=part is self.viewer)
        self._count.setVisible(part is self.grid)
        self.caption.open_button.setVisible(part is self.grid)
        keys = self.add_button if part is self.empty else part
        self.setFocusProxy(keys)
        if had:
            keys.setFocus()

    def open_paper(self, paper_id: UUID) -> None:
        """Look at one in large."""
        self._stand(self.viewer)
        self.viewer.open_paper(paper_id)
        self.viewer.setFocus()

    def _on_viewer_left(self) -> None:
        self.viewer.close_picture()
        self._stand(self.grid if self.model.papers else self.empty)
        self.grid.setFocus()

    def _on_turned(self, paper_id: UUID) -> None:
        self.grid.choose(paper_id)

    def _on_chosen(self, paper_id: UUID | None) -> None:
        at = self.model.place_of(paper_id)
        orders = self.known.page.orders if self.known is not None else ()
        self.caption.show_paper(self.model.papers[at] if at >= 0 else None, orders, self.shop.today())

    def _on_handed(self, handed: Sequence[Source]) -> None:
        if self.known is not None:
            self.left_out.clear()
            self.intake.take(self.known.page.client_id, handed)

    def _on_begun(self, count: int) -> None:
        self.progress.begin(n_("Adding {n} file…", "Adding {n} files…", count))

    def _on_finished(self, batch: Batch) -> None:
        self.left_out.show_refused(batch.refused)
        if not batch.taken:
            return
        now, begin = self.shop.now(), self.shop.change_later()

        def work() -> Kept:
            return keep_papers(begin(), batch.client_id, batch.taken, now=now)

        self.context.tasks.run(
            self, work, lambda kept: self._on_kept(batch, kept), self.context.notices.trouble, lane=Lane.WRITE
        )

    def _on_kept(self, batch: Batch, kept: Kept) -> None:
        """Lead to what was just added, or to where it is already."""
        here = self.known is not None and self.known.page.client_id == batch.client_id
        if here:
            self.left_out.show_refused([*batch.refused, *kept.refused])
            self._wanted = next(iter((*kept.papers, *kept.known)), None)
            if self.stack.currentWidget() is self.viewer:
                self._on_viewer_left()
        if kept.entry_id is not None:
            count = len(kept.papers)
            said = n_("{n} photograph or paper kept.", "{n} photographs and papers kept.", count)
            self.changes.tell(kept.entry_id, said)
        else:
            self.changes.refresh()

    def _on_title(self) -> None:
        if self.caption.paper is not None:
            self.caption.begin_title()

    def _on_titled(self) -> None:
        self.setFocus()

    def _rename(self, paper_id: UUID, title: str) -> None:
        said = _("The title is now: {title}.").format(title=title) if title else _("The title is removed.")
        self.changes.make(lambda uow: rename_paper(uow, paper_id, title), said)

    def _link(self, paper_id: UUID, order_id: UUID | None) -> None:
        said = _("Added to the order.") if order_id is not None else _("It no longer belongs to an order.")
        self.changes.make(lambda uow: link_paper(uow, paper_id, order_id), said)

    def _strike(self, paper_id: UUID) -> None:
        at = self.model.place_of(paper_id)
        if at >= 0:
            name = name_of(self.model.papers[at])
            self.changes.make(
                lambda uow: strike_paper(uow, paper_id),
                _("Deleted: {value}.").format(value=name),
            )
