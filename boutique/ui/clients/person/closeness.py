"""The people and the days around somebody, in the few lines one wants while speaking to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from boutique.domain.clients.life import CompanyView
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.slot import group
from boutique.wording import _
from boutique.wording.clients.kin import family_words
from boutique.wording.clients.occasions import day_words, how_far
from boutique.wording.kernel.phrases import capital, listed


def family_and_days(company: CompanyView, today: date) -> Iterator[QWidget]:
    """Yield the nearest day to dress for, the family and who sent them; nothing while nothing is known."""
    lines = list(_lines(company, today))
    if lines:
        yield group(_("Family and days"), *(Prose(text) for text in lines), gap=0)


def _lines(company: CompanyView, today: date) -> Iterator[str]:
    for event in company.ahead(today)[:1]:
        on = event.on(today)
        said = day_words(event.occasion, event.words, on, today, yearly=event.yearly)
        yield _("{day}, {left}.").format(day=capital(said), left=how_far(on, today))
    if company.kin:
        yield f"{family_words(company.kin)}."
    if company.same_phone:
        names = listed([each.name for each in company.same_phone])
        yield _("The same phone as {names}.").format(names=names)
    if (by := company.referred_by) is not None:
        yield _("Recommended by {name}.").format(name=by.name)
