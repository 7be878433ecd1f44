"""By what name each kind of thing that may be half typed is kept, wherever in the program it stands."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

HOMES: Final = {
    "call outcome": "boutique.domain.calls.outcomes:CallOutcome",
    "client draft": "boutique.domain.clients.model:ClientDraft",
    "client or lead": "boutique.domain.clients.model:Standing",
    "correction": "boutique.ui.clients.form_desk:Correction",
    "list condition": "boutique.domain.lists.conditions:Condition",
    "list draft": "boutique.ui.lists.editor:Draft",
    "garment typed": "boutique.ui.orders.typed:GarmentTyped",
    "list fact": "boutique.domain.lists.conditions:Fact",
    "note": "boutique.domain.clients.life:NoteView",
    "note begun": "boutique.ui.clients.life.notes:_Begun",
    "order begun": "boutique.ui.orders.typed:OrderBegun",
    "order typed": "boutique.ui.orders.typed:OrderTyped",
    "privacy": "boutique.domain.clients.notes:Privacy",
    "span": "boutique.domain.lists.conditions:Span",
    "span unit": "boutique.domain.lists.conditions:Unit",
    "story entry": "boutique.ui.clients.story.entry:Entry",
    "story kind": "boutique.ui.clients.story.entry:EntryKind",
    "title": "boutique.domain.clients.model:Title",
}
"""A name never changes, for it stands in files; where its kind lies may."""

OLD_NAMES: Final = {
    "boutique.domain.calls.talks:CallOutcome": "call outcome",
    "boutique.domain.clients.life:NoteView": "note",
    "boutique.domain.clients.model:ClientDraft": "client draft",
    "boutique.domain.clients.model:Standing": "client or lead",
    "boutique.domain.clients.model:Title": "title",
    "boutique.domain.clients.notes:Privacy": "privacy",
    "boutique.domain.clients:ClientDraft": "client draft",
    "boutique.domain.clients:Standing": "client or lead",
    "boutique.domain.clients:Title": "title",
    "boutique.domain.conditions:Condition": "list condition",
    "boutique.domain.conditions:Fact": "list fact",
    "boutique.domain.conditions:Span": "span",
    "boutique.domain.conditions:Unit": "span unit",
    "boutique.domain.lists.conditions:Condition": "list condition",
    "boutique.domain.lists.conditions:Fact": "list fact",
    "boutique.domain.lists.conditions:Span": "span",
    "boutique.domain.lists.conditions:Unit": "span unit",
    "boutique.domain.notes:Privacy": "privacy",
    "boutique.domain.pages.client:ClientPage": "correction",
    "boutique.domain.talks:CallOutcome": "call outcome",
    "boutique.domain.views.people:ClientPage": "correction",
    "boutique.domain.views.person:NoteView": "note",
    "boutique.ui.clients.life.notes:_Begun": "note begun",
    "boutique.ui.clients.story.entry:Entry": "story entry",
    "boutique.ui.clients.story.entry:EntryKind": "story kind",
    "boutique.ui.lists.editor:Draft": "list draft",
    "boutique.ui.person_side.notes:_Begun": "note begun",
    "boutique.ui.story.entry:Entry": "story entry",
    "boutique.ui.story.entry:EntryKind": "story kind",
}
"""What earlier programs wrote: where a kind lay at the time. Nothing is added here any more."""

_NAMES: Final = {home: name for name, home in HOMES.items()}


def name_of(kind: type) -> str:
    """Return the name of a kind. TypeError when nothing of it may be kept."""
    name = _NAMES.get(f"{kind.__module__}:{kind.__qualname__}")
    if name is None:
        raise TypeError(kind)
    return name


def kind_of(name: str) -> Any:
    """Return the kind of a name, of today or of an earlier program. KeyError for any other."""
    module, _, kind = HOMES[OLD_NAMES.get(name, name)].partition(":")
    return getattr(import_module(module), kind)
