"""What one chooses before printing: the printer, its paper, how many, which pages, on which sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.kernel.errors import Refused
from boutique.domain.printing.model import MOST_COPIES, Printer, PrintOrder, Sides, pages_asked
from boutique.domain.printing.paper_sizes import KNOWN, PaperSize, sheet_for
from boutique.services.printing import PrintChoice
from boutique.ui import kit
from boutique.ui.theme import space
from boutique.wording import _, explain, p_

_NARROW: Final = 132


class PrintFields(QWidget):
    """Filled once the printers have answered; `edited` tells that something else was chosen."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.printer, self.paper = kit.Choice(), kit.Choice()
        self.copies, self.pages = QLineEdit(), QLineEdit()
        self.copies.setValidator(QIntValidator(1, MOST_COPIES, self.copies))
        self.pages.setMaxLength(80)
        self.sides = kit.Segmented(_("Sides"), _sides())
        self.copies_field = kit.Field(p_("on paper", "Copies"), self.copies)
        self.pages_field = kit.Field(_("Pages"), self.pages)
        self.sides_field = kit.Field(_("Sides"), self.sides)
        self._printers: Sequence[Printer] = ()
        self._piece = PaperSize(1, 1)
        self._count = 1
        self._wanted: PaperSize | None = None
        self._lay_out()
        self.printer.currentIndexChanged.connect(self._on_printer)
        self.paper.activated.connect(self._on_paper)

    def _lay_out(self) -> None:
        above = kit.row(kit.Field(_("Printer"), self.printer), kit.Field(_("Paper"), self.paper), gap=space.L)
        above.setStretch(0, 3)
        above.setStretch(1, 2)
        below = kit.row(self.copies_field, self.pages_field, self.sides_field, gap=space.L)
        for field in (self.copies_field, self.pages_field):
            field.setMaximumWidth(_NARROW)
        below.setAlignment(self.sides_field, Qt.AlignmentFlag.AlignTop)
        below.addStretch(1)
        whole = kit.column(gap=space.M)
        whole.addLayout(above)
        whole.addLayout(below)
        self.setLayout(whole)

    def fill(
        self, printers: Sequence[Printer], piece: PaperSize, count: int, choice: PrintChoice, sides: Sides
    ) -> None:
        """Offer what there is for a piece of so many pages, chosen as last time where that still is."""
        self._printers, self._piece, self._count = printers, piece, count
        self._wanted = choice.paper
        self.copies.setText(str(choice.copies))
        self.pages.setText(f"1-{count}" if count > 1 else "1")
        self.pages_field.setVisible(count > 1)
        self.sides.set_value(choice.sides or sides)
        self.printer.blockSignals(True)
        self.printer.clear()
        for printer in printers:
            self.printer.addItem(printer.title, printer.name)
        self.printer.setCurrentIndex(_preferred(printers, choice.printer))
        self.printer.blockSignals(False)
        self._on_printer()

    def chosen(self) -> Printer | None:
        """Return the printer chosen."""
        at = self.printer.currentIndex()
        return self._printers[at] if 0 <= at < len(self._printers) else None

    def order(self, title: str) -> tuple[PrintOrder, tuple[int, ...]] | None:
        """Return what is asked and of which pages, or None after saying beside the field what to do."""
        printer, paper = self.chosen(), self.paper.currentData()
        for field in (self.copies_field, self.pages_field):
            field.accept()
        try:
            pages = pages_asked(self.pages.text(), self._count)
        except Refused as refused:
            self.pages_field.refuse(explain(refused))
            self.pages.setFocus()
            return None
        if not self.copies.hasAcceptableInput():
            self.copies_field.refuse(_("Write a number from 1 to {most}.").format(most=MOST_COPIES))
            self.copies.setFocus()
            return None
        if printer is None or not isinstance(paper, PaperSize):
            return None
        both = self._may_turn(printer) and self.sides.value() == Sides.BOTH
        sides = Sides.BOTH if both and len(pages) != 1 else Sides.ONE
        copies = int(self.copies.text())
        order = PrintOrder(
            printer=printer.name, paper=paper, title=title, edges=printer.edges, copies=copies, sides=sides
        )
        return order, pages

    def choice(self) -> PrintChoice:
        """Return what is to be remembered; a printer that cannot turn pages says nothing about the sides."""
        printer = self.chosen()
        turns = printer is not None and self._may_turn(printer)
        sides = Sides(str(self.sides.value())) if turns else None
        name = printer.name if printer is not None else ""
        return PrintChoice(printer=name, copies=int(self.copies.text()), sides=sides, paper=self._wanted)

    def said(self) -> str:
        """Return what one has to know before sending, '' when everything is as it should be."""
        printer, paper = self.chosen(), self.paper.currentData()
        if printer is None or not isinstance(paper, PaperSize):
            return ""
        return " ".join(
            each for each in (_of_paper(self._piece, printer, paper), _of_printer(printer)) if each
        )

    def _may_turn(self, printer: Printer) -> bool:
        return printer.two_sided and self._count > 1

    def _on_printer(self) -> None:
        printer = self.chosen()
        if printer is None:
            return
        offered = printer.sizes_for(self._piece)
        sizes = list(offered) or [self._piece, *(size for size in KNOWN if not size.same(self._piece))]
        kept = next((size for size in sizes if size == self._wanted), None)
        best = kept or sheet_for(self._piece, offered, printer.usual, printer.edges)
        self.paper.clear()
        for size in sizes:
            self.paper.addItem(size.name, size)
        self.paper.setCurrentIndex(self.paper.findData(best))
        self.sides_field.setVisible(self._may_turn(printer))
        self.edited.emit()

    def _on_paper(self) -> None:
        self._wanted = self.paper.currentData()
        self.edited.emit()


def _preferred(printers: Sequence[Printer], last: str) -> int:
    """The printer of last time, else the usual one of this computer, else the first that takes anything."""
    ranked = [(each.name != last, not each.chosen, not each.taking, at) for at, each in enumerate(printers)]
    return min(ranked)[-1] if ranked else -1


def _of_paper(piece: PaperSize, printer: Printer, paper: PaperSize) -> str:
    if piece.same(paper):
        return ""
    has = not printer.sizes or any(size.same(piece) for size in printer.sizes)
    text = _("It will be printed on {sheet}, at {share}%.")
    if not has:
        text = _("There is no {paper}: it will be printed on {sheet}, at {share}%.")
    share = int(piece.share_on(paper, printer.edges) * 100)
    return text.format(paper=piece.name, sheet=paper.name, share=share)


def _of_printer(printer: Printer) -> str:
    if printer.taking and not printer.halted:
        return ""
    text = _("“{printer}” is paused, and what you send will wait there.")
    if not printer.taking:
        text = _("“{printer}” is accepting nothing now.")
    return " ".join(each for each in (text.format(printer=printer.title), printer.words) if each)


def _sides() -> list[tuple[Sides, str]]:
    return [(Sides.ONE, _("one side")), (Sides.BOTH, _("both sides"))]
