"""What happened between a person and the shop, as one dated list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from boutique.domain.talks import CallOutcome
from boutique.domain.views.people import ClientPage, OrderView, TalkView, WaitView
from boutique.ui.kit.line import Tone
from boutique.ui.person.addressing import mood
from boutique.ui.person.belongings import order_words
from boutique.wording import _
from boutique.wording.phrases import quoted


@dataclass(frozen=True, slots=True)
class Event:
    """One line: the day, what happened, and how it left the person, if they said."""

    on: date
    text: str
    chip: str = ""
    tone: Tone = Tone.NEUTRAL


def events(page: ClientPage) -> list[Event]:
    """Return talks, swatches, waits and deliveries, the newest first."""
    found = [*_talks(page), *_swatches(page.waits), *_deliveries(page.orders)]
    return sorted(found, key=lambda event: event.on, reverse=True)


def _talks(page: ClientPage) -> Iterator[Event]:
    for talk in page.talks:
        chip, tone = _mood(talk.glad, page.draft.title)
        yield Event(local_day(talk.at), talk_text(talk), chip, tone)


def _mood(glad: bool | None, title: str) -> tuple[str, Tone]:
    if glad is None:
        return "", Tone.NEUTRAL
    return mood(glad, title), Tone.GREEN if glad else Tone.AMBER


def talk_text(talk: TalkView) -> str:
    """Return what came of a talk, with the client's own words."""
    words = quoted(talk.words) if talk.words else ""
    outcomes = {
        CallOutcome.NO_ANSWER: _("Did not answer."),
        CallOutcome.LATER: _("Asked us to ring later."),
        CallOutcome.NOT_FITTING: _("Not for them this time."),
    }
    said = outcomes.get(CallOutcome(talk.outcome)) if talk.outcome in tuple(CallOutcome) else None
    if said is None and not words:
        said = _("We spoke.") if talk.outbound else _("They came to us.")
    return " ".join(part for part in (said, words) if part)


def _swatches(waits: Sequence[WaitView]) -> Iterator[Event]:
    for wait in waits:
        yield Event(wait.asked_on, _("Asked for “{cloth}” and wanted to wait.").format(cloth=wait.cloth_name))
        if wait.swatches_sent_on is not None:
            text = _("Swatches sent: {cloth}.").format(cloth=wait.cloth_name)
            if wait.chosen:
                text += " " + _("Chosen: {choice}.").format(choice=wait.chosen)
            yield Event(wait.swatches_sent_on, text)


def _deliveries(orders: Sequence[OrderView]) -> Iterator[Event]:
    for order in orders:
        if order.delivered_on is None:
            continue
        late = order.promised_on is not None and order.delivered_on > order.promised_on
        template = _("Handed over late: {what}.") if late else _("Handed over on time: {what}.")
        if order.promised_on is None:
            template = _("Handed over: {what}.")
        yield Event(order.delivered_on, template.format(what=order_words(order)))


def local_day(instant: datetime) -> date:
    """Return the day an instant fell on here, where the shop is."""
    return instant.replace(tzinfo=instant.tzinfo or UTC).astimezone().date()
