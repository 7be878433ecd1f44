"""What an order is written with, read aside: cloths, choices, past promises, what was altered, the days."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from boutique.domain.cloth.views import ClothView
from boutique.domain.pages.forecast_view import QuoteAsked
from boutique.domain.promises.kept_record import KeptRecord, kept_record
from boutique.domain.promises.views import PromiseView
from boutique.domain.workshop.amendments import AlteredBefore
from boutique.ui.clients.person.knowing import Known
from boutique.ui.kernel.shop_services import ShopServices
from boutique.ui.kernel.tasks import Lane
from boutique.ui.orders.form import OrderForm
from boutique.ui.shell.room import RoomContext

if TYPE_CHECKING:  # it brings numpy, which the screen does without until somebody asks
    from boutique.domain.pages.quoted_day import GarmentQuote

Answers = Mapping[QuoteAsked, "GarmentQuote | None"]
_LEVELS: Final = range(5, 100, 5)


class FormFacts(QObject):
    """Asks in working threads, a newer question ending the older, and shows the answers in the form."""

    def __init__(
        self,
        owner: QObject,
        form: OrderForm,
        context: RoomContext,
        shop: ShopServices,
        known: Callable[[], Known | None],
    ) -> None:
        super().__init__(owner)
        self._form, self._context, self._shop, self._known = form, context, shop, known
        self._asked: tuple[QuoteAsked, ...] = ()
        self._who: UUID | None = None
        self._garment = ""
        form.changed.connect(self.ask)

    def begin(self, who: UUID) -> None:
        """Read what an order for somebody is written with."""
        self._who, self._garment, self._asked = who, "", ()
        tasks, queries, form = self._context.tasks, self._shop.queries, self._form
        tasks.run(self, queries.cloths, self._offer, key="cloths")
        tasks.run(self, queries.style_options, form.fields.offer_styles, key="styles")
        today = self._shop.today()
        tasks.run(self, partial(_records, queries.promises, today), form.promise.remember, key="records")
        known = self._known()
        form.promise.suggest(known.company.ahead(today) if known is not None else ())
        self.ask()

    def end(self) -> None:
        """Nothing is written any more, and nothing is asked."""
        self._who, self._asked = None, ()

    def _offer(self, cloths: Sequence[ClothView]) -> None:
        self._form.fields.offer(cloths)
        self._form.tell()

    def ask(self) -> None:
        """Ask again whatever another garment, kind, cloth or day makes another question."""
        if self._who is None:
            return
        self._tell_about(self._who)
        asked = tuple(self._form.asked())
        if asked == self._asked:
            return
        if [replace(each, by=None) for each in asked] != [replace(each, by=None) for each in self._asked]:
            self._form.promise.forget()
        self._asked = asked
        if not asked:
            self._form.show_quotes({})
            return
        work = partial(_quoted, self._shop.forecasts.quote, asked)
        self._context.tasks.run(self, work, self._show, lane=Lane.FORECAST, key="quote")

    def _show(self, answers: Answers) -> None:
        self._form.show_quotes(answers)
        nearest = self._form.promise.unasked()
        if nearest is None:
            return
        hardest = max(self._asked, key=lambda each: _last(answers.get(each)))
        wanted = replace(hardest, by=nearest)
        work, show = partial(self._shop.forecasts.quote, wanted), self._form.promise.hear_pushed
        self._context.tasks.run(self, work, show, lane=Lane.FORECAST, key="pushes")

    def _tell_about(self, who: UUID) -> None:
        known, garment = self._known(), self._form.garment
        self._form.about.show_measures(known.page if known is not None else None, garment)
        if garment.garment != self._garment:
            self._garment = garment.garment
            work = partial(self._shop.queries.altered_before, who, garment.garment)
            show = partial(self._tell_before, garment.garment)
            self._context.tasks.run(self, work, show, key="before")

    def _tell_before(self, garment: str, found: Sequence[AlteredBefore]) -> None:
        self._form.about.show_before(garment, found)


def _records(promises: Callable[[], Sequence[PromiseView]], today: date) -> Mapping[int, KeptRecord]:
    known = promises()
    found = {level: kept_record(known, level, today) for level in _LEVELS}
    return {level: record for level, record in found.items() if record is not None}


def _quoted(
    quote: Callable[[QuoteAsked], GarmentQuote | None], asked: Sequence[QuoteAsked]
) -> dict[QuoteAsked, GarmentQuote | None]:
    return {each: quote(each) for each in asked}


def _last(quote: GarmentQuote | None) -> date:
    return quote.days[-1].on if quote is not None else date.min
