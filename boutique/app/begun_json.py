"""What was begun in the rooms, as JSON: the program's own records by name, and nothing else is made of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from importlib import import_module
from typing import Any, Final
from uuid import UUID

from boutique.ui.shell.room import Begun

_OURS: Final = "boutique."
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
        return {"member": _name_of(type(value)), "name": value.name}
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
        return {"record": _name_of(type(value)), "fields": held}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        held = {name: _plain(getattr(value, name)) for name in value._fields}
        return {"record": _name_of(type(value)), "fields": held}
    if isinstance(value, tuple):
        return {"tuple": [_plain(each) for each in value]}
    if isinstance(value, frozenset | set):
        return {"set": [_plain(each) for each in value]}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {"pairs": [[_plain(key), _plain(each)] for key, each in value.items()]}
    raise TypeError(type(value))


def _name_of(kind: type) -> str:
    if not kind.__module__.startswith(_OURS):
        raise TypeError(kind)
    return f"{kind.__module__}:{kind.__qualname__}"


def _rich(value: Any) -> Any:
    if isinstance(value, list):
        return [_rich(each) for each in value]
    if not isinstance(value, dict):
        return value
    if "record" in value:
        return _ours(value["record"])(**{name: _rich(each) for name, each in value["fields"].items()})
    if "member" in value:
        return _ours(value["member"])[value["name"]]
    ((sort, held),) = value.items()
    return _MADE[sort](held)


def _ours(name: str) -> Any:
    """Only records and choices of the program itself are made anew, whatever a file names."""
    module, _, path = name.partition(":")
    if not module.startswith(_OURS):
        raise ValueError(name)
    found: Any = import_module(module)
    for part in path.split("."):
        found = getattr(found, part)
    if isinstance(found, type) and (is_dataclass(found) or issubclass(found, tuple | Enum)):
        return found
    raise ValueError(name)


_MADE: Final[dict[str, Callable[[Any], Any]]] = {
    "id": UUID,
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "tuple": lambda held: tuple(map(_rich, held)),
    "set": lambda held: frozenset(map(_rich, held)),
    "pairs": lambda held: {_rich(key): _rich(each) for key, each in held},
}
