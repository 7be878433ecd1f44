"""A shop left open over night prepares its morning, its copy and its binder as if it had just been opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from boutique.app.shop import Shop
from boutique.data.store.errors import SO_IS_ANY_COPY
from boutique.domain.kernel.errors import BoutiqueError
from boutique.ui.kernel.tasks import Lane, Tasks, Ticket

_LOOK_MS: Final = 10 * 60 * 1000


class Mornings(QObject):
    """Looks at the day when the window is gone to, a room is entered, and every ten minutes.

    `prepared` hears whether the call sheet changed, `copied` that a copy was looked for, `watched` whether
    pages of the book have rotted. What failed is tried again at the next look.
    """

    def __init__(
        self,
        owner: QObject,
        tasks: Tasks,
        shop: Shop,
        prepared: Callable[[bool], object],
        copied: Callable[[], object],
        watched: Callable[[bool], object],
    ) -> None:
        super().__init__(owner)
        self._tasks, self._shop = tasks, shop
        self._tell_prepared, self._tell_copied, self._tell_watched = prepared, copied, watched
        self._prepared_on: date | None = None
        self._copied_on: date | None = None
        self._preparing = self._copying = self._binding = False
        self._not_bound_on: date | None = None
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_state)
        clock = QTimer(self, interval=_LOOK_MS)
        clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        clock.timeout.connect(self.look)
        clock.timeout.connect(self.watch)
        clock.timeout.connect(self.bind)
        clock.start()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()

    def look(self) -> None:
        """Do what this day still wants done."""
        today = self._shop.today()
        if self._prepared_on != today and not self._preparing:
            self._prepare(today)
        if self._copied_on != today and not self._copying:
            self._copy(today)

    def watch(self) -> None:
        """Compare the pages of the book with what they were: little is then written between two looks."""
        has_rotten = self._shop.has_rotten_pages
        self._tasks.run(self, has_rotten, self._tell_watched, self._wait, lane=Lane.COPY, ticket=Ticket())

    @staticmethod
    def _wait(_trouble: BoutiqueError) -> None:
        """What stood in the way just now is told by whoever reads or writes next."""

    def _prepare(self, today: date) -> None:
        def then(changed: bool) -> None:
            self._prepared_on = today
            self._tell_prepared(changed)
            self.watch()

        self._preparing = True
        done = partial(self._on_prepared, today)
        self._tasks.run(self, self._shop.prepare, then, done=done, lane=Lane.WRITE)

    def _on_prepared(self, day: date) -> None:
        self._preparing = False
        self._look_again(day)

    def _look_again(self, day: date) -> None:
        """Another day may have begun meanwhile, and whoever looked then found this one still at work."""
        if self._shop.today() != day:
            self.look()

    def _copy(self, today: date) -> None:
        def then(_made: bool) -> None:
            self._copied_on = today
            self._tell_copied()
            self.bind()

        self._copying, ticket = True, Ticket()
        self._tasks.run(
            self,
            lambda: self._shop.back_up_daily(ticket.check),
            then,
            self._not_copied,
            done=partial(self._on_copied, today),
            lane=Lane.COPY,
            ticket=ticket,
        )

    def bind(self) -> None:
        """Print the week's binder where it is due; what stands in its way is told once a day."""
        today = self._shop.today()
        if self._binding or self._not_bound_on == today:
            return
        self._binding, ticket = True, Ticket()
        self._tasks.run(
            self,
            lambda: self._shop.keep_binder(ticket.check),
            failed=partial(self._not_bound, today),
            done=self._on_bound,
            lane=Lane.COPY,
            ticket=ticket,
        )

    def _not_bound(self, day: date, trouble: BoutiqueError) -> None:
        self._not_bound_on = day
        self._tasks.troubled.emit(trouble)

    def _on_bound(self) -> None:
        self._binding = False

    def _not_copied(self, trouble: BoutiqueError) -> None:
        """Of a damaged book no copy is made: that is told once, with the way out."""
        if trouble.msgid == SO_IS_ANY_COPY:
            self._tell_watched(True)
        else:
            self._tasks.troubled.emit(trouble)

    def _on_copied(self, day: date) -> None:
        self._copying = False
        self._look_again(day)
