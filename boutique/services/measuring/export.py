"""What of measures goes out of the house: the sheet for the workshop, the file for a pattern program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from boutique.domain.clients.model import Title
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.measuring.ease import EaseLine, ease_lines, parts_of, sheet_lines
from boutique.domain.measuring.files import FileMeasure, MeasureFile
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.sets import TapeSet, codes_of, every_set, set_for
from boutique.domain.measuring.sheet import MeasureSheet
from boutique.domain.measuring.silhouette import latest_silhouette
from boutique.domain.measuring.tape import Latest, current_set
from boutique.domain.measuring.views import SessionView
from boutique.domain.measuring.wearers import NOT_SAID, latest_wearer
from boutique.domain.pages.client import ClientPage
from boutique.domain.ports import Queries

_WEARERS = {Title.MR: "m", Title.MRS: "f"}
_NOTHING = N_("Nobody has measured this client yet. Take the measures first.")


def wearer_of(page: ClientPage, sessions: Iterable[SessionView] = ()) -> str:
    """Return 'm' or 'f' by how the shop speaks of a client, else as it was answered; '' when nobody said."""
    titled = _WEARERS.get(Title(page.draft.title), "") if page.draft.title in tuple(Title) else ""
    return titled or latest_wearer(sessions).strip(NOT_SAID)


def is_asked(page: ClientPage, sessions: Iterable[SessionView]) -> bool:
    """Return whether one has to ask whose figure is to be drawn; asked once, also when nobody would say."""
    return not wearer_of(page) and not latest_wearer(sessions)


def set_of(page: ClientPage) -> str:
    """Return the set of measures that the client's newest order wants."""
    return set_for(item.garment for order in page.orders for item in order.items)


def fit_of(page: ClientPage) -> tuple[str, ...]:
    """Return how they like a garment to sit, in their words."""
    return tuple(each.value for each in page.preferences if each.facet == "fit" and each.likes)


def compose_measure_sheet(
    queries: Queries, client_id: UUID, garment: str, unit: LengthUnit, on: date, language: str
) -> MeasureSheet:
    """Return the sheet of a client for a set of measures. Refused when nothing was measured yet."""
    chosen = set_at(queries, garment)
    page, sessions = queries.client_page(client_id), queries.measure_sessions(client_id)
    taken = current_set(sessions)
    if not taken:
        raise Refused(_NOTHING)
    last = next(each for each in sessions if each.taken)
    return MeasureSheet(
        shop=str(queries.settings()["shop.name"]),
        client=page.name,
        client_no=page.no,
        garment=garment,
        rows=tuple((code, taken.get(code)) for code in codes_of(chosen, taken)),
        wearer=wearer_of(page, sessions),
        silhouette=latest_silhouette(sessions),
        fit=fit_of(page),
        taken_on=last.taken_on,
        by=last.by,
        over=_over(sessions),
        unit=unit,
        printed_on=on,
        language=language,
        own_name=chosen.name,
        ease=_ease(queries, client_id, garment, taken),
    )


def set_at(queries: Queries, key: str) -> TapeSet:
    """Return a set by its key. Refused when the shop has struck it out."""
    found = every_set(queries.measure_sets()).get(key)
    if found is None:
        raise Refused(N_("This set of measures is no longer in the book. Choose another one."))
    return found


def _ease(queries: Queries, client_id: UUID, garment: str, body: Mapping[str, Latest]) -> dict[str, EaseLine]:
    """What the garments of a set are cut with, once anybody has set it for this client."""
    eases, worn = queries.eases(client_id), queries.garment_sessions(client_id)
    lines = {part: ease_lines(part, body, eases, worn) for part in parts_of(garment)}
    is_set = any(line.own is not None for part in lines.values() for line in part)
    return sheet_lines(lines) if is_set else {}


def _over(sessions: tuple[SessionView, ...]) -> str:
    return next((each.over for each in sessions if each.over), "")


def compose_measure_file(queries: Queries, client_id: UUID, unit: LengthUnit) -> MeasureFile:
    """Return the client's current set for a pattern program. Refused when nothing was measured yet."""
    page = queries.client_page(client_id)
    sessions = queries.measure_sessions(client_id)
    taken = current_set(sessions)
    if not taken:
        raise Refused(_NOTHING)
    draft = page.draft
    return MeasureFile(
        given_name=draft.given_name,
        family_name=draft.family_name,
        email=draft.email,
        birth=_birth(draft.birth_year, draft.birth_month, draft.birth_day),
        wearer=wearer_of(page, sessions),
        unit=unit,
        measures=tuple(FileMeasure(code, latest.mm, latest.typed) for code, latest in taken.items()),
    )


def _birth(year: int | None, month: int | None, day: int | None) -> date | None:
    return date(year, month, day) if year and month and day else None
