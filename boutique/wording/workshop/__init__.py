"""The workshop in words: how far a garment has come, what it waits for, how late it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from boutique.domain.workshop.hours import AbsenceView, AwayWhy, BenchView, ClosedDayView
from boutique.domain.workshop.stages import ALTERATION, EVERY, Pace, Skill
from boutique.domain.workshop.views import ItemStageView, StageView, WaitView, WorkState, WorkView
from boutique.domain.workshop.waits import WaitCause
from boutique.wording.kernel.dates import day_short, long_day
from boutique.wording.kernel.phrases import capital, chance_words
from boutique.wording.kernel.texts import _, n_, p_
from boutique.wording.orders import garment

if TYPE_CHECKING:  # it brings numpy
    from boutique.domain.pages.late_ahead import LateAhead
    from boutique.domain.pages.quoted_day import GarmentQuote, QuotedDay


_NO_YEAR_NEEDED: Final = timedelta(days=180)


def stages_name(key: str) -> str:
    """Return whose stages they are: a garment's, those of what is altered, or of all the others."""
    if key == EVERY:
        return p_("stages", "all other garments")
    return p_("stages", "alterations") if key == ALTERATION else garment(key)


def cause_name(cause: str) -> str:
    """Return what a garment waits for."""
    names = {
        WaitCause.CLOTH: p_("wait", "the cloth"),
        WaitCause.ANSWER: p_("wait", "the client's answer"),
        WaitCause.FITTING: p_("wait", "the client's fitting"),
        WaitCause.MAKER: p_("wait", "another maker"),
    }
    return names[WaitCause(cause)] if cause in tuple(WaitCause) else cause


def skill_name(skill: str) -> str:
    """Return what a stage asks of a tailor; nothing where anybody can."""
    names = {
        Skill.PLAIN: p_("skill", "plain sewing"),
        Skill.FINE: p_("skill", "fine sewing"),
        Skill.CUTTING: p_("skill", "cutting"),
    }
    return names.get(Skill(skill), "") if skill in tuple(Skill) else skill


def minutes_words(minutes: int) -> str:
    """Return '4 h 30 min' for minutes of work."""
    hours, rest = divmod(minutes, 60)
    parts = [_("{n} h").format(n=hours)] if hours else []
    return " ".join([*parts, _("{n} min").format(n=rest)] if rest or not parts else parts)


def stage_words(stage: StageView) -> str:
    """Return one of the shop's stages with what it takes."""
    pace = {Pace.FITTING: _("the client comes"), Pace.UNPACED: _("takes nobody's time")}
    whose = pace.get(Pace(stage.pace), skill_name(stage.skill))
    return " · ".join(filter(None, (stage.name, minutes_words(stage.usual_minutes), whose)))


def moment_words(at: datetime) -> str:
    """Return a day and the time of the shop's clock."""
    there = at.astimezone()
    return f"{day_short(there.date())} {there:%H:%M}"


def progress_words(stage: ItemStageView) -> str:
    """Return what was written down of a stage: begun, done, by whom, and what is planned."""
    done = _("done {when}").format(when=moment_words(stage.done_at)) if stage.done_at else ""
    begun = _("begun {when}").format(when=moment_words(stage.started_at)) if stage.started_at else ""
    worked = minutes_words(stage.minutes) if stage.minutes is not None else ""
    return ", ".join(filter(None, (begun, done, stage.by, worked, _planned(stage))))


def _planned(stage: ItemStageView) -> str:
    days = (stage.planned_from, stage.planned_to)
    if stage.done_at is not None or not any(days):
        return ""
    first, last = (day_short(each) if each else "…" for each in days)
    return _("planned {first} to {last}").format(first=first, last=last)


def wait_words(wait: WaitView) -> str:
    """Return 'waits for the cloth since 12 Nov, Ana takes care of it'."""
    told = _("waits for {what} since {day}").format(what=cause_name(wait.cause), day=day_short(wait.from_on))
    owner = _("{name} takes care of it").format(name=wait.owner) if wait.owner else ""
    return ", ".join(filter(None, (told, owner))) + (f" ({wait.words})" if wait.words else "")


def work_name(work: WorkView) -> str:
    """Return what a garment is called, whose it is and where it stands in its order."""
    name = work.description or garment(work.garment)
    name = f"{work.quantity} × {name}" if work.quantity > 1 else name
    return f"{capital(name)}, {work.client} ({work.order_no}.{work.line})"


def due_words(work: WorkView, today: date) -> str:
    """Return how late a garment is, or for when it is promised."""
    if late := work.days_late(today):
        return n_("{n} day late", "{n} days late", late)
    if work.promised_on is None:
        return _("no day promised")
    return _("promised for {day}").format(day=day_short(work.promised_on))


def state_words(work: WorkView) -> str:
    """Return how a garment stands: what it waits for, or the stage it is at and since when."""
    if work.state is WorkState.WAITING:
        return "; ".join(map(wait_words, work.waiting))
    at, since = work.current, day_short(work.since)
    if at is not None and work.state is WorkState.IN_WORK:
        told = _("{stage} since {day}").format(stage=at.name, day=since)
        return ", ".join(filter(None, (told, at.by)))
    if at is not None:
        return _("next is {stage}, untouched since {day}").format(stage=at.name, day=since)
    names = {
        WorkState.READY: _("ready"),
        WorkState.FINISHED: _("every stage done, not yet ready"),
    }
    return names.get(work.state, _("not begun"))


