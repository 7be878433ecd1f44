"""What can be done to the garment that is chosen on the board; each says so with a way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from boutique.domain.kernel.actor import Actor
from boutique.domain.pages.board import BoardCard, BoardColumn, CardWait, Place
from boutique.domain.staff.views import StaffView
from boutique.domain.workshop.waits import WaitDraft
from boutique.services.orders.promised_days import move_promise
from boutique.services.promises import promise_call
from boutique.services.workshop.moving import hang_at, move_by, put_into_hands
from boutique.services.workshop.stages import StageDone, finish_stage
from boutique.services.workshop.waits import close_wait, open_wait
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit.strip import Strip
from boutique.ui.shell.changes import Changes, Work
from boutique.ui.shell.room import RoomContext
from boutique.ui.workshop.strips import DoneStrip, MovePromise, WaitStrip
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.workshop import cause_name
from boutique.wording.workshop.board import column_title
from boutique.wording.workshop.late import of_client, on_day

Asked = tuple[Sequence[StaffView], Actor, bool]
"""Who serves in the shop, who is at the counter, and whether minutes are asked for."""


class Room(Protocol):
    """The room in which it is done."""

    def chosen(self) -> BoardCard | None: ...
    def likely(self, card: BoardCard) -> date | None: ...


class BoardDeeds(QObject):
    """The deeds of the board, by their keys, and the strips in which something is asked."""

    asked = Signal(bool)
    left = Signal()  # the keyboard stood in what is closed

    def __init__(
        self, owner: QWidget, room: Room, context: RoomContext, shop: ShopServices, changes: Changes
    ):
        super().__init__(owner)
        self._room, self._context, self._shop, self._changes = room, context, shop, changes
        self.move, self.waits, self.done = MovePromise(shop.today), WaitStrip(), DoneStrip()
        self.strips: tuple[Strip, ...] = (self.move, self.waits, self.done)
        self._card: BoardCard | None = None
        self.move.saved.connect(self._move)
        self.done.saved.connect(self._done)
        self.waits.set_wanted.connect(self._wait)
        self.waits.end_wanted.connect(self._end_wait)
        for strip in self.strips:
            strip.left.connect(self.leave)
        self.actions = {name: self._action(owner, name, run) for name, run in self._runs()}

    def _runs(self) -> Sequence[tuple[str, Callable[[], object]]]:
        return (
            ("ring", self._ring),
            ("move", lambda: self.ask_day()),
            ("wait", partial(self._ask, self._ask_wait)),
            ("done", partial(self._ask, self._ask_done)),
        )

    def _action(self, owner: QWidget, name: str, run: Callable[[], object]) -> QAction:
        able = {"ring": self._somebody}.get(name, self._under_work)
        return self._context.actions.add(owner, DEEDS[f"workshop.{name}"].does(run, able))

    def _somebody(self) -> bool:
        return self._room.chosen() is not None and not self.is_asking()

    def _under_work(self) -> bool:
        card = self._room.chosen()
        return card is not None and card.ready_on is None and not self.is_asking()

    def is_asking(self) -> bool:
        """Whether a strip is open."""
        return any(not strip.isHidden() for strip in self.strips)

    def leave(self) -> None:
        """Close whatever is asked; a keyboard that stood in it goes back to the board."""
        here = QApplication.focusWidget()
        stood = here is not None and any(strip.isAncestorOf(here) for strip in self.strips)
        for strip in self.strips:
            strip.hide()
        self._card = None
        self.asked.emit(False)
        if stood:
            self.left.emit()
        self._context.actions.refresh()

    def _open(self) -> None:
        self.asked.emit(True)
        self._context.actions.refresh()

    def _make(self, work: Work, said: str, strip: MovePromise | WaitStrip | DoneStrip | None = None) -> None:
        write = self._changes.make(work, said).done(self._written)
        if strip is not None:
            write.failed(strip.refuse)

    def _written(self) -> None:
        if self.is_asking():
            self.leave()
        self._changes.refresh()

    def carry(self, card: BoardCard, steps: int) -> None:
        """Move a garment on or back by so many of its own stages."""
        now, item = self._shop.now(), card.item_id
        said = _("Moved on: {garment}.") if steps > 0 else _("Moved back: {garment}.")
        self._make(
            lambda uow: move_by(uow, item, steps, now=now), said.format(garment=capital(of_client(card)))
        )

    def hang(self, card: BoardCard, column: BoardColumn) -> None:
        """Move a garment to the stage of a column."""
        now, item = self._shop.now(), card.item_id
        stage = None if column.key == Place.READY else column.name
        said = _("{garment}: {column}.").format(
            garment=capital(of_client(card)), column=column_title(column, self._shop.today())
        )
        self._make(lambda uow: hang_at(uow, item, stage, now=now), said)

    def hand(self, card: BoardCard, column: BoardColumn) -> None:
        """Put a garment into the hands of whom a column is of."""
        if column.key == Place.READY:
            self.hang(card, column)
            return
        item, who = card.item_id, None if column.key == Place.NOBODY else UUID(column.key)
        said = _("{garment}: {column}.").format(
            garment=capital(of_client(card)), column=column_title(column, self._shop.today())
        )
        self._make(lambda uow: put_into_hands(uow, item, who), said)

    def ask_day(self, day: date | None = None) -> None:
        """Ask for the day to which the promise moves, or for the rest if the day is known."""
        self._ask(partial(self._ask_move, day))

    def _ask_move(self, day: date | None, card: BoardCard, asked: Asked) -> None:
        people, here, _minutes = asked
        who = next((each.name for each in people if each.staff_id == here.staff_id), "")
        self.move.begin(who, day, self._room.likely(card))

    def _move(self) -> None:
        card, draft = self._card, self.move.draft()
        if card is None or draft is None:
            return
        now = self._shop.now()
        self.move.wait(waiting=True)
        self._make(
            lambda uow: move_promise(
                uow, card.order_id, card.order_version, draft, item_ids=[card.item_id], now=now
            ),
            _("{garment} is now promised {day}.").format(
                garment=capital(of_client(card)), day=on_day(draft.to, self._shop.today())
            ),
            self.move,
        )

    def _ask(self, ask: Callable[[BoardCard, Asked], object]) -> None:
        """Read who is in the shop, then ask about the garment that is chosen."""
        card = self._room.chosen()
        if card is None or card.ready_on is not None:
            return

        def show(asked: Asked) -> None:
            here = self._room.chosen()
            if here is not None and here.item == card.item:
                self._card = here
                ask(here, asked)
                self._open()

        self._context.tasks.run(self, self._read, show, key="asking")

    def _read(self) -> Asked:
        queries = self._shop.queries
        return queries.staff(), self._shop.actor(), bool(queries.settings()["workshop.minutes"])

    def _ask_wait(self, card: BoardCard, asked: Asked) -> None:
        self.waits.begin(card.waits, asked[0], asked[1].staff_id)

    def _ask_done(self, card: BoardCard, asked: Asked) -> None:
        who = asked[1].staff_id if card.staff is None else UUID(card.staff)
        self.done.begin(card.stage, asked[0], who, asks_minutes=asked[2])

    def _done(self) -> None:
        card, answer = self._card, self.done.answer()
        if card is None or answer is None:
            return
        now = self._shop.now()
        said = StageDone(at=now, by=answer[0], minutes=answer[1])
        self.done.wait(waiting=True)
        self._make(
            lambda uow: finish_stage(uow, card.item_id, said, now=now),
            _("Done: {stage}, {garment}.").format(
                stage=card.stage or _("first stage"), garment=of_client(card)
            ),
            self.done,
        )

    def _wait(self, cause: str, owner: UUID | None) -> None:
        card, today = self._card, self._shop.today()
        if card is None:
            return
        draft = WaitDraft(
            item_id=card.item_id,
            cause=cause,
            from_on=today,
            owner_id=owner,
            words=self.waits.words.text(),
        )
        said = _("{garment} waits for {what}.").format(
            garment=capital(of_client(card)), what=cause_name(cause)
        )
        self._make(lambda uow: open_wait(uow, draft, today=today), said, self.waits)

    def _end_wait(self, wait: CardWait) -> None:
        card, today = self._card, self._shop.today()
        if card is None:
            return
        said = _("{garment} waits no longer for {what}.").format(
            garment=capital(of_client(card)), what=cause_name(wait.cause)
        )
        self._make(lambda uow: close_wait(uow, wait.wait_id, wait.version, on=today), said, self.waits)

    def _ring(self) -> None:
        """Go to the call of today, or promise one if none is due."""
        card, queries = self._room.chosen(), self._shop.queries
        if card is None:
            return
        today, stands = self._shop.today(), self._shop.forecasts.stands
        late = () if stands is None else stands.late

        def answer(listed: bool) -> None:
            if listed:
                self._context.go("today", card.client_id)
            else:
                self._promise_call(card)

        self._context.tasks.run(
            self,
            lambda: any(
                each.callee.client_id == card.client_id
                for each in queries.call_sheet(today, rescore=False, late=late)
            ),
            answer,
            key="ring",
        )

    def _promise_call(self, card: BoardCard) -> None:
        today, now, about = self._shop.today(), self._shop.now(), capital(of_client(card))
        self._make(
            lambda uow: promise_call(uow, card.client_id, about, on=today, now=now),
            _("{name} is to be rung today.").format(name=card.person),
        )
