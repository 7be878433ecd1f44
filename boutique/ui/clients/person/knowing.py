"""What one should know of a person while speaking to them, group by group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from uuid import UUID

from PySide6.QtWidgets import QWidget

from boutique.domain.clients.life import NOBODY, CompanyView
from boutique.domain.cloth.views import SwatchView
from boutique.domain.measuring.model import FRESH_DAYS
from boutique.domain.pages.client import ClientPage
from boutique.domain.ports import Queries
from boutique.ui.clients.person.belongings import owned
from boutique.ui.clients.person.closeness import family_and_days
from boutique.ui.clients.person.dots import Shades
from boutique.ui.clients.person.swatches import Swatches
from boutique.ui.clients.person.tastes import shades, tastes
from boutique.ui.kit.chip import Chip
from boutique.ui.kit.flow import FlowLayout
from boutique.ui.kit.line import Tone
from boutique.ui.kit.prose import Prose
from boutique.ui.kit.slot import group
from boutique.ui.theme import space
from boutique.wording import _, day

_SHOWN_OWNED = 5
_SHOWN_CLOTHS = 4


@dataclass(frozen=True, slots=True)
class Known:
    """A client's page with the cloths they wait for."""

    page: ClientPage
    waited: tuple[SwatchView, ...] = ()
    company: CompanyView = NOBODY

    @property
    def cloths(self) -> tuple[SwatchView, ...]:
        """Cloths waited for, then those owned, each once."""
        return tuple({each.cloth_id: each for each in (*self.waited, *self.page.swatches)}.values())


def known_of(queries: Queries, client_id: UUID) -> Known:
    """Read everything about one client; meant for the reading thread."""
    page = queries.client_page(client_id)
    waiting = {wait.cloth_id for wait in page.waits if wait.told_on is None}
    waited = [cloth.swatch for cloth in queries.cloths() if cloth.cloth_id in waiting] if waiting else []
    known = Known(page, tuple(waited), queries.company(client_id))
    if known.cloths:
        import_module("boutique.ui.kit.cuttings")  # loaded here, so that painting need not wait for it
    return known


def knowing(known: Known, today: date) -> Iterator[QWidget]:
    """Yield what we know, what they have, and how old their measures are."""
    page = known.page
    parts: list[QWidget] = [Prose(likes)] if (likes := tastes(page.preferences)) else []
    if coloured := shades(page.preferences):
        parts.append(Shades(coloured))
    if page.draft.note:
        parts.append(Prose(page.draft.note))
    if known.cloths:
        parts.append(Swatches(known.cloths[:_SHOWN_CLOTHS]))
    nothing = _("Nothing yet: ask, and write it down.")
    yield group(_("What we know"), *(parts or [Prose(nothing, tone="muted")]), gap=space.S)
    yield from family_and_days(known.company, today)
    if things := owned(page.orders):
        yield group(_("Already owns"), *_some(things), gap=0)
    yield group(_("Measures"), _measures(page, today))


def _some(lines: Sequence[str]) -> Iterator[Prose]:
    for line in lines[:_SHOWN_OWNED]:
        yield Prose(line)
    if (more := len(lines) - _SHOWN_OWNED) > 0:
        yield Prose(_("and {n} more").format(n=more), tone="muted")


def _measures(page: ClientPage, today: date) -> QWidget:
    if not page.measures:
        return Prose(_("Not taken yet."), tone="muted")
    made = QWidget()
    flow = FlowLayout(made)
    flow.addWidget(Prose(taken_words(page)))
    flow.addWidget(freshness(max(measure.taken_on for measure in page.measures), today))
    return made


def taken_words(page: ClientPage) -> str:
    """Return 'Luate pe 14 mai 2026, Ana'; empty when nobody has measured them."""
    if not page.measures:
        return ""
    latest = max(page.measures, key=lambda measure: measure.taken_on)
    by = f", {latest.by.split()[0]}" if latest.by else ""
    return _("Taken on {day}").format(day=day(latest.taken_on)) + by


def freshness(taken_on: date, today: date) -> Chip:
    """Return whether measures may still be cut to."""
    if (today - taken_on).days <= FRESH_DAYS:
        return Chip(_("fresh"), Tone.GREEN)
    return Chip(_("old, take them again"), Tone.AMBER)


def measured_on(page: ClientPage) -> date | None:
    """Return when measures were last taken."""
    return max((measure.taken_on for measure in page.measures), default=None)
