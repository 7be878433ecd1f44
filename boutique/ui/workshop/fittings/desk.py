"""What is done about a fitting: confirmed, held, moved, planned, amended; each with its way back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError
from boutique.domain.ports import UnitOfWork
from boutique.domain.workshop.amendments import AmendmentDraft
from boutique.domain.workshop.fitting_views import AmendmentView, FittingSheet, FittingView
from boutique.domain.workshop.fittings import FittingKind, Outcome, PlanDraft
from boutique.services.orders.promised_days import move_promise
from boutique.services.workshop.amendments import amend, solve_amendment, strike_amendment
from boutique.services.workshop.calendar_file import save_calendar
from boutique.services.workshop.fitting_times import NotFree, set_free_days
from boutique.services.workshop.fittings import (
    call_off_fitting,
    confirm_fitting,
    move_fitting,
    plan_fitting,
    say_outcome,
)
from boutique.ui.kernel.asking_files import FileKind, asked_place
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.shell.write import Write
from boutique.ui.workshop.fittings.foot import FittingFoot
from boutique.ui.workshop.fittings.reading import Asked, read_asked
from boutique.wording import _
from boutique.wording.workshop.fittings import outcome_name, suggested_words

Work = Callable[[UnitOfWork], UUID]
_AFTER = {
    FittingKind.TOILE: FittingKind.BASTED,
    FittingKind.BASTED: FittingKind.FORWARD,
    FittingKind.FORWARD: FittingKind.FINAL,
}
"""Which fitting follows which."""


class FittingDesk(QObject):
    """Writes for the screen of fittings; `left` gives the keyboard back, `refused` tells of an amendment."""

    left = Signal()
    amended = Signal()
    refused = Signal(object)  # BoutiqueError

    def __init__(
        self, owner: QWidget, foot: FittingFoot, context: RoomContext, shop: ShopServices, changes: Changes
    ) -> None:
        super().__init__(owner)
        self._owner, self._foot, self._context, self._shop = owner, foot, context, shop
        self._changes = changes
        self._sheet: FittingSheet | None = None
        self._about: FittingView | None = None  # what a strip is about; None for a fitting that is new
        foot.time.saved.connect(self._save_time)
        foot.promise.saved.connect(self._save_promise)
        foot.free.saved.connect(self._save_free)
        for strip in foot.strips():
            strip.left.connect(self.leave)

    def show(self, sheet: FittingSheet | None) -> None:
        """Be about this fitting; a strip that was about another one is left."""
        before, self._sheet = self._sheet, sheet
        gone = before is not None and (sheet is None or before.fitting.fitting_id != sheet.fitting.fitting_id)
        if gone and self._about is not None:
            self._foot.rest()
            self._about = None

    def view(self) -> FittingView | None:
        """Return the fitting on show."""
        return self._sheet.fitting if self._sheet is not None else None

    def leave(self) -> None:
        """Close the strip that is open."""
        self._about = None
        self._foot.rest()
        self.left.emit()

    def _make(self, work: Work, said: str) -> Write:
        return self._changes.make(work, said)

    def confirm(self) -> None:
        """Write down that the client comes."""
        if (view := self.view()) is not None:
            now = self._shop.now()
            work = partial(_confirmed, view=view, now=now)
            self._make(work, _("Noted: {name} comes.").format(name=view.client))

    def call_off(self) -> None:
        """Write down that the fitting will not be."""
        if (view := self.view()) is not None:
            work: Work = lambda uow: call_off_fitting(uow, view.fitting_id, view.version)  # noqa: E731
            self._make(work, _("The fitting of {name} is called off.").format(name=view.client))

    def say(self, outcome: Outcome) -> None:
        """Write down what came of it; where another day is needed, ask for it at once."""
        view = self.view()
        if view is None:
            return
        now = self._shop.now()
        said = _("Noted of {name}: {outcome}.").format(name=view.client, outcome=outcome_name(outcome))
        work: Work = lambda uow: say_outcome(uow, view.fitting_id, view.version, outcome, now=now)  # noqa: E731
        made = self._make(work, said)
        made.failed(self.refused.emit)
        if outcome is Outcome.MISSED:
            made.done(_all(self._changes.refresh, partial(self._ask_time, view, moved=True)))
        elif outcome is Outcome.AGAIN:
            made.done(_all(self._changes.refresh, partial(self._ask_time, view, moved=False)))

    def amend(self, draft: AmendmentDraft) -> None:
        """Write down what is to be altered."""
        if (view := self.view()) is not None:
            today = self._shop.today()
            work: Work = lambda uow: amend(uow, view.fitting_id, draft, today=today)  # noqa: E731
            made = self._make(work, "")
            made.done(_all(self.amended.emit, self._changes.refresh))
            made.failed(self.refused.emit)

    def strike(self, amendment: AmendmentView) -> None:
        """Take an amendment off the list."""
        work: Work = lambda uow: strike_amendment(uow, amendment.amendment_id, amendment.version)  # noqa: E731
        self._make(work, _("Taken off the list."))

    def solve(self, amendment: AmendmentView) -> None:
        """Write down that an amendment of before is right now."""
        view, today = self.view(), self._shop.today()
        at = view.fitting_id if view is not None and view.day <= today else None
        work: Work = lambda uow: solve_amendment(  # noqa: E731
            uow, amendment.amendment_id, amendment.version, on=today, at_fitting=at
        )
        self._make(work, _("Noted: it is right now."))

    def move(self) -> None:
        """Ask for another hour."""
        if (view := self.view()) is not None:
            self._ask_time(view, moved=True)

    def plan(self, item: UUID | None = None, client: UUID | None = None) -> None:
        """Ask for a new fitting, of a garment or of somebody's garments if those are meant."""
        self._about = None
        read = partial(read_asked, self._shop.queries, None, self._shop.now(), self._shop.today())
        self._context.tasks.run(self, read, partial(self._begin_plan, item, client), key="asked")

    def _begin_plan(self, item: UUID | None, client: UUID | None, asked: Asked) -> None:
        work = [each for each in asked.work if client in (None, each.client_id)]
        if not work:
            self._context.notices.say(_("No garment is under work, so nothing is to be fitted."))
            return
        time = self._foot.time
        time.offer_staff(asked.staff)
        self._foot.open(time)
        time.begin(_("Plan it"), items=work, item=item, staff=self._shop.actor().staff_id)

    def _ask_time(self, view: FittingView, *, moved: bool) -> None:
        """Ask for the new hour of a fitting, or for the next fitting of its garment."""
        sheet, shop = self._sheet, self._shop
        read = partial(read_asked, shop.queries, sheet, shop.now(), shop.today())
        self._context.tasks.run(self, read, partial(self._begin_time, view, moved), key="asked")

    def _begin_time(self, view: FittingView, moved: bool, asked: Asked) -> None:  # from a task
        self._about = view if moved else None
        time = self._foot.time
        time.offer_staff(asked.staff)
        at = asked.suggested[0] if asked.suggested else None
        hint = suggested_words(asked.suggested)
        self._foot.open(time)
        if moved:
            time.begin(_("Move the fitting"), staff=view.staff_id, at=at, hint=hint)
            return
        mine = [each for each in asked.work if each.item_id == view.item_id]
        kind = _AFTER.get(FittingKind(view.kind), FittingKind.FINAL)
        time.begin(_("Plan it"), items=mine, staff=view.staff_id, kind=kind.value, at=at, hint=hint)

    def _save_time(self) -> None:
        time, about, now = self._foot.time, self._newest(self._about), self._shop.now()
        at = time.moment()
        if at is None:
            return
        staff, meant = time.staff.currentData(), time.meant
        if about is not None:
            work: Work = lambda uow: move_fitting(  # noqa: E731
                uow, about.fitting_id, about.version, at, with_whom=staff, now=now, meant=meant
            )
            said = _("The fitting of {name} is moved.").format(name=about.client)
        else:
            draft = PlanDraft(
                item_id=time.item.currentData(), at=at, kind=time.kind.currentData(), staff_id=staff
            )
            work = lambda uow: plan_fitting(uow, draft, now=now, meant=meant)  # noqa: E731
            said = _("The fitting is planned.")
        time.wait(waiting=True)
        self._make(work, said).done(lambda: self._on_planned(at)).failed(self._on_time_refused)

    def _newest(self, about: FittingView | None) -> FittingView | None:
        """What a strip is about, as it was read last: what came of it was written down meanwhile."""
        view = self.view()
        same = view is not None and about is not None and view.fitting_id == about.fitting_id
        return view if same else about

    def _on_time_refused(self, error: BoutiqueError) -> None:
        self._foot.time.meant = isinstance(error, NotFree)
        self._foot.time.refuse(error)

    planned = Signal(object)  # the moment for which something was planned

    def _on_planned(self, at: datetime) -> None:
        self.leave()
        self.planned.emit(at)

    def ask_promise(self) -> None:
        """Ask for the new day of the promise, the one on which the garment comes out proposed."""
        if (to := self._foot.ready_on) is not None:
            self._about = self.view()
            self._foot.open(self._foot.promise)
            self._foot.promise.begin(to, _("amendments at the fitting"))

    def _save_promise(self) -> None:
        view, draft = self.view(), self._foot.promise.draft()
        if view is None or draft is None or view.order_id is None or view.item_id is None:
            return
        order, item, version, now = view.order_id, view.item_id, view.order_version, self._shop.now()
        work: Work = lambda uow: move_promise(uow, order, version, draft, item_ids=[item], now=now)  # noqa: E731
        self._foot.promise.wait(waiting=True)
        made = self._make(work, _("The day promised to {name} is moved.").format(name=view.client))
        made.done(_all(self.leave, self._changes.refresh)).failed(self._foot.promise.refuse)

    def ask_free(self) -> None:
        """Ask on which days the client can come."""
        if self._sheet is not None:
            self._about = self._sheet.fitting
            self._foot.open(self._foot.free)
            self._foot.free.begin(self._sheet.free)

    def _save_free(self) -> None:
        if (view := self.view()) is not None:
            draft = self._foot.free.draft(view.client_id)
            made = self._make(lambda uow: set_free_days(uow, draft), _("Written down when they can come."))
            made.done(_all(self.leave, self._changes.refresh))

    def save_one(self) -> None:
        """Write the fitting on show as a calendar file, for the client."""
        if (view := self.view()) is not None:
            name = _("fitting")
            self._save_calendar([view], f"{name}-{view.at.astimezone():%Y-%m-%d}", names=False)

    def save_week(self, fittings: list[FittingView], name: str) -> None:
        """Write the fittings of some days as a calendar file, for the shop."""
        self._save_calendar(fittings, name, names=True)

    def _save_calendar(self, fittings: list[FittingView], name: str, *, names: bool) -> None:
        title, kinds = _("Save for the calendar"), _("Calendar (*.ics)")
        out = asked_place(self._owner, FileKind.CLIENTS, title, f"{name}.ics", kinds, (".ics",))
        if out is None:
            return
        queries, now = self._shop.queries, self._shop.now()
        work = partial(save_calendar, queries, fittings, out, now=now, names=names)
        self._context.tasks.run(self, work, self._on_calendar, self._context.notices.trouble)

    def _on_calendar(self, out: Path) -> None:
        self._context.notices.say(_("Saved: {file}").format(file=out.name))


def _all(*steps: Callable[[], object]) -> Callable[[], object]:
    """Return what does several things in turn."""
    return lambda: [step() for step in steps]


def _confirmed(uow: UnitOfWork, *, view: FittingView, now: datetime) -> UUID:
    return confirm_fitting(uow, view.fitting_id, view.version, now=now)
