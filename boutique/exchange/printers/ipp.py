"""Questions of the Internet Printing Protocol (RFC 8010), as far as queues and jobs are asked about."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

Value = str | int | bool
Attributes = dict[str, list[Value]]

_VERSION: Final = (1, 1)
_OPERATION, _END, _LAST_GROUP_TAG = 0x01, 0x03, 0x0F
_INTEGER, _BOOLEAN, _ENUM = 0x21, 0x22, 0x23
_KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x44, 0x45, 0x47, 0x48
_TEXTS: Final = range(0x41, 0x4A)
_TEXTS_WITH_LANGUAGE: Final = (0x35, 0x36)
_COLLECTION, _COLLECTION_END = 0x34, 0x37


class Operation(IntEnum):
    """What may be asked."""

    GET_JOB = 0x0009
    GET_DEFAULT = 0x4001
    GET_PRINTERS = 0x4002


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status, below 0x100 when all went well, and the groups that were asked for."""

    status: int
    groups: list[Attributes]


def question(operation: Operation, uri: tuple[str, str] | None, attributes: Sequence[str]) -> bytes:
    """Return a question about a thing, named by such as ('job-uri', 'ipp://…'), as it goes over the wire."""
    parts = [struct.pack(">BBHIB", *_VERSION, operation, 1, _OPERATION)]
    parts.append(_one(_CHARSET, "attributes-charset", "utf-8"))
    parts.append(_one(_LANGUAGE, "attributes-natural-language", "en"))
    if uri is not None:
        parts.append(_one(_URI, *uri))
    for at, name in enumerate(attributes):
        parts.append(_one(_KEYWORD, "" if at else "requested-attributes", name))
    return b"".join([*parts, bytes([_END])])


def _one(tag: int, name: str, value: str) -> bytes:
    label, told = name.encode(), value.encode()
    return struct.pack(">BH", tag, len(label)) + label + struct.pack(">H", len(told)) + told


def answer(data: bytes) -> Answer:
    """Read an answer; ValueError when it is none."""
    try:
        status = struct.unpack_from(">H", data, 2)[0]
        return Answer(status, _groups(data, 8)[1:])
    except (struct.error, IndexError) as error:
        raise ValueError("no answer of a print server") from error


def _groups(data: bytes, at: int) -> list[Attributes]:
    groups: list[Attributes] = []
    name, depth = "", 0
    while (tag := data[at]) != _END:
        at += 1
        if tag <= _LAST_GROUP_TAG:
            groups.append({})
            continue
        label, at = _run(data, at)
        raw, at = _run(data, at)
        depth += (tag == _COLLECTION) - (tag == _COLLECTION_END)
        if depth or tag == _COLLECTION_END:
            continue  # nothing asked for here lies inside a collection
        name = label.decode() or name
        if (value := _value(tag, raw)) is not None:
            groups[-1].setdefault(name, []).append(value)
    return groups


def _run(data: bytes, at: int) -> tuple[bytes, int]:
    length = struct.unpack_from(">H", data, at)[0]
    end = at + 2 + length
    if end > len(data):
        raise ValueError("an answer that was cut off")
    return data[at + 2 : end], end


def _value(tag: int, raw: bytes) -> Value | None:
    if tag in (_INTEGER, _ENUM):
        return int(struct.unpack(">i", raw)[0])
    if tag == _BOOLEAN:
        return raw != b"\0"
    if tag in _TEXTS_WITH_LANGUAGE:
        return _run(raw, _run(raw, 0)[1])[0].decode("utf-8", "replace")
    return raw.decode("utf-8", "replace") if tag in _TEXTS else None


def text(found: Mapping[str, Sequence[Value]], name: str) -> str:
    """Return the first value of an attribute as text, '' when it has none."""
    return next((str(value) for value in found.get(name, ())), "")
