"""Gather what stands on the papers of the bench: of one garment its measures, its stages and its code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from boutique.domain.cloth.views import ClothView
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.measuring.lengths import LengthUnit
from boutique.domain.measuring.sets import SETS, cut_like
from boutique.domain.measuring.silhouette import latest_silhouette
from boutique.domain.measuring.tape import current_set
from boutique.domain.measuring.views import SessionView
from boutique.domain.orders.item_measures import CUT_TO_MEASURE
from boutique.domain.orders.views import ItemView, OrderView
from boutique.domain.pages.client import ClientPage
from boutique.domain.pages.item_work import stages_key
from boutique.domain.pages.job_ticket import BenchMeasure, BenchStage, JobTicket
from boutique.domain.ports import Queries
from boutique.domain.workshop.codes import garment_code, stage_code
from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.stages import EVERY
from boutique.domain.workshop.usual_stages import usual
from boutique.domain.workshop.views import ItemStageView, StageView, WorkView
from boutique.services.measuring.export import fit_of
from boutique.wording import _
from boutique.wording.orders import item_name


class BenchBook:
    """What the papers of any garment rest on, read once."""

    def __init__(self, queries: Queries) -> None:
        self.settings = queries.settings()
        self.stages = queries.work_stages()
        self._cloths = {each.cloth_id: each for each in queries.cloths()}

    def cloth(self, item: ItemView) -> ClothView | None:
        """Return the cloth of a garment, if it is one of the shop's."""
        return self._cloths.get(item.cloth_id) if item.cloth_id is not None else None


class Theirs(NamedTuple):
    """What is known of a client that matters at the bench."""

    page: ClientPage
    sessions: Sequence[SessionView]
    fittings: Sequence[FittingView]


def theirs(queries: Queries, client_id: UUID) -> Theirs:
    """Read what is known of a client."""
    return Theirs(
        queries.client_page(client_id), queries.measure_sessions(client_id), queries.fittings_of(client_id)
    )


def compose_job_ticket(queries: Queries, no: int, line: int | None, on: date, language: str) -> JobTicket:
    """Return the ticket of a garment by its order and its line there; without a line of the only one open.

    Refused when there is no such garment, or several are open and none is named.
    """
    work, order = queries.work(no, line), queries.order(no)
    return ticket_of(BenchBook(queries), order, work, theirs(queries, work.client_id), on, language)


def ticket_of(
    book: BenchBook, order: OrderView, work: WorkView, known: Theirs, on: date, language: str
) -> JobTicket:
    """Return the ticket of a garment of an order."""
    item = order.items[work.line - 1]
    sessions = () if item.wearer else known.sessions
    cloth = book.cloth(item)
    fittings = [each for each in known.fittings if each.item_id == item.item_id]
    return JobTicket(
        shop=str(book.settings["shop.name"]),
        no=order.no,
        line=work.line,
        lines=len(order.items),
        client=order.client,
        wearer=item.wearer,
        garment=item.garment,
        name=item_name(item),
        kind=item.kind,
        cloth=item.cloth_name,
        cloth_code=cloth.code if cloth is not None else "",
        cloth_cm=item.cloth_cm,
        options=tuple((each.key, each.value) for each in item.options),
        note=item.bench_note or order.note,
        amendments=tuple(each for fitting in fittings for each in fitting.amendments if not each.is_solved),
        measures=bench_measures(item, sessions),
        frozen=bool(item.measures),
        silhouette=latest_silhouette(sessions),
        fit=(item.fit,) if item.fit else () if item.wearer else fit_of(known.page),
        stages=bench_stages(work, book.stages),
        placed_on=order.placed_on,
        promised_on=item.promised_on,
        bench_on=work.bench_on or _planned_end(work),
        fitting_at=min((each.at for each in fittings if each.is_planned and each.day >= on), default=None),
        code=garment_code(order.no, work.item_id),
        unit=LengthUnit(str(book.settings["measures.unit"])),
        printed_on=on,
        language=language,
    )


def compose_job_tickets(queries: Queries, no: int, on: date, language: str) -> tuple[JobTicket, ...]:
    """Return the tickets of all that is still to be handed over of an order; of one that is over, of all."""
    return tuple(compose_job_ticket(queries, no, line, on, language) for line in lines_of(queries.order(no)))


def lines_of(order: OrderView) -> list[int]:
    """Return the lines of an order, from 1, of which papers are wanted. Refused when there are none."""
    wanted = order.waiting or order.standing
    if not wanted:
        raise Refused(N_("Nothing of this order stands any more, so there is nothing to print."))
    return [at for at, item in enumerate(order.items, 1) if item in wanted]


def _planned_end(work: WorkView) -> date | None:
    return max((each.planned_to for each in work.stages if each.planned_to is not None), default=None)


def bench_measures(item: ItemView, sessions: Sequence[SessionView]) -> tuple[BenchMeasure, ...]:
    """Return the measures kept with a garment; of one without any that is cut to measure, the newest."""
    if item.measures:
        return tuple(
            BenchMeasure(each.part, each.code, each.body_mm, each.cut_mm, each.typed, each.taken_on)
            for each in item.measures
        )
    if item.kind not in CUT_TO_MEASURE or item.wearer:
        return ()
    taken = current_set(sessions)
    return tuple(
        BenchMeasure("", code, taken[code].mm, None, taken[code].typed, taken[code].taken_on)
        for code in SETS.get(cut_like(item.garment), ())
        if code in taken
    )


def bench_stages(work: WorkView, shops: Sequence[StageView]) -> tuple[BenchStage, ...]:
    """Return the stages a garment goes through, those written down or those it will begin with."""
    if work.stages:
        return tuple(_stage(work, each) for each in work.stages)
    key = stages_key(work.kind, work.garment)
    own = [each for each in shops if each.garment == key] or [each for each in shops if each.garment == EVERY]
    if own:
        return tuple(BenchStage(each.name, _code(work, each.stage_id.hex)) for each in own)
    return tuple(BenchStage(_(each.name), _code(work, fold(_(each.name)))) for each in usual(key))


def _stage(work: WorkView, stage: ItemStageView) -> BenchStage:
    done = local_day(stage.done_at) if stage.done_at is not None else None
    return BenchStage(stage.name, _code(work, stage.stage_id.hex), done, stage.by if done else "")


def _code(work: WorkView, stage: str) -> str:
    return stage_code(work.order_no, work.item_id, stage)
