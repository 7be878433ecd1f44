"""The file that says which column is what, for `--map FILE`: TOML or JSON, field = "header", or several."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from pathlib import Path

from boutique.domain.exchange.columns import FIELDS, REPEATED, ColumnMap, ImportKind
from boutique.domain.kernel.errors import N_, Refused
from boutique.exchange.files import reading
from boutique.files import save

_NO_MAP = N_('“{name}” does not map columns. Write one line for each, such as: phone = "Phone".')
_UNKNOWN_FIELD = N_("“{field}” in “{name}” is not a field of the book. Use one of: {fields}.")
_NO_TEXT = N_("“{field}” in “{name}” must be the name of a column in quotation marks.")


def read_mapping(path: Path, kind: ImportKind) -> ColumnMap:
    """Return the columns a mapping file names; the file is TOML, or JSON if it starts with a brace."""
    with reading(path):
        raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
        said = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except ValueError as error:
        raise Refused(_NO_MAP, name=path.name) from error
    if not said:
        raise Refused(_NO_MAP, name=path.name)
    columns: dict[str, str] = {}
    further: dict[str, tuple[str, ...]] = {}
    for field, header in said.items():
        if field not in FIELDS[kind]:
            raise Refused(_UNKNOWN_FIELD, field=field, name=path.name, fields=", ".join(FIELDS[kind]))
        several = header if isinstance(header, list) and field in REPEATED else [header]
        if not several or not all(isinstance(each, str) for each in several):
            raise Refused(_NO_TEXT, field=field, name=path.name)
        columns[field], *others = several
        if others:
            further[field] = tuple(others)
    return ColumnMap(columns, further)


def write_mapping(path: Path, columns: ColumnMap) -> None:
    """Keep a mapping for the next file of the same kind, as TOML or, by its name, as JSON."""
    told = {field: _told(columns.headers_of(field)) for field in columns.columns}
    if path.suffix.lower() == ".json":
        text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    else:
        # A JSON string is a TOML string too, save for this one sign.
        lines = (f"{field} = {json.dumps(header, ensure_ascii=False)}" for field, header in told.items())
        text = "".join(f"{line}\n" for line in lines).replace("\x7f", "\\u007f")
    save(path, text.encode("utf-8"))


def _told(headers: Sequence[str]) -> str | list[str]:
    return headers[0] if len(headers) == 1 else list(headers)
