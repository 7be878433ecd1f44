"""Commands of the telephone: whom to call and what came of it, and the complaints of a client."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from uuid import UUID

from boutique.cli import call_sheet
from boutique.cli.context import Desk, plain
from boutique.domain.calls.outcomes import ANSWERED
from boutique.domain.calls.reasons import CallEntry, Reason, ReasonKind
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.calls.views import CountedMorning
from boutique.domain.care.views import ComplaintView
from boutique.domain.kernel.errors import N_, Refused
from boutique.services.calls.record import CallReport, record_call
from boutique.services.care.complaints import answer_complaint, close_complaint, open_complaint
from boutique.wording import _, day_short
from boutique.wording.calls.counted import counted_groups
from boutique.wording.calls.reasons import sentence
from boutique.wording.calls.spoken import greeted, opening
from boutique.wording.care import how_it_stands
from boutique.wording.kernel.phrases import quoted

_GLAD = {"yes": True, "no": False, None: None}


def call(desk: Desk, options: Namespace) -> None:
    """Print whom to call; of somebody named print why, or write down what came of the call."""
    if options.id is None:
        _nothing_to_write(options)
        call_sheet.today(desk, Namespace(on=None, limit=None))
        return
    who = desk.queries.find_client(options.id)
    entry = _entry(desk, who)
    if options.outcome is None:
        _nothing_to_write(options)
        _why(desk, who, entry, counted=options.counted)
        return
    _write(desk, options, who, () if entry is None else entry.reasons)


def _nothing_to_write(options: Namespace) -> None:
    """What was typed is not lost unsaid: without whom and how it went there is no call."""
    if (
        options.words
        or options.glad
        or options.again
        or options.proposed
        or options.by
        or options.outcome
        or options.new_day
    ):
        raise Refused(N_("Say who was called, and what came of it with --outcome."))


def _entry(desk: Desk, who: UUID) -> CallEntry | None:
    call_sheet.prepare(desk, desk.today)
    sheet = desk.queries.call_sheet(desk.today, late=call_sheet.foretold(desk, desk.today))
    return next((each for each in sheet if each.callee.client_id == who), None)


def _why(desk: Desk, who: UUID, entry: CallEntry | None, *, counted: bool) -> None:
    found = None if entry is None else call_sheet.entry_as_json(entry, desk.today)
    if not counted:
        desk.answer(found, lambda: _print_why(desk, entry))
        return
    cases = desk.queries.counted_like(who, desk.today)
    desk.answer({"entry": found, "counted": cases}, lambda: _print_counted(desk, entry, cases))


def _print_counted(desk: Desk, entry: CallEntry | None, cases: Sequence[CountedMorning]) -> None:
    _print_why(desk, entry)
    for heading, mornings in counted_groups(cases):
        print(f"\n{heading}")
        for morning in mornings:
            print(f"  {day_short(morning.on, desk.today):<14} {morning.names}")
    if not cases:
        print(_("No figure is told of them, so nobody is counted."))


def _print_why(desk: Desk, entry: CallEntry | None) -> None:
    if entry is None:
        print(_("Nothing to call them about today."))
        return
    print(f"{entry.callee.name}  {entry.callee.phone}".rstrip())
    for reason in entry.reasons:
        print(f"  {sentence(reason, desk.today)}")
    print(quoted(opening(entry.reasons[0], desk.today, who=greeted(entry.callee))))


def _write(desk: Desk, options: Namespace, who: UUID, rung: tuple[Reason, ...]) -> None:
    reasons = rung
    if options.proposed and options.outcome in ANSWERED:
        reasons = (*rung, *_complained(desk, who, {reason.subject for reason in rung}))
    report = CallReport(
        client_id=who,
        outcome=options.outcome,
        reasons=reasons,
        words=options.words,
        glad=_GLAD[options.glad],
        later_on=options.again,
        proposed=options.proposed,
        put_right_by=options.by,
        new_day=options.new_day,
        why=options.why,
    )
    if options.again and options.outcome != CallOutcome.LATER:
        raise Refused(N_("A day to call again goes with --outcome later."))
    entry = record_call(desk.change(), report, now=desk.now)
    page = desk.queries.client_page(who)
    waits = [plain(each) for each in page.complaints if each.resolved_on is None]
    stays = options.outcome in ANSWERED and report.leaves_open
    answer = {"entry_id": entry, "client_id": who, "no": page.no, "name": page.name, "complaints": waits}
    desk.answer(answer, lambda: _print_written(page.name, stays=stays))


def _complained(desk: Desk, who: UUID, rung: set[UUID | None]) -> Sequence[Reason]:
    """What one proposes answers what is open between us, though the sheet may not ask for it today."""
    waiting = [each.complaint_id for each in _open(desk, who)]
    if rung.intersection(waiting):
        return ()
    return [Reason(ReasonKind.COMPLAINT_REPLY, who, each) for each in waiting]


def _print_written(name: str, *, stays: bool) -> None:
    print(_("Noted: the call to {name}.").format(name=name))
    if stays:
        print(_("The complaint stays open: say what we offer with --proposed, and by when with --by."))


def complaint(desk: Desk, options: Namespace) -> None:
    """Print the complaints of a client, after writing down one more, an answer, or that it helped."""
    who, words = desk.queries.find_client(options.id), " ".join(options.words)
    answered = bool(options.proposed or options.by)
    if sum((bool(words), answered, options.settled)) > 1:
        raise Refused(N_("One thing at a time: a new complaint, an answer to one, or that it is settled."))
    today, uow = desk.today, desk.change
    entry: UUID | None = None
    if words:
        entry = open_complaint(uow(), who, words, reply_by=options.reply_by, today=today)
    elif answered:
        meant = _meant(desk, who, options.which)
        entry = answer_complaint(uow(), meant, options.proposed, by=options.by, today=today)
    elif options.settled:
        entry = close_complaint(uow(), _meant(desk, who, options.which), today=today)
    known = desk.queries.client_page(who).complaints
    desk.answer({"entry_id": entry, "complaints": known}, lambda: _print_complaints(desk, known))


def _open(desk: Desk, who: UUID) -> list[ComplaintView]:
    return [each for each in desk.queries.client_page(who).complaints if each.resolved_on is None]


def _meant(desk: Desk, who: UUID, which: str | None) -> UUID:
    """Return the complaint that is open, or the one named. Refused when that leaves a doubt."""
    waiting = _open(desk, who)
    meant = [each for each in waiting if which in (None, str(each.complaint_id))]
    if not meant:
        raise Refused(N_("This client has no such open complaint."))
    if len(meant) > 1:
        raise Refused(N_("Several complaints are open. Say which with --which; --json shows their ids."))
    return meant[0].complaint_id


def _print_complaints(desk: Desk, known: Sequence[ComplaintView]) -> None:
    if not known:
        print(_("No complaint is noted."))
    for each in known:
        stands, _late = how_it_stands(each.replied_on, each.reply_by, each.put_right_by, desk.today)
        if each.resolved_on is not None:
            stands = _("settled on {day}").format(day=day_short(each.resolved_on, desk.today))
        print(f"{day_short(each.opened_on, desk.today):<12} {quoted(each.words)} ({stands})")
        if each.solution:
            print(f"{'':<12} {each.solution}")
