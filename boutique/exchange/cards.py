"""The lines of one address card taken apart into name, groups and values; unfolded as bytes beforehand.

Sources: RFC 2426 and RFC 6350 (vCard 3.0 and 4.0), the versit vCard 2.1 paper for quoted-printable.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from boutique.exchange.cells import clean
from boutique.exchange.encodings import lettering_in

_LINE = re.compile(
    r'(?:(?P<group>[\w-]+)\.)?(?P<name>[\w-]+)(?P<settings>(?:;(?:"[^"]*"|[^":;])*)*):(?P<value>.*)\Z',
    re.DOTALL,
)
_SETTING = re.compile(r';((?:"[^"]*"|[^";])*)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"((?:\\.|[^;\\])*)(?:;|\Z)", re.DOTALL)
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})


@dataclass(frozen=True, slots=True)
class Property:
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


def _plain(value: str) -> str:
    if "\\" in value:
        value = _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value)
    return clean(value).strip()


def properties(lines: Iterable[str]) -> Iterator[Property]:
    """Yield the properties of a card from its lines; pictures and lines that are none are left out."""
    for line in lines:
        if found := _LINE.match(line):
            name, value = found["name"].upper(), found["value"]
            if name in _PICTURES:
                continue
            settings = _settings(found["settings"])
            if settings & {"QUOTED-PRINTABLE", "ENCODING=QUOTED-PRINTABLE"}:
                value = _unquoted(value, settings)
            yield Property(name, _types(settings), value, (found["group"] or "").upper())


@lru_cache(maxsize=1024)
def _settings(text: str) -> frozenset[str]:
    return frozenset(each.strip().replace('"', "").upper() for each in _SETTING.findall(text))


@lru_cache(maxsize=1024)
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
    start, quoted = 1, False
    for number, line in enumerate(lines, start=1):
        if raw and ((quoted and raw[-1].endswith(b"=")) or line[:1] in (b" ", b"\t")):
            raw.append(line)
            continue
        if raw:
            yield start, _joined(raw, quoted), raw
        raw, start, quoted = [line], number, b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
    if raw:
        yield start, _joined(raw, quoted), raw


def _joined(raw: list[bytes], quoted: bool) -> bytes:
    if len(raw) == 1:
        return raw[0]
    whole = [raw[0]]
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
