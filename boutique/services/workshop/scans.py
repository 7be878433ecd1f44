"""What a scanned code names: an order, a garment of it, or a stage that is done by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.orders.views import OrderView
from boutique.domain.pages.item_work import stages_key
from boutique.domain.ports import Queries, UnitOfWork
from boutique.domain.workshop.codes import CodeKind, ScanCode, mark_of, read_code
from boutique.domain.workshop.stages import EVERY
from boutique.domain.workshop.usual_stages import usual
from boutique.domain.workshop.views import WorkView
from boutique.services.workshop.stages import StageDone, finish_stage
from boutique.wording import _


@dataclass(frozen=True, kw_only=True)
class Scanned:
    """What was found: `work` is the garment, None for a whole order.

    `stage` is the name of the stage a code marks done, `stage_id` its id where it has one already, `done_on`
    and `by` tell of one that is done.
    """

    code: str
    kind: CodeKind
    order_id: UUID
    client_id: UUID
    no: int
    work: WorkView | None = None
    stage: str = ""
    stage_id: UUID | None = None
    done_on: date | None = None
    by: str = ""


def find_scanned(queries: Queries, text: str) -> Scanned:
    """Return what a code names. Refused when it was read wrong, or is of nothing in this book."""
    said = read_code(text)
    order = _order(queries, said, text)
    code = "".join(text.upper().split())
    for found in _named(queries, order, said, code):
        return found
    raise _unknown(text)


def _unknown(text: str) -> Refused:
    return Refused(
        N_("The code “{code}” is of nothing in this book. Print its paper again, or look it up by name."),
        code=text.strip(),
    )


def _order(queries: Queries, said: ScanCode, text: str) -> OrderView:
    try:
        return queries.order(said.no)
    except Refused as error:
        raise _unknown(text) from error


def _named(queries: Queries, order: OrderView, said: ScanCode, code: str) -> Iterator[Scanned]:
    assert order.client_id is not None
    bare = Scanned(code=code, kind=said.kind, order_id=order.order_id, client_id=order.client_id, no=order.no)
    if said.kind is CodeKind.ORDER:
        if said.mark == mark_of(order.order_id.hex):
            yield bare
        return
    for line in range(1, len(order.items) + 1):
        work = queries.work(order.no, line)
        if said.kind is CodeKind.STAGE:
            yield from _stages(queries, work, said, bare)
        elif said.mark == mark_of(work.item_id.hex):
            yield _with(bare, work)


def _with(bare: Scanned, work: WorkView, **stage: object) -> Scanned:
    told = {"code": bare.code, "kind": bare.kind, "order_id": bare.order_id, "no": bare.no, **stage}
    return Scanned(client_id=work.client_id, work=work, **told)  # type: ignore[arg-type]


def _stages(queries: Queries, work: WorkView, said: ScanCode, bare: Scanned) -> Iterator[Scanned]:
    """A stage bears the mark of its id; one that was printed before it had any, the mark of its name."""

    def is_it(stage: str) -> bool:
        return said.mark == mark_of(work.item_id.hex, stage)

    for each in work.stages:
        if is_it(each.stage_id.hex) or is_it(fold(each.name)):
            done = local_day(each.done_at) if each.done_at is not None else None
            yield _with(bare, work, stage=each.name, stage_id=each.stage_id, done_on=done, by=each.by)
    if work.stages:
        return
    key, shops = stages_key(work.kind, work.garment), queries.work_stages()
    own = [each for each in shops if each.garment == key] or [each for each in shops if each.garment == EVERY]
    for own_stage in own:
        if is_it(own_stage.stage_id.hex):
            yield _with(bare, work, stage=own_stage.name, stage_id=own_stage.stage_id)
    if not own:
        names = (_(each.name) for each in usual(key))
        yield from (_with(bare, work, stage=name) for name in names if is_it(fold(name)))


def finish_scanned(uow: UnitOfWork, scanned: Scanned, *, now: datetime) -> UUID:
    """Mark the stage of a code done by whoever serves; returns the entry to undo.

    Refused when it is done already, or the garment is not under work.
    """
    assert scanned.work is not None
    done = StageDone(at=now, stage_id=scanned.stage_id, name=scanned.stage)
    return finish_stage(uow, scanned.work.item_id, done, now=now)
