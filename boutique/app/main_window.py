"""The shop behind the first picture: its rooms, its palette, and what it does by itself every morning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from boutique import wording
from boutique.app.cut_short import finish_runs
from boutique.app.first_read import last_copy, who_serves
from boutique.app.following import Following
from boutique.app.half_typed import SessionEnd, forget, taken_up
from boutique.app.mornings import Mornings
from boutique.app.preload import Ahead
from boutique.app.rooms import rooms_of, services_of
from boutique.app.shop import Shop
from boutique.data.pictures.drawn import DrawnFolder
from boutique.data.store.bookfile import NAME, FileState, copy_beside
from boutique.data.store.rights import READ_ONLY, can_only_be_read
from boutique.data.store.whereabouts import look
from boutique.domain.kernel.errors import BoutiqueError
from boutique.scratch import begin_scratch
from boutique.ui.calls.leads.desk import LeadDesk
from boutique.ui.kernel.drawn import keep_in, keep_nothing
from boutique.ui.kernel.qt_words import speak_for_qt
from boutique.ui.kernel.tasks import Lane, Tasks, Ticket
from boutique.ui.kit.focus import FocusRing
from boutique.ui.kit.held import HeldFocus
from boutique.ui.kit.line import Tone
from boutique.ui.kit.told import tell_kinds
from boutique.ui.pages.leaving import may_leave
from boutique.ui.pages.newcomers import newcomers
from boutique.ui.pages.palette_finder import Finder
from boutique.ui.pages.scan_desk import ScanDesk
from boutique.ui.shell.crash import show_crash, watch_for_bugs
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.room import Begun
from boutique.ui.shell.subjects import ANEW
from boutique.ui.shell.undo_desk import UndoDesk
from boutique.ui.shell.window import MainWindow
from boutique.ui.staff.desk import ServingDesk
from boutique.ui.theme import Light, dress, switch
from boutique.wording import _

if TYPE_CHECKING:
    from boutique.ui.kernel.shop_services import ShopServices
    from boutique.ui.shell.key_listing import KeyLine


class Furnishing:
    """Furnishes one window, and again whenever the language changes."""

    def __init__(self, window: MainWindow, folder: Path, shop: Shop | None) -> None:
        self._window = window
        self._folder = folder
        self._shop = shop
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self._tasks = Tasks()
        self._ring: FocusRing | None = None
        self._held: HeldFocus | None = None
        self._floor: ShopFloor | None = None
        self._begun: Begun = {}

    def furnish(self) -> None:
        """Dress the program, then put the shop into the window."""
        dress(self._app, self._light())
        self._ring = FocusRing(self._app)
        self._held = HeldFocus(self._app)
        tell_kinds()
        speak_for_qt(self._app)
        show = partial(_show, self._window)
        watch_for_bugs(show)
        self._tasks.crashed.connect(show)
        self._tasks.run(self._window, begin_scratch, lane=Lane.COPY)
        self._open()

    def _open(self) -> None:
        """Open what lies in the folder; what cannot be opened is told in the window, with the ways out."""
        try:
            if self._shop is not None:
                self.open_shop(self._shop)
                return
            state = look(self._folder)
            if state is FileState.MISSING:
                self._welcome()
            elif state is FileState.OLDER:
                self._renew()
            else:
                self.open_shop(Shop(self._folder))
        except BoutiqueError as error:
            self._tell(error)

    def _renew(self) -> None:
        """Bring an older book up to date beside the window, then open it."""
        from boutique.app.upgrade import renew, settings_of_old
        from boutique.ui.shop.welcome.updating import Updating

        self._speak_as(settings_of_old(self._folder))
        page = Updating(copy_beside(self._folder / NAME))
        self._window.receive(page)
        page.begin(self._tasks, partial(renew, self._folder), self._open, self._tell)

    def _tell(self, error: BoutiqueError) -> None:
        from boutique.app.recovery import ways_out
        from boutique.ui.shop.welcome.trouble import Trouble

        self._let_go()
        ways = ways_out(self._folder, error, self._open, self._move)
        page = Trouble(self._tasks, error, self._folder, ways)
        self._window.receive(page)
        page.setFocus()

    def _move(self, folder: Path) -> None:
        """Look into another folder instead."""
        self._folder, self._begun = folder, {}
        self._open()

    def _let_go(self) -> None:
        if self._shop is not None:
            self._shop.close()
        self._shop = self._floor = None
        keep_nothing()
        self._window.may_close = lambda: True

    def _welcome(self) -> None:
        from boutique.app.first_start import beginnings_in
        from boutique.ui.shop.welcome.page import Welcome

        self._window.receive(Welcome(self._tasks, beginnings_in(self._folder, self._enter)))

    def _enter(self, folder: Path, room: str) -> None:
        """Open a shop that was just begun."""
        self._move(folder)
        if self._floor is not None and room != "today":
            self._floor.go(room)

    def _light(self) -> Light:
        with suppress(BoutiqueError):  # told once the window is dressed
            if self._shop is not None:
                return Light(str(self._shop.queries.settings()["theme"]))
        return Light.LIGHT

    def _speak_as(self, settings: Mapping[str, object]) -> None:
        wording.use(str(settings["language"]))
        switch(self._app, Light(str(settings["theme"])))

    def open_shop(self, shop: Shop) -> None:
        """Put a shop's rooms into the window, and let it prepare its morning."""
        self._shop = shop
        keep_in(DrawnFolder(shop.folder), self._tasks)
        self._begun = self._begun or taken_up(shop.folder)
        settings = shop.queries.settings()
        self._speak_as(settings)
        services = services_of(shop)
        rooms = rooms_of(shop, services, partial(self._reopen, shop))
        floor = ShopFloor(rooms, self._tasks, begun=self._begun)
        self._window.may_close = partial(may_leave, floor)
        leads = LeadDesk(floor, services)
        Finder(floor, services)
        floor.newcomers = partial(newcomers, go=floor.go, came_in=leads.open)
        UndoDesk(floor, services)
        ScanDesk(floor, services)
        floor.print_keys = partial(_print_keys, floor, services)
        ServingDesk(floor, services, partial(self._copied, shop, floor))
        floor.rail.set_foot(who_serves(shop), _foot(settings, shop))
        floor.room_entered.connect(lambda _room: self._copied(shop, floor))
        self._floor = floor
        self._window.receive(floor)
        if can_only_be_read(self._folder):
            floor.notices.banner("rights", _(READ_ONLY).format(folder=self._folder))
        else:
            self._begin_mornings(shop, floor)
            finish_runs(shop, floor, self._tasks)
        tell_rot = partial(self._tell_rot, floor)
        self._tasks.run(floor, shop.is_rotten, tell_rot, lane=Lane.COPY, ticket=Ticket())
        SessionEnd(floor, self._tasks, shop.folder)
        Following(floor, self._tasks, shop.feed, shop.folder / NAME)
        self._foresee(floor, services)
        Ahead(floor, self._tasks)

    def _foresee(self, floor: ShopFloor, services: ShopServices) -> None:
        """Keep the forecast of the workshop true while this floor stands."""
        forecasts = services.forecasts
        forecasts.setParent(floor)
        floor.heard.connect(forecasts.hear)
        floor.room_entered.connect(lambda _room: forecasts.look())
        forecasts.begin(self._tasks)

    def _begin_mornings(self, shop: Shop, floor: ShopFloor) -> None:
        """Prepare the calls of each day and copy the book, where they can be written."""
        mornings = Mornings(
            floor,
            self._tasks,
            shop,
            partial(self._prepared, floor),
            partial(self._copied, shop, floor),
            partial(self._tell_rot, floor),
        )
        mornings.look()
        floor.room_entered.connect(mornings.look)

    def _reopen(self, shop: Shop) -> None:
        """Furnish anew once the page that asked for it has finished."""
        QTimer.singleShot(0, partial(self._furnish_again, shop))

    def _furnish_again(self, shop: Shop) -> None:
        before = self._floor
        here, place = (before.here, before.page(before.here).place()) if before is not None else ("", None)
        if before is not None:
            before.put_aside()
        self._shop = shop
        self._open()
        if self._floor is not None and here:
            self._floor.page("today")  # whose count stands on the rail
            self._floor.go(here, place)

    @staticmethod
    def _prepared(floor: ShopFloor, changed: bool) -> None:
        """The names on the screen were those of the last morning; now they are today's."""
        if changed and floor.here == "today":
            floor.page("today").arrive(ANEW)

    @staticmethod
    def _tell_rot(floor: ShopFloor, rotten: bool) -> None:
        """What the disk lost is told before it is needed; the way out is a copy."""
        if rotten:
            said = _("Part of the client book is damaged. Restore the last good backup in Settings.")
            floor.notices.banner("rot", said, Tone.RED, _("Settings"), lambda: floor.go("settings", "copies"))

    @staticmethod
    def _copied(shop: Shop, floor: ShopFloor) -> None:
        floor.rail.set_foot(who_serves(shop), _foot(shop.queries.settings(), shop))

    def close(self) -> None:
        """Wait for what is being written, then let go of the shop."""
        for follower in (self._ring, self._held):
            if follower is not None:
                follower.deleteLater()
        self._tasks.close()
        if self._shop is not None and not self._app.isSavingSession():
            forget(self._shop.folder)
        self._let_go()


def _foot(settings: Mapping[str, object], shop: Shop) -> str:
    return last_copy(str(settings["backup.last"]), shop.today(), str(settings["backup.fewer"]))


def _print_keys(floor: ShopFloor, services: ShopServices, lines: Sequence[KeyLine]) -> None:
    from boutique.ui.printing.key_list import print_keys

    print_keys(floor, services, lines)


def _show(window: MainWindow, error: BaseException) -> None:
    show_crash(error, window)
