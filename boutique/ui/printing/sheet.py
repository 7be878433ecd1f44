"""The sheet on which one chooses how a piece is printed; Enter prints, Esc leaves or stops."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.printing.model import Printer, Sides
from boutique.domain.printing.paper_sizes import PaperSize
from boutique.services.printing import PrintChoice
from boutique.ui import kit
from boutique.ui.kit.messages import InlineMessage
from boutique.ui.kit.sheet import Sheet
from boutique.ui.printing.fields import PrintFields
from boutique.ui.theme import Style, space
from boutique.wording import _, explain

_WIDTH: Final = 640


class PrintSheet(Sheet):
    """Lies over the room whose piece is printed; `ordered` tells the order and the pages it is for."""

    ordered = Signal(object, object)  # PrintOrder, tuple[int, ...]
    stopped = Signal()
    gone = Signal()

    def __init__(self, host: QWidget, title: str) -> None:
        self.fields = PrintFields()
        super().__init__(_("Print"), host, self.fields, _WIDTH)
        self._title, self.sending = title, False
        self.message, self.progress = InlineMessage(), kit.ProgressInPlace()
        self.setAccessibleName(_("Print"))
        self._lay_out()
        self.fields.edited.connect(self._on_edited)
        self.progress.stopped.connect(self.stopped)
        self.saved.connect(self._on_saved)
        self.left.connect(self._on_left)

    def _lay_out(self) -> None:
        self.head = kit.Text(self._title, Style.SUBTITLE)
        self.head.setWordWrap(True)
        hint = kit.Text(_("Enter prints, Esc closes"), Style.SMALL, "muted")
        foot = kit.row(self.save_button, self.leave_button)
        foot.addStretch(1)
        foot.addWidget(hint)
        edges = (space.XL - space.XS, space.L) * 2
        inside = kit.column(self.head, self._body, self.message, self.progress, gap=space.S, margins=edges)
        for part in (self.head, self.message, self.progress):
            part.setContentsMargins(space.XS, 0, space.XS, 0)
        foot.setContentsMargins(space.XS, 0, space.XS, 0)
        inside.addLayout(foot)
        self.setLayout(inside)

    def begin(self) -> None:
        """Come up and wait for the printers to answer."""
        self._wait(_("Asking the printers"))
        self.come_up(self.leave_button)

    def offer(
        self, printers: Sequence[Printer], piece: PaperSize, count: int, choice: PrintChoice, sides: Sides
    ) -> None:
        """Show what can be chosen."""
        self.fields.fill(printers, piece, count, choice, sides)
        self._go_on()
        if self.isAncestorOf(self.window().focusWidget() or self.window()):
            self.fields.printer.setFocus()

    def send(self) -> None:
        """It is on its way: nothing can be chosen any more, but it can be stopped."""
        self.sending = True
        self._wait(_("Printing"))

    def refuse(self, error: BoutiqueError) -> None:
        """Say why it was not printed; something else can be chosen."""
        self._go_on()
        self.message.say(explain(error))
        self.place()

    def leave(self) -> None:
        """Go for good."""
        self.go_away()
        self.gone.emit()
        self.deleteLater()

    def _wait(self, why: str) -> None:
        self.fields.setDisabled(True)
        self.wait(waiting=True)
        self.message.say("")
        self.progress.begin(why)

    def _go_on(self) -> None:
        self.sending = False
        self.fields.setDisabled(False)
        self.wait(waiting=False)
        self.progress.end()
        self._on_edited()

    def _on_edited(self) -> None:
        self.message.say(self.fields.said(), kit.Tone.AMBER)
        self.place()

    def _on_saved(self) -> None:
        if (asked := self.fields.order(self._title)) is not None:
            self.ordered.emit(*asked)
        else:
            self.place()

    def _on_left(self) -> None:
        if self.sending:
            self.stopped.emit()
        else:
            self.leave()
