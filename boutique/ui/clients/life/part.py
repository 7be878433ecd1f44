"""One part of the side about a person: its small capitals, a calm list, and a place for quick entry."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from boutique.ui import kit
from boutique.ui.clients.person.knowing import Known
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.own_keys import on_f2
from boutique.ui.kit.slot import Slot
from boutique.ui.kit.text import section
from boutique.ui.shell.changes import Changes, Work
from boutique.ui.shell.room import Details, RoomContext
from boutique.ui.shell.write import Write
from boutique.ui.theme import Style, space


class Part(QWidget):
    """Shows one kind of thing known of a person, and writes it down as one goes."""

    def __init__(self, title: str, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__()
        self.context, self.shop, self.changes = context, shop, changes
        self.who: UUID | None = None
        self.list = Slot(gap=space.XS)
        self.entry = Slot(gap=space.S)
        self.setLayout(kit.column(section(title), self.list, self.entry, gap=space.S))

    def turn(self, before: UUID | None, now: UUID) -> None:
        """Put aside what was begun about one client, and take up what was begun about another."""
        self.who = now

    def show_known(self, known: Known, today: date) -> None:
        """Show what is known; what is being typed stays."""

    def forget(self, who: UUID) -> None:
        """What was begun about a client is in the book by now, and is not to be written twice."""

    def write(self, work: Work, said: str) -> Write:
        """Write a change of the client shown; what is hung on it is done only if they are shown still."""
        who, refresh = self.who, self.changes.refresh
        return self.changes.make(work, said, here=lambda: self.who == who).done(refresh).elsewhere(refresh)

    def write_typed(self, work: Work, said: str) -> Write:
        """Write what was typed about the client shown, who may be somebody else by then."""
        write, who = self.write(work, said), self.who
        return write if who is None else write.elsewhere(lambda: self.forget(who))


def held(layout: QLayout) -> QWidget:
    """Return a widget that holds a layout."""
    made = QWidget()
    made.setLayout(layout)
    return made


def line(first: QWidget, about: str = "", *buttons: QWidget) -> QWidget:
    """Return one line of a list: what it is, quietly what goes with it, and what can be done at the end."""
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(space.XS)
    words = kit.column(first, gap=0)
    if about:
        words.addWidget(kit.Prose(about, Style.SMALL, "muted"))
    across.addLayout(words, 1)
    for button in buttons:
        across.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return made


def strike(name: str, run: Callable[[], object]) -> kit.IconButton:
    """Return the cross at the end of a line; the space bar presses it."""
    made = kit.IconButton("x", name)
    made.clicked.connect(lambda: run())
    return made


def opening(name: str, go: Callable[..., object], client_id: UUID) -> kit.Button:
    """Return a name that opens its page, or with F2 its details."""
    made = kit.Button(name, kit.Kind.LINE)
    made.setFixedHeight(space.XL)
    made.clicked.connect(lambda: go("clients", client_id))
    on_f2(made, lambda: go("clients", Details(client_id)))
    return made
