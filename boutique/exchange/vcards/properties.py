"""The lines of one address card taken apart into name, groups and values; unfolded as bytes beforehand.

Sources: RFC 2426 and RFC 6350 (vCard 3.0 and 4.0), the versit vCard 2.1 paper for quoted-printable.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from boutique.exchange.cells import clean
from boutique.exchange.encodings.detection import lettering_in

_LINE = re.compile(r'([^":]*(?:"[^"]*"[^":]*)*):(.*)\Z', re.DOTALL)
_HEAD = re.compile(
    r'(?:(?P<group>[\w-]+)\.)?(?P<name>[\w-]+)(?P<settings>(?:;(?:"[^"]*"|[^":;])*)*)\Z', re.DOTALL
)
_SETTING = re.compile(r';((?:"[^"]*"|[^";])*)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"((?:\\.|[^;\\])*)(?:;|\Z)", re.DOTALL)
_FOLD = (b" ", b"\t")
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})


class Property(NamedTuple):
    """One property of a card, with its settings in capitals and its value still escaped.

    `group` is what stands before the name, as in 'item1.TEL', by which a label of its own is found.
    """

    name: str
    settings: frozenset[str]
    value: str
    group: str = ""

    @property
    def text(self) -> str:
        """Return the value as it was meant."""
        return _plain(self.value)

    @property
    def parts(self) -> list[str]:
        """Return the parts of a structured value, as of a name or an address."""
        parts = _PARTS.findall(self.value) if "\\" in self.value else self.value.split(";")
        return [_plain(part) for part in parts]

    @property
    def preferred(self) -> bool:
        """Tell whether this is the one its owner would rather be reached by."""
        return bool(self.settings & {"PREF", "PREF=1"})


@lru_cache(maxsize=64)  # the same value is asked for more than once while its card is read
def _plain(value: str) -> str:
    if "\\" in value:
        value = _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value)
    return clean(value).strip()


class _Head(NamedTuple):
    """What stands before the value of a line, the same for thousands of lines."""

    name: str
    group: str
    settings: frozenset[str]
    types: frozenset[str]
    quoted: bool


def properties(lines: Iterable[str]) -> Iterator[Property]:
    """Yield the properties of a card from its lines; pictures and lines that are none are left out."""
    for line in lines:
        before, _colon, value = line.partition(":")
        if '"' in before:
            found = _LINE.match(line)
            before, value = found.groups() if found else ("", "")
        if (head := _head(before)) is None:
            continue
        if head.quoted:
            value = _unquoted(value, head.settings)
        yield Property(head.name, head.types, value, head.group)


@lru_cache(maxsize=4096)
def _head(text: str) -> _Head | None:
    """Return what stands before a value taken apart, nothing for a picture and what is no property."""
    found = _HEAD.match(text)
    name = found["name"].upper() if found else ""
    if not found or name in _PICTURES:
        return None
    settings = _settings(found["settings"])
    quoted = bool(settings & {"QUOTED-PRINTABLE", "ENCODING=QUOTED-PRINTABLE"})
    return _Head(name, (found["group"] or "").upper(), settings, _types(settings), quoted)


def _settings(text: str) -> frozenset[str]:
    return frozenset(each.strip().replace('"', "").upper() for each in _SETTING.findall(text))


def _types(settings: frozenset[str]) -> frozenset[str]:
    """'TYPE=cell,voice', 'TYPE=cell' and the bare 'CELL' of 2.1 say the same."""
    words = (part.strip() for setting in settings for part in setting.removeprefix("TYPE=").split(","))
    return frozenset(words)


def unfolded(lines: Iterable[bytes]) -> Iterator[tuple[int, bytes, list[bytes]]]:
    """Yield each line put together again: the number of its first line, from 1, itself, and as it stood.

    A fold may stand in the middle of a letter of several bytes, so it is taken out before the letters are
    read. What is quoted-printable is continued after an equals sign instead.
    """
    raw: list[bytes] = []
    start = 1
    for number, line in enumerate(lines, start=1):
        if raw and (line[:1] in _FOLD or (raw[-1][-1:] == b"=" and _is_quoted(raw[0]))):
            raw.append(line)
            continue
        if raw:
            yield start, _joined(raw), raw
        raw, start = [line], number
    if raw:
        yield start, _joined(raw), raw


def _is_quoted(first: bytes) -> bool:
    return b"QUOTED-PRINTABLE" in first.partition(b":")[0].upper()


def _joined(raw: list[bytes]) -> bytes:
    if len(raw) == 1:
        return raw[0]
    whole, quoted = [raw[0]], _is_quoted(raw[0])
    for line in raw[1:]:
        if quoted and whole[-1].endswith(b"="):
            whole[-1] = whole[-1][:-1]
            whole.append(line)
        else:
            whole.append(line[1:])
    return b"".join(whole)


def _unquoted(value: str, settings: frozenset[str]) -> str:
    """Decode quoted-printable; without a charset it is UTF-8 if that fits, else what reads as words."""
    raw = quopri.decodestring(value.encode("utf-8"))
    told = next((setting[8:] for setting in settings if setting.startswith("CHARSET=")), "utf-8")
    for charset in (told, "utf-8"):
        try:
            return raw.decode(charset).replace("\r\n", "\n")
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode(lettering_in(raw).name, "replace").replace("\r\n", "\n")
