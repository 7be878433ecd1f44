"""Ctrl+Z from anywhere in the shop: the last deed is taken back and named."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.kernel.ids import new_id
from boutique.domain.shop.history import Deed
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.kit.toast import WayBack
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.taking_back import TakingBack, deed_words
from boutique.wording import _, day_short


class _Answer(NamedTuple):
    deed: Deed | None
    done: bool = False


class UndoDesk(QObject):
    """Takes back deed after deed, the latest first; one from before the shop was opened is asked about."""

    def __init__(self, floor: ShopFloor, shop: ShopServices) -> None:
        super().__init__(floor)
        self._floor, self._shop = floor, shop
        self._opened = new_id()  # entries sort by when they were written
        self._taking = TakingBack(self, floor.context, shop)
        floor.take_back_further, floor.do_again = self.take_back, self._taking.again

    def take_back(self) -> None:
        """Take back the last deed that stands."""
        self._ask(older=False)

    def _ask(self, *, older: bool, meant: bool = False) -> None:
        begin = self._shop.change_later()

        def work() -> _Answer:
            deed = self._shop.queries.last_deed()
            if deed is None or (deed.entry_id < self._opened and not older):
                return _Answer(deed)
            self._taking.write(begin, deed, meant=meant)
            return _Answer(deed, done=True)

        def failed(error: BoutiqueError) -> None:
            if not self._taking.asked(error, lambda: self._ask(older=True, meant=True)):
                self._floor.notices.trouble(error)

        self._floor.context.tasks.run(self, work, self._answered, failed, lane=Lane.WRITE)

    def _answered(self, answer: _Answer) -> None:
        deed, notices = answer.deed, self._floor.notices
        if deed is None:
            notices.say(_("There is nothing to undo."))
        elif answer.done:
            self._taking.told(deed)
        else:
            at = deed.first.at.astimezone()
            when = f"{day_short(at.date(), self._shop.today())}, {at:%H:%M}"
            said = _("The last change is from {when}: {deed}.").format(when=when, deed=deed_words(deed))
            notices.say(said, WayBack(lambda: self._ask(older=True), _("Undo it")))
