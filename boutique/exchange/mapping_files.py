"""The file that says which column is what, for `--map FILE`: TOML or JSON, field = "header"."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from boutique.domain.errors import N_, Refused
from boutique.domain.imports import FIELDS, ColumnMap, ImportKind
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
    for field, header in said.items():
        if field not in FIELDS[kind]:
            raise Refused(_UNKNOWN_FIELD, field=field, name=path.name, fields=", ".join(FIELDS[kind]))
        if not isinstance(header, str):
            raise Refused(_NO_TEXT, field=field, name=path.name)
    return ColumnMap(said)


def write_mapping(path: Path, columns: ColumnMap) -> None:
    """Keep a mapping for the next file of the same kind, as TOML or, by its name, as JSON."""
    if path.suffix.lower() == ".json":
        text = json.dumps(dict(columns.columns), ensure_ascii=False, indent=2) + "\n"
    else:
        # A JSON string is a TOML string too, save for this one sign.
        lines = (
            f"{field} = {json.dumps(header, ensure_ascii=False)}" for field, header in columns.columns.items()
        )
        text = "".join(f"{line}\n" for line in lines).replace("\x7f", "\\u007f")
    save(path, text.encode("utf-8"))
