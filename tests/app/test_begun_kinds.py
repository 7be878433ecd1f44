"""What is half typed is kept by names that outlive the places of the program, and the old ones are read."""

from __future__ import annotations

import dataclasses
import json
import sys
import typing
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from typing import Any
from uuid import UUID

import pytest

from boutique.app.begun_json import begun_from, json_of
from boutique.app.begun_kinds import HOMES, OLD_NAMES, kind_of, name_of
from boutique.domain.calls.talks import CallOutcome
from boutique.domain.clients.life import NoteView
from boutique.domain.clients.model import ClientDraft
from boutique.domain.lists.conditions import Condition, Fact, Span, Unit
from boutique.ui.clients.form_desk import Correction
from boutique.ui.clients.life.notes import _Begun
from boutique.ui.clients.story.entry import Entry, EntryKind
from boutique.ui.lists.editor import Draft

WHO, OTHER = UUID(int=7), UUID(int=8)
AT = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)


def _id(value: UUID) -> dict[str, str]:
    return {"id": value.hex}


# As the program wrote them before its rooms were moved.
STORY = [
    _id(WHO),
    {
        "record": "boutique.ui.story.entry:Entry",
        "fields": {
            "typed": {
                "tuple": ["Vrea revere late", {"member": "boutique.ui.story.entry:EntryKind", "name": "TALK"}]
            },
            "answering": None,
            "said": True,
        },
    },
]
CALL = [
    None,
    {"tuple": [_id(WHO), {"member": "boutique.domain.talks:CallOutcome", "name": "LATER"}]},
]
NOTE = [
    {"tuple": [_id(WHO), None]},
    {
        "record": "boutique.ui.person_side.notes:_Begun",
        "fields": {
            "words": "are un câine",
            "privacy": "sensitive",
            "correcting": {
                "record": "boutique.domain.views.person:NoteView",
                "fields": {
                    "note_id": _id(OTHER),
                    "version": 2,
                    "at": {"moment": AT.isoformat()},
                    "by": "Ana",
                    "privacy": "sensitive",
                    "words": "are câine",
                },
            },
        },
    },
]
LIST = [
    None,
    {
        "record": "boutique.ui.lists.editor:Draft",
        "fields": {
            "list_id": None,
            "version": 0,
            "name": "De iarnă",
            "conditions": {
                "tuple": [
                    {
                        "record": "boutique.domain.conditions:Condition",
                        "fields": {
                            "fact": {"member": "boutique.domain.conditions:Fact", "name": "BOUGHT"},
                            "negated": True,
                            "choice": {"tuple": []},
                            "words": "",
                            "amount": 0,
                            "span": {
                                "record": "boutique.domain.conditions:Span",
                                "fields": {
                                    "count": 2,
                                    "unit": {"member": "boutique.domain.conditions:Unit", "name": "YEAR"},
                                },
                            },
                        },
                    }
                ]
            },
        },
    },
]
DETAILS = [
    "details",
    {
        "tuple": [
            {
                "record": "boutique.domain.views.people:ClientPage",
                "fields": {
                    "client_id": _id(WHO),
                    "no": 1,
                    "version": 3,
                    "draft": {
                        "record": "boutique.domain.clients:ClientDraft",
                        "fields": {"given_name": "Ana", "family_name": "Pop"},
                    },
                    "orders": {
                        "tuple": [{"record": "boutique.domain.views.people:OrderView", "fields": {"no": 1}}]
                    },
                },
            },
            {"tuple": ["Ana", "Popescu"]},
        ]
    },
]


@pytest.mark.parametrize(
    ("kind", "entry", "key", "value"),
    [
        ("story", STORY, WHO, Entry(("Vrea revere late", EntryKind.TALK), None, True)),
        ("call interrupted", CALL, None, (WHO, CallOutcome.LATER)),
        (
            "notes",
            NOTE,
            (WHO, None),
            _Begun(
                "are un câine",
                "sensitive",
                NoteView(note_id=OTHER, version=2, at=AT, by="Ana", privacy="sensitive", words="are câine"),
            ),
        ),
        (
            "lists",
            LIST,
            None,
            Draft(None, 0, "De iarnă", (Condition(Fact.BOUGHT, negated=True, span=Span(2, Unit.YEAR)),)),
        ),
        (
            "details",
            DETAILS,
            "details",
            (Correction(WHO, ClientDraft(given_name="Ana", family_name="Pop")), ("Ana", "Popescu")),
        ),
    ],
)
def test_what_an_earlier_program_kept_is_read(kind: str, entry: Any, key: object, value: object) -> None:
    assert begun_from(json.dumps({kind: [entry]})) == {kind: {key: value}}


def test_no_place_of_the_program_stands_in_what_is_kept() -> None:
    begun = {kind: {"words": value} for kind, value in _one_of_each()}

    kept = json_of(begun)

    assert "boutique" not in kept
    assert begun_from(kept) == begun


def _one_of_each() -> Iterator[tuple[str, object]]:
    """Return one of each kind that a room puts aside."""
    yield "story", Entry(("a", EntryKind.VISIT), WHO, False)
    yield "call interrupted", (WHO, CallOutcome.SPOKE)
    yield "lists", Draft(WHO, 1, "b", (Condition(Fact.OWNS, span=Span(3)),))
    yield "details", (Correction(WHO, ClientDraft(given_name="c")), ("c",))
    yield "notes", _Begun("d", "ordinary")


@pytest.mark.parametrize("name", sorted({*HOMES, *OLD_NAMES}))
def test_every_name_leads_to_a_kind(name: str) -> None:
    kind = kind_of(name)

    assert name_of(kind) == OLD_NAMES.get(name, name)


@pytest.mark.parametrize("name", sorted(HOMES))
def test_what_a_kind_is_made_of_has_a_name_too(name: str) -> None:
    """A field of a kind without a name would be dropped with the words around it."""
    for part in _parts(kind_of(name)):
        assert name_of(part) in HOMES


def _parts(kind: Any) -> Iterator[type]:
    """Return the records and choices of ours in the declared types of a record's fields."""
    if issubclass(kind, Enum):
        return
    hints = typing.get_type_hints(kind, vars(sys.modules[kind.__module__]))
    if dataclasses.is_dataclass(kind):
        hints = {each.name: hints[each.name] for each in dataclasses.fields(kind)}
        yield from (type(each.default) for each in dataclasses.fields(kind) if isinstance(each.default, Enum))
    for hint in hints.values():
        yield from _ours(hint)


def _ours(hint: Any) -> Iterator[type]:
    for inner in typing.get_args(hint):
        yield from _ours(inner)
    if isinstance(hint, type) and hint.__module__.startswith("boutique."):
        yield hint
