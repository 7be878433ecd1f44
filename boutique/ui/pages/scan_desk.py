"""What becomes of a scanned code of ours: it opens its order, or marks its stage done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from boutique.domain.workshop.codes import CodeKind, is_like_code
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.floor import ShopFloor
from boutique.ui.shell.subjects import OrderWish
from boutique.wording import _, day_short

if TYPE_CHECKING:  # a window in which nothing is scanned does without
    from boutique.services.workshop.scans import Scanned


class ScanDesk(QObject):
    """Takes codes from wherever one stands; the same one twice is one deed."""

    def __init__(self, floor: ShopFloor, shop: ShopServices) -> None:
        super().__init__(floor)
        self._floor, self._shop = floor, shop
        self._changes = Changes(self, floor.context, shop, lambda: None)
        self._writing: set[str] = set()
        floor.scans = self.take

    def take(self, text: str) -> bool:
        """Look a code up and do what it says; returns whether it has the form of one."""
        if not is_like_code(text):
            return False
        from boutique.services.workshop.scans import find_scanned

        context, queries = self._floor.context, self._shop.queries
        trouble = context.notices.trouble
        context.tasks.run(self, partial(find_scanned, queries, text), self._found, trouble)
        return True

    def _found(self, scanned: Scanned) -> None:
        if scanned.kind is CodeKind.STAGE:
            self._finish(scanned)
        else:
            self._floor.go("clients", OrderWish(scanned.client_id, scanned.order_id))

    def _finish(self, scanned: Scanned) -> None:
        from boutique.services.workshop.scans import finish_scanned
        from boutique.wording.workshop import work_name

        notices, work = self._floor.context.notices, scanned.work
        if work is None or scanned.code in self._writing:
            return
        if scanned.done_on is not None:
            notices.say(_already(scanned, work_name(work)))
            return
        self._writing.add(scanned.code)
        now = self._shop.now()
        said = _("{stage}: done. {garment}").format(stage=scanned.stage, garment=work_name(work))
        made = self._changes.make(lambda uow: finish_scanned(uow, scanned, now=now), said)
        made.over(lambda _trouble: self._writing.discard(scanned.code))


def scanned_name(scanned: Scanned) -> str:
    """Return what a code is of, in words."""
    from boutique.wording.workshop import work_name

    if scanned.work is None:
        return _("Order no. {no}").format(no=scanned.no)
    name = work_name(scanned.work)
    if not scanned.stage:
        return name
    return _("Mark done, {stage}: {garment}").format(stage=scanned.stage, garment=name)


def _already(scanned: Scanned, name: str) -> str:
    assert scanned.done_on is not None
    when = day_short(scanned.done_on)
    who = f" ({scanned.by})" if scanned.by else ""
    told = _("{stage} was done already, on {day}{who}. Nothing was changed: {garment}")
    return told.format(stage=scanned.stage, day=when, who=who, garment=name)