def work_sentence(work: WorkView, today: date) -> str:
    """Return one garment as a line of the board."""
    return f"{work_name(work)}: {due_words(work, today)}; {state_words(work)}"


def board_summed(late: int, waiting: int, every: int) -> str:
    """Return how many garments are under work, how many of them are late and how many wait."""
    return ", ".join(
        (
            n_("{n} garment", "{n} garments", every),
            n_("{n} late", "{n} late", late),
            n_("{n} waiting", "{n} waiting", waiting),
        )
    )


def day_names() -> tuple[str, ...]:
    """Return the days of the week in short, Monday first."""
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def bench_words(bench: BenchView) -> str:
    """Return 'Ana: Mon 8 h · Tue 8 h · fine sewing'; days without work are left out."""
    names = day_names()
    days = [
        f"{name} {minutes_words(minutes)}"
        for name, minutes in zip(names, bench.minutes, strict=True)
        if minutes
    ]
    skills = [skill_name(each) for each in bench.skills]
    return f"{bench.name}: " + " · ".join([*days, *skills] or [_("not at the bench")])


def absence_words(absence: AbsenceView, today: date) -> str:
    """Return since when and until when somebody is away, and why."""
    first = day_short(absence.from_on, today)
    said = f": {absence.words}" if absence.words else ""
    if absence.until_on is None:
        return _("ill since {day}").format(day=first) + said
    last = day_short(absence.until_on, today)
    sick = absence.why == AwayWhy.SICK
    text = _("ill from {first} to {last}") if sick else _("away from {first} to {last}")
    return text.format(first=first, last=last) + said


def closed_words(day: ClosedDayView, today: date) -> str:
    """Return that the shop is shut on a day, and why."""
    said = f": {day.why}" if day.why else ""
    return _("Closed on {day}").format(day=day_short(day.day, today)) + said


def quote_lines(quote: GarmentQuote, today: date) -> list[str]:
    """Return the days one may promise, each with its chance, and on what they rest."""
    asked = [] if quote.asked is None else [quote.asked]
    days = [
        f"{capital(long_day(day.on))}{_year(day.on, today)}: {chance_words(day.percent)}"
        for day in asked or quote.days
    ]
    return [*days, *wall_words(quote, today), *pushed_words(quote), quote_basis(quote)]


def wall_words(quote: GarmentQuote, today: date) -> list[str]:
    """Return how sure the last day is before what the order is for, where no day so soon can be named."""
    if quote.wall is None or quote.days:
        return []
    day = f"{capital(long_day(quote.wall.on))}{_year(quote.wall.on, today)}"
    text = _("{day} is the last day before it is wanted: {chance} that it is ready.")
    return [text.format(day=day, chance=chance_words(quote.wall.percent))]


def pushed_words(quote: GarmentQuote) -> list[str]:
    """Return whom the day asked about makes later, one sentence each."""
    return [
        _("Pushes {garment}: from {before} to {after} that it is late.").format(
            garment=work_name(each.work),
            before=chance_words(round(100 * each.before)),
            after=chance_words(round(100 * each.after)),
        )
        for each in quote.pushed
    ]


def late_sentence(late: LateAhead, today: date) -> str:
    """Return what will be late, how likely, by how much, and what makes it so."""
    days = n_("a working day", "{n} working days", late.days)
    told = _("{garment}: {due}; {chance} that it is late, by about {days}").format(
        garment=work_name(late.work),
        due=due_words(late.work, today),
        chance=chance_words(round(100 * late.chance)),
        days=days,
    )
    return " · ".join(filter(None, (told, _cause_words(late))))


def late_words(late: LateAhead) -> str:
    """Return the same where its client and its day stand beside it."""
    told = _("{garment}: {chance} that it is late, by about {days}").format(
        garment=capital(late.work.description or garment(late.work.garment)),
        chance=chance_words(round(100 * late.chance)),
        days=n_("a working day", "{n} working days", late.days),
    )
    return " · ".join(filter(None, (told, _cause_words(late))))


def _cause_words(late: LateAhead) -> str:
    if late.before is not None:
        return _("not if {garment} stood behind it").format(garment=work_name(late.before))
    if late.about:
        return _("not if {name} were well").format(name=late.about)
    waits = {
        "cloth": _("not if the cloth were here"),
        "answer": _("not if the client had answered"),
        "fitting": _("not if the fitting had been held"),
    }
    return waits.get(late.cause, "")


def quoted_day(day: QuotedDay, today: date) -> str:
    """Return a day with its chance as briefly as it can be said."""
    near = day.on - today < _NO_YEAR_NEEDED
    return f"{day_short(day.on, day.on if near else today)}: {chance_words(day.percent)}"


def _year(day: date, today: date) -> str:
    return f" {day.year}" if day.year != today.year else ""


def quote_basis(quote: GarmentQuote) -> str:
    """Return on what the chances rest: usual hours, or so many garments of which it is known."""
    known = n_("one garment known", "{n} garments known", quote.known)
    if quote.known and not quote.stages_recorded:
        text = _("From usual hours, {known}; where garments stand is a guess: no stages are written down.")
        return text.format(known=known)
    if quote.from_usual_hours:
        return _("From usual hours, {known}.").format(known=known)
    return _("From what happened: {known}.").format(known=known)
