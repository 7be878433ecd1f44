"""Whether a book is made as our own migrations make one: what an archive holds is not trusted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Final

from boutique.data.store.connection import peep
from boutique.domain.kernel.errors import N_, Refused

STRANGE: Final = N_(
    "“{file}” is not built like a client book: “{part}” does not belong in it. Choose another backup."
)
LACKING: Final = N_("“{file}” is incomplete: “{part}” is missing from it. Choose another backup.")

Shape = dict[tuple[str, str], object]
"""Each part of a book by its kind and name, and how it is made."""


def must_be_ours(book: Path, packed: Path, work: Path) -> None:
    """Refused when a book has anything that our migrations do not make for its revision, or lacks any of it.

    Nothing in it is run or changed for that; `work` is a folder for the book it is compared with.
    """
    with closing(peep(book)) as raw:
        (revision,) = raw.execute("PRAGMA user_version").fetchone()
        found = shape_of(raw)
    wanted = _as_made(revision, work)
    strange = [part for part in found if found[part] != wanted.get(part)]
    if strange:
        raise Refused(STRANGE, file=packed, part=strange[0][1])
    if lacking := [part for part in wanted if part not in found]:
        raise Refused(LACKING, file=packed, part=lacking[0][1])


def _as_made(revision: int, work: Path) -> Shape:
    from boutique.data.migrating import migrate_file  # slow to load

    ours = work / "as-made.db"
    ours.touch()
    migrate_file(ours, f"{revision:04}")
    with closing(peep(ours)) as raw:
        return shape_of(raw)


def shape_of(raw: Any) -> Shape:
    """Return how a book is made, whatever the words in which its parts were written down."""
    parts = raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return {
        (kind, name): (table, *_made(raw, kind, name, sql or ""))
        for kind, name, table, sql in parts
        if not name.startswith(("sqlite_stat", "sqlite_sequence"))
    }


def _conditions(words: str) -> Iterator[str]:
    """Yield what a table asks of its rows: each CHECK with all that stands in its brackets."""
    for found in re.finditer(r"\bcheck ?\(", words):
        depth = 0
        for at in range(found.end() - 1, len(words)):
            depth += (words[at] == "(") - (words[at] == ")")
            if depth == 0:
                yield re.sub(r"\s+", "", words[found.end() : at])
                break
        else:
            yield words[found.end() :]


def _made(raw: Any, kind: str, name: str, sql: str) -> tuple[object, ...]:
    words = re.sub(r"[\s\"'`\[\]]+", " ", sql).strip().lower()
    if kind != "table" or words.startswith("create virtual"):
        return (words,)
    quoted = '"' + name.replace('"', '""') + '"'
    columns = raw.execute(f"PRAGMA table_xinfo({quoted})").fetchall()
    keys = raw.execute(f"PRAGMA foreign_key_list({quoted})").fetchall()
    indexes = raw.execute(f"PRAGMA index_list({quoted})").fetchall()
    return (
        tuple(sorted((col[1], col[2].upper(), col[3], str(col[4]), col[5], col[6]) for col in columns)),
        tuple(sorted(tuple(str(value) for value in key[2:]) for key in keys)),
        tuple(sorted((index[2], index[4]) for index in indexes)),
        tuple(sorted(_conditions(words))),
        "without rowid" in words,
    )
