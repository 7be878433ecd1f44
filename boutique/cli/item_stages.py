"""Commands of one garment's stages: shown, planned, begun, done, taken back, corrected."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, time
from typing import Final
from uuid import UUID

from boutique.cli.context import Desk
from boutique.cli.workshop import named_work, tell
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.kernel.text import fold
from boutique.domain.pages.item_work import stages_key
from boutique.domain.workshop.stages import EVERY
from boutique.domain.workshop.views import ItemStageView, WorkView
from boutique.services.workshop.stages import (
    StageCorrection,
    StageDone,
    correct_stage,
    finish_stage,
    plan_stages,
    start_stage,
    take_stage_back,
)

_NO_SUCH: Final = N_("No stage is called “{name}”. These are known: {names}.")


def stage(desk: Desk, options: Namespace) -> None:
    """Show the stages of a garment, or write down that one is begun, done, taken back or was otherwise."""
    work = named_work(desk, options.item)
    if options.deed in _DEEDS:
        _DEEDS[options.deed](desk, options, work)
    tell(desk, work)


def _plan(desk: Desk, _options: Namespace, work: WorkView) -> None:
    plan_stages(desk.change(), work.item_id)


def _start(desk: Desk, options: Namespace, work: WorkView) -> None:
    start_stage(desk.change(), work.item_id, _said(desk, options, work), now=desk.now)


def _finish(desk: Desk, options: Namespace, work: WorkView) -> None:
    said, ready = _said(desk, options, work), not options.not_ready
    finish_stage(desk.change(), work.item_id, said, makes_ready=ready, now=desk.now)


def _take_back(desk: Desk, options: Namespace, work: WorkView) -> None:
    take_stage_back(desk.change(), work.item_id, _named(desk, options, work))


def _said(desk: Desk, options: Namespace, work: WorkView) -> StageDone:
    return StageDone(
        at=_moment(options.at, desk.now) or desk.now,
        stage_id=_named(desk, options, work),
        by=staff_id(desk, options.by),
        minutes=options.minutes,
    )


def _named(desk: Desk, options: Namespace, work: WorkView) -> UUID | None:
    if options.stage is None:
        return None
    if work.stages:
        return _stage_of(work, options.stage).stage_id
    key = stages_key(work.kind, work.garment)
    shops = desk.queries.work_stages()
    own = [each for each in shops if each.garment == key] or [each for each in shops if each.garment == EVERY]
    found = [each.stage_id for each in own if fold(each.name) == fold(options.stage)]
    if len(found) != 1:
        raise Refused(_NO_SUCH, name=options.stage, names=", ".join(each.name for each in own) or "–")
    return found[0]


def _stage_of(work: WorkView, name: str) -> ItemStageView:
    at = int(name) if name.isdecimal() else 0
    if 0 < at <= len(work.stages):
        return work.stages[at - 1]
    found = [each for each in work.stages if fold(each.name) == fold(name)]
    if len(found) != 1:
        names = ", ".join(each.name for each in work.stages) or "–"
        raise Refused(_NO_SUCH, name=name, names=names)
    return found[0]


def staff_id(desk: Desk, name: str | None) -> UUID | None:
    return None if name is None else desk.staff_named(name)


def _moment(text: str | None, now: datetime) -> datetime | None:
    """A time alone is today's; a day alone is noon of it, and today it is now."""
    if text is None:
        return None
    day, _space, clock = text.strip().rpartition(" ") if ":" in text else (text.strip(), "", "")
    here = now.astimezone()
    try:
        on = date.fromisoformat(day) if day else here.date()
        when = time.fromisoformat(clock) if clock else time(12)
    except ValueError:
        raise Refused(
            N_("“{text}” is no moment; write it as 14:30, 2026-11-21 or “2026-11-21 14:30”."), text=text
        ) from None
    if not clock and on == here.date():
        return now
    return datetime.combine(on, when).astimezone()


def _correct(desk: Desk, options: Namespace, work: WorkView) -> None:
    if options.stage is None:
        raise Refused(N_("Say which stage is to be corrected, with --stage."))
    known = _stage_of(work, options.stage)
    told = StageCorrection(
        started_at=known.started_at,
        done_at=known.done_at,
        staff_id=known.staff_id,
        minutes=known.minutes,
        planned_from=options.first or known.planned_from,
        planned_to=options.last or known.planned_to,
    )
    if options.started is not None:
        told = replace(told, started_at=_moment(options.started, desk.now))
    if options.at is not None:
        told = replace(told, done_at=_moment(options.at, desk.now))
    if options.by is not None:
        told = replace(told, staff_id=staff_id(desk, options.by))
    if options.minutes is not None:
        told = replace(told, minutes=options.minutes)
    correct_stage(desk.change(), known.item_stage_id, known.version, told, now=desk.now)


_DEEDS: Final[Mapping[str, Callable[[Desk, Namespace, WorkView], None]]] = {
    "plan": _plan,
    "start": _start,
    "done": _finish,
    "undo": _take_back,
    "correct": _correct,
}
