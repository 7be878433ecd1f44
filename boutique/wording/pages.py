"""What happened between a client and the shop, as sentences; the same on screen and in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from boutique.domain.calls.talks import CallOutcome
from boutique.domain.kernel.errors import N_
from boutique.domain.pages.story import StoryEvent, StoryKind
from boutique.domain.workshop.fittings import FittingKind, Outcome
from boutique.wording.calls.visits import visit_words
from boutique.wording.kernel.dates import day_short
from boutique.wording.kernel.money import metres, money
from boutique.wording.kernel.phrases import quoted
from boutique.wording.kernel.texts import _, n_
from boutique.wording.orders import garment, within
from boutique.wording.workshop.fittings import told_amendments

Tell = Callable[[StoryEvent, date], str]

_OUTCOMES: Mapping[str, str] = {
    CallOutcome.NO_ANSWER: N_("Did not answer."),
    CallOutcome.LATER: N_("Asked us to call later."),
    CallOutcome.NOT_FITTING: N_("Not for them this time."),
}


def happened(event: StoryEvent, today: date) -> str:
    """Return what happened, without the client's own words; empty when those say it all."""
    return _TOLD[event.kind](event, today)


def said(event: StoryEvent) -> str:
    """Return the client's own words between quotation marks; empty when none stand here."""
    return quoted(event.words) if event.voiced else ""


def told(event: StoryEvent, today: date) -> str:
    """Return the whole of it in one line."""
    return " ".join(part for part in (happened(event, today), said(event)) if part)


def garments_of(event: StoryEvent) -> str:
    """Return everything in an order as it stands inside a sentence: 'costum gri, vestă'."""
    written = event.what.split("\n")
    keys = event.detail.split(",") if event.detail else []
    names = [within(text or garment(key)) for text, key in zip(written, keys, strict=False)]
    return ", ".join(dict.fromkeys(names)) or _("order no. {no}").format(no=event.number)


def fitting_name(kind: str) -> str:
    """Return which fitting it was."""
    names = {
        FittingKind.BASTED: _("Basted fitting"),
        FittingKind.FORWARD: _("Second fitting"),
        FittingKind.FINAL: _("Final fitting"),
        FittingKind.TOILE: _("Toile fitting"),
    }
    return names[FittingKind(kind)] if kind in tuple(FittingKind) else _("Fitting")


def _visit(event: StoryEvent, today: date) -> str:
    return visit_words(event.what, event.detail) or _("They came in.")


def _talk(event: StoryEvent, today: date) -> str:
    outcome = _OUTCOMES.get(event.detail)
    if outcome and event.words and not event.voiced:
        return _("{outcome}: {about}.").format(outcome=_(outcome).rstrip("."), about=event.words.rstrip("."))
    return _(outcome) if outcome else _how(event)


def _how(event: StoryEvent) -> str:
    """A talk of our own by phone is the usual one, so its words alone say enough."""
    if event.channel == "phone":
        return _("They called us.") if not event.outbound else "" if event.words else _("We spoke.")
    if event.channel == "person":
        return _("We spoke in person.")
    return _("We wrote to them.") if event.outbound else _("They wrote to us.")


def _follow_up(event: StoryEvent, today: date) -> str:
    about = event.words.rstrip(".")
    if event.open:
        return _("To call again: {about}.").format(about=about) if about else _("To call again.")
    return (
        _("Called again as agreed: {about}.").format(about=about) if about else _("Called again as agreed.")
    )


def _ordered(event: StoryEvent, today: date) -> str:
    text = _("Ordered: {what}.").format(what=garments_of(event))
    if event.bani:
        text = _("Ordered: {what}, {sum}.").format(
            what=garments_of(event), sum=money(event.bani, event.currency)
        )
    if event.due is None:
        return text
    return text + " " + _("Promised for {day}.").format(day=day_short(event.due, today))


def _delivered(event: StoryEvent, today: date) -> str:
    template = _("Handed over: {what}.")
    if event.due is not None:
        template = _("Handed over on time: {what}.")
        if event.on > event.due:
            template = _("Handed over late: {what}.")
    return template.format(what=garments_of(event))


