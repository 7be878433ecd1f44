"""The lines of one address card: unfolded, decoded, and taken apart into name, groups and values.

Sources: RFC 2426 and RFC 6350 (vCard 3.0 and 4.0), the versit vCard 2.1 paper for quoted-printable.
"""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from boutique.exchange.cells import clean

_LINE = re.compile(
    r'(?:[\w-]+\.)?(?P<name>[\w-]+)(?P<settings>(?:;(?:"[^"]*"|[^":;])*)*):(?P<value>.*)\Z', re.DOTALL
)
_SETTING = re.compile(r';((?:"[^"]*"|[^";])*)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PARTS = re.compile(r"((?:\\.|[^;\\])*)(?:;|\Z)", re.DOTALL)
_PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a card, with its settings in capitals and its value still escaped."""

    name: str
    settings: frozenset[str]
    value: str

    @property
    def text(self) -> str:
        """Return the value as it was meant."""
        return _plain(self.value)

    @property
    def parts(self) -> list[str]:
        """Return the parts of a structured value, as of a name or an address."""
        return [_plain(part) for part in _PARTS.findall(self.value)]


def _plain(value: str) -> str:
    return clean(_ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], value)).strip()


def properties(lines: Iterable[str]) -> Iterator[Property]:
    """Yield the properties of a card from its lines; pictures and lines that are none are left out."""
    for line in _unfolded(lines):
        if found := _LINE.match(line):
            settings = {_setting(text) for text in _SETTING.findall(found["settings"])}
            name, value = found["name"].upper(), found["value"]
            if name in _PICTURES:
                continue
            if settings & {"QUOTED-PRINTABLE", "ENCODING=QUOTED-PRINTABLE"}:
                value = _unquoted(value, settings)
            yield Property(name, _types(settings), value)


def _setting(text: str) -> str:
    return text.strip().replace('"', "").upper()


def _types(settings: set[str]) -> frozenset[str]:
    """'TYPE=cell,voice', 'TYPE=cell' and the bare 'CELL' of 2.1 say the same."""
    words = (part for setting in settings for part in setting.removeprefix("TYPE=").split(","))
    return frozenset(words)


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    whole = ""
    for line in lines:
        quoted = whole.endswith("=") and "QUOTED-PRINTABLE" in whole.upper()
        if quoted:
            whole = whole[:-1] + line
        elif line[:1] in (" ", "\t"):
            whole += line[1:]
        else:
            yield whole
            whole = line
    yield whole


def _unquoted(value: str, settings: set[str]) -> str:
    """Decode quoted-printable; without a charset it is UTF-8 if that fits, else what Windows wrote."""
    raw = quopri.decodestring(value.encode("utf-8"))
    told = next((setting[8:] for setting in settings if setting.startswith("CHARSET=")), "utf-8")
    for charset in (told, "utf-8"):
        try:
            return raw.decode(charset).replace("\r\n", "\n")
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("cp1250", "replace").replace("\r\n", "\n")
