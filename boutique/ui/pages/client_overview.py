"""The first side of a client's page: how things stand, at one look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from boutique.domain.clients.birthdays import next_birthday
from boutique.domain.pages.client import ClientPage
from boutique.ui import kit
from boutique.ui.calls.counted import Counted, CountedFigure
from boutique.ui.clients.person.knowing import Known, knowing
from boutique.ui.clients.person.past import events
from boutique.ui.clients.person.timeline import Timeline
from boutique.ui.clients.side import Side
from boutique.ui.kernel.declared import DEEDS
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kit import Prose
from boutique.ui.kit.slot import Slot, group
from boutique.ui.kit.twocolumns import TwoColumns
from boutique.ui.orders.sums import YearSums, by_year, currency_of
from boutique.ui.pages.open_things import open_things, worth
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style, space
from boutique.wording import _, day_month, when_due
from boutique.wording.calls.rhythm import rhythm_told, tells_a_figure

_LATEST = 3
_SOON = timedelta(weeks=6)


class Overview(Side):
    """Rhythm, what is open and the money on the left; likes, clothes and how to reach them on the right."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(context, shop, changes)
        self._left, self._right = Slot(gap=space.XL), Slot(gap=space.XL)
        self._rhythm, self._figure = Prose("", Style.SUBTITLE), self._who_was_counted()
        left, rhythm = QWidget(), QWidget()
        rhythm.setLayout(kit.column(self._rhythm, self._figure, gap=space.S))
        left.setLayout(kit.column(rhythm, self._left, gap=space.XL))
        margins = (space.CONTROL, space.XL, space.CONTROL, space.XL)
        columns = TwoColumns(left, self._right, margins)
        self.setLayout(kit.column(columns.scrolling(_("Overview"))))

    def _who_was_counted(self) -> CountedFigure:
        counted = Counted(self.context, self.shop)
        deed = DEEDS["clients.counted"].does(counted.toggle, counted.able)
        return CountedFigure(self.context.actions.add(self, deed), counted)

    def show_known(self, known: Known, today: date) -> None:
        page = known.page
        self._rhythm.setText(rhythm_told(page.rhythm, today))
        self._figure.show_of(page.client_id, today, told=tells_a_figure(page.rhythm))
        self._left.fill(*_standing(known, today))
        self._right.fill(*knowing(known, today), *_reaching(known.page, today))


def _standing(known: Known, today: date) -> Iterator[QWidget]:
    page = known.page
    if waiting := open_things(page, today):
        yield group(_("Still open"), Timeline(waiting, today), gap=space.S)
    currency = currency_of(page.orders)
    if sums := by_year(page.orders, currency):
        bars = YearSums(sums, currency)
        yield group(_("Spent"), Prose(worth(page)), bars, gap=space.S)
    if latest := events(page, today)[:_LATEST]:
        yield group(_("Recently"), Timeline(latest, today), gap=space.S)


def _reaching(page: ClientPage, today: date) -> Iterator[QWidget]:
    draft = page.draft
    birthday = ""
    if draft.birth_month and draft.birth_day:
        birthday = _("Birthday on {day}").format(day=day_month(draft.birth_month, draft.birth_day))
        birthday += f" ({draft.birth_year})" if draft.birth_year else ""
        kept = next_birthday(draft.birth_month, draft.birth_day, today)
        birthday += f", {when_due(kept, today)}" if kept - today <= _SOON else ""
    served = _("Served by {name}").format(name=page.served_by_name) if page.served_by_name else ""
    lines = [text for text in (draft.email, draft.city, birthday, served) if text]
    if lines:
        yield group(_("Good to know"), *(Prose(text) for text in lines), gap=0)
