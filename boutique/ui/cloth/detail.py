"""One cloth: received in place, and somebody put on its waiting list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.clients.views import ClientHit
from boutique.domain.cloth.views import ClothView, WaitingView
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.ports import Queries
from boutique.ui import kit
from boutique.ui.clients.person.finder import ClientFinder
from boutique.ui.cloth.bolt import Bolt
from boutique.ui.cloth.facts import ClothFacts
from boutique.ui.cloth.metres import typed_metres
from boutique.ui.cloth.receipt import Came, Receipt
from boutique.ui.cloth.waiting_list import WaitingList
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.slot import Slot, group
from boutique.ui.theme import space
from boutique.wording import _, explain

_NARROW, _WIDE = 376, 480


class ClothDetail(QWidget):
    """Facts, how much came in, who waits, and who should wait too."""

    received = Signal(object, object)  # ClothView, Came
    wanted = Signal(object, object, int)  # ClothView, ClientHit, centimetres

    def __init__(
        self, tasks: Tasks, queries: Queries, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cloth: ClothView | None = None
        self.setFixedWidth(_NARROW)
        self.facts, self.waiting, self._moves, self._below = Slot(), WaitingList(), Slot(), Slot()
        self._moves.fill()
        self._below.fill()
        self.receipt = Receipt(today)
        self.wish = kit.Field(_("Metres wanted, if they said"), QLineEdit())
        self.wish.checked_by(self._read)
        self.finder = ClientFinder(tasks, queries, _("Name or phone of the client"))
        self.trouble = kit.InlineMessage()
        content = QWidget()
        inside = kit.column(gap=space.XL, margins=(space.S, space.S, space.XL, space.XL))
        inside.addWidget(self.facts)
        inside.addWidget(group(_("A delivery"), self.receipt, gap=space.S))
        inside.addWidget(group(_("Who is waiting for this cloth"), self.waiting))
        inside.addWidget(self._moves)
        inside.addWidget(self._below)
        inside.addWidget(
            group(_("Somebody else wants it"), self.wish, self.finder, self.trouble, gap=space.S)
        )
        inside.addStretch(1)
        content.setLayout(inside)
        self.setLayout(kit.column(kit.Scroll(content)))
        self.receipt.received.connect(self._on_received)
        self.finder.picked.connect(self._on_picked)
        self.finder.search.textEdited.connect(lambda _text: self.trouble.say(""))

    def show_cloth(self, cloth: ClothView, today: date) -> None:
        """Show another cloth; what was typed for the last one goes."""
        if self._cloth is None or cloth.cloth_id != self._cloth.cloth_id:
            self.empty()
        self._cloth = cloth
        bolt = [Bolt(cloth)] if cloth.stock_cm > 0 else []
        self.facts.fill(ClothFacts(cloth, today, alone=True), *bolt)

    def stand(self, *, wide: bool) -> None:
        """Be as wide as there is room for; told twice the same, do nothing."""
        self.setFixedWidth(_WIDE if wide else _NARROW)

    def show_below(self, part: QWidget) -> None:
        """Show more of a cloth below whoever waits for it."""
        self._below.fill(part)

    def show_moves(self, part: QWidget) -> None:
        """Show what came and went of a cloth below whoever waits for it."""
        self._moves.fill(part)

    def show_waiting(self, waits: Sequence[WaitingView], today: date) -> None:
        """Show who waits."""
        self.waiting.show_waiting(waits, today)

    def empty(self) -> None:
        """Make room for what is typed next."""
        self.receipt.empty()
        self.wish.accept()
        self._wished().clear()
        self.trouble.say("")

    def refuse_wait(self, error: BoutiqueError) -> None:
        """Say below the search what to do."""
        self.trouble.say(explain(error))

    def _wished(self) -> QLineEdit:
        assert isinstance(self.wish.editor, QLineEdit)
        return self.wish.editor

    def _read(self) -> int:
        return typed_metres(self._wished().text())

    def _on_received(self, came: Came) -> None:
        if self._cloth is not None:
            self.received.emit(self._cloth, came)

    def _on_picked(self, hit: ClientHit) -> None:
        self.trouble.say("")
        try:
            typed = self._read()
        except Refused as refusal:
            self.wish.refuse(explain(refusal))
            return
        self.wish.accept()
        if self._cloth is not None:
            self.wanted.emit(self._cloth, hit, typed)
