"""Leave to contact somebody: per channel and purpose, the newest word decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol, TypeVar

ALL = "all"
"""Speaks for every channel, or for every purpose."""


class Channel(StrEnum):
    """How somebody is reached."""

    PHONE = "phone"
    MESSAGE = "message"
    EMAIL = "email"
    POST = "post"


class Purpose(StrEnum):
    """What for: about their own things, or to sell."""

    SERVICE = "service"
    SALES = "sales"


class How(StrEnum):
    """In which way somebody said it; a file of another program says it for them."""

    COUNTER = "counter"
    PHONE = "phone"
    WRITTEN = "written"
    FORM = "form"
    FILE = "file"


class ConsentState(StrEnum):
    """How one channel stands for one purpose."""

    NEVER_ASKED = "never_asked"
    GIVEN = "given"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


class Said(Protocol):
    """A leave as the book or a screen holds it."""

    @property
    def channel(self) -> str: ...
    @property
    def purpose(self) -> str: ...
    @property
    def given_on(self) -> date: ...
    @property
    def withdrawn_on(self) -> date | None: ...
    @property
    def how(self) -> str: ...
    @property
    def withdrawn_how(self) -> str: ...


class CurrentConsent(NamedTuple):
    """How it stands, and since when; never asked has no day."""

    state: ConsentState
    since: date | None = None


S = TypeVar("S", bound=Said)


def is_refusal(said: Said) -> bool:
    """Tell whether no leave was ever given here: somebody said at once that they do not want it."""
    return said.withdrawn_on == said.given_on and not said.how and bool(said.withdrawn_how)


def weight_of(given_on: date, withdrawn_on: date | None, place: int) -> tuple[date, bool, int]:
    """Return how much a leave written down in this place has to say: the greater decides.

    The newest day decides. What was given and taken back on one day is a plain no, and counts as much as a
    leave of that day; a leave given earlier and withdrawn on that day was given again since.
    """
    if withdrawn_on is None:
        return given_on, True, place
    return withdrawn_on, withdrawn_on == given_on, place


def speaks_for(said: Said, channel: str, purpose: str) -> bool:
    """Tell whether what was said of one channel and purpose holds for another, by 'all' too."""
    return said.channel in (channel, ALL) and said.purpose in (purpose, ALL)


def current_consent(known: Iterable[Said], channel: str, purpose: str) -> CurrentConsent:
    """Return how a channel stands for a purpose; `known` comes in the order in which it was written down."""
    about = [
        (weight_of(said.given_on, said.withdrawn_on, place), said)
        for place, said in enumerate(known)
        if speaks_for(said, channel, purpose)
    ]
    if not about:
        return CurrentConsent(ConsentState.NEVER_ASKED)
    last = max(about, key=lambda pair: pair[0])[1]
    if last.withdrawn_on is None:
        return CurrentConsent(ConsentState.GIVEN, last.given_on)
    return CurrentConsent(
        ConsentState.REFUSED if is_refusal(last) else ConsentState.WITHDRAWN, last.withdrawn_on
    )


def stands_under(known: Iterable[S], channel: str, purpose: str) -> list[S]:
    """Return the leaves standing that are no wider than this channel and purpose."""
    return [
        said
        for said in known
        if said.withdrawn_on is None and channel in (said.channel, ALL) and purpose in (said.purpose, ALL)
    ]


def needs_refusal(known: Sequence[Said], ended: Iterable[Said], channel: str, purpose: str) -> bool:
    """Tell whether a no must be written of its own: the leaves that ended today do not say all of it."""
    told = any((said.channel, said.purpose) == (channel, purpose) for said in ended)
    return not told or any(
        current_consent(known, each, about).state is ConsentState.GIVEN
        for each in ([channel] if channel != ALL else list(Channel))
        for about in ([purpose] if purpose != ALL else list(Purpose))
    )
