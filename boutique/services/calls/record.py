"""Write down what came of a call, and let it settle the reasons for which we rang."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from boutique.domain.calls.outcomes import ANSWERED, CallOutcome
from boutique.domain.calls.reasons import Reason, ReasonKind
from boutique.domain.calls.talks import Talk
from boutique.domain.care.complaints import Complaint
from boutique.domain.clients.model import Client
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.orders.drafts import MoveDraft
from boutique.domain.ports import UnitOfWork
from boutique.domain.promises.model import PromiseKind, PromiseRecord
from boutique.services.calls.settling import name_day, settle
from boutique.services.care.complaints import check_proposal, propose


@dataclass(frozen=True, kw_only=True)
class CallReport:
    """What the person at the counter says of a talk: `later_on` only when asked to ring again.

    Of a complaint, `proposed` says what we do about it and `put_right_by` until when. Of what is late, or
    will be, `new_day` is the day that was named instead, and `why` says why.
    """

    client_id: UUID
    outcome: str
    reasons: tuple[Reason, ...] = ()
    words: str = ""
    glad: bool | None = None
    minutes: int | None = None
    channel: str = "phone"
    outbound: bool = True
    later_on: date | None = None
    proposed: str = ""
    put_right_by: date | None = None
    new_day: date | None = None
    why: str = ""

    @property
    def leaves_open(self) -> bool:
        """Whether a complaint we rang about still waits for an answer after this talk."""
        asked = any(reason.kind is ReasonKind.COMPLAINT_REPLY for reason in self.reasons)
        return asked and not self.proposed.strip()


def record_call(uow: UnitOfWork, report: CallReport, *, now: datetime) -> UUID:
    """Write down a call and what it settles; returns the entry to undo."""
    today = local_day(now)
    if report.outcome == CallOutcome.LATER and (report.later_on is None or report.later_on <= today):
        raise Refused(N_("Choose a day after today to call again."))
    if report.proposed.strip() or report.put_right_by is not None:
        check_proposal(report.proposed, report.put_right_by, today)
    talk = Talk(
        client_id=report.client_id,
        at=now,
        staff_id=uow.actor.staff_id,
        channel=report.channel,
        outbound=report.outbound,
        outcome=report.outcome,
        reasons=" ".join(dict.fromkeys(reason.kind for reason in report.reasons)),
        words=report.words.strip(),
        glad=report.glad,
        minutes=report.minutes,
    )
    if report.proposed.strip() and not (report.outcome in ANSWERED and _about_a_complaint(report)):
        raise Refused(
            N_("What is proposed answers a complaint that we spoke about. Write the complaint first.")
        )
    moved = _named(report, today)
    with uow:
        uow.get(Client, report.client_id)
        uow.add(talk)
        if moved is not None:
            name_day(uow, report.reasons, moved, now=now)
        settle(uow, report.reasons, report.outcome, now)
        if report.outcome in ANSWERED:
            for complaint in _complaints(uow, report):
                _take_up(complaint, report, today)
        if report.outcome == CallOutcome.LATER and report.later_on is not None:
            _ring_again(uow, report, talk, report.later_on)
        return uow.commit(N_("Call noted"), report.client_id)


def _named(report: CallReport, today: date) -> MoveDraft | None:
    """Return how a promised day is moved by this talk, if it is. Refused when it cannot be."""
    if report.new_day is None:
        return None
    if report.outcome != CallOutcome.SPOKE:
        raise Refused(N_("A new day is named to somebody one spoke with."))
    draft = MoveDraft(to=report.new_day, why=report.why, told_on=today)
    draft.check(today)
    return draft


def _ring_again(uow: UnitOfWork, report: CallReport, talk: Talk, on: date) -> None:
    """The new day takes the place of the days agreed before, and keeps what they were about."""
    about = [report.words.strip()]
    for reason in report.reasons:
        if reason.kind is ReasonKind.FOLLOW_UP and reason.subject is not None:
            earlier = uow.get(PromiseRecord, reason.subject)
            earlier.kept_on = earlier.kept_on or local_day(talk.at)
            about.append(earlier.words)
    said = next((words for words in about if words), "")
    uow.add(promised_call(talk, on, said))


def promised_call(talk: Talk, on: date, about: str) -> PromiseRecord:
    """Return the promise to ring by a day, given in a talk."""
    return PromiseRecord(
        client_id=talk.client_id,
        kind=PromiseKind.CALL,
        words=about,
        talk_id=talk.id,
        given_at=talk.at,
        given_by=talk.staff_id,
        owner_id=talk.staff_id,
        due_on=on,
    )


def _about_a_complaint(report: CallReport) -> list[UUID]:
    asked = (ReasonKind.COMPLAINT_REPLY, ReasonKind.COMPLAINT_AFTER)
    return [each.subject for each in report.reasons if each.kind in asked and each.subject is not None]


def _complaints(uow: UnitOfWork, report: CallReport) -> list[Complaint]:
    return [uow.get(Complaint, each) for each in _about_a_complaint(report)]


def _take_up(complaint: Complaint, report: CallReport, today: date) -> None:
    """It is answered by what we propose and by when, and settled once they are glad of what was done."""
    if report.proposed.strip():
        propose(complaint, report.proposed, report.put_right_by, today)
    elif complaint.replied_on is not None and report.glad:
        complaint.resolved_on = complaint.resolved_on or today
