"""From what stands in the strip to the deed that writes it down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from boutique.domain.calls.leads import LeadDraft
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.kernel.clock import local_day
from boutique.domain.kernel.errors import N_, Refused
from boutique.domain.ports import PhoneBook, UnitOfWork
from boutique.services.calls.leads import record_visit
from boutique.services.calls.record import CallReport, record_call
from boutique.services.care.complaints import answer_complaint, open_complaint
from boutique.services.care.opinions import note_gesture, note_opinion
from boutique.services.workshop.fittings import FittingDraft, note_fitting
from boutique.ui.clients.story.entry import EntryKind, EntryStrip
from boutique.wording import _

Deed = Callable[[UnitOfWork], UUID]


@dataclass(frozen=True, kw_only=True)
class Who:
    """Whose story it is, and the counter at this moment."""

    client_id: UUID
    name: str
    now: datetime
    phones: PhoneBook


def deed_of(strip: EntryStrip, who: Who) -> Deed:
    """Return the deed for what was typed. Refused when something in it cannot be."""
    return _DEEDS[strip.entry()](strip, who)


def _talk(strip: EntryStrip, who: Who) -> Deed:
    extra, words = strip.talk, strip.words.text().strip()
    if not words:
        raise Refused(N_("Write what they said, in their own words."))
    report = CallReport(
        client_id=who.client_id,
        outcome=CallOutcome.SPOKE,
        words=words,
        glad=extra.mood.glad(),
        channel=str(extra.channel.value()),
        outbound=extra.outbound.value() == "we",
    )
    return lambda uow: record_call(uow, report, now=who.now)


def _visit(strip: EntryStrip, who: Who) -> Deed:
    draft = LeadDraft(
        client_id=who.client_id,
        words=strip.words.text(),
        wanted=strip.more.text(),
        because=str(strip.visit.because.value()),
    )
    if not (draft.words.strip() or draft.wanted.strip() or draft.because):
        raise Refused(N_("Write what they wanted, or what they said."))
    return lambda uow: record_visit(uow, draft, who.phones, now=who.now).entry_id


def _fitting(strip: EntryStrip, who: Who) -> Deed:
    draft = FittingDraft(
        client_id=who.client_id,
        kind=str(strip.fitting.kind.currentData()),
        order_id=strip.fitting.order.order_id(),
        words=strip.words.text(),
        amendments=strip.more.text(),
        glad=strip.fitting.mood.glad(),
    )
    return lambda uow: note_fitting(uow, draft, now=who.now)


def _complaint(strip: EntryStrip, who: Who) -> Deed:
    words, extra = strip.words.text(), strip.complaint
    reply_by, owner, order = extra.reply_by(), extra.owner_id(), extra.order.order_id()
    return lambda uow: open_complaint(
        uow, who.client_id, words, reply_by=reply_by, owner_id=owner, order_id=order, today=local_day(who.now)
    )


def _opinion(strip: EntryStrip, who: Who) -> Deed:
    words, glad, order = strip.words.text(), strip.opinion.mood.glad(), strip.opinion.order.order_id()
    return lambda uow: note_opinion(
        uow, who.client_id, words, glad=glad, order_id=order, today=local_day(who.now)
    )


def _gesture(strip: EntryStrip, who: Who) -> Deed:
    what, occasion, cost = strip.words.text(), strip.gesture.occasion.text(), strip.gesture.bani()
    return lambda uow: note_gesture(
        uow, who.client_id, what, occasion=occasion, cost_bani=cost, today=local_day(who.now)
    )


def _answer(strip: EntryStrip, who: Who) -> Deed:
    complaint, solution = strip.answering, strip.words.text()
    assert complaint is not None
    by, today = strip.promise.by(solution), local_day(who.now)
    return lambda uow: answer_complaint(uow, complaint, solution, by=by, today=today)


_DEEDS: Mapping[EntryKind, Callable[[EntryStrip, Who], Deed]] = {
    EntryKind.TALK: _talk,
    EntryKind.VISIT: _visit,
    EntryKind.FITTING: _fitting,
    EntryKind.COMPLAINT: _complaint,
    EntryKind.OPINION: _opinion,
    EntryKind.GESTURE: _gesture,
    EntryKind.ANSWER: _answer,
}


def told(entry: EntryKind, name: str) -> str:
    """Return what is said once it is in the book."""
    sentences = {
        EntryKind.TALK: _("Noted: spoke with {name}."),
        EntryKind.VISIT: _("Noted: {name} came in."),
        EntryKind.FITTING: _("Noted: a fitting with {name}."),
        EntryKind.COMPLAINT: _("Noted: a complaint from {name}. No sales until it is settled."),
        EntryKind.OPINION: _("Noted: what {name} thinks."),
        EntryKind.GESTURE: _("Noted: a gesture for {name}."),
        EntryKind.ANSWER: _("Noted: we answered {name}."),
    }
    return sentences[entry].format(name=name)
