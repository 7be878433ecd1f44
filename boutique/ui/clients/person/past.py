"""What happened between a person and the shop, as lines of a short dated list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from boutique.domain.pages.client import ClientPage
from boutique.domain.pages.story import StoryEvent, StoryKind
from boutique.ui.clients.person.addressing import mood
from boutique.ui.kit.line import Tone
from boutique.wording.care import how_it_stands
from boutique.wording.pages import told

_BETWEEN_US = frozenset(
    {
        StoryKind.VISIT,
        StoryKind.TALK,
        StoryKind.WAITING,
        StoryKind.SWATCHES,
        StoryKind.DELIVERED,
        StoryKind.FITTING,
        StoryKind.COMPLAINT,
        StoryKind.ANSWERED,
        StoryKind.OPINION,
        StoryKind.GESTURE,
    }
)
"""What one should remember while speaking to somebody."""


@dataclass(frozen=True, slots=True)
class Event:
    """One line: the day, what happened, and how it left the person, if they said."""

    on: date
    text: str
    chip: str = ""
    tone: Tone = Tone.NEUTRAL


def events(page: ClientPage, today: date) -> list[Event]:
    """Return what passed between us lately, the newest first."""
    return [_line(event, page.draft.title, today) for event in page.lately if event.kind in _BETWEEN_US]


def _line(event: StoryEvent, title: str, today: date) -> Event:
    chip, tone = mark(event, title, today)
    return Event(event.on, told(event, today), chip, tone)


def mark(event: StoryEvent, title: str, today: date) -> tuple[str, Tone]:
    """Return the chip of an event: how it left them, or how it stands."""
    if event.glad is not None:
        return mood(event.glad, title), Tone.GREEN if event.glad else Tone.AMBER
    if event.kind is StoryKind.COMPLAINT and event.open:
        replied = date.fromisoformat(event.detail) if event.detail else None
        chip, late = how_it_stands(replied, event.due, event.due, today)
        return chip, Tone.AMBER if late else Tone.NEUTRAL
    return "", Tone.NEUTRAL
