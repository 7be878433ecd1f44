"""Days to dress for and to remember: the nearest first, what is past dimmed; typed in one line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from boutique.domain.clients.birthdays import next_birthday
from boutique.domain.clients.life import EventView
from boutique.domain.clients.occasions import Occasion, check_event
from boutique.domain.kernel.errors import BoutiqueError, Refused
from boutique.domain.pages.client import ClientPage
from boutique.services.clients.days import note_day, strike_day
from boutique.ui import kit
from boutique.ui.clients.life.part import Part, line, strike
from boutique.ui.clients.person.knowing import Known
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.typed import DressDay, typed_dress_day
from boutique.ui.kit import Field, Prose
from boutique.ui.shell.changes import Changes
from boutique.ui.shell.room import RoomContext
from boutique.ui.theme import Style
from boutique.wording import _, day_month, explain
from boutique.wording.clients.occasions import day_words, how_far, occasion_name
from boutique.wording.kernel.phrases import capital

_LONGEST = 200
_LEAP = 2000


class Days(Part):
    """Birthday, weddings, anniversaries; one line typed says day, kind and words."""

    def __init__(self, context: RoomContext, shop: ShopServices, changes: Changes) -> None:
        super().__init__(_("Days to remember"), context, shop, changes)
        self._begun: dict[UUID, str] = context.begun_of("days")
        self.text = QLineEdit()
        self.text.setMaxLength(_LONGEST)
        self.text.setPlaceholderText(_("for example: 14 June, a wedding"))
        self.field = Field(_("Another day"), self.text)
        self.field.checked_by(self._read)
        self.understood = Prose("", Style.SMALL, "muted")
        self.kind = kit.Choice()
        for occasion in Occasion:
            self.kind.addItem(capital(occasion_name(occasion)), occasion.value)
        self.yearly = kit.Check(_("every year"))
        self.entry.fill(self.field, self.understood, self.kind, self.yearly)
        self.text.textChanged.connect(self._on_typed)
        self.text.returnPressed.connect(self._on_entered)
        self.yearly.toggled.connect(self._tell)
        self.kind.activated.connect(self._tell)
        self._on_typed("")

    def turn(self, before: UUID | None, now: UUID) -> None:
        super().turn(before, now)
        if before is not None and self.text.text():
            self._begun[before] = self.text.text()
        self.text.setText(self._begun.pop(now, ""))

    def forget(self, who: UUID) -> None:
        self._begun.pop(who, None)

    def show_known(self, known: Known, today: date) -> None:
        lines = sorted(_lines(known, today), key=lambda each: (each[0] < today, each[0]))
        self.list.fill(*(self._line(*each, today) for each in lines))

    def _line(self, on: date, text: str, event: EventView | None, today: date) -> QWidget:
        words = Prose(text, Style.BODY, "muted" if on < today else "ink")
        cross = []
        if event is not None:
            name = _("Delete “{value}”").format(value=text)
            cross.append(strike(name, lambda: self._strike(event.event_id, text)))
        return line(words, how_far(on, today), *cross)

    def _on_typed(self, text: str) -> None:
        self.field.accept()
        typed = self._typed(quietly=True)
        for part in (self.understood, self.kind, self.yearly):
            part.setVisible(typed is not None)
        if typed is not None:
            self.kind.setCurrentIndex(self.kind.findData(typed.occasion.value))
            self.yearly.setChecked(typed.yearly)
        self._tell()

    def _tell(self, _state: object = None) -> None:
        """Say back how the line is understood, before it is written."""
        typed = self._typed(quietly=True)
        if typed is not None:
            self.understood.setText(_told(self._chosen(typed), self.shop.today()))

    def _typed(self, *, quietly: bool = False) -> DressDay | None:
        try:
            return self._read()
        except Refused as refused:
            if not quietly:
                self.field.refuse(explain(refused))
            return None

    def _read(self) -> DressDay | None:
        today = self.shop.today()
        typed = typed_dress_day(self.text.text(), today)
        if typed is not None:
            check_event(typed.year, typed.month, typed.day, today)
        return typed

    def _chosen(self, typed: DressDay) -> DressDay:
        """The kind and whether it comes back can be said otherwise than the words tell."""
        kind, yearly = Occasion(str(self.kind.currentData())), self.yearly.isChecked()
        return typed._replace(occasion=kind, yearly=yearly)

    def _on_entered(self) -> None:
        typed, who = self._typed(), self.who
        if typed is None or who is None:
            return
        told, today = self._chosen(typed), self.shop.today()
        when = (told.year, told.month, told.day)
        self.write_typed(
            lambda uow: note_day(
                uow, who, told.occasion, when, words=told.words, yearly=told.yearly, today=today
            ),
            _("Noted: {value}.").format(value=_told(told, today)),
        ).done(self.text.clear).failed(self._refuse)

    def _refuse(self, error: BoutiqueError) -> None:
        self.field.refuse(explain(error))

    def _strike(self, event: UUID, text: str) -> None:
        self.write(lambda uow: strike_day(uow, event), _("Deleted: {value}.").format(value=text))


def _lines(known: Known, today: date) -> Iterator[tuple[date, str, EventView | None]]:
    if (birthday := _birthday(known.page, today)) is not None:
        yield *birthday, None
    for event in known.company.events:
        on = event.on(today)
        yield on, day_words(event.occasion, event.words, on, today, yearly=event.yearly), event


def _birthday(page: ClientPage, today: date) -> tuple[date, str] | None:
    draft = page.draft
    if not draft.birth_month or not draft.birth_day:
        return None
    on = next_birthday(draft.birth_month, draft.birth_day, today)
    text = _("{day}, birthday").format(day=day_month(draft.birth_month, draft.birth_day))
    return on, f"{text} ({draft.birth_year})" if draft.birth_year else text


def _told(typed: DressDay, today: date) -> str:
    """Of what comes back every year only day and month are said; a leap year has them all."""
    on = date(typed.year if typed.year and not typed.yearly else _LEAP, typed.month, typed.day)
    return day_words(typed.occasion, typed.words, on, today, yearly=typed.yearly)
