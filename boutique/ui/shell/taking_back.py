"""One deed taken back, or done again, and the words for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from boutique.domain.kernel.errors import N_, BoutiqueError, Refused
from boutique.domain.shop.going import ManyGo
from boutique.services.shop.changes import undo_change
from boutique.ui.kernel.shop_services import Begin, ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.kit.toast import WayBack
from boutique.wording import _, explain
from boutique.wording.exchange.exports import entry_words

if TYPE_CHECKING:
    from boutique.domain.shop.history import Deed
    from boutique.ui.shell.room import RoomContext


def deed_words(deed: Deed) -> str:
    """Return what a deed was, as the history says it: 'Talk written down · Radu Dănciulescu'."""
    words = entry_words(deed.first.action, deed.first.fact)
    return f"{words} · {deed.first.client_name}" if deed.first.client_name else words


class TakingBack(QObject):
    """Writes in the writing thread, then says which deed it was, with the way to the opposite."""

    def __init__(self, owner: QObject, context: RoomContext, shop: ShopServices) -> None:
        super().__init__(owner)
        self._context, self._shop = context, shop

    def take_back(self, entry: UUID, *, meant: bool = False) -> None:
        """Take back one entry of the history; asks first when many clients would go, unless it is `meant`."""

        begin = self._shop.change_later()

        def work() -> Deed:
            deed = self._shop.queries.deed(entry)
            if deed is None:  # what changed nothing is not in the history
                raise Refused(N_("There is nothing to undo."))
            self.write(begin, deed, meant=meant)
            return deed

        def failed(error: BoutiqueError) -> None:
            if not self.asked(error, lambda: self.take_back(entry, meant=True)):
                self._context.notices.trouble(error)

        self._context.tasks.run(self, work, self.told, failed, lane=Lane.WRITE)

    def asked(self, error: BoutiqueError, go_on: Callable[[], object]) -> bool:
        """Ask in passing whether so many clients are meant to go; returns whether that was the trouble."""
        if not isinstance(error, ManyGo):
            return False
        self._context.notices.say(explain(error), WayBack(go_on, _("Undo it")))
        return True

    def write(self, begin: Begin, deed: Deed, *, meant: bool = False) -> None:
        """Take a deed back in this thread. Refused in words that say which deed it was; ManyGo as it is."""
        try:
            undo_change(begin(), deed.entry_id, meant=meant)
        except ManyGo:
            raise
        except Refused as refused:
            raise Refused(N_("{deed}: {why}"), deed=deed_words(deed), why=explain(refused)) from refused

    def told(self, deed: Deed) -> None:
        """Show and say that a deed was taken back."""
        self._context.notices.taken_back(deed.entry_id)
        said = _("Undone: {deed}.").format(deed=deed_words(deed))
        again = WayBack(self.again, _("Redo"), again=True) if deed.can_be_redone else None
        self._context.notices.say(said, again)

    def again(self) -> None:
        """Do again what was taken back last."""

        begin = self._shop.change_later()

        def work() -> Deed | None:
            deed = self._shop.queries.last_taken_back()
            if deed is not None:
                self.write(begin, deed, meant=True)  # it was done once, and named a moment ago
            return deed

        self._context.tasks.run(self, work, self._told_again, lane=Lane.WRITE)

    def _told_again(self, deed: Deed | None) -> None:
        notices = self._context.notices
        if deed is None:
            notices.say(_("Nothing was undone just now."))
            return
        notices.taken_back(deed.entry_id)
        notices.say(_("Redone: {deed}.").format(deed=deed_words(deed)), self._take_back_last)

    def _take_back_last(self, *, meant: bool = False) -> None:
        """What was done again is the last deed now."""

        begin = self._shop.change_later()

        def work() -> Deed | None:
            deed = self._shop.queries.last_deed()
            if deed is not None:
                self.write(begin, deed, meant=meant)
            return deed

        def failed(error: BoutiqueError) -> None:
            if not self.asked(error, lambda: self._take_back_last(meant=True)):
                self._context.notices.trouble(error)

        self._context.tasks.run(self, work, self._told_last, failed, lane=Lane.WRITE)

    def _told_last(self, deed: Deed | None) -> None:
        if deed is not None:
            self.told(deed)
