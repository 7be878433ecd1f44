"""Commands of fittings: the week, and one garment's fitting planned, confirmed, moved, held, amended."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from boutique.cli.context import Desk, plain
from boutique.cli.workshop import named_work
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.workshop.fitting_views import FittingView
from boutique.domain.workshop.fittings import USUAL_MINUTES, FittingKind, Outcome, PlanDraft
from boutique.domain.workshop.open_hours import minute_of
from boutique.domain.workshop.places import parts_of
from boutique.services.workshop.amendments import amend, solve_amendment
from boutique.services.workshop.calendar_file import save_calendar
from boutique.services.workshop.fitting_times import set_fitting_hours
from boutique.services.workshop.fittings import (
    call_off_fitting,
    confirm_fitting,
    move_fitting,
    plan_fitting,
    say_outcome,
)
from boutique.wording import _
from boutique.wording.kernel.phrases import capital
from boutique.wording.workshop.fittings import (
    amendment_line,
    days_summed,
    fitting_line,
    heading,
    hour,
    outcome_name,
)
from boutique.wording.workshop.places import read_typed

_NONE = N_("No fitting of this garment was written down. Plan one: boutique fittings {item} plan --at WHEN.")
_WHEN = N_("“{text}” is no day with an hour. Write it as “2026-12-02 10:30”.")
_AT = N_("Say when, with --at “2026-12-02 10:30”.")


def fittings(desk: Desk, options: Namespace) -> None:
    """Print the fittings of two weeks, or do something about a garment's fitting and print it."""
    if options.hours is not None:
        _set_hours(desk, options.hours)
    if options.item is None:
        _week(desk, options)
        return
    item = named_work(desk, options.item).item_id
    if options.deed == "plan":
        _plan(desk, options, item)
    elif options.deed != "show":
        _DEEDS[options.deed](desk, options, _of(desk, options.item, item))
    known = _of(desk, options.item, item)
    if options.ics is not None:
        save_calendar(desk.queries, [known], options.ics, now=desk.now, names=False)
    desk.answer(_json(known), lambda: _print_one(known, desk.today))


def _week(desk: Desk, options: Namespace) -> None:
    first = options.first or desk.today - timedelta(days=desk.today.weekday())
    found = _asked(desk, options, first)
    if options.ics is not None:
        save_calendar(desk.queries, found, options.ics, now=desk.now, names=True)
    desk.answer({"fittings": [_json(each) for each in found]}, lambda: _print(found, desk.today))


def _asked(desk: Desk, options: Namespace, first: date) -> Sequence[FittingView]:
    if options.missed:
        return desk.queries.missed_fittings()
    if options.unconfirmed:
        return desk.queries.fittings_to_confirm(options.first or desk.today + timedelta(days=1))
    return desk.queries.fittings(first, first + timedelta(days=options.days - 1))


def _of(desk: Desk, text: str, item: UUID) -> FittingView:
    """The garment's fitting that is to come, else the latest one. Refused when there is none."""
    whose = named_work(desk, text).client_id
    known = [each for each in desk.queries.fittings_of(whose) if each.item_id == item]
    if not known:
        raise Refused(_NONE, item=text)
    shown = [each for each in known if each.outcome not in (Outcome.MOVED, Outcome.CALLED_OFF)]
    return next((each for each in known if each.is_planned), (shown or known)[-1])


def _plan(desk: Desk, options: Namespace, item: UUID) -> None:
    draft = PlanDraft(
        item_id=item,
        at=_moment(options.at),
        kind=options.kind or FittingKind.BASTED,
        staff_id=_with(desk, options),
        minutes=options.minutes or USUAL_MINUTES,
    )
    plan_fitting(desk.change(), draft, now=desk.now, meant=options.meant)


def _with(desk: Desk, options: Namespace) -> UUID | None:
    return None if options.by is None else desk.staff_named(options.by)


def _confirm(desk: Desk, _options: Namespace, known: FittingView) -> None:
    confirm_fitting(desk.change(), known.fitting_id, known.version, now=desk.now)


def _move(desk: Desk, options: Namespace, known: FittingView) -> None:
    at, staff = _moment(options.at), _with(desk, options)
    move_fitting(
        desk.change(), known.fitting_id, known.version, at, with_whom=staff, now=desk.now, meant=options.meant
    )


def _call_off(desk: Desk, _options: Namespace, known: FittingView) -> None:
    call_off_fitting(desk.change(), known.fitting_id, known.version)


def _outcome(desk: Desk, options: Namespace, known: FittingView) -> None:
    said = options.outcome or ""
    say_outcome(desk.change(), known.fitting_id, known.version, said, words=options.words, now=desk.now)


def _amend(desk: Desk, options: Namespace, known: FittingView) -> None:
    draft = read_typed(options.words, parts_of(known.garment))
    amend(desk.change(), known.fitting_id, draft, today=desk.today)


def _solve(desk: Desk, options: Namespace, known: FittingView) -> None:
    sheet = desk.queries.fitting(known.fitting_id)
    every = [*sheet.here, *sheet.before]
    if options.number is None or not 1 <= options.number <= len(every):
        raise Refused(N_("Say which, with --number, as they are numbered in the list."))
    one = every[options.number - 1]
    solve_amendment(desk.change(), one.amendment_id, one.version, on=desk.today)


_DEEDS: dict[str, Callable[[Desk, Namespace, FittingView], None]] = {
    "confirm": _confirm,
    "move": _move,
    "off": _call_off,
    "outcome": _outcome,
    "amend": _amend,
    "solve": _solve,
}


def _set_hours(desk: Desk, hours: Sequence[str]) -> None:
    spans = [minute_of(each) for each in hours]
    if None in spans:
        raise Refused(N_("Write the hours as 9 and 19, or 9:30 and 18:30."))
    set_fitting_hours(desk.change(), spans[0] or 0, spans[1] or 0)


def _moment(text: str | None) -> datetime:
    """Return a moment on the clock of the shop."""
    if text is None:
        raise Refused(_AT)
    day, _gap, at = text.strip().partition(" ")
    minute = minute_of(at)
    try:
        found = date.fromisoformat(day)
    except ValueError:
        raise Refused(_WHEN, text=text) from None
    if minute is None or minute >= 24 * 60:
        raise Refused(_WHEN, text=text)
    return datetime(found.year, found.month, found.day, minute // 60, minute % 60).astimezone()


def _json(fitting: FittingView) -> dict[str, Any]:
    here = fitting.at.astimezone()
    amended = [{**plain(each), "told": amendment_line(each)} for each in fitting.amendments]
    return {**plain(fitting), "here": f"{here:%Y-%m-%d %H:%M}", "amendments": amended}


def _print(found: Sequence[FittingView], today: date) -> None:
    for day, some in groupby(found, lambda each: each.day):
        print(capital(heading(day, today)))
        for each in some:
            print(f"  {hour(each)}  {_line(each)}")
    print(capital(days_summed(found, today)))


def _line(each: FittingView) -> str:
    state = outcome_name(each.outcome)
    if each.is_planned:
        state = _("confirmed") if each.is_confirmed else _("not confirmed")
    no = _("No. {no}").format(no=each.order_no) if each.order_no else ""
    return "  ·  ".join(filter(None, (each.client, fitting_line(each), no, state)))


def _print_one(each: FittingView, today: date) -> None:
    print(f"{capital(heading(each.day, today))}, {hour(each)}  ·  {_line(each)}")
    for number, one in enumerate(each.amendments, 1):
        solved = _("solved") if one.is_solved else ""
        print(f"{number:>3}. " + "  ·  ".join(filter(None, (amendment_line(one), solved))))
