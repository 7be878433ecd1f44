"""Looking through the pictures one by one, page after page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from boutique.domain.clients.views import PaperView
from boutique.domain.ports import DocumentIntake
from boutique.ui import kit
from boutique.ui.clients.documents.looking import Looking
from boutique.ui.clients.documents.words import name_of
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.theme import Style, space
from boutique.wording import _, n_


class _Leaf(NamedTuple):
    paper: PaperView
    page: int

    @property
    def digest(self) -> str:
        return self.paper.digests[self.page]


class Viewer(QWidget):
    """Says which paper is looked at, and when one wants back to all of them."""

    turned = Signal(object)  # UUID
    left = Signal()

    def __init__(self, tasks: Tasks, desk: DocumentIntake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._leaves: list[_Leaf] = []
        self._at = -1
        self.looking = Looking(tasks)
        self.looking.turned.connect(self.turn)
        self.looking.left.connect(self.left)
        self.looking.zoomed.connect(self._show_nearness)
        self._place = kit.Text("", Style.FIGURES, "muted")
        self._make_buttons()
        whole = kit.column(gap=0)
        whole.addLayout(self._bar())
        inside = kit.column(margins=(space.CONTROL, space.XS, space.CONTROL, space.L))
        inside.addWidget(self.looking, 1)
        whole.addLayout(inside, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.looking)

    def _make_buttons(self) -> None:
        self.back = kit.Button(_("All pictures"), kit.Kind.QUIET, icon_name="arrow-left", compact=True)
        self.back.setToolTip("Esc")
        self.before = kit.IconButton("chevron-left", _("The previous one"))
        self.after = kit.IconButton("chevron-right", _("The next one"))
        self.farther = kit.IconButton("minus", _("Zoom out"))
        self.nearer = kit.IconButton("plus", _("Zoom in"))
        self.back.clicked.connect(self.left)
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.farther.clicked.connect(lambda: self.looking.zoom(-1))
        self.nearer.clicked.connect(lambda: self.looking.zoom(1))

    def _bar(self) -> QHBoxLayout:
        margins = (space.XL + space.XS, space.S, space.XL + space.S, space.S)
        made = kit.row(self.back, gap=space.XS, margins=margins)
        made.addStretch(1)
        for part in (self.before, self._place, self.after):
            made.addWidget(part)
        made.addStretch(1)
        made.addWidget(self.farther)
        made.addWidget(self.nearer)
        return made

    def show_papers(self, papers: Sequence[PaperView]) -> None:
        """Know these, and stay with the one looked at if it is among them, else go back."""
        held = self._leaves[self._at] if self._at >= 0 else None
        self._leaves = [_Leaf(paper, page) for paper in papers for page in range(len(paper.digests))]
        self._at = -1
        if held is not None:
            same = [at for at, leaf in enumerate(self._leaves) if leaf.digest == held.digest]
            self._at = same[0] if same else -1
            if self._at < 0:
                self.close_picture()
                self.left.emit()
            else:
                self._name()

    def open_paper(self, paper_id: UUID) -> None:
        """Look at the first page of a paper."""
        at = [at for at, leaf in enumerate(self._leaves) if leaf.paper.paper_id == paper_id]
        if at:
            self._go(at[0])

    def turn(self, by: int) -> None:
        """Turn to the next leaf or the one before; at the ends one stays."""
        self._go(min(len(self._leaves) - 1, max(0, self._at + by)))

    def close_picture(self) -> None:
        """Look at none."""
        self._at = -1
        self.looking.clear()

    def _go(self, at: int) -> None:
        if at == self._at or not self._leaves:
            return
        self._at = at
        leaf = self._leaves[at]
        self._name()
        self.looking.show_file(str(self._desk.path(leaf.digest)), self.looking.accessibleName())
        self.turned.emit(leaf.paper.paper_id)

    def _name(self) -> None:
        leaf = self._leaves[self._at]
        self._place.setText(f"{self._at + 1} / {len(self._leaves)}")
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at < len(self._leaves) - 1)
        name = name_of(leaf.paper)
        if len(leaf.paper.digests) > 1:
            name = _("{name}, page {page}").format(name=name, page=leaf.page + 1)
        pictures = n_("{n} picture", "{n} pictures", len(self._leaves))
        self.looking.setAccessibleName(name)
        self._place.setAccessibleName(f"{name}, {self._at + 1} / {pictures}")

    def _show_nearness(self) -> None:
        self.farther.setEnabled(self.looking.nearness > 1.0)
