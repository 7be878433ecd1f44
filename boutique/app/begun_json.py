"""What was begun in the rooms, as JSON: only plain values and what `begun_kinds` names are made of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Final
from uuid import UUID

from boutique.app.begun_kinds import kind_of, name_of
from boutique.ui.shell.room import Begun

_UNREADABLE: Final = (TypeError, ValueError, KeyError, AttributeError, ImportError)


def json_of(begun: Begun) -> str:
    """Return what was begun as JSON; what holds something that is no plain value is left out."""
    kept: dict[str, list[Any]] = {}
    for kind, entries in begun.items():
        for key, value in entries.items():
            with suppress(TypeError):
                kept.setdefault(kind, []).append([_plain(key), _plain(value)])
    return json.dumps(kept)


def begun_from(text: str) -> Begun:
    """Return what was begun; an entry that this program no longer understands is left out."""
    begun: Begun = {}
    with suppress(*_UNREADABLE):
        for kind, entries in json.loads(text).items():
            for entry in entries:
                with suppress(*_UNREADABLE):
                    key, value = map(_rich, entry)
                    begun.setdefault(kind, {})[key] = value
    return begun


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return {"member": name_of(type(value)), "name": value.name}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, UUID):
        return {"id": value.hex}
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return _plain_group(value)


def _plain_group(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        held = {each.name: _plain(getattr(value, each.name)) for each in fields(value) if each.init}
        return {"record": name_of(type(value)), "fields": held}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        held = {name: _plain(getattr(value, name)) for name in value._fields}
        return {"record": name_of(type(value)), "fields": held}
    if isinstance(value, tuple):
        return {"tuple": [_plain(each) for each in value]}
    if isinstance(value, frozenset | set):
        return {"set": [_plain(each) for each in value]}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {"pairs": [[_plain(key), _plain(each)] for key, each in value.items()]}
    raise TypeError(type(value))


def _rich(value: Any) -> Any:
    if isinstance(value, list):
        return [_rich(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "record" in value:
        return _record(value["record"], value["fields"])
    if "member" in value:
        return kind_of(value["member"])[value["name"]]
    ((sort, held),) = value.items()
    return _MADE[sort](held)


def _record(name: str, kept: dict[str, Any]) -> Any:
    """Make a record anew of what it still knows; what an earlier program kept besides is left out."""
    kind = kind_of(name)
    known = kind._fields if issubclass(kind, tuple) else [each.name for each in fields(kind) if each.init]
    return kind(**{field: _rich(each) for field, each in kept.items() if field in known})


_MADE: Final[dict[str, Callable[[Any], Any]]] = {
    "id": UUID,
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "tuple": lambda held: tuple(map(_rich, held)),
    "set": lambda held: frozenset(map(_rich, held)),
    "pairs": lambda held: {_rich(key): _rich(each) for key, each in held},
}