def _cancelled(event: StoryEvent, today: date) -> str:
    return _("Order cancelled: {what}.").format(what=garments_of(event))


def _fitting(event: StoryEvent, today: date) -> str:
    text = _of_order(fitting_name(event.detail), event)
    if event.channel == Outcome.MISSED:
        return _("{fitting}: did not come.").format(fitting=text)
    if not event.what:
        return f"{text}."
    what = told_amendments(event.what).rstrip(".")
    return _("{fitting}. To alter: {what}.").format(fitting=text, what=what)


def _of_order(what: str, event: StoryEvent) -> str:
    return _("{what}, order no. {no}").format(what=what, no=event.number) if event.number else what


def _complaint(event: StoryEvent, today: date) -> str:
    return _of_order(_("A complaint"), event) + "."


def _opinion(event: StoryEvent, today: date) -> str:
    return _of_order(_("What they think of us"), event) + ":"


def _answered(event: StoryEvent, today: date) -> str:
    if not event.words:
        return _("We answered the complaint.")
    text = _("We answered the complaint: {solution}.").format(solution=event.words.rstrip("."))
    if event.due is None:
        return text
    return text + " " + _("To be put right by {day}.").format(day=day_short(event.due, today))


def _gesture(event: StoryEvent, today: date) -> str:
    what = event.words.rstrip(".")
    text = _("A gesture: {what}.").format(what=what)
    if event.detail:
        text = _("A gesture, {occasion}: {what}.").format(occasion=event.detail, what=what)
    return text + " " + _("It cost us {sum}.").format(sum=money(event.bani)) if event.bani else text


def _lookbook(event: StoryEvent, today: date) -> str:
    text = _("Lookbook “{collection}” made, code {code}.")
    if event.words:
        text = _("Of the lookbook “{collection}”, code {code}, only pages {pages} were printed.")
    return text.format(collection=event.what, code=event.detail, pages=event.words)


def _swatches(event: StoryEvent, today: date) -> str:
    text = _("Swatches sent: {cloth}.").format(cloth=event.what)
    return text + " " + _("Chosen: {choice}.").format(choice=event.detail) if event.detail else text


def _waiting(event: StoryEvent, today: date) -> str:
    if event.number:
        return _("Asked for “{cloth}”, {metres}, and wanted to wait.").format(
            cloth=event.what, metres=metres(event.number)
        )
    return _("Asked for “{cloth}” and wanted to wait.").format(cloth=event.what)


def _measured(event: StoryEvent, today: date) -> str:
    if not event.number:
        return _("Measures taken.")
    return n_("{n} measure taken.", "{n} measures taken.", event.number)


def _paper(event: StoryEvent, today: date) -> str:
    photograph = event.detail == "photograph"
    if not event.what:
        return _("A photograph was added.") if photograph else _("A paper was added.")
    template = _("A photograph was added: {title}.") if photograph else _("A paper was added: {title}.")
    return template.format(title=event.what)


_TOLD: Mapping[StoryKind, Tell] = {
    StoryKind.VISIT: _visit,
    StoryKind.TALK: _talk,
    StoryKind.FOLLOW_UP: _follow_up,
    StoryKind.ORDERED: _ordered,
    StoryKind.DELIVERED: _delivered,
    StoryKind.CANCELLED: _cancelled,
    StoryKind.FITTING: _fitting,
    StoryKind.COMPLAINT: _complaint,
    StoryKind.ANSWERED: _answered,
    StoryKind.SETTLED: lambda event, today: _("The complaint is settled: the solution helped."),
    StoryKind.OPINION: _opinion,
    StoryKind.GESTURE: _gesture,
    StoryKind.LOOKBOOK: _lookbook,
    StoryKind.WAITING: _waiting,
    StoryKind.SWATCHES: _swatches,
    StoryKind.MEASURED: _measured,
    StoryKind.NOTE: lambda event, today: _("Note: {words}").format(words=event.words),
    StoryKind.PAPER: _paper,
}
