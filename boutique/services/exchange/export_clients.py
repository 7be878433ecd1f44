"""Let clients out of the house in a file: who said no stays in, and the history keeps that it was done."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import NamedTuple
from uuid import UUID

from boutique.domain.exchange.exports import ExportOrder, ExportPurpose, ExportReport, PersonOut, Withheld
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.legible import legible
from boutique.domain.ports import ClientFiles, PeopleFile, Progress, Queries, UnitOfWork

PAGE = 100
"""So many people are read and written at once; between two pages others may read, or one may stop."""

_NOBODY = N_("Nobody may be exported for this purpose, so no file was written.")
_ACTIONS = {
    ExportPurpose.SALES: N_("Clients exported for offers and news: {written} exported, {left_out} left out"),
    ExportPurpose.SERVICE: N_(
        "Clients exported for their own orders: {written} exported, {left_out} left out"
    ),
    ExportPurpose.RECORDS: N_("Clients exported for our own records: {written}"),
}

Change = Callable[[], UnitOfWork]
Exporting = Generator["PagesDone", None, ExportReport]


class PagesDone(NamedTuple):
    """How far an export has come, in people."""

    done: int
    total: int


def forecast(queries: Queries, order: ExportOrder) -> ExportReport:
    """Return how many would go out, and how many would stay in and why."""
    whole, away = queries.count_out(order.only)
    refusers = queries.refusers(order.purpose, put_away=order.put_away)
    if order.only is not None:
        refusers = {who: refusers[who] for who in dict.fromkeys(order.only) if who in refusers}
    said = list(refusers.values())
    stay = 0 if order.put_away else away
    return ExportReport(
        written=whole - stay - len(said),
        refused=said.count(Withheld.PURPOSE),
        refused_everything=said.count(Withheld.EVERYTHING),
        put_away=stay,
    )


def export_clients(queries: Queries, files: ClientFiles, change: Change, order: ExportOrder) -> Exporting:
    """Write a file page by page; returns what was done. Closed early, it leaves nothing behind.

    Refused when nobody may go out, Unavailable when the file cannot be written.
    """
    files.check(order.out)
    expected = forecast(queries, order)
    if not expected.written:
        raise Refused(_NOBODY)
    refusers, written = queries.refusers(order.purpose, put_away=order.put_away), 0
    with files.begin(order.out, order.purpose) as sheet:
        for page in _pages(queries, order):
            written += _write(sheet, [person for person in page if person.client_id not in refusers])
            yield PagesDone(written, expected.written)
        sheet.finish()
        # Kept before the file is put in its place: a file that nobody knows of must not be.
        entry = _keep(change(), order, written, expected)
    return ExportReport(
        written=written,
        refused=expected.refused,
        refused_everything=expected.refused_everything,
        put_away=expected.put_away,
        entry=entry,
    )


def exported(work: Exporting, progress: Progress | None = None) -> ExportReport:
    """Go through all pages at once and return what was done."""
    while True:
        try:
            done, total = next(work)
        except StopIteration as end:
            report: ExportReport = end.value
            return report
        if progress is not None:
            progress(done, total)


def _pages(queries: Queries, order: ExportOrder) -> Iterator[Sequence[PersonOut]]:
    if order.only is not None:
        named = list(dict.fromkeys(order.only))
        for start in range(0, len(named), PAGE):
            yield queries.people_named(named[start : start + PAGE], put_away=order.put_away)
        return
    after = 0
    while page := queries.people_out(after, PAGE, put_away=order.put_away):
        yield page
        after = page[-1].no


def _write(sheet: PeopleFile, people: Sequence[PersonOut]) -> int:
    for person in people:
        sheet.add(person)
    return len(people)


def _keep(uow: UnitOfWork, order: ExportOrder, written: int, expected: ExportReport) -> UUID:
    with uow:
        uow.note(
            {
                "purpose": str(order.purpose),
                "written": written,
                "left_out": expected.left_out,
                "put_away": expected.put_away,
                "file": legible(order.out.name),
            }
        )
        alone = order.only[0] if order.only is not None and len(order.only) == 1 else None
        return uow.commit(_ACTIONS[order.purpose], alone)
