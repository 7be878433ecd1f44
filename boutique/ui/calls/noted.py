"""What the sheet of the day asks of the forecast, and what it says once a call is in the book."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from boutique.domain.calls.talks import CallOutcome
from boutique.ui.kernel.shop_services import ShopServices
from boutique.wording import _

if TYPE_CHECKING:  # it brings numpy
    from boutique.domain.pages.forecast_view import LateAhead


def foretold(shop: ShopServices) -> Sequence[LateAhead] | None:
    """Return what may miss its day as it is foreseen by now; None while only the last morning told."""
    stands = shop.forecasts.stands
    return stands.late if stands is not None else None


def written(outcome: str, *, stays: bool) -> str:
    """Return what is said once a call is in the book; a complaint may stay open behind it."""
    if stays and outcome == CallOutcome.SPOKE:
        return _("Noted: spoke with {name}. The complaint stays open: nothing was proposed.")
    sentences = {
        CallOutcome.SPOKE: _("Noted: spoke with {name}."),
        CallOutcome.NO_ANSWER: _("Noted: {name} did not answer."),
        CallOutcome.LATER: _("Noted: {name} is to be called later."),
        CallOutcome.NOT_FITTING: _("Noted: not this time for {name}."),
    }
    return sentences[CallOutcome(outcome)]
