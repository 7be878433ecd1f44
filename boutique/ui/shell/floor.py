"""The shop as one sees it: a rail of rooms, the room one stands in, and what is said over it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from boutique.ui.kernel.actions import Action, Actions
from boutique.ui.kernel.tasks import Tasks
from boutique.ui.kit.toast import AGAIN, UNDO
from boutique.ui.kit.walking import walk
from boutique.ui.shell.notices import Notices
from boutique.ui.shell.rail import Rail
from boutique.ui.shell.room import Begun, Page, Room, RoomContext
from boutique.ui.theme import space
from boutique.wording import _

if TYPE_CHECKING:
    from boutique.domain.kernel.changed import Changed
    from boutique.ui.kernel.declared import Declared
    from boutique.ui.shell.asking import Asking
    from boutique.ui.shell.found import Found, Newcomers, Provider
    from boutique.ui.shell.key_sheet import KeySheet
    from boutique.ui.shell.palette import Palette
    from boutique.ui.shell.room import Whom


class ShopFloor(QWidget):
    """Fills the window; it knows rooms by name only and makes each at the first visit."""

    room_entered = Signal(str)
    heard = Signal(object)  # what was committed, as Changed

    def __init__(
        self, rooms: Sequence[Room], tasks: Tasks, *, name: str = "Boutique", begun: Begun | None = None
    ) -> None:
        super().__init__()
        self._rooms = {room.id: room for room in rooms}
        self._pages: dict[str, Page] = {}
        self._here, self._entered = "", 0.0
        self.actions_live = Actions(self)
        self.rail = Rail(name, [room for room in rooms if not room.within])
        self._stack = QStackedWidget()
        self._banners = QVBoxLayout()
        self._lay_out()
        self.notices = Notices(self._stack, self._banners)
        self._palette: Palette | None = None
        self._asking: Asking | None = None
        self._keys: KeySheet | None = None
        self.newcomers: Newcomers = lambda _name: ()
        self._provider: Provider | None = None
        self._begun: Begun = begun if begun is not None else {}
        self.context = RoomContext(
            tasks, self.actions_live, self.notices, self.go, self.rail.set_count, self._begun
        )
        self.take_back_further: Callable[[], object] | None = None
        self.do_again: Callable[[], object] | None = None
        self.scans: Callable[[str], bool] = lambda _code: False
        self.print_keys: Callable[[Any], object] | None = None
        self._behind: set[str] = set()
        self.notices.changed.connect(self._on_changed)
        self.rail.chosen.connect(self.go)
        tasks.troubled.connect(self.notices.trouble)
        self.actions_live.scanned.connect(self._on_scanned)
        self._declare_actions()

    def _lay_out(self) -> None:
        self._banners.setContentsMargins(0, 0, 0, 0)
        self._banners.setSpacing(0)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._banners)
        right.addWidget(self._stack, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 # the toolkit names it
        return walk(self, forward=next)

    def _declare_actions(self) -> None:
        add = self.actions_live.add
        add(
            self,
            Action("palette", lambda: _("Find or do something"), self.open_palette, "Ctrl+K", hidden=True),
        )
        for at, room in enumerate(self._rooms.values()):
            keys = f"Ctrl+{at + 1}" if at < 9 else ""
            add(self, Action(f"go.{room.id}", room.title, partial(self.go, room.id), keys))
        add(self, Action("keys", lambda: _("All keys"), self.show_keys, "F1"))
        key, other = UNDO
        back = Action("undo", lambda: _("Undo what was done last"), self.take_back, key, others=(other,))
        again = Action("again", lambda: _("Redo what was undone"), self._again, AGAIN, others=("Ctrl+Y",))
        self.actions_live.add_all(self, (back, again))

    @property
    def here(self) -> str:
        """The id of the room one stands in."""
        return self._here

    @property
    def title(self) -> str:
        """The name of the room one stands in."""
        return self._rooms[self._here].title()

    def page(self, room_id: str) -> Page:
        """Return the screen of a room, made now if nobody has been there."""
        if room_id not in self._pages:
            made = self._rooms[room_id].make(self.context)
            self._pages[room_id] = made
            self._stack.addWidget(made)
        return self._pages[room_id]

    def go(self, room_id: str, subject: object = None) -> None:
        """Enter a room, opening what is named."""
        page = self.page(room_id)
        if self._asking is not None:
            self._asking.forget()
        if self._keys is not None:
            self._keys.hide()
        self._here, self._entered = room_id, time.monotonic()
        self.rail.show_room(self._rooms[room_id].within or room_id)
        been_here = self._has_keyboard(page)
        self._stack.setCurrentWidget(page)  # which gives the keyboard to whatever comes first in the page
        self.actions_live.enter(room_id)
        if not been_here:
            page.setFocus()
        page.arrive(subject)
        if room_id in self._behind and subject is None:
            page.renew()
            self._behind.discard(room_id)
        if not self._has_keyboard(page):
            page.setFocus()
        self.room_entered.emit(room_id)

    def show_keys(self) -> None:
        """Show which keys work here, and everywhere else; made at its first use."""
        from boutique.ui.shell.key_listing import key_lines

        if self._keys is None:
            from boutique.ui.shell.key_sheet import KeySheet

            self._keys = KeySheet(self._stack)
            self._keys.wanted_on_paper.connect(self._put_keys_on_paper)
        titles = {id_: room.title() for id_, room in self._rooms.items()}
        self._keys.open(key_lines(self.actions_live, titles))

    def _put_keys_on_paper(self, lines: object) -> None:
        if self.print_keys is not None:
            self.print_keys(lines)

    def take_back(self) -> None:
        """Take back what is being told, or else the last deed there is."""
        toast = self.notices.toasts.current
        if toast is not None and toast.leads_back():
            toast.take_back()
        elif self.take_back_further is not None:
            self.take_back_further()

    def _again(self) -> None:
        if self.do_again is not None:
            self.do_again()

    def _on_changed(self, shown_by: QObject | None) -> None:
        """The room on show reads the book anew, the others when they are entered."""
        for room_id, page in self._pages.items():
            if _stands_in(shown_by, page):
                continue
            if room_id == self._here:
                page.renew()
            else:
                self._behind.add(room_id)

    def hear(self, changed: Changed, *, ours: bool) -> None:
        """Let the room on show read what was committed, and the others when they are entered.

        Whoever made the change in the room on show shows it already; `ours` is what this window wrote.
        """
        self.heard.emit(changed)
        shown = ours and changed.began >= self._entered
        for room_id, page in self._pages.items():
            if not page.concerns(changed):
                continue
            if room_id != self._here:
                self._behind.add(room_id)
            elif not shown:
                page.renew()

    def renew(self) -> None:
        """Let the room one stands in show what was changed over it."""
        if self._here:
            self.page(self._here).renew()

    def put_aside(self) -> bool:
        """Keep what is half typed for the pages to come; returns whether anything is."""
        for page in self._pages.values():
            page.put_aside()
        return any(self._begun.values())

    def go_on(self) -> None:
        """Take up again what was put aside."""
        for page in self._pages.values():
            page.renew()

    def _has_keyboard(self, page: Page) -> bool:
        return page.isAncestorOf(self.focusWidget() or self)

    def set_provider(self, provider: Provider) -> None:
        """Let the palette find clients as one types."""
        self._provider = provider
        if self._palette is not None:
            self._palette.set_provider(provider)

    def _on_scanned(self, code: str) -> None:
        """What a scanner typed is done, or looked for; a question that waits comes first."""
        if QApplication.activeModalWidget() is None and not self.scans(code):
            self.open_palette(code)

    def open_palette(self, typed: str = "") -> None:
        """Bring up the palette, with something typed already; made at its first use."""
        if self._palette is None:
            from boutique.ui.shell.palette import Palette  # the first window does without

            self._palette = Palette(self._offered, self)
            self._palette.newcomers = self.newcomers
            if self._provider is not None:
                self._palette.set_provider(self._provider)
        self._palette.open(typed)

    def _offered(self) -> Iterable[Found]:
        from boutique.ui.shell.offered import offered

        return offered(self.actions_live, self.whom(), self.do)

    def whom(self) -> Whom | None:
        """Return who is open in the room one stands in, or else on the clients' pages."""
        pages = [self._pages[each] for each in (self._here, "clients") if each in self._pages]
        return next((whom for page in pages if (whom := page.whom()) is not None), None)

    def do(self, declared: Declared, whom: Whom | None = None) -> None:
        """Do a deed of any room, for somebody where it is about somebody."""
        if self._asking is None:
            from boutique.ui.shell.asking import Asking

            self._asking = Asking(self.actions_live, self.go, self.page)
        self._asking.do(declared, whom)

    @property
    def palette_sheet(self) -> Palette | None:
        """The palette, once it was used."""
        return self._palette

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._here and self._rooms:
            self.go(next(iter(self._rooms)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rail.fold(folded=self.width() < space.RAIL_FOLDS)
        super().resizeEvent(event)
        if self._palette is not None and self._palette.isVisible():
            self._palette.place()


def _stands_in(part: QObject | None, page: QObject) -> bool:
    while part is not None and part is not page:
        part = part.parent()
    return part is not None
