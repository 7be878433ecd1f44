"""What a file said of somebody, kept as a few signs a field, so that what it says anew can be told."""

from __future__ import annotations

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from itertools import zip_longest
from operator import attrgetter

from boutique.domain.exchange.imports import ClientRow

FIELDS = (
    "given_name",
    "family_name",
    "title",
    "phone",
    "phone_e164",
    "email",
    "city",
    "birth_year",
    "birth_month",
    "birth_day",
    "language",
    "note",
    "since",
)
"""The fields of a person that a file can say."""

BESIDE = ("aside", "leaves")
"""What a file says of them beside the fields of their page."""

_ALL = attrgetter(*FIELDS, *BESIDE)
_SIGNS = 4
_SILENT = "-" * _SIGNS
_NOTHING = urlsafe_b64decode(_SILENT)


def fingerprint(row: ClientRow) -> str:
    """Return four signs for each field, 24 bits of its checksum: one change in 16 million goes unseen."""
    return urlsafe_b64encode(b"".join(map(_checksum, _ALL(row)))).decode()


def said_anew(row: ClientRow, last_print: str | None) -> set[str]:
    """Return the fields in which a row says otherwise than the last time; all of them the first time."""
    if last_print is None:
        return {*FIELDS, *BESIDE}
    parts = [last_print[at : at + _SIGNS] for at in range(0, len(last_print), _SIGNS)]
    # Prints of old are shorter: of what they do not tell nothing was said before.
    told = zip_longest((*FIELDS, *BESIDE), parts, fillvalue=_SILENT)
    return {name for name, before in told if _signs(getattr(row, name)) != before}


def _signs(value: object) -> str:
    return urlsafe_b64encode(_checksum(value)).decode()


def _checksum(value: object) -> bytes:
    """Return the 24 bits of a value; those of four dashes where nothing is said."""
    if value is None or value == "" or value == ():
        return _NOTHING
    return (zlib.crc32(str(value).encode("utf-8", "surrogatepass")) & 0xFFFFFF).to_bytes(3, "big")
