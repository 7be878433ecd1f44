"""The present forecast of the workshop as screens have it: read at once, renewed aside, told when it is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from boutique.services.workshop.forecast_keeper import ForecastKeeper, QuoteAsked
from boutique.ui.kernel.tasks import Lane, Tasks

if TYPE_CHECKING:
    from boutique.domain.kernel.changed import Changed
    from boutique.domain.kernel.errors import BoutiqueError
    from boutique.domain.pages.forecast_view import ForecastView
    from boutique.domain.pages.mend_view import Mend
    from boutique.domain.pages.quoted_day import GarmentQuote


class Forecasts(QObject):
    """Lies at `ShopServices.forecasts`. A screen reads `stands`, and again whenever `renewed` is told.

    `stands` is a `ForecastView`, frozen, and says by `as_of` of when it is; None until the first is made. To
    ask what day can be promised, run `quote` in `Lane.FORECAST` with a key of one's own, as for any question:

        context.tasks.run(self, partial(shop.forecasts.quote, asked), show, key="quote", lane=Lane.FORECAST)

    It is made at the opening of the shop and after each change that concerns the workshop, in a thread of its
    own, never twice at once: a newer question ends the older. The causes of what will be late follow one by
    one, so that a quote waits for one of them at most. Between changes nothing is done.
    """

    renewed = Signal()

    def __init__(self, keeper: ForecastKeeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._tasks: Tasks | None = None
        self._told: ForecastView | None = None

    @property
    def stands(self) -> ForecastView | None:
        """The forecast that was made last."""
        return self._keeper.stands

    def quote(self, asked: QuoteAsked) -> GarmentQuote | None:
        """Quote a garment; for a working thread. None where none can be made."""
        return self._keeper.quote(asked)

    def mend(self, item_id: UUID) -> Mend | None:
        """Find what would have a garment ready sooner; for a working thread, in `Lane.FORECAST`."""
        return self._keeper.mend(item_id)

    def begin(self, tasks: Tasks) -> None:
        """Make the first forecast, and renew it from now on."""
        self._tasks = tasks
        self.look()

    def hear(self, changed: Changed) -> None:
        """Renew the forecast if the change concerns it."""
        if self._keeper.concerns(changed):
            self.look()

    def look(self) -> None:
        """Renew the forecast if it is of another day, or of an earlier state of the book."""
        if self._tasks is not None:
            self._tasks.run(
                self, self._keeper.renewed, self._on_made, self._on_failed, lane=Lane.FORECAST, key="forecast"
            )

    def _on_made(self, made: ForecastView | None) -> None:
        if made is None or self._tasks is None:
            return
        if made is not self._told:
            self._told = made
            self.renewed.emit()
        if not made.explained:
            further = self._keeper.explained_further
            self._tasks.run(self, further, self._on_made, self._on_failed, lane=Lane.FORECAST, key="forecast")

    @staticmethod
    def _on_failed(_trouble: BoutiqueError) -> None:
        """Whoever reads the book next is told what is wrong with it."""
