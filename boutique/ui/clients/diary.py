"""The side with everything that happened, and the place to write down a talk."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from boutique.domain.errors import BoutiqueError
from boutique.domain.talks import CallOutcome
from boutique.services.record_call import CallReport, record_call
from boutique.ui import kit
from boutique.ui.changes import Changes
from boutique.ui.clients.side import Side
from boutique.ui.door import ShopDoor
from boutique.ui.kit import Prose
from boutique.ui.kit.slot import Slot
from boutique.ui.person.knowing import Known
from boutique.ui.person.past import events
from boutique.ui.person.timeline import Timeline
from boutique.ui.person.words_strip import WordsStrip
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import space
from boutique.wording import _, n_

_SHOWN = 40


class Diary(Side):
    """Talks, swatches and deliveries, the newest first."""

    def __init__(self, context: RoomContext, shop: ShopDoor, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self._shown = _SHOWN
        self._begun: dict[UUID, str] = {}
        self._page = Slot(gap=space.L)
        body = QWidget()
        whole = kit.column(self._page, margins=(space.CONTROL, space.XL, space.CONTROL, space.XL))
        whole.addStretch(1)
        body.setLayout(whole)
        self.strip = WordsStrip(_("What they said, in their words"), with_mood=True)
        self.strip.leave_button.hide()
        self.strip.saved.connect(self._write)
        self.setLayout(kit.column(kit.Scroll(body), self.strip, gap=0))
        self.strip.show()
        self.setFocusProxy(self.strip.words)

    def turn(self, before: UUID | None, now: UUID) -> None:
        if before is not None:
            self._begun[before] = self.strip.words.text()
        self._shown = _SHOWN
        title = self.known.page.draft.title if self.known is not None else ""
        self.strip.renew(self._begun.pop(now, ""), title)

    def show_known(self, known: Known, today: date) -> None:
        found = events(known.page)
        if not found:
            self._page.fill(Prose(_("Nothing has happened yet."), tone="muted"))
            return
        parts: list[QWidget] = [Timeline(found[: self._shown], today)]
        if (more := len(found) - self._shown) > 0:
            button = kit.Button(n_("Show {n} earlier one", "Show {n} earlier ones", more), compact=True)
            button.clicked.connect(self._show_all)
            parts.append(button)
        self._page.fill(*parts)

    def _show_all(self) -> None:
        if self.known is not None:
            self._shown = len(events(self.known.page))
            self.show_known(self.known, self.shop.today())

    def _write(self) -> None:
        if self.known is None or not self.strip.words.text().strip():
            return
        page, now, staff = self.known.page, self.shop.now(), self.shop.staff_id()
        report = CallReport(
            client_id=page.client_id,
            outcome=CallOutcome.SPOKE,
            words=self.strip.words.text(),
            glad=self.strip.glad(),
        )
        self.strip.wait(waiting=True)
        self.changes.make(
            lambda uow: record_call(uow, report, now=now, staff_id=staff),
            _("Written down: spoke with {name}.").format(name=page.name),
            then=lambda: self._on_written(report),
            failed=self._on_failed,
            undone=self.changes.refresh,
        )

    def _on_written(self, report: CallReport) -> None:
        self.strip.wait(waiting=False)
        if self.known is not None and self.known.page.client_id == report.client_id:
            self.strip.renew("", self.known.page.draft.title)
        self.changes.refresh()

    def _on_failed(self, error: BoutiqueError) -> None:
        self.strip.wait(waiting=False)
        self.context.notices.trouble(error)
