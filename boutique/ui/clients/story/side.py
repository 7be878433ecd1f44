"""The side with everything that happened, and the place to write down the next thing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.pages.story import StoryEvent, StoryKind
from boutique.domain.staff.views import StaffView
from boutique.services.care.complaints import close_complaint
from boutique.services.care.strike import can_be_struck, strike_entry
from boutique.ui import kit
from boutique.ui.clients.person.knowing import Known
from boutique.ui.clients.side import Side
from boutique.ui.clients.story.deeds import Who, deed_of, told
from boutique.ui.clients.story.entry import Entry, EntryKind, EntryStrip
from boutique.ui.clients.story.extras import Beside, OrderName, order_names
from boutique.ui.clients.story.lines import StoryLine, lines_of
from boutique.ui.clients.story.listing import StoryList
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import space
from boutique.wording import _, explain
from boutique.wording.pages import told as sentence

Read = tuple[UUID, list[StoryLine], list[OrderName], list[StaffView]]


class Story(Side):
    """One timeline of everything, the newest first, in the client's own words where they spoke."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self._begun: dict[UUID, Entry] = context.begun_of("story")
        self._put_aside: dict[UUID, Entry] = context.begun_of("story before an answer")
        self.story, self.strip = StoryList(), EntryStrip()
        self._answer = kit.Button(_("We answered…"), compact=True)
        self._settle = kit.Button(_("It is settled"), compact=True)
        self._strike = kit.Button(_("Delete"), kit.Kind.QUIET, compact=True)
        self._deeds = QWidget()
        margins = (space.CONTROL, space.S, space.CONTROL, space.S)
        deeds = kit.row(self._answer, self._settle, self._strike, margins=margins)
        deeds.addStretch(1)
        above = kit.column(kit.Hairline(), gap=0)
        above.addLayout(deeds)
        self._deeds.setLayout(above)
        whole = kit.column(gap=0)
        whole.addWidget(self.story, 1)
        whole.addWidget(self._deeds)
        whole.addWidget(self.strip)
        self.setLayout(whole)
        self.setFocusProxy(self.strip.words)
        self._connect()
        self._offer(None)
        for kind in (EntryKind.TALK, EntryKind.VISIT, EntryKind.FITTING, EntryKind.COMPLAINT):
            deed = DEEDS[f"story.{kind}"].does(partial(self.strip.open, kind), self.isVisible)
            context.actions.add(self, deed)

    def _connect(self) -> None:
        self.story.chosen.connect(self._offer)
        self.story.entered.connect(self._on_entered)
        self.story.struck.connect(self._on_strike)
        self.strip.saved.connect(self._write)
        self.strip.left.connect(self._leave_answer)
        self._answer.clicked.connect(lambda: self._with_current(self._on_answer))
        self._settle.clicked.connect(lambda: self._with_current(self._on_settle))
        self._strike.clicked.connect(lambda: self._with_current(self._on_strike))

    def turn(self, before: UUID | None, now: UUID) -> None:
        if before is not None and (entry := self.strip.begun()).said:
            self._begun[before] = entry
        elif before in self._put_aside:  # an answer of which nothing was said yet
            self._begun[before] = self._put_aside.pop(before)
        title = self.known.page.draft.title if self.known is not None else ""
        self.strip.begin(title, self.shop.today(), self._begun.pop(now, None))
        self.story.begin()

    def leads(self) -> bool:
        return True  # what is written here stands beside its own main button

    def show_known(self, known: Known, today: date) -> None:
        who, title, queries = known.page.client_id, known.page.draft.title, self.shop.queries

        def read() -> Read:
            lines = lines_of(queries.story(who), title, today)
            return who, lines, order_names(known.page.orders), queries.staff()

        self.context.tasks.run(self, read, self._show, key="story")

    def _show(self, read: Read) -> None:
        who, lines, orders, staff = read
        if self.known is not None and self.known.page.client_id == who:
            self.story.show_story(lines)
            self.strip.offer(orders, staff, self.shop.actor().staff_id)

    def _offer(self, event: StoryEvent | None) -> None:
        """Offer what can be done with the event chosen."""
        waits = event is not None and event.kind in (StoryKind.COMPLAINT, StoryKind.ANSWERED) and event.open
        answered = event is not None and (event.kind is StoryKind.ANSWERED or bool(event.detail))
        self._answer.setVisible(waits)
        self._settle.setVisible(waits and answered)
        self._strike.setVisible(event is not None and can_be_struck(event.kind))
        self._deeds.setVisible(any(not part.isHidden() for part in (self._answer, self._strike)))

    def _with_current(self, do: Callable[[StoryEvent], None]) -> None:
        if (event := self.story.current()) is not None:
            do(event)

    def _on_entered(self, event: StoryEvent) -> None:
        """Enter does the next thing there is to do."""
        if not self._settle.isHidden():
            self._on_settle(event)
        elif event.kind is StoryKind.FITTING:
            self.context.go("fittings", event.id)
        elif not self._answer.isHidden():
            self._on_answer(event)

    def _on_answer(self, event: StoryEvent) -> None:
        entry = self.strip.begun()
        if self.known is not None and entry.answering is None and entry.said:
            self._put_aside[self.known.page.client_id] = entry
        self.strip.answer(event.id)

    def _leave_answer(self) -> None:
        """Back from the answer to what was being written before it."""
        if self.known is not None and self.strip.answering is not None:
            page = self.known.page
            before = self._put_aside.pop(page.client_id, None)
            self.strip.begin(page.draft.title, self.shop.today(), before)
        self.story.rows.setFocus()

    def _on_settle(self, event: StoryEvent) -> None:
        today = self.shop.today()
        self.changes.make(
            lambda uow: close_complaint(uow, event.id, today=today),
            _("Noted: the complaint is settled."),
        )

    def _on_strike(self, event: StoryEvent) -> None:
        if not can_be_struck(event.kind):
            return
        self.changes.make(
            lambda uow: strike_entry(uow, event.kind, event.id),
            _("Deleted: {what}").format(what=sentence(event, self.shop.today())),
        )

    def _write(self) -> None:
        if self.known is None:
            return
        page = self.known.page
        who = Who(
            client_id=page.client_id,
            name=page.name,
            now=self.shop.now(),
            phones=self.shop.phones,
        )
        try:
            deed = deed_of(self.strip, who)
        except Beside as refused:
            refused.field.refuse(explain(refused))
            refused.field.editor.setFocus()
            return
        except Refused as refused:
            self.strip.refuse(explain(refused))
            return
        self.strip.wait(waiting=True)
        self.changes.make(deed, told(self.strip.entry(), page.name)).done(
            lambda: self._on_written(page.client_id)
        ).failed(partial(self._on_failed, page.client_id))

    def _on_written(self, who: UUID) -> None:
        """What one had turned away from does not come back as if it were still to be written."""
        before = self._put_aside.pop(who, None)
        if self.known is not None and self.known.page.client_id == who:
            self.strip.begin(self.known.page.draft.title, self.shop.today(), before)
        elif before is not None:
            self._begun[who] = before
        else:
            self._begun.pop(who, None)
        self.changes.refresh()

    def _on_failed(self, who: UUID, error: BoutiqueError) -> None:
        if self.known is not None and self.known.page.client_id == who:
            self.strip.refuse(explain(error))
        else:
            self.context.notices.trouble(error)
