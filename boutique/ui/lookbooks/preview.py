"""The book as it will be printed: the open pages, all pages below, and what to do with them."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.printing.model import Sides
from boutique.ui import kit
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.lookbooks.page_pictures import PagePictures
from boutique.ui.lookbooks.print_profiles import PrintProfile, papers
from boutique.ui.lookbooks.spread_view import SpreadView
from boutique.ui.lookbooks.strip import Strip
from boutique.ui.theme import Style, space
from boutique.wording import _, explain


class Preview(QWidget):
    """The right side of the room, while the book of one person is made."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leaves = PagePictures(tasks, self)
        self.spread, self.strip = SpreadView(self.leaves), Strip(self.leaves)
        self.paper = kit.Segmented(_("What it is printed on"), papers())
        self._sides: kit.Text | None = None
        self._turned = Sides.BOTH
        self.paper.changed.connect(lambda _paper: self._tell_sides())
        self.progress = kit.ProgressInPlace(stoppable=False)
        self.trouble = kit.InlineMessage()
        self.empty = kit.EmptyState(
            _("Choose whom the lookbook is for; its pages will appear here."), _("Choose a client")
        )
        pages = QWidget()
        laid = kit.column(self.spread, gap=0)
        laid.addLayout(kit.column(self.strip, margins=(space.L, 0, space.L, 0)))
        pages.setLayout(laid)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(pages)
        self._soon = QWidget()  # somebody is chosen, and the pages are on their way
        self._stack.addWidget(self._soon)
        edge = space.CONTROL
        said = kit.column(self.progress, self.trouble, margins=(edge, space.S, edge, space.S))
        whole = kit.column(gap=0)
        whole.addWidget(self._stack, 1)
        whole.addLayout(said)
        self._whole = whole
        self.setLayout(whole)
        self.spread.moved.connect(self.strip.show_page)
        self.strip.wanted.connect(self.spread.go_to)
        self.show_nothing()

    def add_buttons(self, *buttons: kit.Button) -> None:
        """Put below the pages what can be done with them."""
        self._sides = sides = kit.Text("", Style.SMALL, "muted")
        self._tell_sides()
        sides.setFixedHeight(space.CONTROL)
        self._whole.addWidget(kit.ActionBar(*buttons, sides))

    def turn(self, sides: Sides) -> None:
        """Say on how many sides our own printer prints a lookbook, as it was chosen last."""
        self._turned = sides
        self._tell_sides()

    def _tell_sides(self) -> None:
        """What a print shop or a screen does with the pages is theirs to say."""
        if self._sides is None:
            return
        both = _("A4, on both sides") if self._turned is Sides.BOTH else _("A4, on one side")
        self._sides.setText(both if self.paper.value() == PrintProfile.PRINTER else "A4")

    def show_nothing(self) -> None:
        """Wait until somebody is chosen."""
        self.leaves.clear()
        self._stack.setCurrentIndex(0)

    def begin(self, text: str) -> None:
        """Say what is being done; the pages shown so far stay, and nobody is asked for whom they are."""
        if self._stack.currentWidget() is self.empty:
            self._stack.setCurrentWidget(self._soon)
        self.trouble.say("")
        self.progress.begin(text)

    def end(self) -> None:
        """The work is over, well or badly."""
        self.progress.end()
        if self._stack.currentWidget() is self._soon:
            self._stack.setCurrentWidget(self.empty)

    def open_pages(self) -> None:
        """Show the pages that are ready."""
        self._stack.setCurrentIndex(1)
        self.trouble.say("")

    def refuse(self, error: BoutiqueError) -> None:
        """Say what went wrong and what to do."""
        self.trouble.say(explain(error))
